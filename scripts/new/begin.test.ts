import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { begin } from './begin.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'new-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const written = (): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));

const things: readonly (readonly [string, string, readonly string[]])[] = [
  ['fact', 'heart/blood-flow', ['packages/evidence/facts/heart.yaml']],
  [
    'organ',
    'deep-tissue',
    ['packages/kratom/README.md', 'packages/kratom/src/apparent/deep-tissue.test.ts', 'packages/kratom/src/apparent/deep-tissue.ts'],
  ],
  [
    'method',
    'heun',
    ['packages/engine/src/method/heun.test.ts', 'packages/engine/src/method/heun.ts', 'packages/engine/src/method/index.ts'],
  ],
  [
    'trial',
    'tanna-2022',
    ['packages/trials/src/pk/index.ts', 'packages/trials/src/pk/tanna-2022.test.ts', 'packages/trials/src/pk/tanna-2022.ts'],
  ],
  ['decision', 'one-clock', ['decisions/0001-one-clock.md']],
];

describe('npm run new', () => {
  it.each(things)('begins a %s where the house keeps it', (kind, name, files) => {
    expect(begin(root, [kind, name])).toMatchObject({ status: 0 });
    expect(written().sort()).toEqual(files);
  });

  it.each(things)('never overwrites a %s', (kind, name) => {
    begin(root, [kind, name]);
    const before = written().map(read);
    const again = begin(root, [kind, name]);
    if (kind === 'decision') expect(written().sort()).toEqual(['decisions/0001-one-clock.md', 'decisions/0002-one-clock.md']);
    else expect([again.status, again.text.startsWith('expected a new name'), written().map(read)]).toEqual([2, true, before]);
  });

  it.each(things)('writes TypeScript that parses for a %s', (kind, name) => {
    begin(root, [kind, name]);
    const faults = written()
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => ts.transpileModule(read(file), { reportDiagnostics: true }).diagnostics ?? []);
    expect(faults).toEqual([]);
  });

  it('adds a fact to the file of its organ and leaves the others as they are', () => {
    mkdirSync(path.join(root, 'packages/evidence/facts'), { recursive: true });
    writeFileSync(path.join(root, 'packages/evidence/facts/heart.yaml'), '- id: heart/rate\n  kind: value\n');
    begin(root, ['fact', 'heart/blood-flow']);
    expect(read('packages/evidence/facts/heart.yaml')).toMatch(/^- id: heart\/rate\n {2}kind: value\n\n- id: heart\/blood-flow\n/);
  });

  it('takes the next free number for a decision', () => {
    mkdirSync(path.join(root, 'decisions'));
    writeFileSync(path.join(root, 'decisions/0011-old.md'), '');
    expect(begin(root, ['decision', 'one-clock']).text).toContain('wrote decisions/0012-one-clock.md');
  });

  it.each([
    [['cellar', 'x']],
    [[]],
    [['organ', '../escape']],
    [['organ', 'Heart']],
    [['fact', 'heart']],
    [['trial', 'tanna']],
    [['toString', 'x']],
  ])('refuses the words %j and writes nothing', (words) => {
    expect(begin(root, words)).toMatchObject({ status: 2, text: expect.stringMatching(/^expected a (kind|name)/) as string });
    expect(written()).toEqual([]);
  });

  it('explains itself on --help', () =>
    expect(begin(root, ['--help'])).toMatchObject({ status: 0, text: expect.stringContaining('decision one-clock') as string }));
});
