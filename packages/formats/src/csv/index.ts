export { csv } from './csv.js';
export type { Watched } from './csv.js';
