import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { matches, runnableBlocks } from './block.js';
import * as analyse from '@speciosa/engine/analyse';
import * as people from '@speciosa/people';
import { pageComplaints } from './pages.js';
import { publicNames } from './public-names.js';
import { typeComplaints } from './check-types.js';
import { drawnComplaints, redrawn } from './drawn.js';
import { runBlocks } from './run-block.js';

const page = [
  '# Title',
  '```sh',
  'not run',
  '```',
  '',
  '```sh run',
  'echo one',
  'echo two',
  '```',
  '',
  'prints',
  '',
  '```ts run',
  'console.log(3);',
  '```',
  '',
  '```text',
  '3',
  '```',
].join('\n');
const root = path.resolve(import.meta.dirname, '../..');

describe('the blocks of a document', () => {
  it('are found when marked to run, with what they print', () => {
    expect(runnableBlocks(page)).toEqual([
      { language: 'sh', code: 'echo one\necho two', line: 6, printed: null },
      { language: 'ts', code: 'console.log(3);', line: 13, printed: { text: '3', firstLine: 17, lastLine: 18 } },
    ]);
  });

  it('run as a reader would run them', () => {
    expect(runBlocks(root, runnableBlocks(page)).map(({ printed }) => printed)).toEqual(['one\ntwo\n', '3\n']);
  });

  it('fail with their exit status', () => {
    expect(runBlocks(root, [{ language: 'sh', code: 'exit 3', line: 1, printed: null }]).map(({ status }) => status)).toEqual([3]);
  });
});

describe('scripts of one page', () => {
  const script = (code: string, draws?: string) => ({
    language: 'ts' as const,
    code,
    line: 1,
    printed: null,
    ...(draws === undefined ? {} : { draws }),
  });

  it('keep their prints apart, and one that fails does not silence the next', () => {
    const ran = runBlocks(root, [
      script('console.log(1);'),
      script("throw new Error('on purpose');"),
      script('console.log(await Promise.resolve(2));'),
    ]);
    expect(ran.map(({ printed, status }) => [printed, status])).toEqual([
      ['1\n', 0],
      ['', 1],
      ['2\n', 0],
    ]);
    expect(ran[1].complaint).toContain('on purpose');
  });

  it('go on from the block before where they say so, and fail with it', () => {
    const on = (code: string) => ({ ...script(code), goesOn: true as const });
    const ran = runBlocks(root, [
      script('const a = 1;'),
      on('console.log(a);'),
      on("throw new Error('on purpose');"),
      on('console.log(2);'),
      script('console.log(3);'),
    ]);
    expect(ran.map(({ printed, status }) => [printed, status])).toEqual([
      ['', 0],
      ['1\n', 0],
      ['', 1],
      ['', 1],
      ['3\n', 0],
    ]);
  });

  it('draw what they declare as picture', () => {
    const picture =
      "const picture = { title: 'A', sentence: 'B', x: 'time, h', y: 'level, mg/L', along: [0, 1], curves: { one: [1, 2] } };";
    const [drawn] = runBlocks(root, [script(picture, 'a.svg')]);
    expect(drawn.drawing).toMatch(/^<svg [^]*<title id="chart-title">A<\/title>/);
  });
});

describe('types of a page', () => {
  const blocks = runnableBlocks(
    [
      '```ts run',
      "const a = 'one';",
      '```',
      '',
      '```ts run on',
      'console.log(a);',
      'const b: number = a;',
      '```',
      '```ts run',
      'console.log(a);',
      '```',
    ].join('\n'),
  );

  it('are checked as the scripts that a reader would copy, by line of the page', () => {
    expect(typeComplaints(root, [{ file: 'a.md', blocks }])).toEqual([
      "a.md:7: expected code whose types agree, found Type 'string' is not assignable to type 'number'.",
      "a.md:10: expected code whose types agree, found Cannot find name 'a'.",
    ]);
  }, 30_000);
});

describe('the list of public names', () => {
  it('holds every value that a program can import, and says what it is', () => {
    const [engine, others] = [publicNames(root, 'engine'), publicNames(root, 'people')];
    const said = engine.slice(engine.indexOf('## @speciosa/engine/analyse'));
    for (const [name, value] of Object.entries(analyse))
      expect(said).toContain(typeof value === 'function' ? `\`${name}()\`` : `\`${name}\``);
    for (const name of Object.keys(people)) expect(others).toContain(`\`${name}`);
    expect(engine).toContain('- `exp()` e^x; measured worst error in README.\n');
  });
});

describe('a drawn passage', () => {
  const passage = (inside: string) => `before\n<!-- drawn: scenario fields -->\n${inside}<!-- end of the drawing -->\nafter`;

  it('is what the code says today, and is refused when it is not', () => {
    const fresh = redrawn(root, passage('old\n'));
    expect(fresh).toContain('| `taken[].product` |');
    expect(drawnComplaints(root, 'a.md', fresh)).toEqual([]);
    expect(drawnComplaints(root, 'a.md', passage('old\n'))).toEqual([
      'a.md:2: expected what the code says of "scenario fields" today, found none of "| field | must be | when left out |"; run npm run golden, or npx tsx scripts/docs.ts --write, and read the diff',
    ]);
    expect(drawnComplaints(root, 'a.md', fresh.replace('<!-- end', 'left over\n<!-- end')).join()).toContain(
      'found "left over" still there',
    );
  });

  it('is refused when nobody draws it', () => {
    expect(drawnComplaints(root, 'a.md', '<!-- drawn: nothing at all -->\n<!-- end of the drawing -->')).toHaveLength(1);
  });
});

describe('what a block prints', () => {
  it('is compared line by line', () => {
    expect(matches('a\nb', 'a \nb\n')).toBe(true);
    expect(matches('a\nb', 'a\nc')).toBe(false);
    expect(matches('a', 'a\nb')).toBe(false);
  });

  it('may leave lines out where three dots stand', () => {
    expect(matches('a\n...\nd', 'a\nb\nc\nd')).toBe(true);
    expect(matches('a\n...\nd', 'a\nb\nc')).toBe(false);
  });
});

describe('a page', () => {
  it('is refused for a link that leads nowhere', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'docs-'));
    expect(pageComplaints(folder, 'README.md', 'see\n[that](nowhere.md) and [this](https://example.org)')).toEqual([
      'README.md:2: expected a file behind the link, found none at nowhere.md; mend the link',
    ]);
    rmSync(folder, { recursive: true });
  });

  it('is refused for being a folder README of more than thirty lines', () => {
    expect(pageComplaints(root, 'packages/x/README.md', 'line\n'.repeat(31))).toHaveLength(1);
    expect(pageComplaints(root, 'packages/x/README.md', 'line\n'.repeat(30))).toEqual([]);
  });
});
