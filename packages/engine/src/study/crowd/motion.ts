import { compiledDriver } from '../../compile/index.js';
import type { Model } from '../../model/index.js';
import { plainDriver } from '../../solve/index.js';
import type { Motion } from './serve.js';

/** The motion of a model that was posted to a worker whole: compiled, with the pivoting driver at hand. */
export function motionOf(model: Model): Motion {
  return { driver: compiledDriver(model, { lanes: 4, format: 'f64' }), pivoting: () => plainDriver(model, { pivoting: 'rows' }) };
}
