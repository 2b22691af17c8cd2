import { minus, part, times } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';
import { takingRate } from './kinetic-seat.js';

/**
 * Fentanyl and naloxone compete for the mu receptor, coming and going:
 *
 * d rho_i/dt = k_on,i C_i^n_i (1 - sum_j rho_j) - k_off,i rho_i
 */
export const rivals = () =>
  part('mu receptor: fentanyl and naloxone', ({ state, parameter, change, output, port }) => {
    const ligands = (['fentanyl', 'naloxone'] as const).map((ligand) => ({
      ligand,
      nearby: port.needs(`${ligand} at the effect site`, 'nmol/L'),
      bound: state(`mu receptors bound by ${ligand}`, '1', { role: 'signal' }),
    }));
    const free = ligands.reduce((left, { bound }) => minus(left, bound), minus(1, 0));
    for (const { ligand, nearby, bound } of ligands) {
      const association = parameter(`association of ${ligand}`, { symbol: 'k_on', is: fact(`${ligand}/association-rate`) });
      const slope = parameter(`binding slope of ${ligand}`, { symbol: 'n', is: fact(`${ligand}/binding-slope`) });
      const dissociation = parameter(`dissociation of ${ligand}`, { symbol: 'k_off', is: fact(`${ligand}/dissociation-rate`) });
      change(`${ligand} comes to and goes from mu receptors`, {
        of: bound,
        rate: minus(times(takingRate(association, slope, nearby), free), times(dissociation, bound)),
      });
    }
    return {
      ligands,
      held: ligands.map(({ ligand, bound }) => output(`mu receptors held by ${ligand}`, { unit: '1', is: times(1, bound) })),
    };
  });
