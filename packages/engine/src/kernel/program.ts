import type { Tableau } from '../method/index.js';
import type { Procedure } from './code.js';
import { firstSize, judge } from './control.js';
import { journey } from './journey/index.js';
import { layoutOf } from './layout.js';
import type { Layout, Sizes } from './layout.js';
import { recipeOf } from './recipe.js';
import type { Needs } from './recipe.js';

/** All procedures of a run for a model of these sizes by one method: motion as data. `main` is where it begins. */
export interface Program {
  readonly method: string;
  readonly layout: Layout;
  readonly procedures: readonly Procedure[];
}

/** Motion for a model of these sizes by this method. Throws RangeError for a method that does not suit, such as an implicit one with delays. */
export function program(sizes: Sizes, tableau: Tableau, needs: Needs): Program {
  const layout = layoutOf(sizes, tableau);
  const { step, ending, error, interpolate } = recipeOf(tableau, layout, needs);
  const looked = layout.triggers.length > 0 || layout.delays > 0 ? [interpolate] : [];
  const between: Procedure = { ...interpolate, name: 'between', mode: 'rows' };
  const control = [judge(layout, tableau.order, ending, error), firstSize(layout, tableau.order, needs.inflow)];
  return Object.freeze({
    method: tableau.name,
    layout,
    procedures: [step, ...looked, between, ...control, ...journey(layout)],
  });
}
