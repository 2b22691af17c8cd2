import { huestis2024, huestis2026, mongar2024, tanna2022, trakulsrichai2015 } from './pk/index.js';
import type { Trial } from './trial.js';

/** Every study the model is judged on, in the order of the page. */
export const trials: readonly Trial[] = Object.freeze([tanna2022, huestis2024, huestis2026, mongar2024, trakulsrichai2015]);
