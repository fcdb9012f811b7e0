import type { Connection } from './connection';
import { Refused } from './line';
import { Kept } from './storage';
import { backOff, patience } from './wait';
import type { Activity } from './webchat';

/** The server has a message within milliseconds, or within five seconds says that it cannot keep it. */
const LATE = 3_000;

interface Waiting {
  readonly activity: Activity;
  readonly sent: () => void;
  readonly refused: (reason: unknown) => void;
}

interface Saved {
  readonly conversation: string;
  readonly activities: readonly Activity[];
}

/**
 * What was sent and is not yet known to have arrived. It is sent again, in order, until the server has it, after a reload too;
 * the server knows a message that it has had by its client id.
 */
export class Outbox {
  readonly #kept = Kept.forTab('outbox');
  readonly #connection: Connection;
  readonly #conversation: string;
  readonly #tellLate: (isLate: boolean) => void;
  readonly #waiting: Waiting[] = [];
  #busy = false;

  /** @param tellLate Hears when what was sent should have arrived by now, and when nothing waits any more. */
  constructor(connection: Connection, conversation: string, tellLate: (isLate: boolean) => void) {
    this.#connection = connection;
    this.#conversation = conversation;
    this.#tellLate = tellLate;
  }

  /** Fulfilled when the server has it; rejected when it will not have it. */
  post(activity: Activity): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ activity, sent: () => resolve(''), refused: reject });
      this.#save();
      void this.#work();
    });
  }

  /**
   * Sends what a reload interrupted. What waited for a conversation that is no more would be an answer to another question:
   * its words are returned, for the person to look at.
   */
  resume(): string {
    const saved = JSON.parse(this.#kept.get() ?? 'null') as Saved | null;
    if (!saved) return '';
    if (saved.conversation === this.#conversation) {
      for (const activity of saved.activities) this.post(activity).catch(() => {});
      return '';
    }
    this.#save();
    return saved.activities.map(activity => activity.text ?? '').join('\n').trim();
  }

  forget(): void {
    this.#kept.set(null);
  }

  async #work(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (let first = this.#waiting[0]; first; first = this.#waiting[0]) {
      const late = setTimeout(() => this.#tellLate(true), LATE);
      await this.#deliver(first);
      clearTimeout(late);
      this.#waiting.shift();
      this.#save();
    }
    this.#tellLate(false);
    this.#busy = false;
  }

  async #deliver({ activity, sent, refused }: Waiting): Promise<void> {
    for (let tries = 0; ; tries++) {
      try {
        const line = await this.#connection.line;
        if (await line.post(activity)) {
          this.#connection.expect(activity);
          return sent();
        }
        line.drop();
      } catch (e) {
        if (e instanceof Refused) return refused(e);
        throw e;
      }
      if (tries > 0) await patience(backOff(tries));
    }
  }

  #save(): void {
    const activities = this.#waiting.map(({ activity }) => activity);
    const saved: Saved = { conversation: this.#conversation, activities };
    this.#kept.set(activities.length > 0 ? JSON.stringify(saved) : null);
  }
}
