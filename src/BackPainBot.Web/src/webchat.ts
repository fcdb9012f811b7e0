import { backOff, patience } from './wait';

/** What we use of Web Chat: the script makes it a global, so nothing can be imported. */
declare global {
  interface Window {
    WebChat?: WebChat;
  }
}

export interface Activity {
  readonly id?: string;
  readonly type: string;
  readonly text?: string;
  readonly channelData?: Readonly<Record<string, unknown>>;
}

export interface Observer<T> {
  next?(value: T): void;
  error?(reason: unknown): void;
  complete?(): void;
}

export interface Subscription {
  unsubscribe(): void;
}

export interface Observable<T> {
  subscribe(observer: Observer<T>): Subscription;
}

/** What Web Chat asks of whatever connects it to a bot. */
export interface ChatConnection {
  readonly token?: string;
  readonly activity$: Observable<Activity>;
  readonly connectionStatus$: Observable<number>;
  postActivity(activity: Activity): Observable<string>;
  end(): void;
}

export interface Action {
  readonly type: string;
  readonly payload?: Readonly<Record<string, unknown>>;
}

export interface Store {
  dispatch(action: Action): void;
}

export type Middleware = (store: Store) => (next: (action: Action) => unknown) => (action: Action) => unknown;

export interface WebChat {
  createDirectLine(options: Readonly<Record<string, unknown>>): ChatConnection;
  createStore(initial: object, ...middleware: Middleware[]): Store;
  renderWebChat(props: Readonly<Record<string, unknown>>, element: Element): void;
}

/** Loads the script after the first paint, which it would hold up: it is a hundred times as large as the page. */
export async function loadWebChat(address: string): Promise<WebChat> {
  await painted();
  for (let tries = 0; ; tries++) {
    await run(address);
    if (window.WebChat) return window.WebChat;
    await patience(backOff(tries));
  }
}

function run(address: string): Promise<void> {
  return new Promise(resolve => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = script.onerror = () => resolve();
    document.head.append(script);
  });
}

/** A page in the background is not painted; it does not wait for that. */
function painted(): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, 300);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
