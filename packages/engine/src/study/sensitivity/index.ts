export { prepareSensitivity, runSensitivity } from './sensitivity.js';
export type { PreparedSensitivity, SensitivityResult } from './sensitivity.js';
