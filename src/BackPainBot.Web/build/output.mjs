import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { sha256 } from './hash.mjs';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * The built page. A file's name tells its content, so files are added beside those of an older page and never changed: whoever
 * copies the folder meanwhile gets a whole page.
 */
export class Output {
  files = {};
  sizes = {};
  #folder;
  #assets;

  constructor(folder) {
    this.#folder = folder;
    this.#assets = path.join(folder, 'assets');
    mkdirSync(this.#assets, { recursive: true });
  }

  /** Writes an asset and its compressed forms; returns the address it will have. */
  add(name, content) {
    const { ext, name: stem } = path.parse(name);
    const file = `${stem}-${sha256(content).slice(0, 12)}${ext}`;
    this.#writeOnce(file, () => content);
    this.#writeOnce(`${file}.br`, () => brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }));
    this.#writeOnce(`${file}.gz`, () => gzipSync(content, { level: 9 }));
    this.files[file] = TYPES[ext];
    this.sizes[name] = { raw: content.length, br: readFileSync(path.join(this.#assets, `${file}.br`)).length };
    return `/assets/${file}`;
  }

  /** The page and the list of what belongs to it, last; then what belonged to an older page goes. */
  finish(html, inputs) {
    this.#replace('index.html', html);
    this.#replace('manifest.json', JSON.stringify({ inputs, files: this.files }, null, 2) + '\n');
    for (const file of readdirSync(this.#assets)) {
      if (!(file.replace(/\.(br|gz)$/, '') in this.files)) rmSync(path.join(this.#assets, file));
    }
  }

  #writeOnce(file, content) {
    if (!existsSync(path.join(this.#assets, file))) this.#replace(path.join('assets', file), content());
  }

  #replace(file, content) {
    const full = path.join(this.#folder, file);
    writeFileSync(`${full}.part`, content);
    renameSync(`${full}.part`, full);
  }
}
