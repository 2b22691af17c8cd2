import { part, times } from '@speciosa/engine/model';

/** A level that stays where a regimen puts it: for questions of "what if it were so", and for levels that a study reported. */
export const heldLevel = (name: string) =>
  part(`breathing: level of ${name}`, ({ state, port }) => {
    const level = state(`unbound ${name} at the receptors`, 'nmol/L', { role: 'signal' });
    return {
      level: port.gives(`unbound ${name} at the receptors`, 'nmol/L', times(1, level)),
      state: level,
    };
  });

/** Activation itself, where no ligand is told of: efficacy times occupancy, held where a regimen puts it. */
export const heldActivation = () =>
  part('breathing: activation', ({ state, port }) => {
    const level = state('activation of mu receptors', '1', { role: 'signal' });
    return {
      activation: port.gives('activation of mu receptors', '1', times(1, level)),
      state: level,
    };
  });
