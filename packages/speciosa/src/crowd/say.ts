import { formatNumber } from '@speciosa/engine/quantity';
import type { Report } from '../report.js';
import type { PeopleMetric, PopulationOutcome } from './report.js';

/** What every surface must say beside the numbers of many people. */
export function crowdFlags(
  typical: Report,
  outcome: PopulationOutcome,
  { isThinned, isDrawn }: { readonly isThinned: boolean; readonly isDrawn: boolean },
): readonly string[] {
  return [
    ...lost(outcome),
    ...typical.flags,
    ...(isDrawn ? [spreadsAreRough, notVaried] : ["people handed in: how they differ is not this model's word"]),
    ...(isThinned
      ? ['long scenario: hours between the first and the last intake were thinned; a peak between two of them may be missed']
      : []),
  ];
}

const spreadsAreRough =
  'people differ here as much as the highest and lowest of five people in one tea study did; five people tell a spread only to about a third';
const notVaried =
  'the same in everyone, as nobody measured how people differ: what is unbound, what enters the brain, what sits on receptors, the lag, what a product gives up; real people differ more';

/** Nobody is dropped silently. */
function lost({ people, finished, failures, unrun, repeated }: PopulationOutcome): string[] {
  const gone = unrun.map(
    ({ first, end, code, detail }) => `persons ${first} to ${end - 1} were not run (${code}: ${detail}) and are in no number here`,
  );
  const failed =
    failures.length === 0 ? [] : [`${failures.length} of ${people} people failed and are in no number here: ${named(failures)}`];
  const again =
    repeated.length === 0 ? [] : [`${repeated.length} of ${people} people met a weak pivot and were run again with row pivoting`];
  return [...(finished === 0 ? ['nobody finished: there is no number to show'] : []), ...gone, ...failed, ...again];
}

const mostNamed = 5;

function named(failures: PopulationOutcome['failures']): string {
  const some = failures.slice(0, mostNamed).map(({ person, code, time }) => `person ${person} (${code} at ${formatNumber(time)} h)`);
  return [...some, ...(failures.length > mostNamed ? [`and ${failures.length - mostNamed} more`] : [])].join(', ');
}

/** One sentence that says what the bands show, for those who listen. */
export function crowdSentence(title: string, metrics: readonly PeopleMetric[], { finished }: PopulationOutcome): string {
  const peaks = ['mitragynine', '7-hydroxymitragynine'].flatMap((analyte) => {
    const peak = metrics.find((metric) => metric.name === 'Cmax' && metric.analyte === analyte && metric.matrix === 'plasma-total');
    if (peak === undefined) return [];
    return [
      `the peak of ${analyte} in plasma is ${formatNumber(peak.p50)} nmol/L in the middle one, ${formatNumber(peak.p5)} to ${formatNumber(peak.p95)} in nine of ten`,
    ];
  });
  return `${title}, ${finished} virtual adults: ${peaks.join('; ')}.`;
}
