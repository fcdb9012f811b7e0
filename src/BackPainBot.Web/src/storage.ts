/** A value in the browser's storage; where that is refused, it lives as long as the page. */
export class Kept {
  readonly key: string;
  readonly #area: () => Storage;
  #memory: string | null = null;

  private constructor(key: string, area: () => Storage) {
    this.key = `back-pain-bot.${key}`;
    this.#area = area;
  }

  /** Kept for all tabs, until it is taken away. */
  static forAll(key: string): Kept {
    return new Kept(key, () => localStorage);
  }

  /** Kept for this tab: it outlives a reload. */
  static forTab(key: string): Kept {
    return new Kept(key, () => sessionStorage);
  }

  get(): string | null {
    try {
      return this.#area().getItem(this.key);
    } catch {
      return this.#memory;
    }
  }

  set(value: string | null): void {
    this.#memory = value;
    try {
      if (value === null) this.#area().removeItem(this.key);
      else this.#area().setItem(this.key, value);
    } catch {
      // Refused, or full: the memory has it.
    }
  }
}
