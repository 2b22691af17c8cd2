import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { matches, runnableBlocks } from './block.js';
import { pageComplaints } from './pages.js';
import { runBlock } from './run-block.js';

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
    expect(runnableBlocks(page).map((block) => runBlock(root, block).printed)).toEqual(['one\ntwo\n', '3\n']);
  });

  it('fail with their exit status', () => {
    expect(runBlock(root, { language: 'sh', code: 'exit 3', line: 1, printed: null }).status).toBe(3);
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
