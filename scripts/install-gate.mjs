// Needs nothing but Node and npm. Installs the lock into an empty copy of the house, as strictly as npm can:
// a package that refuses this Node, or that runs a script nobody allowed, fails here and not at a user's.
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root, run } from './run-node.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'speciosa-install-'));
const members = ['packages', 'apps'].flatMap((home) => readdirSync(path.join(root, home)).map((name) => path.join(home, name)));
const manifests = ['.', ...members].map((member) => path.join(member, 'package.json'));
for (const file of ['package-lock.json', ...manifests, path.join('apps', 'cli', 'bin')])
  if (existsSync(path.join(root, file))) cpSync(path.join(root, file), path.join(folder, file), { recursive: true });

const status = run('npm', ['ci', '--engine-strict', '--strict-allow-scripts', '--no-audit', '--no-fund', '--prefer-offline'], {
  cwd: folder,
});
rmSync(folder, { recursive: true, force: true });
console.log(`install: ${status === 0 ? 'every package accepts this Node and runs no script of its own' : 'refused, see above'}`);
process.exit(status);
