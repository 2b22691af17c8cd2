export { prepareSensitivity } from './prepare.js';
export type { PreparedSensitivity } from './prepare.js';
export { runSensitivity } from './sensitivity.js';
export type { SensitivityResult } from './sensitivity.js';
