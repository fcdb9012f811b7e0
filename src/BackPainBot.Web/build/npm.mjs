import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from './hash.mjs';
import { Problem } from './problem.mjs';

/** Installs what the lock file pins, when that is not what is installed. */
export function installPackages(root, obj) {
  const stamp = path.join(obj, 'npm-ci.stamp');
  const wanted = sha256(readFileSync(path.join(root, 'package-lock.json')));
  if (existsSync(path.join(root, 'node_modules')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  runNpm(['ci'], root, 'install the packages that the page is built with');
  writeFileSync(stamp, wanted);
}

/** Runs npm; its own words are shown when it fails. */
export function runNpm(args, cwd, purpose) {
  // On Windows npm is a script, which is started only through the shell.
  const windows = process.platform === 'win32';
  const run = spawnSync(windows ? 'npm.cmd' : 'npm', args, { cwd, shell: windows, encoding: 'utf8' });
  if (run.error?.code === 'ENOENT')
    throw new Problem('npm is missing. It comes with Node.js 20 or later; on Debian and Ubuntu: apt-get install npm.');
  if (run.status !== 0)
    throw new Problem(`npm could not ${purpose} (npm ${args.join(' ')}):\n${run.stderr || run.error || ''}`);
}
