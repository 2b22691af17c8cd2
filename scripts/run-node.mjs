import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Runs a program in the root with our own input and output; returns its exit status, 130 after Ctrl-C as a shell has it. */
export function run(program, args, options = {}) {
  const { status, signal, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) console.error(error.message);
  if (signal) console.error(`${path.basename(program)} was ended by ${signal}.`);
  if (signal) return 128 + constants.signals[signal];
  return status ?? 1;
}

/** Runs a command that must succeed; otherwise this process ends with the same status. */
export function must(program, args, options) {
  const status = run(program, args, options);
  if (status !== 0) process.exit(status);
}

const homes = { tsc: 'typescript' };

/** The script behind an installed command, run without a shell so that it works the same on every system. */
function scriptOf(command) {
  const folder = path.join(root, 'node_modules', homes[command] ?? command);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}

export const node = (...args) => must(process.execPath, args);
export const tool = (command, ...args) => node(scriptOf(command), ...args);
export const tryTool = (command, ...args) => run(process.execPath, [scriptOf(command), ...args]);
