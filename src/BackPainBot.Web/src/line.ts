import { type Grant, ROOT } from './session';
import { watchWith } from './sockets';
import type { Activity, ChatConnection, Subscription, WebChat } from './webchat';

const ONLINE = 2;
const PATIENCE = 10_000;

/** The server will not have this message, however often it is sent. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string) {
    super(`refused with ${status}`);
    this.status = status;
    this.code = code;
  }
}

/**
 * Web Chat's own client, for as long as it is well. It gives up on some answers, waits long on others and tells of neither
 * (docs/adr/0011), so a line that broke is not mended: it is dropped, and a new one brings the conversation from its start.
 */
export class Line {
  /** Fulfilled when messages come in; rejected when they never will. */
  readonly ready: Promise<void>;

  /** Fulfilled when the line is of no use any more. */
  readonly broken: Promise<void>;
  readonly #client: ChatConnection;
  readonly #subscriptions: Subscription[] = [];
  #break: () => void = () => {};

  constructor(webChat: WebChat, grant: Grant, poll: boolean, hear: (activity: Activity) => void) {
    this.broken = new Promise(resolve => (this.#break = resolve));
    this.#client = webChat.createDirectLine({ token: grant.token, domain: location.origin + ROOT, webSocket: !poll });
    this.ready = new Promise((resolve, reject) => {
      watchWith({ opened: resolve, closed: this.#break });
      const status = (now: number) => {
        if (now === ONLINE && poll) resolve();
        if (now > ONLINE) this.#break();
      };
      void this.broken.then(() => reject(new Error('the line broke')));
      setTimeout(() => reject(new Error('the line took too long')), PATIENCE);
      this.#subscriptions.push(
        this.#client.connectionStatus$.subscribe({ next: status }),
        this.#client.activity$.subscribe({ next: hear, error: this.#break, complete: this.#break }),
      );
    });
  }

  /** True when the server has the message, false when that is not known. */
  async post(activity: Activity): Promise<boolean> {
    const id = await Promise.race([this.#post(activity), this.broken]);
    return id !== undefined && id !== 'retry';
  }

  drop(): void {
    this.#break();
    for (const subscription of this.#subscriptions) subscription.unsubscribe();
    this.#client.end();
  }

  #post(activity: Activity): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#client.postActivity(activity).subscribe({ next: resolve, error: reason => reject(refusal(reason)) });
    }).catch(reason => {
      if (reason instanceof Refused) throw reason;
      return 'retry';
    }) as Promise<string>;
  }
}

/** A token or a conversation that is not good any more is got anew; the message had no part in it. */
function refusal(reason: unknown): unknown {
  const { status = 0, xhr } = reason as { status?: number; xhr?: { response?: { error?: { code?: string } } } };
  const isOfMessage = status >= 400 && status < 500 && ![401, 403, 404, 408, 429].includes(status);
  return isOfMessage ? new Refused(status, xhr?.response?.error?.code ?? '') : reason;
}
