import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from './hash.mjs';

const PLACES = ['build', 'src', '.npmrc', 'build.mjs', 'index.html', 'package-lock.json', 'package.json', 'tsconfig.json'];

/** One hash over everything that the page is made from. */
export function hashInputs(root) {
  const files = PLACES.flatMap(place => filesOf(root, place)).sort();
  return sha256(files.map(file => `${file} ${sha256(readFileSync(path.join(root, file)))}\n`).join(''));
}

function filesOf(root, place) {
  try {
    return readdirSync(path.join(root, place), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'));
  } catch (e) {
    if (e.code === 'ENOTDIR') return [place];
    throw e;
  }
}
