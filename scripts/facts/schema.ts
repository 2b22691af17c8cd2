import { z } from 'zod';

const id = z.string().regex(/^[a-z0-9][a-z0-9.+-]*(\/[a-z0-9][a-z0-9.+-]*)+$/, 'an id such as mitragynine/apparent-clearance');
const sourceId = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'a source id such as tanna-2022');
const words = z.string().min(1).max(500);
const finite = z.number();

const spread = z.strictObject({ kind: words, low: finite.nullable().default(null), high: finite.nullable().default(null) });
const span = z.strictObject({ low: finite, high: finite, unit: words });
export const readings = ['full text', 'abstract', 'secondary'] as const;
export const standings = ['current', 'superseded', 'suspect', 'contradicting'] as const;

const settingKeys = [
  'ligand',
  'target',
  'assay',
  'system',
  'reference',
  'drug',
  'dose',
  'route',
  'time',
  'n',
  'product',
  'region',
  'category',
  'exposure',
  'direction',
  'perpetrator',
  'victim',
  'design',
  'organ',
] as const;
const setting = z.strictObject(Object.fromEntries(settingKeys.map((key) => [key, words.optional()])));

const standing = {
  standing: z.enum(standings).default('current'),
  by: words.nullable().default(null),
  why: words.nullable().default(null),
};

const recorded = {
  id,
  what: words,
  origin: z.enum(['human', 'in vitro', 'animal', 'derived', 'assumed']),
  species: words.nullable().default(null),
  population: words.nullable().default(null),
  method: words.nullable().default(null),
  setting: setting.default({}),
  source: sourceId,
  also: z.array(sourceId).default([]),
  place: words.nullable().default(null),
  reading: z.enum(readings),
  ...standing,
  note: words.nullable().default(null),
};

const ends = z.tuple([finite, finite]);
const oneNumber = { ...recorded, value: finite, unit: words, range: ends.optional(), spread: spread.nullable().default(null) };

export const factSchemas = {
  value: z.strictObject({ kind: z.literal('value'), ...oneNumber }),
  derived: z.strictObject({
    kind: z.literal('derived'),
    ...oneNumber,
    formula: words.nullable().default(null),
    arithmetic: words.nullable().default(null),
  }),
  assumed: z.strictObject({ kind: z.literal('assumed'), ...oneNumber, because: words.optional() }),
  range: z.strictObject({ kind: z.literal('range'), ...recorded, low: finite, high: finite, unit: words }),
  bound: z.strictObject({
    kind: z.literal('bound'),
    ...recorded,
    relation: z.enum(['<', '<=', '>', '>=', '~']),
    value: finite,
    unit: words,
    spread: spread.nullable().default(null),
  }),
  direction: z.strictObject({ kind: z.literal('direction'), ...recorded, says: words }),
  series: z.strictObject({
    kind: z.literal('series'),
    ...recorded,
    points: z.array(z.strictObject({ at: words, value: finite, unit: words })).min(2),
  }),
} as const;
export type FactKind = keyof typeof factSchemas;
export type FactEntry = z.infer<(typeof factSchemas)[FactKind]>;

export const sourceSchema = z.strictObject({
  id: sourceId,
  kind: z.enum([
    'paper',
    'thesis',
    'abstract',
    'government',
    'dataset',
    'notification',
    'vendor',
    'news',
    'advocacy',
    'encyclopaedia',
    'unidentified',
    'own',
  ]),
  citation: words,
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, 'a DOI such as 10.3390/pharmaceutics14030620')
    .nullable()
    .default(null),
  pmid: z
    .string()
    .regex(/^\d{5,9}$/, 'a PubMed number in quotes')
    .nullable()
    .default(null),
  pmcid: z
    .string()
    .regex(/^PMC\d{4,9}$/, 'a PubMed Central number such as PMC10353077')
    .nullable()
    .default(null),
  checked: z.boolean().default(true),
  note: words.nullable().default(null),
});
export type SourceEntry = z.infer<typeof sourceSchema>;

export const productSchema = z.strictObject({
  id: sourceId,
  title: words,
  class: z.enum(['tea', 'decoction', 'capsule', 'extract', 'tablet']),
  source: sourceId,
  place: words.nullable().default(null),
  reading: z.enum(readings),
  note: words.nullable().default(null),
  alkaloids: z
    .array(
      z.strictObject({
        analyte: words,
        value: z.number().positive(),
        unit: words,
        spread: z.strictObject({ kind: words, low: finite, high: finite }).nullable().default(null),
        derived: z.boolean().default(false),
      }),
    )
    .min(1),
  below: z.array(z.strictObject({ analyte: words, value: z.number().positive(), unit: words })).default([]),
});
export type ProductEntry = z.infer<typeof productSchema>;

const observedRow = z.strictObject({
  analyte: words,
  metric: words,
  statistic: words,
  value: finite.nullable().default(null),
  unit: words.default('1'),
  spread: spread.nullable().default(null),
  says: words.nullable().default(null),
  dose: span.nullable().optional(),
  n: words.nullable().optional(),
  source: sourceId.optional(),
  place: words.nullable().default(null),
  reading: z.enum(readings),
  ...standing,
  note: words.nullable().default(null),
});

export const studySchema = z.strictObject({
  study: sourceId,
  source: sourceId,
  people: words,
  n: words.nullable().default(null),
  note: words.nullable().default(null),
  arms: z
    .array(
      z.strictObject({
        arm: sourceId,
        product: sourceId.nullable().default(null),
        formulation: words,
        productMass: span.nullable().default(null),
        dose: span.nullable().default(null),
        regimen: words,
        day: words.nullable().default(null),
        rows: z.array(observedRow).min(1),
      }),
    )
    .min(1),
});
export type StudyEntry = z.infer<typeof studySchema>;

export const claimSchema = z.strictObject({
  id: z.string().regex(/^[1-9][a-z]$/, 'a claim id such as 3g'),
  chapter: words,
  claim: words,
  verdict: z.enum([
    'consistent with the evidence',
    'partly consistent with the evidence',
    'contradicted by the evidence',
    'disputed',
    'untested',
    'a convention, not a finding',
  ]),
  grounds: z.array(z.enum(['human', 'in vitro', 'animal', 'assumption'])),
  numbers: words,
  inModel: words,
  sources: z.array(sourceId),
});
export type ClaimEntry = z.infer<typeof claimSchema>;
