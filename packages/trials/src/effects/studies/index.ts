/** One study a file, in the reader's order. */
export { vicknasingam2020 } from './vicknasingam-2020.js';
export { prevete2025 } from './prevete-2025.js';
export { smith2024 } from './smith-2024.js';
export { fdaEscalation } from './fda-escalation.js';
export { alpha2Comparators } from './alpha2-comparators.js';
export { alpha2Effect } from './alpha2-ligand.js';
export { occupancyComparators } from './occupancy-comparators.js';
export { assayChecks } from './assays.js';
export { animals } from './animals.js';
export { antagonistExperiment } from './antagonists.js';
export type { AntagonistRow } from './antagonists.js';
