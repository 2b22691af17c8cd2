import { minus, part, times } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';

/**
 * Mitragynine wears out the way by which it is cleared: the more of it circulates, the faster, and
 * the body renews it over days. It is why repeated doses pile up more the larger they are. Which
 * enzyme it is nobody knows; decision 0014 says which ones the data exclude.
 *
 * dE/dt = k_new (1 - E) - k_in C E
 */
export const wear = () =>
  part('what clears mitragynine', ({ state, parameter, change, output, port }) => {
    const plasma = port.needs('concentration of mitragynine in plasma', 'nmol/L');
    const level = state('level of what clears mitragynine', '1', { starts: 1, role: 'signal' });
    const renewal = parameter('renewal of what clears mitragynine', { symbol: 'k_new', is: fact('mitragynine/worn-path-renewal') });
    const inactivation = parameter('inactivation by circulating mitragynine', {
      symbol: 'k_in',
      is: fact('mitragynine/worn-path-inactivation'),
    });
    change('it is worn and renewed', {
      of: level,
      rate: minus(times(renewal, minus(1, level)), times(inactivation, plasma, level)),
    });
    return {
      plasma,
      level: port.gives('level of what clears mitragynine', '1', times(1, level)),
      shown: output('clearing capacity for mitragynine', { unit: '1', is: times(1, level) }),
    };
  });
