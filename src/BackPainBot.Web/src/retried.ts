import type { Activity, Middleware } from './webchat';

const POST = 'DIRECT_LINE/POST_ACTIVITY';
const INCOMING = 'DIRECT_LINE/INCOMING_ACTIVITY';
const DELETE = 'DIRECT_LINE/DELETE_ACTIVITY';

/**
 * "Retry" sends a copy, and Web Chat leaves the failed one standing: the same words would be there twice. Web Chat deletes only
 * what has an id, so the failed one is given one first.
 */
export const replaceRetried: Middleware = () => next => action => {
  const activity = action.payload?.['activity'] as Activity | undefined;
  const failed = action.type === POST ? activity?.channelData?.['clientActivityID'] : undefined;
  if (failed !== undefined) {
    const activityID = `failed-${failed}`;
    next({ type: INCOMING, payload: { activity: { ...activity, id: activityID } } });
    next({ type: DELETE, payload: { activityID } });
  }
  return next(action);
};
