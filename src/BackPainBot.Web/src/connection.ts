import { Line } from './line';
import { Replay } from './observable';
import { ConversationGone, type Session, TooMany } from './session';
import { backOff, patience } from './wait';
import type { Activity, WebChat } from './webchat';

export type State = 'connecting' | 'online' | 'reconnecting' | 'too-many';

/** A page that nobody looked at for so long may have slept, and its socket with it. */
const SLEEP = 60_000;
const SOCKETS_BEFORE_POLLING = 2;

/** What the server has taken is told by the stream at once. */
const ECHO = 5_000;

/** Keeps a line to the conversation, whatever happens to the network, the server and the machine. */
export class Connection {
  /** Each message once, in the order of the conversation. */
  readonly activities = new Replay<Activity>();
  readonly #webChat: Promise<WebChat>;
  readonly #session: Session;
  readonly #tell: (state: State) => void;
  readonly #gone: () => void;
  readonly #seen = new Set<string>();
  readonly #echoes = new Set<unknown>();
  #line: Promise<Line>;
  #up: Line | undefined;
  #socketsLost = 0;

  /**
   * @param tell Hears of every change.
   * @param gone The conversation is no more, and what is on the page belongs to it: there is no line to it ever again.
   */
  constructor(webChat: Promise<WebChat>, session: Session, tell: (state: State) => void, gone: () => void) {
    this.#webChat = webChat;
    this.#session = session;
    this.#tell = tell;
    this.#gone = gone;
    this.#line = this.#open('connecting');
    this.#dropWhenDoubtful();
  }

  /** The line; a promise for as long as there is none. */
  get line(): Promise<Line> {
    return this.#line;
  }

  /** Makes a new line, if there is one that is thought to be well. */
  renew(): void {
    this.#up?.drop();
  }

  /** A socket can be dead without anybody's knowing: when the server has taken what we do not hear, a new line is made. */
  expect(activity: Activity): void {
    setTimeout(() => {
      if (!this.#echoes.has(clientId(activity))) this.renew();
    }, ECHO);
  }

  async #open(state: State): Promise<Line> {
    this.#tell(state);
    for (let tries = 0; ; tries++) {
      try {
        return this.#use(await this.#try());
      } catch (e) {
        if (e instanceof ConversationGone) {
          this.#gone();
          return new Promise(() => {});
        }
        this.#tell(e instanceof TooMany ? 'too-many' : state);
        await patience(e instanceof TooMany ? e.wait : backOff(tries));
      }
    }
  }

  #use(line: Line): Line {
    this.#up = line;
    this.#tell('online');
    void line.broken.then(() => {
      this.#up = undefined;
      line.drop();
      this.#line = this.#open('reconnecting');
    });
    return line;
  }

  async #try(): Promise<Line> {
    const grant = await this.#session.renew();
    const poll = this.#socketsLost >= SOCKETS_BEFORE_POLLING;
    const line = new Line(await this.#webChat, grant, poll, activity => this.hear(activity));
    try {
      await line.ready;
      // After polling, one socket is tried again.
      this.#socketsLost = poll ? SOCKETS_BEFORE_POLLING - 1 : 0;
      return line;
    } catch (e) {
      // The server gave a token a moment ago, so it is there; something on the way lets no socket through.
      this.#socketsLost++;
      line.drop();
      throw e;
    }
  }

  /** Every line tells the conversation from its start; what is known by its id is not told again. */
  hear(activity: Activity): void {
    if (activity.id !== undefined) {
      if (this.#seen.has(activity.id)) return;
      this.#seen.add(activity.id);
    }
    this.#echoes.add(clientId(activity));
    this.activities.next(activity);
  }

  #dropWhenDoubtful(): void {
    let hiddenAt = 0;
    window.addEventListener('online', () => this.renew());
    window.addEventListener('offline', () => this.#tell('reconnecting'));
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') hiddenAt = Date.now();
      else if (Date.now() - hiddenAt > SLEEP) this.renew();
    });
  }
}

function clientId(activity: Activity): unknown {
  return activity.channelData?.['clientActivityID'];
}
