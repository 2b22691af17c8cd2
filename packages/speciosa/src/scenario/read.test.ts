import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestScenario, readScenario } from './read.js';
import { findScenario, namedScenarios } from './scenarios.js';

const tea = findScenario('tea-2g') ?? '';
const withText = (from: string | RegExp, to: string): string => tea.replace(from, to);

const medicines =
  'itraconazole, ketoconazole, fluconazole, clarithromycin, erythromycin, rifampicin, paroxetine, quinidine, fluoxetine, ritonavir, grapefruit-juice';

/** Complaints as `line path: message`. */
function complaints(text: string): string[] {
  const read = readScenario(text, 'f.yaml');
  return read.ok ? [] : read.complaints.map(({ line, path, message }) => `${line} ${path}: ${message}`);
}

describe('a good scenario', () => {
  it.each(namedScenarios.map(({ name, text }) => [name, text]))('%s is read without complaint', (_, text) => {
    expect(complaints(text)).toEqual([]);
  });

  it('means the same with any line ending and with a byte order mark', () => {
    const plain = readScenario(tea, 'f');
    for (const ending of ['\r\n', '\r']) expect(readScenario(tea.replaceAll('\n', ending), 'f')).toEqual(plain);
    expect(readScenario(`\ufeff${tea}`, 'f')).toEqual(plain);
  });

  it('may be JSON, and fills in what is not said', () => {
    const text = JSON.stringify({
      speciosa: 1,
      name: 'x',
      title: 'X',
      who: { kind: 'adult' },
      taken: [{ product: 'tea-tanna', amount: '2 g' }],
      span: '24 h',
    });
    const read = readScenario(text, 'f.json');
    expect(read).toMatchObject({ ok: true, scenario: { seed: 1, beside: [], taken: [{ of: 'product', at: '0 h', times: 1 }] } });
  });
});

describe('what a scenario may add', () => {
  it('a structure, medicines, switches and conditions, and says nothing of them when they are left out', () => {
    const read = readScenario(
      `${tea}structure: both\nbeside: [itraconazole, grapefruit-juice]\nswitches: {arousal: delta, user: regular}\n`.replace(
        'kind: adult',
        'kind: adult\n  has: [heart]',
      ),
      'f',
    );
    expect(read).toMatchObject({
      ok: true,
      scenario: { structure: 'both', who: { has: ['heart'] }, switches: { arousal: 'delta', user: 'regular' } },
    });
    const plain = readScenario(tea, 'f');
    for (const field of ['structure', 'switches']) expect(plain.ok && field in plain.scenario).toBe(false);
  });
});

describe('a wrong scenario is refused with one message at its line', () => {
  it.each([
    [
      'an unknown product',
      withText('tea-tanna', 'tea-tana'),
      '8 taken[0].product: expected one of tea-tanna, decoction-thai, capsule-huestis, extract-huestis, 7-oh-tablet, found "tea-tana"; did you mean "tea-tanna"?',
    ],
    ['a negative amount', withText('2 g', '-2 g'), '9 taken[0].amount: expected an amount above zero, found "-2 g"'],
    ['no amount at all', withText('2 g', '0 g'), '9 taken[0].amount: expected an amount above zero, found "0 g"'],
    ['grams where hours belong', withText('at: 0 h', 'at: 3 g'), '10 taken[0].at: expected a time such as "24 h", found "3 g"'],
    ['grams as a span', withText('120 h', '120 g'), '11 span: expected a time such as "24 h", found "120 g"'],
    [
      'a misspelt field of an intake',
      withText('amount:', 'ammount:'),
      '9 taken[0].ammount: unknown field "ammount"; did you mean "amount"?',
    ],
    ['a misspelt field at the top', withText('span:', 'spam:'), '11 spam: unknown field "spam"; did you mean "span"?'],
    [
      'NaN as an amount',
      withText('2 g', 'NaN'),
      '9 taken[0].amount: expected a mass such as "2 g": expected a number with a unit, found "NaN"',
    ],
    ['NaN as a seed', withText('seed: 1', 'seed: .nan'), '13 seed: expected a whole number, found NaN'],
    ['a number without a unit', withText('2 g', '2'), '9 taken[0].amount: expected a mass such as "2 g", found 2'],
    [
      'a decimal comma',
      withText('2 g', '1,5 g'),
      '9 taken[0].amount: expected a mass such as "2 g": found "1,5 g"; write a decimal point, not a comma',
    ],
    ['kilograms by a slip', withText('2 g', '2 kg'), '9 taken[0].amount: expected at most 100 g, found "2 kg"; check the unit'],
    [
      'a thousand million repeats',
      withText('at: 0 h', 'every: 1 h\n    times: 1000000000'),
      '11 taken[0].times: expected at most 1000, found 1000000000',
    ],
    ['repeats without an interval', withText('at: 0 h', 'times: 3'), '10 taken[0].times: expected "every" (such as 24 h) beside times: 3'],
    [
      'repeats closer than any curve shows',
      withText('at: 0 h', 'every: 1e-9 h\n    times: 9'),
      '10 taken[0].every: expected a time of 0.05 h or more, found "1e-9 h"',
    ],
    [
      'many intakes in all',
      withText(/taken:[\s\S]*span/, `taken:\n${'  - {product: tea-tanna, amount: 2 g, every: 1 h, times: 20}\n'.repeat(60)}span`),
      '8 taken: expected at most 1000 intakes in all, found 1200',
    ],
    [
      'an intake after the end',
      withText('at: 0 h', 'at: 130 h'),
      '8 taken[0]: the last intake is at 130 h but the span ends at 120 h; lengthen the span',
    ],
    ['a span of years', withText('120 h', '1000 d'), '11 span: expected at most 2160 h, found "1000 d"'],
    [
      'a child',
      withText('adult', 'child'),
      '6 who.kind: expected adult, found "child"; children and pregnancy are outside this model, and no other person has a chapter yet',
    ],
    [
      'a medicine in the structure that knows no enzyme',
      `${tea}beside: [itraconazole]\n`,
      '14 beside[0]: found "itraconazole" in structure a; structure a knows no enzyme that a medicine could change; write "structure: b" or "structure: both"',
    ],
    [
      'a misspelt medicine',
      `${tea}structure: b\nbeside: [itraconazol]\n`,
      `15 beside[0]: expected one of ${medicines}, found "itraconazol"; did you mean "itraconazole"?`,
    ],
    [
      'a medicine without evidence',
      `${tea}structure: b\nbeside: [valerian]\n`,
      `15 beside[0]: found "valerian", of which no study that we could read measured what it does to CYP3A or CYP2D6: without evidence nothing is predicted beside it; known are ${medicines}`,
    ],
    [
      'a probe',
      `${tea}structure: b\nbeside: [midazolam]\n`,
      '15 beside[0]: midazolam is known as a probe: it changes no enzyme, so kratom stays as it is; what kratom does to probes is judged by "speciosa trials"',
    ],
    [
      'a medicine named twice',
      `${tea}structure: b\nbeside: [rifampicin, rifampicin]\n`,
      '15 beside[1]: expected every medicine once, found "rifampicin" again',
    ],
    ['an unknown structure', `${tea}structure: c\n`, '14 structure: expected one of a, b, both, found "c"; did you mean "a"?'],
    ['an unknown switch', `${tea}switches: {arrousal: delta}\n`, '14 switches.arrousal: unknown field "arrousal"; did you mean "arousal"?'],
    ['an unknown setting', `${tea}switches: {user: child}\n`, '14 switches.user: expected one of naive, regular, abstinent, found "child"'],
    [
      'pregnancy',
      withText('kind: adult', 'kind: adult\n  has: [pregnancy]'),
      /^7 who\.has\[0\]: pregnancy and breast-feeding is outside this model and refused\. /,
    ],
    [
      'an unknown condition',
      withText('kind: adult', 'kind: adult\n  has: [hart]'),
      '7 who.has[0]: expected one of liver, heart, seizure, age, sedatives, serotonergic, antagonists, found "hart"; did you mean "heart"?',
    ],
    ['a newer format', withText('speciosa: 1', 'speciosa: 2'), '2 speciosa: expected 1, found 2'],
    [
      'an alkaloid watched twice',
      withText(/watch: .*/, 'watch: [mitragynine, mitragynine]'),
      '12 watch[1]: expected every alkaloid once, found mitragynine again',
    ],
    ['an empty text', '', '1 : expected a scenario, found an empty text'],
    ['only blanks', ' \n\t\n', '1 : expected a scenario, found an empty text'],
    ['a list', '- a\n- b', '1 : expected named fields, found a list of 2'],
    ['a tab as indent', withText('  - product', '\t- product'), '8 : expected spaces at the beginning of a line, found a tab; use spaces'],
    ['a field given twice', `${tea}seed: 2\n`, '14 : expected every field once, found "seed" again; remove one'],
    ['a tag', withText('2 g', '!!js/function "x"'), '9 : expected plain values, found a YAML tag (!name); remove it'],
    ['an old YAML', `%YAML 1.1\n---\n${tea}`, '1 : expected YAML 1.2 without directives, found %YAML; remove that line'],
    ['two scenarios in one text', `${tea}---\n${tea}`, '14 : expected one scenario, found a second document after ---; keep one a file'],
    [
      'a prototype',
      `${tea}__proto__: {x: 1}\n`,
      '14 __proto__: unknown field "__proto__"; known here: speciosa, name, title, who, taken, beside, structure, switches, span, watch, seed',
    ],
    [
      'a title that commands the terminal',
      withText('Two grams of leaf as tea', '"\\e[31mred"'),
      '4 title: expected one line of plain text, found "\\u001b[31mred"',
    ],
    [
      'a text that is too long',
      `a: ${'x'.repeat(longestScenario)}`,
      `1 : expected at most ${longestScenario} characters, found ${longestScenario + 3}`,
    ],
  ])('%s', (_, text, complaint) => {
    expect(complaints(text)).toEqual([typeof complaint === 'string' ? complaint : expect.stringMatching(complaint)]);
  });

  it('never unfolds a YAML bomb', () => {
    const levels = Array.from(
      { length: 20 },
      (_, k) =>
        `k${k}: &k${k} [${
          k === 0
            ? 'lol'
            : Array(10)
                .fill(`*k${k - 1}`)
                .join(', ')
        }]`,
    );
    expect(complaints(levels.join('\n'))).toEqual(['2 : expected plain values, found a YAML alias (*name); write the value out']);
  });

  it.each(['[', '{a: ', '- '])('refuses %j nested thousands deep instead of overflowing', (opening) => {
    expect(complaints(opening.repeat(9000))).toEqual(['1 : expected a few levels at most, found values nested too deeply']);
  });

  it('names a field given twice in JSON too', () => {
    expect(complaints('{"speciosa": 1, "speciosa": 1}')).toContain('1 : expected every field once, found "speciosa" again; remove one');
  });

  it('says of one slip in the shape nothing else that follows from it', () => {
    expect(complaints(withText('span: 120 h', 'span: 5').replace('at: 0 h', 'at: 130 h'))).toHaveLength(1);
    expect(complaints(withText('at: 0 h', 'every: 24\n    times: 3'))).toEqual([
      '10 taken[0].every: expected a time such as "24 h", found 24',
    ]);
    expect(complaints(withText('seed: 1', 'structure: c\nbeside: [itraconazole]'))).toHaveLength(1);
    expect(complaints(withText('seed: 1', 'structure: b\nbeside: [1, valerian]'))).toHaveLength(2);
  });

  it('leaves every prototype as it was', () => {
    readScenario('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}', 'f');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

/** Slips that have nothing to do with each other, in the order of the lines they are made in. */
const slips: readonly (readonly [from: string, to: string])[] = [
  ['speciosa: 1', 'speciosa: 9'],
  ['name: tea-2g', 'name: Tea 2g'],
  ['kind: adult', 'kind: adult\n  has: [hart]'],
  ['product: tea-tanna', 'product: tea-tana'],
  ['amount: 2 g', 'amount: -2 g'],
  ['at: 0 h', 'at: 3 g'],
  ['span: 120 h', 'span: 120'],
  ['watch: [mitragynine, 7-hydroxymitragynine', 'watch: [mitragynine, mitragynine'],
  ['seed: 1', 'seed: 1.5'],
];

describe('laws of reading', () => {
  const seed = 20221;

  it('says every slip at once, shape and meaning alike, each once and in the order of the text', () => {
    fc.assert(
      fc.property(fc.subarray([...slips], { minLength: 1 }), (made) => {
        const read = readScenario(
          made.reduce((text, [from, to]) => text.replace(from, to), tea),
          'f',
        );
        const places = read.ok ? [] : read.complaints.map(({ line, column }) => 1000 * line + column);
        expect(places).toHaveLength(made.length);
        expect(places).toEqual([...places].sort((one, other) => one - other));
      }),
      { seed, numRuns: 200 },
    );
  });

  it('never throws, and every complaint has a line of the text', () => {
    const cut = fc
      .tuple(fc.nat(tea.length), fc.nat(12), fc.string({ maxLength: 8, unit: 'binary' }))
      .map(([at, gone, put]) => tea.slice(0, at) + put + tea.slice(at + gone));
    fc.assert(
      fc.property(cut, (text) => {
        const read = readScenario(text, 'f');
        if (read.ok) return;
        const lines = text.split(/\r\n?|\n/).length;
        expect(read.complaints.length).toBeGreaterThan(0);
        for (const { line, column, message } of read.complaints) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(message).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
        }
      }),
      { seed, numRuns: 500 },
    );
  });

  it('accepts any mass within bounds, however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99999 }), (milligrams) => {
        expect(complaints(withText('2 g', `${milligrams} mg`))).toEqual([]);
        expect(complaints(withText('2 g', `${milligrams / 1000}g`))).toEqual([]);
      }),
      { seed, numRuns: 100 },
    );
  });
});
