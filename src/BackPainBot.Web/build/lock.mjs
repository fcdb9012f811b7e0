import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from './problem.mjs';

const PATIENCE = 5 * 60_000;

/** Two builds of the solution may want the page at once: the second waits, and finds it built. */
export async function alone(folder, work) {
  mkdirSync(folder, { recursive: true });
  const lock = path.join(folder, 'building');
  const end = Date.now() + PATIENCE;
  while (!take(lock)) {
    if (Date.now() > end)
      throw new Problem(`Another build has held ${lock} for ${PATIENCE / 60_000} minutes. If none is running, delete that file.`);
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (e) {
    if (e.code !== 'EEXIST') throw e;
    if (isLeft(lock)) rmSync(lock, { force: true });
    return false;
  }
}

/** A build that was killed leaves its lock; nobody has its number then. */
function isLeft(lock) {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    if (owner > 0) process.kill(owner, 0);
    return false;
  } catch (e) {
    return e.code === 'ESRCH';
  }
}
