import { areasBetween, halfLifeIn } from '@speciosa/engine/analyse';
import { coherent, quantity } from '@speciosa/engine/quantity';
import { prepare, runPrepared } from '@speciosa/engine/study';
import { asRecorded, product, story, storyDoses, withFixed } from '@speciosa/kratom';
import { fact } from '@speciosa/evidence';
import { describe, expect, it } from 'vitest';

/**
 * The starting set of the dossier of levels (pk, section 5): what it gives in linear compartments was computed there, by
 * other hands. Structure (a) with its later additions off is those compartments, so it has to compute the same. These are
 * facts of the dossier and no values of the model; decision 0014 says why the model has others.
 */
const startingSet: Readonly<Record<string, number>> = {
  'mitragynine/apparent-clearance': 233,
  'mitragynine/absorption-rate': 3.7,
  'mitragynine/lag-time': 0.15,
  'mitragynine/apparent-central-volume': 760,
  'mitragynine/apparent-shallow-flow': 387,
  'mitragynine/apparent-shallow-volume': 860,
  'mitragynine/apparent-deep-flow': 81,
  'mitragynine/apparent-deep-volume': 5670,
  '7-hydroxymitragynine/apparent-clearance-per-formation': 923,
  '7-hydroxymitragynine/elimination-rate': 0.22,
  '7-hydroxymitragynine/systemic-share': 0.25,
};

/** What was added later, switched off: the stomach holds nothing back, 7-hydroxymitragynine does not spread, nothing wears. */
const off: Readonly<Record<string, number>> = {
  'body/gastric-emptying-rate': 1e5,
  '7-hydroxymitragynine/spreading-rate': 0,
  'mitragynine/worn-path-inactivation': 0,
};

const inUnitsOfFacts = { ...startingSet, ...off };
const valueOf = withFixed(
  asRecorded,
  Object.fromEntries(Object.entries(inUnitsOfFacts).map(([id, value]) => [id, coherent(quantity(value, fact(id).unit))])),
);

const told = story();
const prepared = prepare(told.model);
const parameters = Object.fromEntries(told.model.parameters.map(({ path, given }) => [path, valueOf(given.id)]));

type Followed = 'mitragynine' | '7-hydroxymitragynine';

/** 39 mg of mitragynine in tea, once or daily for fifteen days, every twentieth of an hour. */
function levels(
  times: number,
  spanHours: number,
): { readonly hours: readonly number[]; readonly of: (name: Followed) => readonly number[] } {
  const hours = Array.from({ length: spanHours * 20 + 1 }, (_, k) => k / 20);
  const entry = {
    product: product('tea-tanna'),
    mass: quantity(39, 'mg'),
    of: 'mitragynine' as const,
    atHours: 0,
    everyHours: times > 1 ? 24 : null,
    times,
  };
  const { outcome, outputs } = runPrepared(prepared, {
    doses: storyDoses(told, [entry], valueOf),
    spanHours,
    requestedHours: hours,
    parameters,
    relativeTolerance: 1e-9,
    absoluteTolerance: 1e-9,
  });
  if (outcome.kind === 'failure') throw new Error(outcome.advice);
  return { hours, of: (name) => Array.from(outputs[told.plasma[name]] ?? []) };
}

const once = levels(1, 400);
const daily = levels(15, 24 * 14 + 240);
const at = (hour: number): number => Math.round(hour * 20);
const peak = (curve: readonly number[]): number => curve.reduce((top, value) => Math.max(top, value), 0);
const area = ({ hours }: typeof once, curve: readonly number[], from: number, to: number): number =>
  areasBetween(hours, curve, at(from), at(to), 'linear up, log down').curve;
const halfLife = ({ hours }: typeof once, curve: readonly number[], from: number, to: number): number =>
  halfLifeIn(hours, curve, from, to)?.halfLife ?? Number.NaN;
const whole = (curve: readonly number[]): number =>
  area(once, curve, 0, 400) + ((curve.at(-1) ?? 0) * halfLife(once, curve, 200, 400)) / Math.log(2);
const within = (found: number, computed: number): void =>
  expect(Math.abs(found / computed - 1), `${found} beside ${computed}`).toBeLessThanOrEqual(0.03);
const between = (found: number, low: number, high: number): void => {
  expect(found).toBeGreaterThanOrEqual(low * 0.97);
  expect(found).toBeLessThanOrEqual(high * 1.03);
};

describe('the first chapters, with the starting set of the dossier, compute what the dossier computed, within 3 %', () => {
  const parent = once.of('mitragynine');
  const formed = once.of('7-hydroxymitragynine');
  const parentDaily = daily.of('mitragynine');
  const formedDaily = daily.of('7-hydroxymitragynine');

  it('mitragynine after one tea: peak 82 nM', () => within(peak(parent), 82));
  it('mitragynine after one tea: hour of the peak 0.65', () => within(once.hours[parent.indexOf(peak(parent))] ?? 0, 0.65));
  it('mitragynine after one tea: whole area 420 nM h', () => within(whole(parent), 420));
  it('mitragynine after one tea: half-life 46 h, from 24 to 96 h', () => within(halfLife(once, parent, 24, 96), 46));
  it('mitragynine after fifteen: half-life 66 h', () => within(halfLife(daily, parentDaily, 336 + 48, 336 + 216), 66));
  it('mitragynine over fifteen: nine tenths of the last trough on day 8', () => {
    const troughs = Array.from({ length: 15 }, (_, day) => parentDaily[at(24 * (day + 1))] ?? 0);
    expect(troughs.findIndex((trough) => trough >= 0.9 * (troughs.at(-1) ?? 0)) + 1).toBe(8);
  });
  it('mitragynine over fifteen: area of the last day 1.31 times that of the first', () =>
    within(area(daily, parentDaily, 336, 360) / area(daily, parentDaily, 0, 24), 1.31));

  it('7-hydroxymitragynine after one tea: peak 14 to 17 nM', () => between(peak(formed), 14, 17));
  it('7-hydroxymitragynine after one tea: whole area 106 nM h', () => within(whole(formed), 106));
  it('7-hydroxymitragynine after one tea: half-life 3.5 to 4.2 h', () => between(halfLife(once, formed, 2, 8), 3.5, 4.2));
  /**
   * The dossier prints neither hours nor window of this slope, which bends: by even points it is 11 h from 12 to 48 h and 29 h from
   * 12 to 96 h. Here as the first check of this house read it: from 12 to 96 h, by quarter hours in the first day and by hours later.
   */
  it('7-hydroxymitragynine after fifteen: half-life 23 to 27 h', () => {
    const kept = daily.hours.flatMap((hour, k) => (hour >= 336 && Number.isInteger(hour > 360 ? hour : 4 * hour) ? [k] : []));
    const slope = halfLifeIn(
      kept.map((k) => daily.hours[k] ?? 0),
      kept.map((k) => formedDaily[k] ?? 0),
      336 + 12,
      336 + 96,
    );
    between(slope?.halfLife ?? Number.NaN, 23, 27);
  });
  it('7-hydroxymitragynine over mitragynine: 0.31 on the first day, 0.25 on the last', () => {
    const ratio = (from: number): number => area(daily, formedDaily, from, from + 24) / area(daily, parentDaily, from, from + 24);
    within(ratio(0), 0.31);
    within(ratio(336), 0.25);
  });
});
