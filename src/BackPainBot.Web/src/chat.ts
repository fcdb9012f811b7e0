import { cardLook, look } from './look';
import { observe, Replay } from './observable';
import { replaceRetried } from './retried';
import { Kept } from './storage';
import type { Activity, ChatConnection, Middleware, Observable, WebChat } from './webchat';

const ONLINE = 2;
const SET_SEND_BOX = 'WEB_CHAT/SET_SEND_BOX';
const draft = Kept.forTab('draft');

interface Parts {
  readonly activities: Observable<Activity>;
  readonly post: (activity: Activity) => Promise<string>;
  /** Names the user; Web Chat shows as theirs what this user said. */
  readonly token: string;
  readonly element: Element;
  /** Words to put into the box, before those that were typed and not sent. */
  readonly unsent: string;
}

/**
 * Shows the chat. Web Chat is told that it is online for good: told that it is not, it calls what it is sending failed, and
 * loses what is sent meanwhile.
 */
export function showChat(webChat: WebChat, { activities, post, token, element, unsent }: Parts): void {
  const online = new Replay<number>();
  online.next(ONLINE);
  const directLine: ChatConnection = {
    token,
    activity$: activities,
    connectionStatus$: online,
    postActivity: activity => observe(post(activity)),
    end() {},
  };
  const store = webChat.createStore({}, keepDraft, replaceRetried);
  webChat.renderWebChat(
    {
      directLine,
      store,
      username: 'You',
      locale: 'en-US',
      nonce: document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce,
      styleOptions: look,
      adaptiveCardsHostConfig: cardLook,
    },
    element,
  );
  const text = unsent || draft.get();
  if (text) store.dispatch({ type: SET_SEND_BOX, payload: { text } });
}

/** As soon as Web Chat has made the box. */
export function focusBox(): void {
  const box = document.querySelector<HTMLElement>('#webchat textarea');
  if (box) box.focus();
  else requestAnimationFrame(focusBox);
}

export function forgetDraft(): void {
  draft.set(null);
}

/** What is typed and not sent outlives a reload. */
const keepDraft: Middleware = () => next => action => {
  if (action.type === SET_SEND_BOX) draft.set((action.payload?.['text'] as string) || null);
  return next(action);
};
