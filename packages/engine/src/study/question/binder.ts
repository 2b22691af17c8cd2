import { allowedFor, parameterValue } from '../../model/index.js';
import type { Model } from '../../model/index.js';
import { placesOf } from '../dosing/index.js';
import type { Places } from '../dosing/index.js';
import { lagsOf } from './echoes.js';
import type { Lags } from './echoes.js';
import { freeStates, isLinear, looksBack } from './free.js';
import { startsOf } from './starts.js';
import type { Starts } from './starts.js';

/** What binding needs to know of a model, looked up once. */
export interface Binder {
  readonly model: Model;
  readonly places: Places;
  readonly starts: Starts;
  readonly given: Float64Array;
  readonly free: readonly number[];
  readonly linear: boolean;
  readonly looksBack: boolean;
  /** True when what a state starts with depends on the person. */
  readonly startsVary: boolean;
  /** Places of the parameters that may not be any number. */
  readonly bounded: readonly number[];
  /** Null where nothing is felt again after a constant delay. */
  readonly lags: Lags | null;
}

/** Looks everything up once: the model's places, start values, bounds and delays. */
export function binderOf(model: Model): Binder {
  return Object.freeze({
    model,
    places: placesOf(model),
    starts: startsOf(model),
    given: Float64Array.from(model.parameters, parameterValue),
    free: freeStates(model),
    linear: isLinear(model),
    looksBack: looksBack(model),
    startsVary: model.starts.some(({ kind }) => kind !== 'constant'),
    bounded: model.parameters.flatMap((parameter, at) => (allowedFor(parameter).allows === 'any number' ? [] : [at])),
    lags: lagsOf(model),
  });
}
