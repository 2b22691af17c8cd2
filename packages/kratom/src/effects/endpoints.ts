/** What the whole story says of a person, by the name under which its paths are found. */
export type EffectName =
  | 'iceWater'
  | 'iceWaterByPainRelief'
  | 'iceWaterByRelief'
  | 'pupil'
  | 'rating'
  | 'withdrawalScore'
  | 'relief'
  | 'gutTransit'
  | 'hergBlock'
  | 'hergFilled'
  | 'qtc'
  | 'heartRate'
  | 'arterialPressure'
  | 'mood'
  | 'anxiety'
  | 'nausea';

/** How an endpoint is shown: with its unit where people were measured, as a word with shares of draws where they were not. */
export interface Endpoint {
  readonly name: EffectName;
  readonly title: string;
  readonly shown: 'with unit' | 'as a word';
  /** Unit of the output; null for words. */
  readonly unit: string | null;
  /** What must be said beside it. */
  readonly beside: string;
}

const withUnit = (name: EffectName, title: string, unit: string, beside: string): Endpoint =>
  Object.freeze({ name, title, shown: 'with unit', unit, beside });
const asWord = (name: EffectName, title: string, beside: string): Endpoint =>
  Object.freeze({ name, title, shown: 'as a word', unit: null, beside });

/** Every endpoint a surface may show, in reading order. Arousal is beside them, with its hypothesis and caption; breathing has its own chapter. */
export const endpoints: readonly Endpoint[] = Object.freeze([
  withUnit('iceWater', 'change of time in ice water', 's', 'measured once in regular users; in a naive person assumed'),
  withUnit('iceWaterByRelief', 'part of it gained by relief of withdrawal', 's', 'told apart by the model alone'),
  withUnit('pupil', 'change of pupil', 'mm', 'its reserve was set on ten regular users'),
  withUnit('rating', 'rating of the drug effect', '%', 'of a line from nothing to the most'),
  withUnit('withdrawalScore', 'change of the withdrawal score (SOWS, 0 to 64)', 'points', 'of a person whose adaptation stands still'),
  withUnit('gutTransit', 'change of gut transit, as a share of that at rest', 'fold', 'never measured after kratom in people'),
  withUnit('qtc', 'change of QTc', 'ms', 'by mitragynine alone; no slope is known in people'),
  withUnit('heartRate', 'change of heart rate in beats', '1/min', 'no reflex holds the heart here'),
  withUnit('arterialPressure', 'change of mean arterial pressure', 'mmHg', 'its size was set on yohimbine'),
  asWord('mood', 'mood', 'no scale in people; equal weights, which are ours'),
  asWord('anxiety', 'anxiety', 'no scale in people; equal weights, which are ours'),
  asWord('nausea', 'nausea', 'first seen at 8 to 12 g of leaf, by trade press'),
]);

/** The change furthest from the first value of a curve: what an ordinal word is said of. RangeError without a value. */
export function furthestChange(values: ArrayLike<number>): number {
  const first = values[0];
  if (first === undefined) throw new RangeError('expected at least one value');
  return Array.from(values).reduce((furthest, value) => (Math.abs(value - first) > Math.abs(furthest) ? value - first : furthest), 0);
}
