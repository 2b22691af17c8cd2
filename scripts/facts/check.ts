import { checkAddresses } from './rules/check-addresses.js';
import { checkAvailability } from './rules/check-availability.js';
import { checkCode } from './rules/check-code.js';
import { checkEmergency } from './rules/check-emergency.js';
import { checkIds } from './rules/check-ids.js';
import { checkNumbers } from './rules/check-numbers.js';
import { checkSources } from './rules/check-sources.js';
import type { CodeText } from './code.js';
import type { Complaint } from './complaint.js';
import type { Library } from './library.js';

/** Every rule of the library, all complaints at once. */
export function checkLibrary(library: Library, code: readonly CodeText[]): readonly Complaint[] {
  return [
    ...checkIds(library),
    ...checkNumbers(library),
    ...checkSources(library),
    ...checkAddresses(library),
    ...checkAvailability(library),
    ...checkEmergency(library),
    ...checkCode(library, code),
  ];
}
