import { coherent } from '@speciosa/engine/quantity';
import { seatCaveats } from '@speciosa/kratom';
import type { Entry } from '@speciosa/kratom';
import type { BareMetric } from './metrics.js';
import { unknownAlkaloids } from '../wiring/index.js';
import type { Wired } from '../wiring/index.js';

/** Highest single dose, in mg of mitragynine, given in the studies a product's values rest on. */
const studiedMg: Readonly<Record<string, number>> = {
  'tea-tanna': 39,
  'decoction-thai': 23.6,
  'capsule-huestis': 53.2,
  'extract-huestis': 59.2,
};

const kgToMg = 1e6;

/** What every surface must say beside the numbers. */
export function flagsOf(wired: Wired, metrics: readonly BareMetric[]): readonly string[] {
  return [...wired.entries.flatMap(beyondStudies), ...unknownContents(wired), ...leaningSeats(metrics), ...longTails(metrics)];
}

function beyondStudies(entry: Entry): string[] {
  const mg = coherent(entry.mass) * (entry.of === 'product' ? entry.product.contents.mitragynine : 1) * kgToMg;
  const highest = studiedMg[entry.product.id];
  if (highest === undefined || mg <= highest * 1.001) return [];
  return [
    `extrapolation: ${mg.toFixed(1)} mg of mitragynine is above ${highest} mg, the highest dose in the studies that this product's values rest on`,
  ];
}

/** What is not known must not look like zero. */
function unknownContents(wired: Wired): string[] {
  const unknown = unknownAlkaloids(wired);
  if (unknown.length === 0) return [];
  return [
    `not known: how much ${unknown.join(', ')} was in what was taken; their curves are left out, and receptors held by all alkaloids are a lower bound`,
  ];
}

/** Who holds the most receptors must not look measured. */
const leaningSeats = (metrics: readonly BareMetric[]): readonly string[] =>
  seatCaveats(metrics.flatMap(({ name, analyte, value }) => (name === 'peakOccupancy' ? [{ analyte, share: value }] : [])));

function longTails(metrics: readonly BareMetric[]): string[] {
  return metrics
    .filter(({ name, value }) => name === 'AUCextrapolatedPercent' && value > 20)
    .map(({ analyte, value }) => `${analyte}: ${value.toFixed(0)} % of AUCinf lies beyond the span; lengthen the span to read it better`);
}
