/** What is known of breathing under opioids, against what the model says. */
export { cohort, cohortDefaults } from './cohort.js';
export type { Cohort, CohortOptions } from './cohort.js';
export { benchOf } from './bench.js';
export type { Ask, Held } from './bench.js';
export { efficaciesSideBySide } from './efficacies.js';
export type { EfficaciesSideBySide } from './efficacies.js';
export {
  algera2021,
  alfentanil,
  arrestsOf,
  dahan2005,
  mann2022,
  printedArrests,
  printedBranchArrests,
  remifentanil,
  vanDerSchrier2017,
} from './studies/index.js';
export type { ArrestCell } from './studies/index.js';
export { arrestsPage, breathingPage } from './page.js';
export type { BreathingCheck, BreathingLedger, BreathingVerdict } from './check.js';
