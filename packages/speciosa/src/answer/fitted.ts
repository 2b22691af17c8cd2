import type { StructureName } from '@speciosa/kratom';
import { armOfWired, sameDose } from '../wiring/index.js';
import type { Arm, Wired } from '../wiring/index.js';
import type { BareMetric } from './metrics.js';

/** Study rows that set a value of the model: a number compared with one of them is a fit, not a prediction. */
export interface SettingRows {
  readonly product: string;
  /** mg of mitragynine in each dose of the arm; null when the study printed one row for all its doses. */
  readonly mitragynineMg: number | null;
  readonly intakes: number;
  readonly analytes: 'all' | readonly string[];
  /** Metrics of a report, and `metaboliteShare`: AUC of 7-hydroxymitragynine over that of mitragynine in a day. */
  readonly metrics: readonly string[];
  /** Which values these rows set. */
  readonly set: string;
}

/** What the medians of the tea study set in either structure: metrics that say a set number again in other words count too. */
const medians = [
  'Cmax',
  'tmax',
  'AUClast',
  'AUCinf',
  'halfLife',
  'apparentClearance',
  'apparentVolume',
  'metaboliteCmaxRatio',
  'metaboliteAUCRatio',
];

const apparentRows: readonly SettingRows[] = Object.freeze([
  {
    product: 'tea-tanna',
    mitragynineMg: 38.96,
    intakes: 1,
    analytes: 'all',
    metrics: medians,
    set: 'volumes, clearances and absorption of all seven alkaloids',
  },
  {
    product: 'extract-huestis',
    mitragynineMg: 29.6,
    intakes: 1,
    analytes: ['mitragynine'],
    metrics: ['Cmax'],
    set: 'relative availability of extract',
  },
  {
    product: 'capsule-huestis',
    mitragynineMg: 6.65,
    intakes: 1,
    analytes: ['7-hydroxymitragynine'],
    metrics: ['Cmax'],
    set: 'relative availability of capsules',
  },
  {
    product: 'capsule-huestis',
    mitragynineMg: 53.2,
    intakes: 1,
    analytes: ['7-hydroxymitragynine'],
    metrics: ['Cmax'],
    set: 'relative availability of capsules',
  },
  {
    product: 'capsule-huestis',
    mitragynineMg: null,
    intakes: 15,
    analytes: ['mitragynine'],
    metrics: ['halfLife'],
    set: 'flow to and volume of the deep tissue, and what wears',
  },
  {
    product: 'capsule-huestis',
    mitragynineMg: null,
    intakes: 15,
    analytes: ['7-hydroxymitragynine'],
    metrics: ['halfLife', 'metaboliteShare'],
    set: 'share of 7-hydroxymitragynine formed after first pass, and how fast the clearance wears',
  },
  {
    product: 'capsule-huestis',
    mitragynineMg: null,
    intakes: 1,
    analytes: ['7-hydroxymitragynine'],
    metrics: ['metaboliteShare'],
    set: 'share of 7-hydroxymitragynine formed after first pass',
  },
]);

const flowLimitedRows: readonly SettingRows[] = Object.freeze([
  {
    product: 'tea-tanna',
    mitragynineMg: 38.96,
    intakes: 1,
    analytes: 'all',
    metrics: medians,
    set: 'clearances, partitions and absorption of mitragynine and 7-hydroxymitragynine; the other five are those of structure (a)',
  },
  {
    product: 'extract-huestis',
    mitragynineMg: 29.6,
    intakes: 1,
    analytes: ['mitragynine'],
    metrics: ['Cmax'],
    set: 'share given up by tea beside extract',
  },
  ...[6.65, 53.2].map((mitragynineMg) => ({
    product: 'capsule-huestis',
    mitragynineMg,
    intakes: 1,
    analytes: ['7-hydroxymitragynine'],
    metrics: ['Cmax'],
    set: 'share given up by capsules',
  })),
]);

/** The one place where it is written which rows set values, by structure; tags of a report and ledgers of the trials read it. */
export const settingRows: Readonly<Record<StructureName, readonly SettingRows[]>> = Object.freeze({ a: apparentRows, b: flowLimitedRows });

/** The rows that set a value with this metric of this arm, if any did. */
export function settingRow(arm: Arm, analyte: string, metric: string, structure: StructureName = 'a'): SettingRows | undefined {
  return settingRows[structure].find(
    (row) =>
      row.product === arm.product &&
      row.intakes === arm.intakes &&
      (row.mitragynineMg === null || sameDose(row.mitragynineMg, arm.mitragynineMg)) &&
      (row.analytes === 'all' || row.analytes.includes(analyte)) &&
      row.metrics.includes(metric),
  );
}

/** True when this very metric of this very arm set a value. */
export function isFitted(metric: BareMetric, wired: Wired, structure: StructureName = 'a'): boolean {
  const arm = armOfWired(wired);
  return arm !== null && metric.matrix === 'plasma-total' && settingRow(arm, metric.analyte, metric.name, structure) !== undefined;
}
