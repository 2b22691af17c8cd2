import type { Model } from '@speciosa/engine/model';
import { lines } from './lines.js';
import type { Spelling } from './lines.js';
import { readModel } from './read-model.js';
import { settledIn } from './settled.js';

/** Source of C, and how much work it is. */
export interface Emitted {
  readonly source: string;
  /** Additions, multiplications and divisions of one call; what a person settles is not counted. */
  readonly operations: { readonly rates: number; readonly jacobian: number };
}

/**
 * A header of C with the equations of a model, as a careful author would write them by hand: shared
 * terms once, what a person settles worked out beforehand by `prepare`.
 *
 *   prepare(p, d)        p: parameters, d: what follows from them
 *   rates(t, y, d, o)    o: d state / d time
 *   jacobian(t, y, d, o) o: column-major dense; only entries that may differ from zero are written
 */
export function emitC(model: Model): Emitted {
  const { stateCount, parameterCount, rates, jacobian } = readModel(model);
  const settled = settledIn([...rates, ...jacobian]);
  const prepare = lines(
    settled.map((term, at) => ({ at, term })),
    { ...spelling, into: (at) => `d[${at}]` },
  );
  const known = new Map(settled.map((term, at) => [term, `d[${at}]`]));
  const parts = { rates: lines(rates, spelling, known), jacobian: lines(jacobian, spelling, known) };
  const source = [
    '#include <math.h>',
    `enum { STATES = ${stateCount}, PARAMETERS = ${parameterCount}, DERIVED = ${Math.max(1, settled.length)} };`,
    `static void prepare(const double *restrict p, double *restrict d) {\n${prepare.text}\n}`,
    ...(['rates', 'jacobian'] as const).map(
      (name) =>
        `static void ${name}(double t, const double *restrict y, const double *restrict d, double *restrict o) {\n(void)t;\n${parts[name].text}\n}`,
    ),
  ].join('\n');
  return { source: `${source}\n`, operations: { rates: parts.rates.operations, jacobian: parts.jacobian.operations } };
}

const spelling: Spelling = {
  state: (at) => `y[${at}]`,
  parameter: (at) => `p[${at}]`,
  into: (at) => `o[${at}]`,
  named: (at) => `v${at}`,
  shared: (name, text) => `const double ${name} = ${text};`,
};
