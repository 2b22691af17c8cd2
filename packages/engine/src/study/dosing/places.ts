import { coherentFactor, readUnit } from '../../quantity/index.js';
import type { Model } from '../../model/index.js';

/** Where each path of a model has its place, and how large its unit is in coherent units. */
export interface Places {
  readonly model: Model;
  readonly stateFactors: Float64Array;
  readonly outputFactors: Float64Array;
  /** Throws RangeError with the nearest names when there is no such state. */
  stateAt(of: string | number): number;
  parameterAt(path: string): number;
}

export function placesOf(model: Model): Places {
  const states = model.states.map(({ path }) => path);
  const parameters = model.parameters.map(({ path }) => path);
  return Object.freeze({
    model,
    stateFactors: Float64Array.from(model.states, ({ unit }) => factorOf(unit)),
    outputFactors: Float64Array.from(model.outputs, ({ unit }) => factorOf(unit)),
    stateAt: (of: string | number) => (typeof of === 'number' ? within(of, states) : find('state', of, states)),
    parameterAt: (path: string) => find('parameter', path, parameters),
  });
}

function factorOf(unit: string): number {
  const read = readUnit(unit);
  if (!read.ok) throw new RangeError(read.message);
  return coherentFactor(read.unit);
}

function within(place: number, states: readonly string[]): number {
  if (Number.isInteger(place) && place >= 0 && place < states.length) return place;
  throw new RangeError(`expected a state from 0 to ${states.length - 1}, found ${place}; give its path instead`);
}

function find(kind: string, path: string, known: readonly string[]): number {
  const place = known.indexOf(path);
  if (place >= 0) return place;
  const listed = known.length > 12 ? [...known.slice(0, 12), '...'] : known;
  throw new RangeError(`expected the path of a ${kind}, found "${path}"; the model has ${listed.join(', ') || 'none'}`);
}
