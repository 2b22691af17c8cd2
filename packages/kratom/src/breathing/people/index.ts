export { virtualPatients } from './virtual-patients.js';
export type { VirtualPatients } from './virtual-patients.js';
export type { Columns } from './columns.js';
