import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { gzipSync } from 'node:zlib';

const build = new URL('../../../src/BackPainBot.Web/build/', import.meta.url);
const { alone } = await import(new URL('lock.mjs', build));
const { Output } = await import(new URL('output.mjs', build));
const { readTgz } = await import(new URL('tar.mjs', build));
const { webChat } = await import(new URL('webchat.mjs', build));

let folder;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'page-build-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('a file is found in an archive by its name', () => {
  const archive = gzipSync(Buffer.concat([entry('package/a.txt', 'first'), entry('package/b.txt', 'second'), Buffer.alloc(1024)]));

  const files = readTgz(archive, ['package/b.txt', 'package/none.txt']);

  assert.deepEqual([...files].map(([name, content]) => [name, String(content)]), [['package/b.txt', 'second']]);
});

test('another Web Chat than the one that was checked is refused, told in words and thrown away', () => {
  const file = path.join(folder, 'botframework-webchat-4.18.1.tgz');
  writeFileSync(file, 'something else');

  assert.throws(() => webChat(folder), /is not the file that this project was checked with.*Build again/s);
  assert.equal(existsSync(file), false);
});

test('of two builds at once the second waits', async () => {
  const order = [];
  let free;
  const held = new Promise(resolve => (free = resolve));
  const first = alone(folder, async () => { order.push('first begins'); await held; order.push('first ends'); });
  const second = alone(folder, async () => void order.push('second'));
  free();

  await Promise.all([first, second]);

  assert.deepEqual(order, ['first begins', 'first ends', 'second']);
});

test('the lock of a build that was killed is taken over', async () => {
  writeFileSync(path.join(folder, 'building'), String(2 ** 30));

  assert.equal(await alone(folder, async () => 'built'), 'built');
});

test('the same content has the same name and another content another one', () => {
  const output = new Output(folder);

  const [one, same, other] = ['a', 'a', 'b'].map(content => output.add('page.js', Buffer.from(content)));

  assert.equal(one, same);
  assert.notEqual(one, other);
});

test('what belonged to an older page goes when the new one stands', () => {
  const old = new Output(folder).add('page.js', Buffer.from('old'));
  const output = new Output(folder);
  const fresh = output.add('page.js', Buffer.from('fresh'));

  output.finish('<html>', 'inputs');

  assert.deepEqual([old, fresh, `${fresh}.br`, `${fresh}.gz`].map(file => existsSync(path.join(folder, file))), [false, true, true, true]);
});

/** One file of a tar archive, padded to whole blocks. */
function entry(name, content) {
  const block = Buffer.alloc(1024);
  block.write(name, 0);
  block.write(content.length.toString(8).padStart(11, '0'), 124);
  block.write(content, 512);
  return block;
}
