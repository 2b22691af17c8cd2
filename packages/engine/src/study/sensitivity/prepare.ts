import { compiledDriver } from '../../compile/index.js';
import { interpret } from '../../kernel/index.js';
import type { Driver, Kernel } from '../../kernel/index.js';
import { withInflows, withSensitivities } from '../../model/index.js';
import type { Model, ParameterSymbol } from '../../model/index.js';
import { binderOf } from '../question/index.js';
import type { Binder } from '../question/index.js';

/** A model with its sensitivities, made ready once. */
export interface PreparedSensitivity {
  readonly model: Model;
  readonly extended: Model;
  readonly parameters: readonly ParameterSymbol[];
  /** Runs the extended model. */
  readonly driver: Driver;
  /** Runs the model itself: searches for steady states need no slopes. */
  readonly plain: () => Driver;
  readonly kernel: Kernel;
  readonly binder: Binder;
}

/** Throws RangeError for an unknown parameter path, or a model that looks back in time. */
export function prepareSensitivity(model: Model, parameterPaths: readonly string[]): PreparedSensitivity {
  const parameters = parameterPaths.map((path) => {
    const found = model.parameters.find((parameter) => parameter.path === path);
    if (found === undefined) throw new RangeError(`expected the path of a parameter of ${model.name}, found "${path}"`);
    return found;
  });
  const open = withInflows(model);
  const extended = withSensitivities(open, parameters);
  let plain: Driver | null = null;
  return Object.freeze({
    model,
    extended,
    parameters,
    driver: compiledDriver(extended),
    plain: () => (plain ??= compiledDriver(model)),
    kernel: interpret(open),
    binder: binderOf(model),
  });
}
