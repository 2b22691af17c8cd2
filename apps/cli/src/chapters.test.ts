import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readModel, readResult } from '@speciosa/formats';
import { hypotheses, switchNames } from '@speciosa/kratom';
import { emergency, findScenario, notice } from 'speciosa';
import { describe, expect, it } from 'vitest';
import { useFolder } from './spawn.testing.js';

const { speciosa, path, files } = useFolder();
const one = (text: string): string => text.replaceAll(/\s+/g, ' ');
const short = (findScenario('tea-2g') ?? '').replace('120 h', '12 h').replace(/watch: .*/, 'watch: [mitragynine, 7-hydroxymitragynine]');
const written = (name: string, text: string): string => {
  writeFileSync(path(name), text);
  return name;
};

describe('speciosa run, with more in the scenario', () => {
  it('judges the one study of a medicine acting on kratom before it says what a medicine does', () => {
    const { code, out } = speciosa(['run', written('s.yaml', `${short}structure: b\nbeside: [itraconazole]\n`), '--quiet']);
    expect(code).toBe(0);
    const [judged, beside] = [
      out.indexOf('Judged first: 7-hydroxymitragynine in Mongar 2024'),
      out.indexOf('Beside itraconazole: with over without'),
    ];
    expect(judged).toBeGreaterThan(0);
    expect(beside).toBeGreaterThan(judged);
    expect(out).toContain('contradicting, and kept');
    expect(out).toContain('! beside itraconazole 200 mg every 24 h');
  });

  it('says of another medicine that nobody has tested it', () => {
    expect(one(speciosa(['run', written('s.yaml', `${short}structure: b\nbeside: [rifampicin]\n`), '--quiet']).out)).toContain(
      'Untested: no study gave this beside kratom.',
    );
  });

  it('tables both structures, and draws them on one pair of axes', () => {
    const { out } = speciosa(['run', written('s.yaml', `${short}structure: both\n`)]);
    for (const letter of ['a', 'b']) expect(out).toContain(`Two grams of leaf as tea, structure ${letter}\n`);
    expect(out.match(/In plasma, total/g)).toHaveLength(1);
  });

  it('--effects tells receptors beside comparators, words with shares, what is unknown, and its caption', () => {
    const { code, out } = speciosa(['run', written('s.yaml', short), '--effects', '--quiet']);
    expect(code).toBe(0);
    expect(out).toMatch(/mu receptor +all alkaloids +[\d.]+ % \([\d.]+ % to [\d.]+ %\)/);
    expect(out).toMatch(/mood +(falls|no change|rises)\s+falls [\d.]+ %, no change [\d.]+ %, rises [\d.]+ %/);
    for (const words of ['buprenorphine', 'contradicted by', 'Not known: ', 'Calibrated to one small study', 'drawn by'])
      expect(one(out)).toContain(words);
    expect(out).not.toMatch(/validated|qualified|\/100/);
  });

  it('--json closes with flags and the notice, and holds effects only when asked', () => {
    const { out } = speciosa(['run', written('s.yaml', short), '--json', '--effects', '--quiet']);
    const told = JSON.parse(out) as Record<string, unknown>;
    expect(Object.keys(told)).toEqual(['manifest', 'outcome', 'metrics', 'series', 'bands', 'balance', 'effects', 'flags', 'notice']);
    expect(told['notice']).toBe(notice);
  });

  it('puts the emergency line before a picture of more than was ever studied', () => {
    expect(one(speciosa(['run', written('s.yaml', short.replace('2 g', '20 g'))]).out).startsWith(one(emergency))).toBe(true);
    expect(one(speciosa(['run', 's.yaml']).out)).toContain('extrapolation:');
  });

  it('leaves the short page short: no section that was not asked for', () => {
    const { out } = speciosa(['run', written('s.yaml', short), '--quiet']);
    for (const words of ['Receptors at their fullest', 'Judged first', 'hard to wake']) expect(out).not.toContain(words);
  });
});

describe('speciosa compare', () => {
  it('puts two scenarios side by side with ratios, and writes one picture', () => {
    written('a.yaml', short);
    written('b.yaml', short.replace('2 g', '1 g').replace('Two grams', 'One gram'));
    const { code, out, err } = speciosa(['compare', 'a.yaml', 'b.yaml', '--plot', 'p.svg']);
    expect({ code, files: files() }).toEqual({ code: 0, files: ['a.yaml', 'b.yaml', 'p.svg'] });
    expect(out).toMatch(/^1 {2}Two grams of leaf as tea\n2 {2}One gram of leaf as tea\n/);
    expect(out).toMatch(/^ {2}Cmax +[\d.]+ \(.*\) +[\d.]+ \(.*\) +x0\.\d+$/m);
    expect(err).toContain('wrote p.svg');
    expect(readFileSync(path('p.svg'), 'utf8')).toContain('(2)');
  });

  it('gives no ratio of a lower bound', () => {
    expect(speciosa(['compare', 'tea-2g', 'capsule-4g', '--quiet']).out).toMatch(/a lower bound, no ratio/);
  });

  it.each([
    [['compare', 'tea-2g'], 'expected <other>, found nothing'],
    [['compare', '-', '-'], 'expected stdin (-) once, found it twice'],
    [['compare', 'tea-2g', 'tea-3g'], 'did you mean "tea-2g"?'],
    [['compare', 'tea-2g', 'capsule-4g', '--plot', 'x.gif'], 'x.gif: expected a picture name that ends in .svg or .png'],
  ])('%j is refused with code 2', (words, said) => {
    const { code, out, err } = speciosa(words);
    expect(err).toContain(said);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});

describe('speciosa axis', () => {
  it('says each hypothesis and equal weights along the doses, with the caption, and marks nothing', () => {
    const { code, out } = speciosa(['axis', '--draws', '2', '--quiet']);
    expect(code).toBe(0);
    for (const name of hypotheses) expect(out).toContain(name === 'delta' ? "delta (the article's)" : name.replace('_', ' '));
    expect(one(out)).toContain(
      'Calibrated to one small study of 8 and 7 people; which mechanism is at work is not known and the weights are ours.',
    );
    expect(out).toContain('equal weights');
    expect(out).not.toMatch(/optim|best dose|recommend/i);
  });

  it('writes a picture that names what drew it and marks no dose, and a table of every hypothesis', () => {
    const { code, err } = speciosa(['axis', '--draws', '2', '--quiet', '--plot', 'a.svg', '--needs', '--csv', 'a.csv']);
    expect({ code, err }).toEqual({ code: 0, err: 'wrote a.csv\nwrote a.svg\n' });
    const [svg, csv] = ['a.svg', 'a.csv'].map((name) => one(readFileSync(path(name), 'utf8').replaceAll(/<[^>]*>/g, ' ')));
    for (const said of [
      'who takes it: naive',
      'one small study',
      'weights are ours',
      'each with what it would need',
      'For education and research',
    ])
      expect(svg).toContain(said);
    expect(svg).not.toMatch(/optimum|best dose|recommended/i);
    for (const name of [...hypotheses, 'equal weights']) expect(csv).toContain(name);
    expect(csv).toContain('who takes it: naive');
    expect(csv).toContain(notice);
    expect(speciosa(['axis', '--draws', '2', '--csv', 'a.csv'])).toMatchObject({ code: 2, out: '' });
  });

  it('prints one object that ends with the notice', () => {
    const { out } = speciosa(['axis', '--draws', '2', '--json', '--quiet']);
    expect((JSON.parse(out) as { notice: string; dosesMg: number[] }).notice).toBe(notice);
  });

  it.each([
    [['axis', '--plot', 'x.gif'], 'x.gif: expected a picture name that ends in .svg or .png'],
    [['axis', '--needs'], '--needs: expected --plot beside it'],
    [['axis', '--draws', 'many'], '--draws: expected a whole number from 2 to 500, found "many"'],
    [['axis', '--seed', '-1'], '--seed: expected a whole number from 0'],
    [
      ['axis', '--product', 'leaf'],
      '--product: expected one of pure mitragynine, tea-tanna, capsule-huestis, extract-huestis, found "leaf"',
    ],
  ])('%j is refused with code 2', (words, said) => {
    expect(speciosa(words)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(said) });
  });
});

describe('speciosa breathing', () => {
  it('says whom to call before any curve, then courses, then three efficacies and that leaf says nothing', () => {
    const { code, out } = speciosa(['breathing', '--naloxone', 'vein', '--quiet']);
    expect(code).toBe(0);
    expect(one(out).startsWith(one(emergency))).toBe(true);
    expect(out).toMatch(/no naloxone, L\/min .* arrested/);
    expect(out).toMatch(/naloxone, vein, L\/min(?!.*arrested)/);
    for (const efficacy of ['0.413', '0.79', 'efficacy 1 (full)']) expect(out).toContain(efficacy);
    expect(one(out)).toContain('says nothing about concentrated 7-hydroxymitragynine');
  });

  it('follows a scenario: nobody measured it, three efficacies with intervals, what drew it, and that leaf says nothing', () => {
    const { code, out } = speciosa(['breathing', written('s.yaml', short), '--quiet']);
    expect(code).toBe(0);
    expect(one(out).startsWith(one(emergency))).toBe(true);
    expect(one(out)).toContain('Nobody has measured breathing in people after a known dose of kratom');
    for (const efficacy of ['0.413 (assay)', '0.79 (partial)', '1 (full)'])
      expect(out).toMatch(
        new RegExp(`efficacy ${efficacy.replace(/[()]/g, '.')}: lowest ventilation [\\d.]+ L/min .[\\d.]+ to [\\d.]+ L/min.`),
      );
    expect(one(out)).toContain('product: tea');
    expect(one(out)).toContain('says nothing about concentrated 7-hydroxymitragynine');
  });

  it('draws in letters, and prints JSON that begins with the emergency line', () => {
    expect(speciosa(['breathing', '--naloxone', 'none']).out).toContain('Minute ventilation, L/min');
    const told = JSON.parse(speciosa(['breathing', 'fentanyl-high', '--naloxone', 'none', '--json', '--quiet']).out) as Record<
      string,
      unknown
    >;
    expect(Object.keys(told)).toEqual(['emergency', 'courses', 'arrests', 'sideBySide', 'notice']);
  });

  it.each([
    [['breathing', 'heroin'], 'heroin: expected a scenario file or one of'],
    [['breathing', 'tea-2', '--quiet'], 'did you mean "tea-2g"?'],
    [
      ['breathing', 'tea-2g', '--alcohol', '9'],
      '--alcohol: expected grams of ethanol in a litre of blood, above 0 and at most 2, found "9"',
    ],
    [['breathing', 'tea-2g', '--naloxone', 'vein', '--at', '99'], 'found 99'],
    [['breathing', 'tea-2g', '--people', '20'], 'expected an overdose beside it'],
    [['breathing', 'fentanyl-low', '--alcohol', '1'], '--alcohol: expected a scenario beside it'],
    [['breathing', '--naloxone', 'oral'], '--naloxone: expected one of none, generic, evzio, nasal, vein, found "oral"'],
    [['breathing', '--people', '5'], '--people: expected a whole number from 10 to 200, found "5"'],
  ])('%j is refused with code 2', (words, said) => {
    expect(speciosa(words)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(said) });
  });
});

describe('speciosa explain --switches', () => {
  it('lists every switch with its settings, its reason and its sources', () => {
    const { code, out } = speciosa(['explain', '--switches']);
    expect(code).toBe(0);
    for (const name of switchNames) expect(out).toContain(`\n${name}: `);
    expect(out).toContain('[equal weights] | mor_biphasic');
    expect(out).toContain('prevete-2025');
    expect(Object.keys(JSON.parse(speciosa(['explain', '--switches', '--json']).out) as object)).toEqual([
      'switches',
      'breathing',
      'elsewhere',
    ]);
  });

  it.each([
    [['explain'], 'expected words that name an output'],
    [['explain', 'mitragynine', '--switches'], 'expected no words beside --switches, found "mitragynine"'],
  ])('%j is refused with code 2', (words, said) => {
    expect(speciosa(words)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(said) });
  });
});

describe('speciosa export', () => {
  it.each(['r', 'equations', 'json', 'csv'])('--as %s holds the notice and is written whole', (form) => {
    const { code, out, err } = speciosa(['export', written('s.yaml', short), '--as', form, '--out', 'o.txt']);
    expect({ code, out, files: files() }).toEqual({ code: 0, out: '', files: ['o.txt', 's.yaml'] });
    expect(err).toBe(`wrote o.txt\n${notice}\n`);
    expect(readFileSync(path('o.txt'), 'utf8')).toContain(notice);
  });

  it('--as json holds model and curves that can be read back', () => {
    const { model, result } = JSON.parse(speciosa(['export', written('s.yaml', short), '--as', 'json']).out) as {
      model: unknown;
      result: unknown;
    };
    expect(readModel(JSON.stringify(model)).ok).toBe(true);
    expect(readResult(JSON.stringify(result)).ok).toBe(true);
  });

  it('--as r gives a script of the structure that is asked for', () => {
    const script = (letter: string) =>
      speciosa(['export', written('s.yaml', `${short}structure: both\n`), '--as', 'r', '--structure', letter]).out;
    for (const letter of ['a', 'b']) expect(script(letter)).toContain(`structure ${letter}`);
    expect(script('a')).toContain('library(deSolve)');
  });

  it.each([
    [['export', 'tea-2g'], 'expected --as <form>, found nothing'],
    [['export', 'tea-2g', '--as', 'sbml'], '--as: expected one of r, equations, json, csv, found "sbml"'],
    [['export', 'tea-2g', '--as', 'r', '--out', 'no/x.R'], 'no/x.R: expected an existing folder'],
    [
      ['export', 'tea-with-itraconazole', '--as', 'r', '--structure', 'a'],
      '--structure: expected b, which the scenario chooses, found "a"',
    ],
  ])('%j is refused with code 2', (words, said) => {
    expect(speciosa(words)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(said) });
    expect(files()).toEqual([]);
  });

  it('exports no line of what nobody was studied with', () => {
    const tablet = written('t.yaml', short.replace('tea-tanna', '7-oh-tablet').replace('2 g', '100 mg'));
    expect(speciosa(['export', tablet, '--as', 'csv', '--out', 'o.csv'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('a line cannot be exported'),
    });
    expect(existsSync(path('o.csv'))).toBe(false);
  });
});

describe('speciosa trials, by group', () => {
  it('judges interactions as rows like any other', () => {
    const { trials } = JSON.parse(speciosa(['trials', 'interactions', '--json', '--quiet']).out) as {
      trials: { id: string; rows: { name: string; ledger: string; verdict: string }[] }[];
    };
    expect(trials.map(({ id }) => id)).toEqual(['tanna-2023', 'mongar-2024-ratios']);
    expect(trials[0]?.rows.find(({ ledger }) => ledger === 'used')?.name).toBe('AUC ratio');
    expect(speciosa(['trials', 'interactions', '--quiet']).out).toContain('## Mongar 2024');
  });
});
