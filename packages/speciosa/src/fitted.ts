import { coherent } from '@speciosa/engine/quantity';
import type { BareMetric } from './metrics.js';
import type { Wired } from './wire.js';

/** A study row that set a value of the model: a number compared with it is a fit, not a prediction. */
interface SettingRow {
  readonly product: string;
  /** mg of mitragynine in the single dose of that arm, or null for every dose of the product. */
  readonly mitragynineMg: number;
  readonly analytes: 'all' | readonly string[];
  readonly metrics: readonly string[];
}

/** The rows that set values; the trials' ledger marks the same rows as used. */
export const settingRows: readonly SettingRow[] = [
  { product: 'tea-tanna', mitragynineMg: 38.96, analytes: 'all', metrics: ['Cmax', 'AUClast', 'AUCinf', 'halfLife', 'tmax'] },
  { product: 'extract-huestis', mitragynineMg: 29.6, analytes: ['mitragynine'], metrics: ['Cmax'] },
  { product: 'capsule-huestis', mitragynineMg: 6.65, analytes: ['7-hydroxymitragynine'], metrics: ['Cmax'] },
  { product: 'capsule-huestis', mitragynineMg: 53.2, analytes: ['7-hydroxymitragynine'], metrics: ['Cmax'] },
];

/** True when this very metric of this very arm set a value. */
export function isFitted(metric: BareMetric, wired: Wired): boolean {
  const [only, ...others] = wired.entries;
  if (only === undefined || others.length > 0 || only.times > 1 || metric.matrix !== 'plasma-total') return false;
  const holds = coherent(only.mass) * (only.of === 'product' ? only.product.contents.mitragynine : 1) * kgToMg;
  return settingRows.some(
    (row) =>
      row.product === only.product.id &&
      Math.abs(holds - row.mitragynineMg) <= 0.01 * row.mitragynineMg &&
      (row.analytes === 'all' || row.analytes.includes(metric.analyte)) &&
      row.metrics.includes(metric.name),
  );
}

const kgToMg = 1e6;
