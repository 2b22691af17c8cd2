import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, run } from './run-node.mjs';

const stamp = path.join(root, 'node_modules', '.speciosa-stamp');

/** Installs the locked packages once for each lock file, Node generation and platform. */
export function installOnce() {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (isInstalled()) return writeFileSync(stamp, wanted);
  console.log('Installing the locked packages (first run, or the lock file changed)...');
  const status = npm('ci', '--no-audit', '--no-fund');
  if (status !== 0) {
    console.error(
      'The packages could not be installed; npm says why above. The first run needs a network, or a cache of npm that holds them. Then run the same command again.',
    );
    process.exit(status);
  }
  writeFileSync(stamp, wanted);
}

function isInstalled() {
  const record = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  return holdsLocked(packagesOf(path.join(root, 'package-lock.json')), packagesOf(record));
}

/** Whether npm put exactly the locked versions there already; optional parts of other platforms may be missing. */
export function holdsLocked(locked, there) {
  const sameVersions = Object.keys(there).every((place) => locked[place]?.version === there[place].version);
  const isNeeded = (place) => place !== '' && !locked[place].optional && !locked[place].devOptional;
  return (
    sameVersions &&
    Object.keys(locked)
      .filter(isNeeded)
      .every((place) => there[place] !== undefined)
  );
}

function fingerprint() {
  const host = [process.versions.modules, process.platform, process.arch].join(' ');
  return createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .update(host)
    .digest('hex');
}

/** npm without a shell: `npm start` hands us the path of npm's own script. */
function npm(...args) {
  const script = process.env.npm_execpath;
  if (script !== undefined && /npm-cli\.c?js$/.test(script)) return run(process.execPath, [script, ...args]);
  if (process.platform === 'win32') return run('npm.cmd', args, { shell: true });
  return run('npm', args);
}
