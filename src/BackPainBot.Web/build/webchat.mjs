import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { sha512 } from './hash.mjs';
import { runNpm } from './npm.mjs';
import { Problem } from './problem.mjs';
import { readTgz } from './tar.mjs';

// As a dependency it would bring 446 packages; its archive alone holds the one file that a page needs.
const VERSION = '4.18.1';
const SHA512 = '7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==';
const SCRIPT = 'package/dist/webchat.js';
const LICENSES = 'package/dist/webchat.js.LICENSE.txt';

/** Web Chat and the licences of what is in it, fetched once and checked each time. */
export function webChat(cache) {
  const file = path.join(cache, `botframework-webchat-${VERSION}.tgz`);
  if (!existsSync(file)) {
    mkdirSync(cache, { recursive: true });
    runNpm(['pack', `botframework-webchat@${VERSION}`, '--pack-destination', '.'], cache, 'fetch Web Chat');
  }
  const archive = readFileSync(file);
  const found = sha512(archive);
  if (found !== SHA512) {
    rmSync(file);
    throw new Problem(
      `Web Chat ${VERSION} is not the file that this project was checked with, and was thrown away.\n` +
      `  expected sha512 ${SHA512}\n  found    sha512 ${found}\n` +
      'Build again: a broken download is gone then. If it stays so, the registry that npm asks serves another file; ' +
      'find out why before you change the hash in build/webchat.mjs.');
  }
  const files = readTgz(archive, [SCRIPT, LICENSES]);
  return { script: files.get(SCRIPT), licenses: files.get(LICENSES) };
}
