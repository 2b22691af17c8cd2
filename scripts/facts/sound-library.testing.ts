import { expect } from 'vitest';
import { checkLibrary } from './check.js';
import type { CodeText } from './code.js';
import type { Complaint } from './complaint.js';
import { readLibrary } from './library.js';

/** A small library without a fault; every test plants one fault in it. */
export const sound = {
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
- id: ministry
  kind: government
  citation: a ministry
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
  'emergency.yaml': `- id: somewhere
  place: Somewhere
  calls:
    - { for: emergency, number: "112", source: ministry, says: life at risk }
`,
} as const;
export type Name = keyof typeof sound;

export const story: CodeText = {
  file: 'packages/kratom/src/gut.ts',
  text: [
    "const one = fact('gut/tea-absolute-availability');",
    "const two = [fact('tea/clearance'), fact('tea/ratio')];",
    'const three = minus(1, valueOf(`product/${kind}-relative-availability`), -1, 0);',
  ].join('\n'),
};

/** The texts of the sound library, some of them changed. */
export const textsOf = (changes: Partial<Record<Name, string>> = {}) =>
  Object.entries({ ...sound, ...changes }).map(([file, text]) => ({ file: `packages/evidence/${file}`, text }));

/** What the gate says of the sound library with these texts changed. */
export function complaintsOf(changes: Partial<Record<Name, string>>, code: CodeText = story): readonly Complaint[] {
  const { library, complaints } = readLibrary(textsOf(changes));
  return [...complaints, ...checkLibrary(library, [code])];
}

/** The complaints when one passage of one text is replaced. */
export const planted = (file: Name, from: string, to: string): readonly Complaint[] => {
  expect(sound[file]).toContain(from);
  return complaintsOf({ [file]: sound[file].replace(from, to) });
};

/** One complaint and no other: its rule, its line, its file. */
export function only(complaints: readonly Complaint[], rule: string, line: number, file?: string): void {
  expect(complaints.map((complaint) => [complaint.rule, complaint.line])).toEqual([[rule, line]]);
  if (file !== undefined) expect(complaints[0]?.file).toBe(file);
}
