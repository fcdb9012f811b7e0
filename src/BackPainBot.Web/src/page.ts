import { forgetDraft, showChat } from './chat';
import { Connection } from './connection';
import { Outbox } from './outbox';
import { ConversationGone, Session } from './session';
import { watchSockets } from './sockets';
import { askBeforeStartOver, byId } from './start-over';
import { StatusLine } from './status';
import { loadWebChat } from './webchat';

const status = new StatusLine(byId('status'));
const session = new Session();

async function begin(): Promise<void> {
  watchSockets();
  const loading = loadWebChat(byId<HTMLLinkElement>('webchat-script').href);
  const connection = new Connection(loading, session, state => status.show(state));
  const webChat = await loading;
  await connection.line;

  const outbox = new Outbox(connection, session.conversationId);
  const unsent = outbox.resume();
  showChat(webChat, {
    activities: connection.activities,
    post: activity => status.showOutcome(outbox.post(activity)),
    token: session.token,
    element: byId('webchat'),
    unsent,
  });
  byId('loading').remove();
  askBeforeStartOver(() => void startOver(outbox));
  session.onReplaced(() => location.reload());
}

async function startOver(outbox: Outbox): Promise<void> {
  try {
    await session.startOver();
  } catch (e) {
    if (e instanceof ConversationGone) return location.reload();
    status.say('The bot cannot be reached, so this talk stays. Try again in a while.');
    return;
  }
  outbox.forget();
  forgetDraft();
  location.reload();
}

begin().catch(reason => {
  status.say('The chat could not be loaded. Reload the page to try again.');
  console.error(reason);
});
