import { Kept } from './storage';

export const ROOT = '/v3/directline';
const PATIENCE = 10_000;

/** What lets us into a conversation for a while. */
export interface Grant {
  readonly conversationId: string;
  readonly token: string;
}

interface NewGrant extends Grant {
  readonly resume: string;
  readonly resumed: boolean;
}

/** The server has had enough for now. */
export class TooMany extends Error {
  readonly wait: number;

  constructor(seconds: number) {
    super('too many');
    this.wait = seconds * 1000;
  }
}

/** The conversation that we were in is not kept any more; the grant is for a new one. */
export class ConversationGone extends Error {}

/** The server did not delete the conversation. */
export class NotDeleted extends Error {}

/** Whether the server deleted the conversation is not known: no answer came. */
export class PerhapsDeleted extends Error {}

/** Who we are to the server: a secret in the browser buys tokens for the same conversation, today and tomorrow. */
export class Session {
  readonly #secret = Kept.forAll('resume');
  #grant: NewGrant | undefined;
  #replaced: () => void = () => {};

  /** The browser came with the key to a talk that is no more. */
  wasLost = false;

  constructor() {
    window.addEventListener('storage', event => {
      if (event.key === this.#secret.key && this.#isReplaced) this.#replaced();
    });
  }

  get token(): string {
    return this.#grant?.token ?? '';
  }

  get conversationId(): string {
    return this.#grant?.conversationId ?? '';
  }

  /** A token that is good now. Fails when the server cannot be reached. */
  renew(): Promise<Grant> {
    return alone(() => this.#renew());
  }

  /**
   * Has the conversation deleted, and takes the secret of a new one, which is there by then: other tabs look for it as soon as
   * theirs is gone. Fails with the old secret kept, which leads back to the talk for as long as there is one.
   */
  startOver(): Promise<void> {
    return alone(async () => {
      const old = await this.#renew();
      const fresh = await read<NewGrant>(await post('/tokens/generate', { resume: '' }));
      const deletion = await send('DELETE', `/conversations/${old.conversationId}`, undefined, old.token).catch(() => {
        throw new PerhapsDeleted();
      });
      if (!deletion.ok && deletion.status !== 404) throw new NotDeleted();
      this.#secret.set(fresh.resume);
    });
  }

  /** Another tab has begun afresh, perhaps before we asked: it would be odd to go on here with what was left there. */
  onReplaced(act: () => void): void {
    this.#replaced = act;
    if (this.#isReplaced) act();
  }

  get #isReplaced(): boolean {
    const secret = this.#secret.get();
    return secret !== null && this.#grant !== undefined && secret !== this.#grant.resume;
  }

  async #renew(): Promise<Grant> {
    if (this.#isReplaced) throw new ConversationGone();
    return (await this.#refresh()) ?? (await this.#generate());
  }

  async #refresh(): Promise<Grant | undefined> {
    if (!this.#grant) return undefined;
    const answer = await post('/tokens/refresh', undefined, this.#grant.token);
    if ([401, 403, 404].includes(answer.status)) return undefined;
    this.#grant = { ...this.#grant, token: (await read<Grant>(answer)).token };
    return this.#grant;
  }

  async #generate(): Promise<Grant> {
    const before = this.#grant;
    const secret = this.#secret.get() ?? '';
    const grant = await read<NewGrant>(await post('/tokens/generate', { resume: secret }));
    this.wasLost ||= secret !== '' && !grant.resumed;
    // Another tab was quicker. Its talk is the one to be in: this one has nothing in it yet.
    if ((this.#secret.get() ?? '') !== secret) return this.#generate();
    this.#secret.set(grant.resume);
    this.#grant = grant;
    if (before && before.conversationId !== grant.conversationId) throw new ConversationGone();
    return grant;
  }
}

/** One tab after the other, so that all are in one talk; where a browser has no locks, or gives none, without waiting for a turn. */
async function alone<T>(act: () => Promise<T>): Promise<T> {
  let hasBegun = false;
  try {
    return await navigator.locks.request('back-pain-bot.session', () => {
      hasBegun = true;
      return act();
    });
  } catch (e) {
    if (hasBegun) throw e;
    return act();
  }
}

function post(path: string, body?: object, token?: string): Promise<Response> {
  return send('POST', path, body, token);
}

function send(method: string, path: string, body?: object, token?: string): Promise<Response> {
  return fetch(ROOT + path, {
    method,
    headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
    body: body ? JSON.stringify(body) : null,
    signal: AbortSignal.timeout(PATIENCE),
  });
}

async function read<T>(answer: Response): Promise<T> {
  if (answer.status === 429) throw new TooMany(Number(answer.headers.get('Retry-After')) || 60);
  if (!answer.ok) throw new Error(`answered ${answer.status}`);
  return (await answer.json()) as T;
}
