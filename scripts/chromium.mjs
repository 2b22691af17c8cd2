import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const advice = {
  linux: 'Install it (Debian and Ubuntu: apt-get install chromium; Fedora: dnf install chromium) or set SPECIOSA_CHROMIUM to its path.',
  darwin: 'Install Chrome, Edge or Chromium in /Applications, or set SPECIOSA_CHROMIUM to the program inside the application.',
  win32: 'Install Chrome or Edge, or set SPECIOSA_CHROMIUM to the path of its .exe.',
};

/**
 * Finds a Chromium to test with; with `install`, asks the system's package manager when it may.
 * @returns {{path: string, message: string}} an empty path when there is none, and what to do about it.
 */
export function findChromium({ install }) {
  const found = installed() ?? (install && mayInstall() ? installed(installByApt()) : undefined);
  if (found !== undefined) return { path: found, message: '' };
  return { path: '', message: `No Chromium was found. ${advice[process.platform] ?? advice.linux}` };
}

const installed = () => [...named(), ...onPath(), ...inUsualPlaces()].find(isProgram);

const named = () => [process.env.SPECIOSA_CHROMIUM, process.env.CHROME_PATH].filter(Boolean);

function onPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

function inUsualPlaces() {
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (process.platform !== 'win32') return [];
  const roots = [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LOCALAPPDATA']].filter(Boolean);
  const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
  return roots.flatMap((folder) => programs.map((program) => path.join(folder, program)));
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

const succeeds = (program, ...args) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;
const isRoot = () => process.getuid?.() === 0;
const mayInstall = () => process.platform === 'linux' && succeeds('apt-get', '--version') && (isRoot() || succeeds('sudo', '-n', 'true'));

function installByApt() {
  console.log('No Chromium yet: installing it with apt-get for the browser tests...');
  const [program, ...before] = isRoot() ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) =>
    spawnSync(program, [...before, '-o', 'DPkg::Lock::Timeout=300', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env });
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'chromium');
}
