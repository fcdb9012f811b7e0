import type { Observable, Observer } from './webchat';

/** Tells every listener everything, from the beginning: Web Chat comes later than the first message. */
export class Replay<T> implements Observable<T> {
  readonly #told: T[] = [];
  readonly #listeners = new Set<Observer<T>>();

  next(value: T): void {
    this.#told.push(value);
    for (const listener of this.#listeners) listener.next?.(value);
  }

  subscribe(observer: Observer<T>) {
    for (const value of this.#told) observer.next?.(value);
    this.#listeners.add(observer);
    return { unsubscribe: () => void this.#listeners.delete(observer) };
  }
}

/** What a promise brings, as Web Chat wants to hear it. */
export function observe<T>(promise: Promise<T>): Observable<T> {
  return {
    subscribe(observer) {
      promise.then(
        value => {
          observer.next?.(value);
          observer.complete?.();
        },
        reason => observer.error?.(reason),
      );
      return { unsubscribe() {} };
    },
  };
}
