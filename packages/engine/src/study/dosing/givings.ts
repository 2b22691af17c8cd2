import type { Numbers } from './courses.js';
import type { Places } from './places.js';
import type { Dose, Modelled } from './regimen.js';

/** A person's own numbers make no dose: that person is refused, the others run. */
export class PersonRefused extends RangeError {
  override readonly name = 'PersonRefused';
}

/** One dose as one person gets it: lag, availability, rate and length are numbers now; coherent units. */
export interface Giving {
  readonly state: number;
  /** Time of the row it comes from: a later reset cancels what has not been given. */
  readonly recorded: number;
  readonly start: number;
  /** Where an infusion ends; the start for what is given at once. */
  readonly end: number;
  /** What arrives in all. */
  readonly amount: number;
  /** Per hour; 0 for what is given at once. */
  readonly rate: number;
}

/** More doses than this in one row are a slip of the pen. */
const mostRepeats = 1_000_000;

/** A dose whose history without end decides where the system is (D14). */
export interface SteadyDose {
  readonly mode: 'reset' | 'add';
  readonly time: number;
  readonly state: number;
  /** II; 0 for a constant infusion (D18). */
  readonly period: number;
  readonly lag: number;
  readonly amount: number;
  readonly rate: number;
  readonly length: number;
  /** The person's numbers in force. */
  readonly parameters: Float64Array;
}

export interface Given {
  readonly givings: readonly Giving[];
  readonly steady: readonly SteadyDose[];
}

/** Reads one row for one person: all its repeats (D10) and what is left of its history (D14). Throws RangeError for a row that means nothing. */
export function givenBy(dose: Dose, numbers: Numbers, places: Places, slack: number): Given {
  check(dose);
  const shape = (due: number): Shape => shapeOf(dose, due, numbers, places);
  const repeats = Array.from({ length: dose.times ?? 1 }, (_, k) => dose.time + k * (dose.every ?? 0));
  const ordinary = isConstant(dose) ? [] : repeats.map((due) => giving(shape(due), dose.time, due + shape(due).lag));
  if (dose.steadyState === undefined) return { givings: ordinary, steady: [] };
  const steady = steadyOf(dose, shape(dose.time), numbers);
  return { givings: [...historyOf(steady, slack), ...ordinary], steady: [steady] };
}

const isConstant = ({ steadyState, amount, every }: Dose): boolean => steadyState !== undefined && amount === 0 && (every ?? 0) === 0;

interface Shape {
  readonly state: number;
  readonly lag: number;
  readonly amount: number;
  readonly rate: number;
  readonly length: number;
}

/** D4 to D9. */
function shapeOf(dose: Dose, due: number, numbers: Numbers, places: Places): Shape {
  const read = (name: 'rate' | 'duration' | 'lag' | 'availability', modelled: Modelled | undefined, otherwise: number): number => {
    const value =
      modelled === undefined
        ? otherwise
        : typeof modelled === 'number'
          ? modelled
          : numbers.at(places.parameterAt(modelled.parameter), due);
    if (value >= 0 && Number.isFinite(value)) return value;
    const found = `expected a ${name} of zero or more for the dose at ${due} h, found ${value}`;
    throw typeof modelled === 'object' ? new PersonRefused(`${found} in ${modelled.parameter}`) : new RangeError(found);
  };
  const state = places.stateAt(dose.state);
  const factor = places.stateFactors[state];
  const amount = dose.amount * factor * read('availability', dose.availability, 1);
  const lag = read('lag', dose.lag, 0);
  const duration = read('duration', dose.duration, 0);
  const rate = read('rate', dose.rate, 0) * (typeof dose.rate === 'object' ? 1 : factor);
  if (rate > 0) return { state, lag, amount, rate, length: amount / rate };
  if (dose.rate !== undefined)
    throw new PersonRefused(`expected a rate above zero for the dose at ${due} h, found 0; leave it out for a dose at once`);
  return duration > 0 ? { state, lag, amount, rate: amount / duration, length: duration } : { state, lag, amount, rate: 0, length: 0 };
}

const giving = ({ state, amount, rate, length }: Shape, recorded: number, start: number): Giving => ({
  state,
  recorded,
  start,
  end: start + length,
  amount,
  rate,
});

function steadyOf(dose: Dose, { state, lag, amount, rate, length }: Shape, numbers: Numbers): SteadyDose {
  const mode = dose.steadyState ?? 'reset';
  return { mode, time: dose.time, state, period: dose.every ?? 0, lag, amount, rate, length, parameters: numbers.allAt(dose.time) };
}

/** What doses at t + L - k II, k >= 1, still bring at t or later: the ends of infusions, and doses that lag by II or more (D14, D17). */
function historyOf({ time, state, period, lag, amount, rate, length }: SteadyDose, slack: number): Giving[] {
  const left: Giving[] = [];
  if (period === 0) return left;
  if ((lag + length) / period > mostRepeats)
    throw new RangeError(
      `expected at most ${mostRepeats} doses to be running at steady state at ${time} h, found ${(lag + length) / period}; look at the hours between doses`,
    );
  for (let k = 1; ; k += 1) {
    const start = time + lag - k * period;
    const end = start + length;
    if (start < time - slack && end <= time + slack) return left;
    const from = Math.max(start, time);
    left.push({ state, recorded: time, start: from, end: rate > 0 ? end : from, amount: rate > 0 ? rate * (end - from) : amount, rate });
  }
}

function check(dose: Dose): void {
  const { amount, time, every = null, times = 1, steadyState } = dose;
  const where = `for the dose at ${time} h`;
  if (!Number.isFinite(time)) throw new RangeError(`expected the time of a dose in hours, found ${time}`);
  if (!(amount >= 0 && Number.isFinite(amount))) throw new RangeError(`expected an amount of zero or more ${where}, found ${amount}`);
  if (!(Number.isInteger(times) && times >= 1))
    throw new RangeError(`expected a whole number of doses, one or more, ${where}, found ${times}`);
  if (times > mostRepeats)
    throw new RangeError(`expected at most ${mostRepeats} doses in a row ${where}, found ${times}; look at the number of doses`);
  if (every !== null && !(every >= 0 && Number.isFinite(every)))
    throw new RangeError(`expected hours of zero or more between doses ${where}, found ${every}`);
  if (times > 1 && !((every ?? 0) > 0))
    throw new RangeError(`expected hours above zero between ${times} doses ${where}, found ${every ?? 'none'}; say how often`);
  if (dose.rate !== undefined && dose.duration !== undefined)
    throw new RangeError(`expected a rate or a duration ${where}, found both; leave one out`);
  if (steadyState !== undefined && !((every ?? 0) > 0) && !(amount === 0 && dose.rate !== undefined))
    throw new RangeError(
      `expected hours between doses for a steady state ${where}, found none; say how often, or give an amount of 0 and a rate for a constant infusion`,
    );
}
