// Builds the page into obj/page: node build.mjs. Does nothing when nothing changed.
import { existsSync, readFileSync, utimesSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashInputs } from './build/inputs.mjs';
import { alone } from './build/lock.mjs';
import { installPackages } from './build/npm.mjs';
import { Output } from './build/output.mjs';
import { Problem } from './build/problem.mjs';
import { webChat } from './build/webchat.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const obj = path.join(root, 'obj');
const page = path.join(obj, 'page');
const manifest = path.join(page, 'manifest.json');

async function build() {
  const inputs = hashInputs(root);
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).inputs === inputs) {
    // MSBuild goes by the time of the result.
    utimesSync(manifest, new Date(), new Date());
    return;
  }

  installPackages(root, obj);
  checkTypes();
  const ours = await bundle();
  const chat = webChat(path.join(obj, 'cache'));
  const output = new Output(page);
  const addresses = {
    'page.css': output.add('page.css', ours.css),
    'page.js': output.add('page.js', ours.js),
    'icon.svg': output.add('icon.svg', readFileSync(path.join(root, 'src/icon.svg'))),
    'webchat.js': output.add('webchat.js', chat.script),
    'licenses.txt': output.add('webchat.js.LICENSE.txt', chat.licenses),
  };
  const html = readFileSync(path.join(root, 'index.html'), 'utf8').replace(/%([a-z.]+)%/g, (_, name) => addresses[name]);
  output.finish(html, inputs);
  tell(output.sizes);
}

function checkTypes() {
  // A package that holds a program for each machine says itself where it lies.
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  const run = spawnSync(process.execPath, [tsc, '--project', root], { encoding: 'utf8' });
  if (run.status !== 0) throw new Problem(run.stdout + run.stderr);
}

async function bundle() {
  const { build: esbuild } = await import('esbuild');
  const result = await esbuild({
    absWorkingDir: root,
    entryPoints: ['src/page.ts', 'src/page.css'],
    outdir: 'out',
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022'],
    charset: 'utf8',
    write: false,
    logLevel: 'silent',
  }).catch(e => { throw new Problem(e.message); });
  const of = ending => Buffer.from(result.outputFiles.find(file => file.path.endsWith(ending)).contents);
  return { js: of('.js'), css: of('.css') };
}

function tell(sizes) {
  const list = Object.entries(sizes).map(([name, { raw, br }]) => `${name} ${raw} (${br} compressed)`);
  console.log(`The page is built: ${list.join(', ')}`);
}

try {
  if (Number(process.versions.node.split('.')[0]) < 20)
    throw new Problem(`The page is built with Node.js 20 or later; this is ${process.version}. Install a newer one.`);
  await alone(obj, build);
} catch (e) {
  console.error(e instanceof Problem ? `page: error: ${e.message}` : e);
  process.exitCode = 1;
}
