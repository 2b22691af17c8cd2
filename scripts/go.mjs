// Needs nothing but Node, so that it runs on a fresh clone before anything is installed.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkNode } from './check-node.mjs';
import { findChromium } from './chromium.mjs';
import { installOnce } from './install.mjs';
import { openBrowser } from './open-browser.mjs';
import { node, root, tool, tryTool } from './run-node.mjs';
import { serve } from './serve.mjs';

const cli = path.join(root, 'apps', 'cli', 'bin', 'speciosa.js');
const lab = path.join(root, 'apps', 'lab');
const verdicts = path.join(root, 'packages', 'trials', 'VERDICTS.md');
const verdictPictures = path.join(root, 'packages', 'trials', 'pictures');
const pictures = path.join(root, 'guide', 'pictures');

const commands = { start, test, check, golden, trials, bench, new: begin, conformance };

checkNode();
const [name = '', ...rest] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command === undefined) {
  console.error(
    `expected one of ${Object.keys(commands).join(', ')}, found ${name === '' ? 'nothing' : `"${name}"`}; run it as npm run <command>`,
  );
  process.exit(2);
}
installOnce();
await command(rest);

/** The first curve in the terminal, then the lab on this machine only. */
async function start() {
  build();
  node(cli, 'run', 'tea-2g');
  buildLab();
  const { url, close } = await serve(path.join(lab, 'dist')).catch(({ message }) => {
    console.error(message);
    process.exit(1);
  });
  console.log(`\nThe lab is at ${url}  (Ctrl-C ends it)`);
  openBrowser(url);
  whenAsked(() => close().then(() => process.exit(0)));
}

/** Ctrl-C, a polite kill, or the death of the shell that npm put between us and the terminal. */
function whenAsked(end) {
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(), 300).unref();
}

/** The browser first: where one is required and missing, that is said before anything is built. */
function test(args) {
  process.env.SPECIOSA_CHROMIUM = chromium();
  build();
  buildLab();
  tool('vitest', 'run', ...args);
}

/** Everything that can be judged without running a model; all judges speak before the verdict. */
function check() {
  const judges = [
    ['the facts', () => tryTool('tsx', 'scripts/facts.ts')],
    ['the types', () => tryTool('tsc', '-b')],
    ['the types of tests and scripts', () => tryTool('tsc', '-p', 'tsconfig.tests.json')],
    [
      'the types of the lab',
      () => tryTool('svelte-check', '--workspace', 'apps/lab', '--output', 'human', '--threshold', 'warning', '--fail-on-warnings'),
    ],
    ['the ladder', () => tryTool('tsx', 'scripts/ladder.ts')],
    ['the lint', () => tryTool('eslint', '.')],
    ['the documents', () => tryTool('tsx', 'scripts/docs.ts')],
    ['the format', () => tryTool('prettier', '--check', '--log-level', 'warn', '.')],
  ];
  const failed = judges.filter(([, judge]) => judge() !== 0).map(([what]) => what);
  if (failed.length === 0) return console.log('check: types, facts, ladder, lint, documents and format agree');
  console.error(`check failed: ${failed.join(', ')}`);
  process.exit(1);
}

/** Rewrites what is printed and drawn, for a person to read the diff. */
function golden(args) {
  build();
  mkdirSync(pictures, { recursive: true });
  node(cli, 'run', 'tea-2g', '--quiet', '--force', '--plot', path.join(pictures, 'tea-2g.svg'));
  tool('tsx', 'scripts/ladder.ts', '--draw');
  tool('tsx', 'scripts/docs.ts', '--write');
  tool('vitest', 'run', '--update', ...args);
}

/** Without words: judges every study and rewrites the page of verdicts and its pictures, whose diff is the review. `--interactions`: judges enzymes and medicines. */
function trials(args) {
  build();
  if (args.includes('--interactions')) return tool('tsx', 'scripts/interactions.ts', ...args.filter((arg) => arg !== '--interactions'));
  if (args.length > 0) return node(cli, 'trials', ...args);
  node(cli, 'trials', '--force', '--out', verdicts, '--pictures', verdictPictures);
  console.log(readFileSync(verdicts, 'utf8'));
}

function bench(args) {
  build();
  tool('tsx', 'bench/run.ts', ...args);
}

function begin(args) {
  tool('tsx', 'scripts/new.ts', ...args);
}

/** Cases that others wrote lie beside the project, not in it; what is not there is skipped by name. They ask the engine alone. */
function conformance(args) {
  tool('tsc', '-b', 'packages/engine');
  tool('tsx', 'conformance/run.ts', ...args);
}

/** Facts first: the library is generated from YAML, then compiled like everything else. */
function build() {
  tool('tsx', 'scripts/facts.ts');
  tool('tsc', '-b');
}

function buildLab() {
  tool('vite', 'build', 'apps/lab', '--logLevel', 'warn');
}

function chromium() {
  const found = findChromium({ install: true });
  if (found.path !== '') return found.path;
  console.error(found.message);
  if (!process.env.CI) {
    console.error('The browser tests will be skipped and listed by name.');
    return '';
  }
  console.error('Under CI=true a browser is required.');
  process.exit(1);
}
