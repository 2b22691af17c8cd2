import type { Model } from '@speciosa/engine/model';
import { lines } from './lines.js';
import type { Spelling } from './lines.js';
import { readModel } from './read-model.js';
import { settledIn } from './settled.js';

/**
 * The model in the words of mrgsolve. States are s0, s1, ..., parameters p0, p1, ..., initial values
 * i0, i1, ...; $MAIN works out once a person what that person settles.
 */
export function emitMrgsolve(model: Model): string {
  const { stateCount, parameterCount } = readModel(model);
  const { before, rates } = partsOf(model, {
    into: (at) => `dxdt_s${at}`,
    shared: (name, text) => `double ${name} = ${text};`,
    settled: (at) => `double d${at}`,
  });
  return [
    `$PARAM ${listed(parameterCount, (at) => `p${at}=1`).join(' ')}`,
    `$PARAM ${listed(stateCount, (at) => `i${at}=0`).join(' ')}`,
    `$CMT ${listed(stateCount, (at) => `s${at}`).join(' ')}`,
    '$MAIN',
    ...listed(stateCount, (at) => `s${at}_0 = i${at};`),
    before,
    '$ODE',
    rates,
    '',
  ].join('\n');
}

/** The model in the words of rxode2, with the same names. */
export function emitRxode2(model: Model): string {
  const { before, rates } = partsOf(model, {
    into: (at) => `d/dt(s${at})`,
    shared: (name, text) => `${name} = ${text};`,
    settled: (at) => `d${at}`,
  });
  return [before, rates, ...listed(model.states.length, (at) => `s${at}(0) = i${at};`), ''].join('\n');
}

const listed = (count: number, text: (at: number) => string): readonly string[] => Array.from({ length: count }, (_, at) => text(at));

interface Words extends Pick<Spelling, 'into' | 'shared'> {
  /** Where something settled goes. */
  settled(at: number): string;
}

/** Lines that a person settles, and those of the rates; their shared terms must not share names. */
function partsOf(model: Model, { into, shared, settled }: Words): { before: string; rates: string } {
  const stores = readModel(model).rates;
  const terms = settledIn(stores);
  const names = { state: (at: number) => `s${at}`, parameter: (at: number) => `p${at}`, shared };
  const before = lines(
    terms.map((term, at) => ({ at, term })),
    { ...names, into: settled, named: (at) => `w${at}` },
  );
  const rates = lines(stores, { ...names, into, named: (at) => `v${at}` }, new Map(terms.map((term, at) => [term, `d${at}`])));
  return { before: before.text, rates: rates.text };
}
