// Talks to a running bot through botframework-directlinejs: node talk.mjs http://localhost:3978 stream|poll
// Ends with 1 and what is wrong when a message is missing, twice there, or out of order.
import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { JSDOM } from 'jsdom';

const [base, way] = process.argv.slice(2);
const domain = `${base.replace(/\/$/, '')}/v3/directline`;

// The client takes what a browser has.
const { window } = new JSDOM('', { url: base });
Object.assign(globalThis, { window, XMLHttpRequest: window.XMLHttpRequest, WebSocket: window.WebSocket });
const { DirectLine } = (await import('botframework-directlinejs')).default;

class Talk {
  heard = [];
  #news = new EventEmitter();
  #hearing;

  constructor(options) {
    this.client = new DirectLine({ domain, webSocket: way === 'stream', pollingInterval: 200, ...options });
    this.#hearing = this.client.activity$.subscribe(activity => {
      this.heard.push(activity);
      this.#news.emit('heard');
    });
  }

  /** Whoever still listens is told of the end as of an error. */
  end() {
    this.#hearing.unsubscribe();
    this.client.end();
  }

  async has(count) {
    while (this.heard.length < count) await once(this.#news, 'heard', { signal: AbortSignal.timeout(20_000) });
    return this.heard;
  }

  say(text, id) {
    return new Promise((resolve, reject) => this.client
      .postActivity({ type: 'message', text, from: { id: 'whoever' }, channelData: { clientActivityID: id } })
      .subscribe(resolve, reject));
  }
}

async function token(resume) {
  const answer = await fetch(`${domain}/tokens/generate`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ resume }),
  });
  assert.equal(answer.status, 200);
  return answer.json();
}

const grant = await token('');
const talk = new Talk({ token: grant.token });
await talk.has(1);

const id = await talk.say('how do i work my psoas', 'one');
const [greeting, echo, question] = await talk.has(3);
assert.equal(greeting.from.role, 'bot');
assert.equal(echo.id, id);
assert.equal(echo.channelData.clientActivityID, 'one');
assert.equal(echo.from.id, grant.userId);
assert.equal(question.replyToId, id);
assert.ok(question.suggestedActions.actions.length > 0);

// The same message again, as after an answer that was lost: it was said once.
assert.equal(await talk.say('how do i work my psoas', 'one'), id);
await talk.say('none of these', 'two');
const before = [...await talk.has(5)];
const { watermark, conversationId } = talk.client;
talk.end();

// A client that comes back with its watermark gets what is new, and nothing again.
const back = new Talk({ token: grant.token, conversationId, watermark });
await back.say('start', 'three');
const fresh = [...await back.has(2)];
assert.deepEqual(fresh.map(activity => activity.text === 'start'), [true, false]);
back.end();

// The secret brings the same conversation from its start.
const again = await token(grant.resume);
assert.equal(again.resumed, true);
assert.equal(again.conversationId, grant.conversationId);
const whole = new Talk({ token: again.token });
const ids = (await whole.has(7)).map(activity => activity.id);
assert.deepEqual(ids, [...before, ...fresh].map(activity => activity.id));
assert.equal(new Set(ids).size, 7);
whole.end();
process.exit(0);
