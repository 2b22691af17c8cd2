import { execFileSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { findScenario } from 'speciosa';
import { describe, expect, it } from 'vitest';
import { useFolder } from './spawn.testing.js';

const tea = findScenario('tea-2g') ?? '';
const { speciosa, path, files } = useFolder();
const changed = (from: string, to: string): string => tea.replace(from, to);

const bomb = Array.from(
  { length: 30 },
  (_, k) =>
    `k${k}: &k${k} [${
      k === 0
        ? 'lol'
        : Array(10)
            .fill(`*k${k - 1}`)
            .join(', ')
    }]`,
).join('\n');

/** What stands in the file, and the one line that must be said about it. */
const wrong: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  [
    'an unknown product',
    changed('tea-tanna', 'tea-tana'),
    /^s\.yaml:8:14: taken\[0\]\.product: expected one of .*, found "tea-tana"; did you mean "tea-tanna"\?$/,
  ],
  ['a negative amount', changed('2 g', '-2 g'), /^s\.yaml:9:13: taken\[0\]\.amount: expected an amount above zero, found "-2 g"$/],
  [
    'grams where hours belong',
    changed('at: 0 h', 'at: 3 g'),
    /^s\.yaml:10:9: taken\[0\]\.at: expected a time such as "24 h", found "3 g"$/,
  ],
  [
    'a misspelt field',
    changed('amount:', 'ammount:'),
    /^s\.yaml:9:5: taken\[0\]\.ammount: unknown field "ammount"; did you mean "amount"\?$/,
  ],
  ['NaN', changed('2 g', 'NaN'), /^s\.yaml:9:13: taken\[0\]\.amount: expected a mass such as "2 g": .*found "NaN"$/],
  [
    'a thousand million repeats',
    changed('at: 0 h', 'every: 1 h\n    times: 1e9'),
    /^s\.yaml:11:12: taken\[0\]\.times: expected at most 1000, found 1000000000$/,
  ],
  ['a YAML bomb', bomb, /^s\.yaml:2:10: expected plain values, found a YAML alias \(\*name\); write the value out$/],
  ['an empty file', '', /^s\.yaml:1:1: expected a scenario, found an empty text$/],
  [
    'a binary file',
    Uint8Array.of(0x89, 0x50, 0x0a, 0x4e, 0x00, 0xff),
    /^s\.yaml:2:1: expected text, found binary data \(byte 4\); a scenario is YAML or JSON$/,
  ],
  [
    'Latin-1',
    Buffer.concat([Buffer.from('speciosa: 1\nname: caf'), Uint8Array.of(0xe9, 0x0a)]),
    /^s\.yaml:2:1: expected UTF-8 text, found bytes that are not; save the file as UTF-8$/,
  ],
  ['UTF-16', Buffer.from(`\ufeff${tea}`, 'utf16le'), /^s\.yaml:1:1: expected text, found binary data/],
  [
    'a tab as indent',
    changed('  - product', '\t- product'),
    /^s\.yaml:8:1: expected spaces at the beginning of a line, found a tab; use spaces$/,
  ],
  ['a field given twice', `${tea}seed: 2\n`, /^s\.yaml:14:1: expected every field once, found "seed" again; remove one$/],
  ['deep nesting', '['.repeat(60_000), /^s\.yaml:1:\d+: expected a few levels at most, found values nested too deeply$/],
  [
    'a child',
    changed('adult', 'child'),
    /^s\.yaml:6:9: who\.kind: expected adult, found "child"; children and pregnancy are outside this model/,
  ],
  [
    'a title that commands the terminal',
    changed('Two grams of leaf as tea', '"\\e[31mred"'),
    /^s\.yaml:4:8: title: expected one line of plain text, found "\\u001b\[31mred"$/,
  ],
  ['a text of 100 000 characters', `a: ${'x'.repeat(100_000)}`, /^s\.yaml:1:1: expected at most 65536 characters, found 100003$/],
];

describe('a wrong scenario file is one clear line, exit code 2 and no output file', () => {
  it('or one for each slip, in the order of the file', () => {
    writeFileSync(path('s.yaml'), changed('2 g', '-2 g').replace('tea-tanna', 'tea-tana').replace('span: 120 h', 'span: 120'));
    const { code, out, err } = speciosa(['run', 's.yaml', '--csv', 'o.csv']);
    expect(
      err
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(['s.yaml:8:14:', 's.yaml:9:13:', 's.yaml:11:7:']);
    expect({ code, out, files: files() }).toEqual({ code: 2, out: '', files: ['s.yaml'] });
  });

  it.each(wrong)('%s', (_, content, line) => {
    writeFileSync(path('s.yaml'), content);
    const { code, out, err } = speciosa(['run', 's.yaml', '--json', '--csv', 'o.csv', '--plot', 'o.svg']);
    expect(err.trimEnd()).toMatch(line);
    expect({ code, out, files: files() }).toEqual({ code: 2, out: '', files: ['s.yaml'] });
  });

  it('a directory', () => {
    mkdirSync(path('s.yaml'));
    expect(speciosa(['run', 's.yaml'])).toEqual({
      code: 2,
      out: '',
      err: 's.yaml: expected a scenario file, found a directory; name a file in it\n',
    });
  });

  it('a missing file, with the nearest name that ships', () => {
    const { code, err } = speciosa(['run', 'tea-3g']);
    expect(err).toMatch(/^tea-3g: expected a scenario file or one of tea-2g, .*, found no such file; did you mean "tea-2g"\?\n$/);
    expect(code).toBe(2);
  });

  it('a file of a gigabyte, without reading it', () => {
    const file = openSync(path('s.yaml'), 'w');
    ftruncateSync(file, 1e9);
    closeSync(file);
    expect(speciosa(['run', 's.yaml'])).toMatchObject({
      code: 2,
      err: 's.yaml: expected a scenario of at most 262144 bytes, found 1000000000 or more; is this the file you meant?\n',
    });
  });

  it('what pours in without end', () => {
    expect(speciosa(['run', '-'], { input: Buffer.alloc(1e6, 'a') })).toMatchObject({
      code: 2,
      err: 'stdin: expected a scenario of at most 262144 bytes, found 262145 or more; is this the file you meant?\n',
    });
  });

  it.runIf(process.platform !== 'win32')('a pipe that nobody writes to', () => {
    execFileSync('mkfifo', [path('s.yaml')]);
    expect(speciosa(['run', 's.yaml'])).toEqual({ code: 2, out: '', err: 's.yaml:1:1: expected a scenario, found an empty text\n' });
  });

  it('nothing on stdin', () => {
    expect(speciosa(['run', '-'])).toEqual({ code: 2, out: '', err: 'stdin:1:1: expected a scenario, found an empty text\n' });
  });
});

describe('a slip on the command line', () => {
  it.each([
    [['rnu', 'tea-2g'], 'speciosa: expected a command, found "rnu"; did you mean "run"?\n'],
    [['run', 'tea-2g', '--jsno'], 'speciosa run: expected a flag it knows, found "--jsno"; did you mean "--json"?\n'],
    [['run', 'tea-2g', '--zzzzzz'], 'speciosa run: expected a flag it knows, found "--zzzzzz"; "speciosa run --help" lists them\n'],
    [['run'], 'speciosa run: expected <scenario>, found nothing; "speciosa run --help" says what it may be\n'],
    [['run', 'tea-2g', 'more'], 'speciosa run: expected one word after it, found 2; a name that holds blanks needs quotes\n'],
    [['run', 'tea-2g', '--csv'], '--csv: expected a <file> after it, found nothing\n'],
    [['run', 'tea-2g', '--csv', 'a.csv', '--csv', 'b.csv'], '--csv: expected once, found it twice; keep one\n'],
    [['run', 'tea-2g', '--csv', ''], 'expected the name of a file to write, found ""\n'],
    [['export', 'tea-2g'], 'speciosa export: expected --as <form>, found nothing; "speciosa export --help" lists them\n'],
    [['export', 'tea-2g', '--as', 'json5'], '--as: expected one of r, equations, json, csv, found "json5"; did you mean "json"?\n'],
    [['scenarios', '--schema', '--show', 'tea-2g'], '--schema: expected without --show, found both; leave one out\n'],
    [['help', 'rnu'], /^speciosa help: expected one of run, .*, found "rnu"\n$/],
    [
      ['scenarios', '--show', 'tea'],
      'expected one of tea-2g, capsule-4g, extract-59mg, capsule-daily-15d, extract-daily-15d, tea-with-itraconazole, tea-regular-user, found "tea"',
    ],
    [['completion', 'elvish'], 'speciosa completion: expected one of bash, zsh, fish, found "elvish"'],
    [['run', 'tea-2g', '--plot', 'x.gif'], 'x.gif: expected a picture name that ends in .svg or .png'],
    [['run', 'tea-2g', '--csv', 'no/x.csv'], 'no/x.csv: expected an existing folder'],
    [['evidence', 'mitragynine', '--limit', 'many'], '--limit: expected a whole number from 1 to 1000, found "many"'],
    [['explain', 'hapiness'], 'no output is called "hapiness"; choose one of the outputs listed'],
    [
      ['trials', 'tana-2022'],
      'expected one of tanna-2022, huestis-2024, huestis-2026, mongar-2024, trakulsrichai-2015, interactions, effects, breathing, found "tana-2022"; did you mean "tanna-2022"?',
    ],
  ])('%j ends with code 2 and says what to do', (words, said) => {
    const { code, out, err } = speciosa(words);
    expect(err).toEqual(typeof said === 'string' ? expect.stringContaining(said) : expect.stringMatching(said));
    expect({ code, out, files: files() }).toEqual({ code: 2, out: '', files: [] });
  });
});
