/** What becomes of the sockets that Web Chat's client opens. */
export interface SocketWatcher {
  opened(): void;
  closed(): void;
}

let watcher: SocketWatcher | undefined;

/** The client says nothing when its socket closes, and comes back when it likes, up to 15 seconds later. */
export function watchSockets(): void {
  window.WebSocket = class extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols);
      const mine = watcher;
      this.addEventListener('open', () => mine?.opened());
      this.addEventListener('close', () => mine?.closed());
    }
  };
}

/** Whose the next sockets are. */
export function watchWith(next: SocketWatcher): void {
  watcher = next;
}
