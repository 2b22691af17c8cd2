export { rodas5p } from './rodas5p.js';
export { tsit5 } from './tsit5.js';
export type { ExplicitTableau, RosenbrockTableau, Tableau } from './tableau.js';
