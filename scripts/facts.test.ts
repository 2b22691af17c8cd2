import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compute } from './facts/arithmetic.js';
import { checkLibrary } from './facts/check.js';
import { codeOnDisk } from './facts/code.js';
import type { CodeText } from './facts/code.js';
import { printComplaint } from './facts/complaint.js';
import type { Complaint } from './facts/complaint.js';
import { generate } from './facts/generate.js';
import { readLibrary, textsOnDisk } from './facts/library.js';

/** A small world without a fault; every test plants one fault in it. */
const sound = {
  'facts/gut.yaml': `- id: gut/tea-absolute-availability
  kind: assumed
  what: absolute availability of the tea
  value: 0.15
  unit: fraction
  range: [0.05, 0.2]
  because: nobody was given it into a vein
  source: tanna-2022
  origin: assumed
  reading: abstract
- id: tea/clearance
  kind: value
  what: clearance
  value: 233
  unit: L/h
  spread: { kind: range over people, low: 71.7, high: 302 }
  source: tanna-2022
  origin: human
  reading: abstract
- id: tea/ratio
  kind: derived
  what: ratio
  value: 4
  unit: ratio
  arithmetic: geomean(2, 8)
  source: tanna-2022
  origin: derived
  reading: abstract
- id: product/extract-relative-availability
  kind: derived
  what: availability of extract
  value: 3
  unit: ratio
  range: [2, 5]
  method: ratio of peaks
  source: tanna-2022
  origin: derived
  reading: abstract
`,
  'sources.yaml': `- id: tanna-2022
  kind: paper
  citation: Tanna 2022
  doi: 10.3390/pharmaceutics14030620
- id: page
  kind: news
  citation: a page
`,
  'dossier/notes.yaml': `- id: notes/heard
  kind: direction
  what: something heard
  says: rises
  source: page
  origin: human
  reading: secondary
`,
  'products.yaml': `- id: tea
  title: tea
  class: tea
  source: tanna-2022
  reading: abstract
  alkaloids:
    - { analyte: mitragynine, value: 19.48, unit: mg/g }
`,
  'observed/tanna.yaml': `- study: tanna
  source: tanna-2022
  people: adults
  arms:
    - arm: one
      product: tea
      formulation: tea
      regimen: once
      rows:
        - { analyte: mitragynine, metric: Cmax, statistic: median, value: 82, unit: nmol/L, reading: abstract }
`,
  'claims.yaml': `- id: 1a
  chapter: alkaloids
  claim: it is there
  verdict: untested
  grounds: [human]
  numbers: none
  inModel: nothing
  sources: [tanna-2022]
`,
} as const;
type Name = keyof typeof sound;

const story: CodeText = {
  file: 'packages/kratom/src/gut.ts',
  text: [
    "const one = fact('gut/tea-absolute-availability');",
    "const two = [fact('tea/clearance'), fact('tea/ratio')];",
    'const three = minus(1, valueOf(`product/${kind}-relative-availability`), -1, 0);',
  ].join('\n'),
};

function complaintsOf(changes: Partial<Record<Name, string>>, code: CodeText = story): readonly Complaint[] {
  const texts = Object.entries({ ...sound, ...changes }).map(([file, text]) => ({ file: `packages/evidence/${file}`, text }));
  const { library, complaints } = readLibrary(texts);
  return [...complaints, ...checkLibrary(library, [code])];
}

const planted = (file: Name, from: string, to: string): readonly Complaint[] => {
  expect(sound[file]).toContain(from);
  return complaintsOf({ [file]: sound[file].replace(from, to) });
};

function only(complaints: readonly Complaint[], rule: string, line: number, file?: string): void {
  expect(complaints.map((complaint) => [complaint.rule, complaint.line])).toEqual([[rule, line]]);
  if (file !== undefined) expect(complaints[0]?.file).toBe(file);
}

describe('the gate of facts', () => {
  it('lets a sound library pass', () => {
    expect(complaintsOf({})).toEqual([]);
  });

  it('lets the real library pass', () => {
    const repository = fileURLToPath(new URL('..', import.meta.url));
    const { library, complaints } = readLibrary(textsOnDisk(repository));
    expect([...complaints, ...checkLibrary(library, codeOnDisk(repository))].map(printComplaint)).toEqual([]);
    expect(library.modelFacts.length).toBeGreaterThan(50);
  });

  it('refuses a number in the story that is no fact', () => {
    const code = { ...story, text: `${story.text}\nconst rate = times(3.66, lumen);` };
    const complaints = complaintsOf({}, code);
    only(complaints, 'uncited number', 4, 'packages/kratom/src/gut.ts');
    expect(complaints[0]?.found).toBe('3.66');
  });

  it('refuses a fact that the story asks for and nobody wrote, and guesses what was meant', () => {
    const complaints = complaintsOf({}, { ...story, text: `${story.text}\nfact('tea/clearence');` });
    only(complaints, 'unknown fact', 4);
    expect(complaints[0]?.advice).toContain('tea/clearance');
  });

  it('refuses a template that can make no fact', () => {
    only(complaintsOf({}, { ...story, text: `${story.text}\nfact(\`\${alkaloid}/half-life\`);` }), 'unknown fact', 4);
  });

  it('refuses a model fact that nobody asks for', () => {
    only(complaintsOf({}, { ...story, text: story.text.replace(", fact('tea/ratio')", '') }), 'orphan fact', 20);
  });

  it('refuses a unit it cannot read', () => {
    only(planted('facts/gut.yaml', 'unit: L/h', 'unit: litres an hour'), 'unit', 14);
  });

  it('refuses a value outside its spread', () => {
    only(planted('facts/gut.yaml', 'value: 233', 'value: 2330'), 'value outside', 14);
  });

  it('refuses a value outside its range', () => {
    only(planted('facts/gut.yaml', 'value: 0.15', 'value: 0.01'), 'value outside', 4);
  });

  it('refuses ends in the wrong order', () => {
    const complaints = planted('facts/gut.yaml', 'low: 71.7, high: 302', 'low: 302, high: 71.7');
    expect(complaints.map(({ rule }) => rule)).toContain('ends');
  });

  it('refuses a fact whose source is not listed', () => {
    const complaints = planted('dossier/notes.yaml', 'source: page', 'source: pages');
    expect(complaints.map(({ rule }) => rule)).toEqual(['fact without source', 'source without fact']);
    expect(complaints[0]?.advice).toContain('"page"');
  });

  it('refuses a fact that names no source at all', () => {
    const [complaint] = planted('dossier/notes.yaml', '  source: page\n', '');
    expect(complaint?.rule).toBe('schema');
    expect(complaint?.expected).toContain('source');
  });

  it('refuses a source that nothing cites', () => {
    only(
      complaintsOf({ 'sources.yaml': `${sound['sources.yaml']}- id: idle\n  kind: paper\n  citation: idle\n` }),
      'source without fact',
      8,
    );
  });

  it('refuses an unknown field and says which was meant', () => {
    const complaints = planted('facts/gut.yaml', 'because:', 'becuase:');
    expect(complaints[0]).toMatchObject({ rule: 'unknown field', line: 7, found: 'becuase', advice: 'did you mean "because"?' });
  });

  it('refuses the same id twice, even in two files', () => {
    only(planted('dossier/notes.yaml', 'notes/heard', 'tea/clearance'), 'duplicate id', 1, 'packages/evidence/dossier/notes.yaml');
  });

  it('refuses a parameter that rests on a work without DOI or PubMed number', () => {
    only(
      planted('sources.yaml', '  doi: 10.3390/pharmaceutics14030620\n', '  pmcid: PMC1000000\n').slice(0, 1),
      'parameter without DOI',
      8,
    );
  });

  it('refuses to call a work read that nobody can look up', () => {
    only(planted('dossier/notes.yaml', 'reading: secondary', 'reading: abstract'), 'reading', 7);
  });

  it('refuses an assumption without a range', () => {
    const complaints = planted('facts/gut.yaml', '  range: [0.05, 0.2]\n', '');
    only(complaints, 'assumed', 1);
    expect(complaints[0]?.found).toBe('no range');
  });

  it('refuses an assumption without a reason', () => {
    expect(planted('facts/gut.yaml', '  because: nobody was given it into a vein\n', '')[0]).toMatchObject({
      rule: 'assumed',
      found: 'no because',
    });
  });

  it('refuses an address that is neither a DOI nor PubMed', () => {
    const complaints = complaintsOf({
      'dossier/notes.yaml': `${sound['dossier/notes.yaml']}  note: seen at https://copies.example.net/paper.pdf and https://doi.org/10.1/2\n`,
    });
    only(complaints, 'address', 8);
    expect(complaints[0]?.found).toBe('https://copies.example.net/paper.pdf');
  });

  it('refuses a derived value that its arithmetic does not give', () => {
    only(planted('facts/gut.yaml', 'value: 4\n', 'value: 5\n'), 'derived', 23);
  });

  it('refuses a derived value without any derivation', () => {
    only(planted('facts/gut.yaml', '  arithmetic: geomean(2, 8)\n', ''), 'derived', 20);
  });

  it('refuses a molar mass that its formula does not give', () => {
    const complaints = planted(
      'facts/gut.yaml',
      'value: 4\n  unit: ratio\n  arithmetic: geomean(2, 8)',
      'value: 398.4\n  unit: g/mol\n  formula: C23H30N2O4',
    );
    only(complaints, 'derived', 23);
    expect(complaints[0]?.expected).toContain('398.503');
  });

  it('refuses products that would absorb more than all', () => {
    only(planted('facts/gut.yaml', 'range: [2, 5]', 'range: [2, 6]'), 'availability', 32);
  });

  it('refuses a replaced fact that does not say by what', () => {
    only(
      planted('dossier/notes.yaml', '  reading: secondary', '  standing: superseded\n  why: replaced\n  reading: secondary'),
      'standing',
      7,
    );
    only(
      planted(
        'dossier/notes.yaml',
        '  reading: secondary',
        '  standing: superseded\n  by: notes/absent\n  why: replaced\n  reading: secondary',
      ),
      'standing',
      7,
    );
  });

  it('refuses an arm whose product is not in the library', () => {
    only(planted('observed/tanna.yaml', 'product: tea', 'product: juice'), 'unknown product', 6);
  });

  it('refuses a kind of fact it does not know', () => {
    expect(planted('dossier/notes.yaml', 'kind: direction', 'kind: rumour')[0]).toMatchObject({ rule: 'schema', line: 2 });
  });

  it('refuses YAML that does not parse, with the line', () => {
    expect(complaintsOf({ 'claims.yaml': '- id: 1a\n  claim: "unclosed\n' })[0]?.rule).toBe('YAML');
  });

  it('says all that is wrong at once', () => {
    const complaints = complaintsOf({
      'facts/gut.yaml': sound['facts/gut.yaml'].replace('unit: L/h', 'unit: furlong').replace('value: 0.15', 'value: 9'),
    });
    expect(complaints.map(({ rule }) => rule)).toEqual(['unit', 'value outside', 'availability']);
  });

  it('prints file, line, expected, found and what to do', () => {
    const [complaint] = planted('facts/gut.yaml', 'value: 233', 'value: 2330');
    expect(complaint && printComplaint(complaint)).toBe(
      'packages/evidence/facts/gut.yaml:14: value outside\n  expected: tea/clearance: a value inside its spread 71.7 to 302\n  found:    2330\n  do:       check the paper: the value or the spread is wrong',
    );
  });
});

describe('what is shipped', () => {
  const texts = Object.entries(sound).map(([file, text]) => ({ file: `packages/evidence/${file}`, text }));
  const { model, library } = generate(readLibrary(texts).library);
  const parsed = (module: string): unknown => JSON.parse(new Function(`${module.replace('export const text: string =', 'return')}`)());

  it('holds in the small part only what the model needs', () => {
    expect(parsed(model)).toMatchObject({
      sources: [{ id: 'tanna-2022' }],
      products: [{ id: 'tea' }],
      observed: [{ id: 'tanna/one/1', arm: { id: 'one' } }],
    });
    expect(model).not.toContain('notes/heard');
  });

  it('survives quotes, backslashes and line separators', () => {
    const nasty = 'it\'s a "quote", a \\ and \u2028';
    const changed = texts.map((text) =>
      text.file.endsWith('notes.yaml') ? { ...text, text: text.text.replace('says: rises', `says: ${JSON.stringify(nasty)}`) } : text,
    );
    expect(parsed(generate(readLibrary(changed).library).library)).toMatchObject({ facts: [{ says: nasty }] });
  });

  it('is the same text every time', () => {
    expect(generate(readLibrary(texts).library)).toEqual({ model, library });
  });
});

describe('the arithmetic beside a derived fact', () => {
  const numbers = fc.double({ min: 0.001, max: 1000, noNaN: true }).map((value) => Number(value.toFixed(6)));

  it('computes as the reader would', () => {
    fc.assert(
      fc.property(numbers, numbers, numbers, (a, b, c) => {
        expect(compute(`${a} + ${b} * ${c}`)).toBeCloseTo(a + b * c, 6);
        expect(compute(`(${a} - ${b}) / ${c}`)).toBeCloseTo((a - b) / c, 6);
      }),
      { seed: 7 },
    );
  });

  it('takes a geometric mean between the smallest and the largest', () => {
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 1, maxLength: 6 }), (values) => {
        const mean = compute(`geomean(${values.join(', ')})`);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values) * (1 - 1e-9));
        expect(mean).toBeLessThanOrEqual(Math.max(...values) * (1 + 1e-9));
      }),
      { seed: 7 },
    );
  });

  it('says what it cannot read', () => {
    expect(compute('2 + about 3')).toContain('about');
    expect(compute('geomean(2, 8')).toBe('expected )');
  });
});
