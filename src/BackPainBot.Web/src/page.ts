import { focusBox, forgetDraft, showChat } from './chat';
import { Connection } from './connection';
import { tellOfMore } from './more';
import { holdOpening } from './opening';
import { Outbox } from './outbox';
import { ConversationGone, NotDeleted, PerhapsDeleted, Session, TooMany } from './session';
import { watchSockets } from './sockets';
import { askBeforeStartOver, byId } from './start-over';
import { StatusLine } from './status';
import { Kept } from './storage';
import { watchUnstored } from './unstored';
import { loadWebChat } from './webchat';

const status = new StatusLine(byId('status'));
const session = new Session();

/** Who pressed "start over" was at a button that a new page has not got under their fingers. */
const begunAfresh = Kept.forTab('begun-afresh');

/** A talk ended without anybody's asking for it here. */
const talkGone = Kept.forTab('talk-gone');

/** Somebody asked for it here. */
let isLeaving = false;

async function begin(): Promise<void> {
  watchSockets();
  const loading = loadWebChat(byId<HTMLLinkElement>('webchat-script').href);
  const connection = new Connection(loading, session, state => status.show(state), leaveBehind);
  watchUnstored(advice => connection.hear(advice));
  const webChat = await loading;
  await connection.line;

  const outbox = new Outbox(connection, session.conversationId, isLate => status.showLate(isLate));
  const unsent = outbox.resume();
  showChat(webChat, {
    activities: connection.activities,
    post: activity => status.showOutcome(outbox.post(activity)),
    token: session.token,
    element: byId('webchat'),
    unsent,
  });
  holdOpening(byId('webchat'));
  tellOfMore(byId('webchat'), byId('turn-page'));
  byId('loading').remove();
  if (begunAfresh.get()) focusBox();
  begunAfresh.set(null);
  askBeforeStartOver(() => void startOver(outbox));
  session.onReplaced(leaveBehind);
  if (talkGone.get() || session.wasLost) status.say('The earlier talk is gone: it was deleted, or nobody had opened it for a long time. This is a new one.');
  talkGone.set(null);
}

/** The talk was deleted, here or elsewhere. Who did not ask for that is told, on the page of the new talk. */
function leaveBehind(): void {
  if (!isLeaving) talkGone.set('yes');
  location.reload();
}

async function startOver(outbox: Outbox): Promise<void> {
  isLeaving = true;
  try {
    await session.startOver();
  } catch (e) {
    if (e instanceof ConversationGone) return location.reload();
    isLeaving = e instanceof PerhapsDeleted;
    return status.say(whatBecameOfTheTalk(e));
  }
  outbox.forget();
  forgetDraft();
  begunAfresh.set('yes');
  location.reload();
}

function whatBecameOfTheTalk(failure: unknown): string {
  if (failure instanceof NotDeleted) return 'The bot could not delete this talk, so it stays. Try again in a while.';
  if (failure instanceof PerhapsDeleted) return 'No answer came, so this talk may not be deleted yet. Press “Start over” again in a while.';
  if (failure instanceof TooMany) return `Too many talks were begun from here, so this talk stays. Try again in ${inWords(failure.wait)}.`;
  return 'The bot cannot be reached, so this talk stays. Try again in a while.';
}

function inWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds > 90) return `${Math.ceil(seconds / 60)} minutes`;
  return seconds === 1 ? 'a second' : `${seconds} seconds`;
}

begin().catch(reason => {
  status.say('The chat could not be loaded. Reload the page to try again.');
  console.error(reason);
});
