import { denseLU, factor, factorDense, solve, solveDense, symbolic } from '../matrix/index.js';
import type { SymbolicLU } from '../matrix/index.js';
import type { External, Fill, Kernel, Layout } from '../kernel/index.js';
import type { Memory } from './closures.js';
import type { Externals } from './machine.js';

/** How the step matrix is factored: by the sparse plan, or densely with row pivoting when that cannot be believed. */
export type Pivoting = 'none' | 'rows';

/** What the model knows, as calls on views of one memory. */
export function externalsOf(kernel: Kernel, layout: Layout, memory: Memory, pivoting: Pivoting): Externals {
  const { slots } = memory;
  const { sizes } = kernel;
  const vector = (at: number, length: number = sizes.states): Float64Array => slots.subarray(at, at + length);
  const parameters = vector(layout.parameter, sizes.parameters + sizes.delays);
  const matrix = pivoting === 'none' ? sparseMatrix(kernel, layout, slots) : denseMatrix(kernel, layout, slots);
  const clock = layout.scalar;
  const jacobian = new Float64Array(kernel.pattern.columns.length);
  const [before, argument, point] = [layout.before, layout.argument, layout.point].map((at) => vector(at));
  const filled = (fill: Fill, time: number, states: Float64Array, into: Float64Array) => () => fill(slots[time], states, parameters, into);

  const made: Readonly<Record<External['name'], (into: Float64Array) => () => void>> = {
    derive: () => () => {},
    factor: () => () => {
      kernel.jacobian(slots[clock.time], before, parameters, jacobian);
      matrix.factor(jacobian);
    },
    slopes: () => filled(kernel.timeDerivative, clock.time, before, vector(layout.slope)),
    rates: (into) => addRates(kernel, () => slots[clock.stageTime], argument, parameters, into),
    solve: (into) => () => matrix.solve(into),
    outputs: () => filled(kernel.outputs, clock.pointTime, point, vector(layout.output, sizes.outputs)),
    lags: () => filled(kernel.lags, clock.stageTime, argument, vector(layout.lag, sizes.delays)),
    signals: () => filled(kernel.signals, clock.pointTime, point, vector(layout.signal, sizes.delays)),
    befores: () => filled(kernel.befores, clock.pointTime, point, vector(layout.prehistory, sizes.delays)),
    gaps: () => filled(kernel.gaps, clock.pointTime, point, vector(layout.gap, sizes.triggers.length)),
    settings: () => filled(kernel.settings, clock.pointTime, point, vector(layout.setting, layout.settings)),
  };
  return (external) => made[external.name](vector('into' in external ? external.into : 0));
}

/** into += rates. */
function addRates(kernel: Kernel, time: () => number, argument: Float64Array, parameters: Float64Array, into: Float64Array): () => void {
  const fresh = new Float64Array(kernel.sizes.states);
  return () => {
    kernel.rates(time(), argument, parameters, fresh);
    for (let i = 0; i < into.length; i += 1) into[i] = fresh[i] + into[i];
  };
}

interface StepMatrix {
  factor(jacobian: Float64Array): void;
  solve(rhs: Float64Array): void;
}

/** W = I/(gamma h) - J, in the order of the pattern. */
function fillMatrix({ pattern }: Kernel, diagonal: Int32Array, jacobian: Float64Array, shift: number, into: Float64Array): void {
  for (let at = 0; at < into.length; at += 1) into[at] = -jacobian[at];
  for (let row = 0; row < pattern.size; row += 1) into[diagonal[row]] = shift + into[diagonal[row]];
}

function diagonalOf({ pattern }: Kernel): Int32Array {
  const diagonal = new Int32Array(pattern.size);
  for (let row = 0; row < pattern.size; row += 1)
    for (let at = pattern.rowStarts[row]; at < pattern.rowStarts[row + 1]; at += 1) if (pattern.columns[at] === row) diagonal[row] = at;
  return diagonal;
}

function sparseMatrix(kernel: Kernel, { scalar }: Layout, slots: Float64Array): StepMatrix {
  const plan = symbolic(kernel.pattern);
  const diagonal = diagonalOf(kernel);
  const values = new Float64Array(kernel.pattern.columns.length);
  const lu = new Float64Array(plan.filled.columns.length);
  const report = { smallestPivot: 0, growth: 0 };
  return {
    factor: (jacobian) => {
      fillMatrix(kernel, diagonal, jacobian, slots[scalar.shift], values);
      factor(plan, values, lu, report);
      slots[scalar.guard] = largestMultiplier(plan, lu);
    },
    solve: (rhs) => solve(plan, lu, rhs),
  };
}

/** The largest number that a row was multiplied by: beyond some size a factorisation without pivoting is not believed. */
function largestMultiplier({ filled, diagonal }: SymbolicLU, lu: Float64Array): number {
  let largest = 0;
  for (let row = 0; row < filled.size; row += 1)
    for (let at = filled.rowStarts[row]; at < diagonal[row]; at += 1) if (largest < Math.abs(lu[at])) largest = Math.abs(lu[at]);
  return largest;
}

function denseMatrix(kernel: Kernel, { scalar }: Layout, slots: Float64Array): StepMatrix {
  const diagonal = diagonalOf(kernel);
  const values = new Float64Array(kernel.pattern.columns.length);
  const lu = denseLU(kernel.sizes.states);
  return {
    factor: (jacobian) => {
      fillMatrix(kernel, diagonal, jacobian, slots[scalar.shift], values);
      const singular = values.some(Number.isNaN) ? Number.NaN : Number.POSITIVE_INFINITY;
      slots[scalar.guard] = factorDense(kernel.pattern, values, lu) ? 0 : singular;
    },
    solve: (rhs) => solveDense(lu, rhs),
  };
}
