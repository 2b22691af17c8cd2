import { huestis2024 } from './pk/huestis-2024.js';
import { huestis2026 } from './pk/huestis-2026.js';
import { tanna2022 } from './pk/tanna-2022.js';
import type { Trial } from './trial.js';

/** Every study the model is judged on, in the order of the page. */
export const trials: readonly Trial[] = Object.freeze([tanna2022, huestis2024, huestis2026]);
