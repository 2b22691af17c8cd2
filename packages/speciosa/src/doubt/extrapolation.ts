import { formatNumber } from '@speciosa/engine/quantity';
import type { ValueOf } from '@speciosa/kratom';
import type { BareMetric } from '../answer/index.js';
import type { Extrapolation, RangeOfMetric, Series } from '../report.js';
import type { Scenario } from '../scenario/index.js';
import type { Wired } from '../wiring/index.js';
import { bandsOf } from './band.js';
import { intervalsOf } from './interval.js';

/** Why a scenario lies outside what was ever seen in people, so that it is answered by ranges and never by a line; empty for others. */
export function extrapolationsOf({ who }: Pick<Scenario, 'who'>, { entries }: Pick<Wired, 'entries'>): readonly string[] {
  return [
    ...(entries.some(({ product }) => product.class === 'tablet') ? ['nobody was followed after 7-hydroxymitragynine taken as such'] : []),
    ...(hasReducedLiver({ who }) ? ['nobody with liver disease was followed after kratom'] : []),
  ];
}

const hasReducedLiver = ({ who }: Pick<Scenario, 'who'>): boolean => who.has?.includes('liver') === true;

/** Facts that scale with how well a liver clears, in either structure. */
const cleared: ReadonlySet<string> = new Set([
  'liver/function',
  'flow-limited/mitragynine-liver-clearance',
  'flow-limited/7-hydroxymitragynine-liver-clearance',
]);

/** The values of the person of a scenario: of a liver with reduced function everything it clears is a share of usual. */
export const valuesFor = (scenario: Pick<Scenario, 'who'>, valueOf: ValueOf): ValueOf =>
  hasReducedLiver(scenario) ? (id) => (cleared.has(id) ? valueOf(id) * valueOf('liver/reduced-function') : valueOf(id)) : valueOf;

/** One draw: its curves and what they say. */
export interface DrawnRun {
  readonly series: readonly Series[];
  readonly metrics: readonly BareMetric[];
}

/** Everything as ranges over the draws. */
export function extrapolation(because: readonly string[], each: readonly (readonly DrawnRun[])[]): Extrapolation {
  const bands = each.flatMap((draws) => bandsOf(draws.map(({ series }) => series)));
  const ranges = each.flatMap((draws) => rangesOf(draws));
  return { because, bands, ranges };
}

function rangesOf(draws: readonly DrawnRun[]): RangeOfMetric[] {
  const intervals = intervalsOf(draws.map(({ metrics }) => metrics));
  const seen = new Map(
    draws.flatMap(({ metrics }) => metrics).map((metric) => [`${metric.name}|${metric.analyte}|${metric.matrix}`, metric]),
  );
  const structure = draws[0]?.series[0]?.structure;
  return [...seen].flatMap(([key, { name, analyte, matrix, unit }]) => {
    const found = intervals.get(key);
    if (found === undefined || !('low' in found)) return [];
    const { low, high, level, draws: count } = found;
    return [
      {
        name,
        ...(structure === undefined ? {} : { structure }),
        analyte,
        matrix,
        unit,
        low,
        high,
        level,
        of: 'knowledge' as const,
        draws: count,
      },
    ];
  });
}

/** One sentence that says the ranges, for those who listen. */
export function sentenceOfRanges(title: string, { because, ranges }: Extrapolation): string {
  const peaks = ranges.flatMap(({ name, analyte, matrix, unit, low, high }) =>
    name === 'Cmax' && matrix === 'plasma-total'
      ? [`${analyte} in plasma peaks between ${formatNumber(low)} and ${formatNumber(high)} ${unit}`]
      : [],
  );
  return `${title}: an extrapolation, a range and no line, since ${because.join(' and ')}; ${peaks.join('; ')} (90 % of the draws of what is not known).`;
}
