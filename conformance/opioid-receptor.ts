import path from 'node:path';
import { assemble, constant, maximum, minus, over, part, plus, power, times } from '@speciosa/engine/model';
import type { ExpressionLike, Given, Model, PartWords, StateSymbol } from '@speciosa/engine/model';
import { prepare, runPrepared } from '@speciosa/engine/study';
import type { Dose, Prepared } from '@speciosa/engine/study';
import { distance, judged } from './case.js';
import type { Case, Collection } from './case.js';
import { groupBy, numberIn, readCsv } from './csv.js';
import type { Row } from './csv.js';

export const opioidReceptor: Collection = {
  name: 'opioid-receptor',
  folder: 'opioid-receptor',
  passLine: "every value within 2e-4 of its column's largest, and the bound shares within 0 and 1",
  run: function* (folder) {
    const prepared = prepare(model());
    for (const [name, rows] of groupBy(readCsv(path.join(folder, 'reference.csv')), 'scenario')) yield scenario(name, rows, prepared);
  },
};

const perSecond = (name: string, value: number): [string, Given] => [name, { id: name, value, unit: '1/s', origin: 'human' }];
const bare = (name: string, value: number): [string, Given] => [name, { id: name, value, unit: '', origin: 'human' }];
const sized = (name: string, value: number, unit: string): [string, Given] => [name, { id: name, value, unit, origin: 'human' }];

/** Fentanyl, naloxone and the receptor they share (Mann 2022); model.md of the collection has the equations. */
// Grouped as the equations of the collection use them.
// prettier-ignore
const numbers: readonly [string, Given][] = [
  perSecond('kout', 0.002), perSecond('k12', 0.0032), perSecond('k13', 0.0036), perSecond('k21', 0.0023), perSecond('k31', 0.00023),
  perSecond('k1', 0.003), sized('VP', 10.5, 'L'), sized('M', 336.4, 'g/mol'),
  perSecond('A1', 3.08e-5), perSecond('B1', 0.004331), bare('n', 0.8439),
  perSecond('A2', 1.67e-4), perSecond('B2', 0.03959), bare('n2', 0.858),
  bare('F', 0.6257), perSecond('kin', 0.005164), perSecond('ktr', 0.005121), perSecond('k2', 0.001774),
  sized('kout2', 32.03, 'mL/s'), sized('V1', 156500, 'mL'), sized('k12N', 524.6, 'mL/s'), sized('V2', 320000, 'mL'), sized('MN', 327.27, 'g/mol'),
];

/** pM. L^n with n < 1 rises infinitely steeply at zero, where every run begins; below this it is held at zero, which moves no share by 1e-7. */
const nearlyNone = 1e-6;

/** A parameter of the model by its letters. */
type Numbers = (name: string) => ExpressionLike;

function model(): Model {
  const body = part('body', (words) => {
    const value = Object.fromEntries(numbers.map(([name, is]) => [name, words.parameter(name, { symbol: name, is })]));
    const k: Numbers = (name) => value[name] ?? Number.NaN;
    const effect = fentanyl(words, k);
    const { plasma, naloxoneEffect } = naloxone(words, k);
    const { opioidBound, naloxoneBound } = receptor(words, k, effect, naloxoneEffect);
    const { output } = words;
    output('opioid_effect_site_pM', { unit: 'pM', is: times(1, effect) });
    output('naloxone_plasma_ng_per_ml', { unit: 'ng/mL', is: times(1, plasma) });
    output('naloxone_effect_site_nM', { unit: 'nM', is: times(1, naloxoneEffect) });
    output('opioid_bound', { unit: '', is: times(1, opioidBound) });
    output('naloxone_bound', { unit: '', is: times(1, naloxoneBound) });
  });
  const assembled = assemble({ name: 'opioid and naloxone on one receptor', parts: [body], joins: [] });
  if (!assembled.ok) throw new Error(assembled.complaints.map(({ message }) => message).join('\n'));
  return assembled.model;
}

/** Three spaces and an effect site, whose concentration is answered. */
function fentanyl({ state, flow, change }: PartWords, k: Numbers): StateSymbol {
  const space = (name: string): StateSymbol => state(name, 'mg', { molecule: 'fentanyl' });
  const [plasma, second, third] = [space('P'), space('C2'), space('C3')];
  const gone = state('fentanyl gone', 'mg', { molecule: 'fentanyl', role: 'eliminated' });
  flow('fentanyl is cleared', { from: plasma, to: gone, rate: times(k('kout'), plasma) });
  flow('fentanyl spreads to the second space', { from: plasma, to: second, rate: times(k('k12'), plasma) });
  flow('fentanyl returns from the second space', { from: second, to: plasma, rate: times(k('k21'), second) });
  flow('fentanyl spreads to the third space', { from: plasma, to: third, rate: times(k('k13'), plasma) });
  flow('fentanyl returns from the third space', { from: third, to: plasma, rate: times(k('k31'), third) });
  const effect = state('L', 'pM', { role: 'signal' });
  change('fentanyl reaches the effect site', { of: effect, rate: times(k('k1'), minus(over(plasma, times(k('VP'), k('M'))), effect)) });
  return effect;
}

/** From the nose by way of two places into the blood, a tissue and an effect site. */
function naloxone({ state, change }: PartWords, k: Numbers): { plasma: StateSymbol; naloxoneEffect: StateSymbol } {
  const signal = (name: string, unit: string): StateSymbol => state(name, unit, { role: 'signal' });
  const [depot, first, transit] = [signal('D', 'ng'), signal('N1', 'ng'), signal('N2', 'ng')];
  const [plasma, peripheral] = [signal('PN', 'ng/mL'), signal('PN2', 'ng/mL')];
  const naloxoneEffect = signal('EN', 'pM');
  change('naloxone leaves the nose', { of: depot, rate: times(-1, k('ktr'), depot) });
  change('naloxone moves on', { of: first, rate: minus(times(k('ktr'), k('F'), depot), times(k('ktr'), first)) });
  change('naloxone enters the blood', { of: transit, rate: minus(times(k('ktr'), first), times(k('kin'), transit)) });
  const exchange = times(k('k12N'), minus(peripheral, plasma));
  const intoPlasma = plus(times(k('kin'), transit), times(-1, k('kout2'), plasma), exchange);
  change('naloxone in plasma', { of: plasma, rate: over(intoPlasma, k('V1')) });
  change('naloxone in tissue', { of: peripheral, rate: over(times(-1, exchange), k('V2')) });
  const reached = times(k('k2'), minus(over(plasma, k('MN')), naloxoneEffect));
  change('naloxone reaches the effect site', { of: naloxoneEffect, rate: reached });
  return { plasma, naloxoneEffect };
}

/** The shares of the receptor that each of them holds. */
function receptor(
  { state, change }: PartWords,
  k: Numbers,
  effect: StateSymbol,
  naloxoneEffect: StateSymbol,
): { opioidBound: StateSymbol; naloxoneBound: StateSymbol } {
  const [opioidBound, naloxoneBound] = [state('CAR', '', { role: 'signal' }), state('CBR', '', { role: 'signal' })];
  const unbound = plus(1, times(-1, opioidBound), times(-1, naloxoneBound));
  const raised = (of: StateSymbol, by: ExpressionLike): ExpressionLike =>
    minus(power(maximum(over(of, constant(1, 'pM')), nearlyNone), by), power(nearlyNone, by));
  change('the opioid binds', {
    of: opioidBound,
    rate: minus(times(k('A1'), unbound, raised(effect, k('n'))), times(k('B1'), opioidBound)),
  });
  change('naloxone binds', {
    of: naloxoneBound,
    rate: minus(times(k('A2'), unbound, raised(naloxoneEffect, k('n2'))), times(k('B2'), naloxoneBound)),
  });
  return { opioidBound, naloxoneBound };
}

function scenario(name: string, rows: readonly Row[], prepared: Prepared): Case {
  const hours = rows.map((row) => numberIn(row, 'time_s') / 3600);
  const { outputs, outcome } = runPrepared(prepared, {
    doses: dosesOf(name),
    spanHours: Math.max(...hours),
    requestedHours: hours,
    requestedBefore: hours.map((hour) => hour === 0),
    relativeTolerance: 1e-8,
    absoluteTolerance: 1e-9,
  });
  const columns = Object.keys(rows[0] ?? {}).filter((column) => column !== 'scenario' && column !== 'time_s');
  const errors = columns.map((column) =>
    columnError(
      rows.map((row) => numberIn(row, column)),
      outputs[`body/${column}`] ?? new Float64Array(0),
    ),
  );
  const worst = errors.indexOf(Math.max(...errors));
  const [opioid, naloxone] = [outputs['body/opioid_bound'] ?? [], outputs['body/naloxone_bound'] ?? []];
  const inside = Array.from(
    opioid,
    (share, at) => share >= -1e-12 && (naloxone[at] ?? Number.NaN) >= -1e-12 && share + (naloxone[at] ?? Number.NaN) <= 1 + 1e-12,
  ).every(Boolean);
  return judged(
    name,
    inside ? (errors[worst] ?? Number.NaN) : Number.POSITIVE_INFINITY,
    `${outcome.code}, furthest in ${columns[worst]}${inside ? '' : '; a bound share left 0 to 1'}`,
  );
}

function columnError(expected: readonly number[], found: Float64Array): number {
  const largest = Math.max(...expected.map(Math.abs));
  if (largest === 0) return found.every((value) => value === 0) ? 0 : Number.POSITIVE_INFINITY;
  return Math.max(...expected.map((value, at) => distance(found[at] ?? Number.NaN, value, 2e-4 * largest)));
}

/** The scenario's name says its doses: fentanyl at once in mg, naloxone (2 mg) after two minutes. */
function dosesOf(name: string): Dose[] {
  const [, milligrams] = /fentanyl-([\d.]+)mg/.exec(name) ?? [];
  if (milligrams === undefined) throw new Error(`expected a scenario named after its dose of fentanyl, found "${name}"`);
  const fentanyl: Dose = { state: 'body/P', amount: Number(milligrams), time: 0 };
  return name.includes('naloxone') ? [fentanyl, { state: 'body/D', amount: 2e6, time: 120 / 3600 }] : [fentanyl];
}
