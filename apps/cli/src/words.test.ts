import { Resvg } from '@resvg/resvg-js';
import { copyFileSync, mkdirSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { findScenario, readScenario, run } from 'speciosa';
import { pictureSvg, sceneOf } from 'speciosa/picture';
import { describe, expect, it } from 'vitest';
import { paintFor } from './colour.js';
import { cell, csvOf } from './csv.js';
import { pngOf } from './figure.js';
import { bin, useFolder } from './spawn.testing.js';
import { wrap } from './wrap.js';

const { path } = useFolder();
const seed = 20225;

describe('colour', () => {
  it('appears on a terminal only, and never against NO_COLOR or --no-color', () => {
    const isPainted = (wanted: boolean, isTerminal: boolean, environment: NodeJS.ProcessEnv) =>
      paintFor(wanted, isTerminal, environment).bad('x') !== 'x';
    expect(isPainted(true, true, {})).toBe(true);
    expect(isPainted(true, true, { NO_COLOR: '' })).toBe(true);
    expect(isPainted(true, true, { NO_COLOR: '1' })).toBe(false);
    expect(isPainted(true, true, { TERM: 'dumb' })).toBe(false);
    expect(isPainted(false, true, {})).toBe(false);
    expect(isPainted(true, false, {})).toBe(false);
  });
});

describe('a cell of a CSV', () => {
  it.each([
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@x', "'@x"],
    ['\tx', "'\tx"],
    ['a,b', '"a,b"'],
    ['plain', 'plain'],
  ])('%j becomes %j: text never turns into a formula', (text, written) => {
    expect(cell(text)).toBe(written);
  });

  it('keeps remarks on one line, whatever the title holds', () => {
    const read = readScenario(findScenario('tea-2g') ?? '', 'f');
    if (!read.ok) throw new Error('unreadable');
    const lines = csvOf({ ...run(read.scenario), title: 'one\ntwo' }).split('\n');
    expect(lines[0]).toBe('# one two');
  });
});

describe('wrapping', () => {
  it('keeps every word in order, and no line longer than the width unless one word is', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ minLength: 1, maxLength: 15, unit: 'grapheme-ascii' }).map((word) => word.replaceAll(/\s/g, 'x')),
          { minLength: 1 },
        ),
        fc.integer({ min: 10, max: 60 }),
        (words, width) => {
          const lines = wrap(words.join(' '), width, '  ').split('\n');
          expect(
            lines
              .join(' ')
              .split(/\s+/)
              .filter((word) => word !== ''),
          ).toEqual(words);
          for (const line of lines) expect(line.length <= width || !line.trim().includes(' ')).toBe(true);
        },
      ),
      { seed },
    );
  });
});

describe('the bundled font', () => {
  it('holds every letter of a picture: none vanishes where no font is installed', () => {
    const read = readScenario(findScenario('tea-2g') ?? '', 'f');
    if (!read.ok) throw new Error('unreadable');
    const svg = pictureSvg(sceneOf([run(read.scenario)], []));
    const shown = [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]*)/g)]
      .map(([, words]) => words)
      .join('')
      .replace(/&[a-z#0-9]+;/g, '');
    const drawn = (letter: string) =>
      pngOf(
        `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text x="10" y="30" font-family="sans-serif">${letter}</text></svg>`,
      );
    const nothing = Buffer.from(drawn(' '));
    for (const letter of new Set([...shown, 'µ', 'μ', '·', '−', '≤', '≥', '×', '°', '²'])) {
      if (/\s|[<>&]/.test(letter)) continue;
      expect(Buffer.from(drawn(letter)).equals(nothing), letter).toBe(false);
    }
  });

  it('is what draws: the system has no say in the bytes', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="10" y="30" font-family="Liberation Serif">mitragynine</text></svg>';
    const without = new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
    expect(Buffer.from(pngOf(svg)).length).toBeGreaterThan(without.length);
  });
});

describe('a bin that is not built', () => {
  it('says in one line to build first, and ends with code 2', () => {
    mkdirSync(path('bin'));
    copyFileSync(bin, path('bin/speciosa.mjs'));
    const { status, stdout, stderr } = spawnSync(process.execPath, [path('bin/speciosa.mjs'), 'run', 'tea-2g']);
    expect(stderr.toString()).toBe('speciosa is not built yet: run "npm start" (or "npx tsc -b" after it once ran), then try again.\n');
    expect({ status, out: stdout.toString() }).toEqual({ status: 2, out: '' });
  });
});
