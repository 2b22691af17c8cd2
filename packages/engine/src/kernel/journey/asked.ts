import { read } from '../code.js';
import type { Value } from '../code.js';
import { setting } from '../layout.js';

/** What the whole run was asked for: the same for every person. */
export const asked = (place: keyof typeof setting): Value => read('settings', setting[place]);
