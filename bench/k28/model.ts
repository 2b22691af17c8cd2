import { assemble, part } from '@speciosa/engine/model';
import type { Model } from '@speciosa/engine/model';
import { brain, effects, messengers, receptors } from './actions.js';
import { blood, gut, liver, metabolite } from './organs.js';

const organs = [gut, liver, blood, metabolite, brain, receptors, messengers, effects] as const;

/** Every state is watched, so that a whole trajectory can be compared. */
const watch = part('watch', ({ output }) => {
  for (const state of organs.flatMap((organ) => organ.states)) output(state.name, { unit: state.unit, is: state });
});

/**
 * K28: 28 states, 61 parameters, 17 of them varied: a gut, a liver that its substrate damages, two
 * molecules, a brain, receptors a thousand times faster than tolerance is slow. Invented for speed
 * and stiffness only. The dose enters G1.
 */
export const k28: Model = assembled();

function assembled(): Model {
  const built = assemble({
    name: 'K28',
    parts: [...organs, watch],
    joins: [
      [liver.ports.arriving, gut.ports.liver],
      [blood.ports.gone, gut.ports.gone],
      [blood.ports.gone, liver.ports.gone],
      [blood.ports.amount, liver.ports.blood],
      [blood.ports.concentration, liver.ports.inBlood],
      [blood.ports.free, liver.ports.free],
      [metabolite.ports.concentration, liver.ports.metabolite],
      [liver.ports.metabolism, metabolite.ports.inLiver],
      [gut.ports.metabolism, metabolite.ports.inWall],
      [blood.ports.amount, brain.ports.parentInBlood],
      [metabolite.ports.amount, brain.ports.metaboliteInBlood],
      [blood.ports.concentration, brain.ports.concentration],
      [metabolite.ports.concentration, brain.ports.concentrationM],
      [blood.ports.free, brain.ports.free],
      [metabolite.ports.free, brain.ports.freeM],
      [receptors.ports.binding, brain.ports.binding],
      [receptors.ports.bindingM, brain.ports.bindingM],
      [brain.ports.parent, receptors.ports.near],
      [brain.ports.metabolite, receptors.ports.nearM],
      [brain.ports.parent, messengers.ports.near],
      [effects.ports.effect, messengers.ports.effect],
      [receptors.ports.activation, effects.ports.activation],
    ],
  });
  if (built.ok) return built.model;
  throw new Error(built.complaints.map(({ path, message }) => `${path}: ${message}`).join('\n'));
}

/** Where a dose enters. */
export const doseState = k28.states.findIndex(({ name }) => name === 'G1');
