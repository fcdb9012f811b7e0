const FIRST = 500;
const LONGEST = 15_000;

/** Milliseconds before the next try: longer each time, and not the same for everybody whose server went away. */
export function backOff(tries: number): number {
  return Math.min(LONGEST, FIRST * 2 ** tries) * (0.75 + Math.random() / 2);
}

/** Waits, but no longer than until the network is back or somebody looks at the page again. */
export function patience(milliseconds: number): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      document.removeEventListener('visibilitychange', seen);
      resolve();
    };
    const seen = () => {
      if (document.visibilityState === 'visible') done();
    };
    const timer = setTimeout(done, milliseconds);
    window.addEventListener('online', done);
    document.addEventListener('visibilitychange', seen);
  });
}
