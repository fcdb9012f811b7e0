import { gunzipSync } from 'node:zlib';

const BLOCK = 512;

/** Contents of the named files of a .tgz: no program need be there to unpack it, on Windows neither. */
export function readTgz(archive, names) {
  const tar = gunzipSync(archive);
  const found = new Map();
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0; ) {
    const size = parseInt(text(tar, at + 124, 12), 8);
    const prefix = text(tar, at + 345, 155);
    const name = (prefix ? prefix + '/' : '') + text(tar, at, 100);
    if (names.includes(name)) found.set(name, tar.subarray(at + BLOCK, at + BLOCK + size));
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return found;
}

function text(buffer, start, length) {
  const end = buffer.indexOf(0, start);
  return buffer.toString('utf8', start, end < 0 ? start + length : Math.min(end, start + length)).trim();
}
