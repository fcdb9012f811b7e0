import type { State } from './connection';
import { Refused } from './line';

/** A line that is back within that time was not missed. */
const UNNOTICED = 800;

const WORDS: Record<Exclude<State, 'online'>, string> = {
  'connecting': 'Connecting…',
  'reconnecting': 'Reconnecting… What you typed is kept, and sent as soon as the line is back. In an emergency do not wait: call the number above.',
  'too-many': 'There are too many visitors right now. Trying again in a minute; what you typed is kept. In an emergency do not wait: call the number above.',
};

/** The bot would know an emergency by what was typed, and has not read it. */
const LATE = 'This takes long. What you typed is kept, and sent until it is through. In an emergency do not wait: call the number above.';

/** The line that says what is wrong; empty when nothing is. */
export class StatusLine {
  readonly #element: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #state: State = 'online';
  #isLate = false;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  show(state: State): void {
    if (state === this.#state) return;
    this.#state = state;
    clearTimeout(this.#timer);
    if (state === 'online') this.say(this.#isLate ? LATE : '');
    // A line may come and go many times before a message is through, and who listens to the page hears every change.
    else if (!this.#isLate || state === 'too-many') this.#timer = setTimeout(() => this.say(WORDS[state]), UNNOTICED);
  }

  /** What was sent waits for long, though the line may be well; until it does not wait any more. */
  showLate(isLate: boolean): void {
    this.#isLate = isLate;
    if (isLate && this.#state === 'online') this.say(LATE);
    else if (!isLate && this.#element.textContent === LATE) this.say('');
  }

  /** Says why a message was refused, until one is not. Web Chat only says that it was. */
  async showOutcome(post: Promise<string>): Promise<string> {
    try {
      const id = await post;
      if (this.#state === 'online') this.say('');
      return id;
    } catch (e) {
      this.say(reasonOf(e));
      throw e;
    }
  }

  say(words: string): void {
    this.#element.textContent = words;
    this.#element.hidden = words === '';
  }
}

function reasonOf(refusal: unknown): string {
  const { status, code } = refusal instanceof Refused ? refusal : { status: 0, code: '' };
  if (code === 'LimitExceeded') return 'Those were many messages in a short time. Wait a minute, then press Retry.';
  if (status === 413) return 'That message is too long. Say it in fewer words.';
  return 'That message could not be taken. Say it in other words.';
}
