import { spawn } from 'node:child_process';

const openers = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] };

/** Opens a page for a person at a terminal; scripts and CI are left in peace, and a missing browser is no error. */
export function openBrowser(url) {
  if (!process.stdout.isTTY || process.env.CI) return;
  const [program, ...args] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
