import { over, part, plus, times } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';

/** Where a ceiling of breathing may come from: 7-hydroxymitragynine speaks softly, or the body makes only so much of it. */
export type Ceiling = 'efficacy' | 'formation' | 'both' | 'neither';

/** Where 7-hydroxymitragynine came from. Swallowed as such it was not formed: no ceiling of formation protects. */
export type Origin = 'formed from leaf' | 'taken as such';

export const limitsFormation = (ceiling: Ceiling, origin: Origin): boolean =>
  origin === 'formed from leaf' && (ceiling === 'formation' || ceiling === 'both');
export const limitsEfficacy = (ceiling: Ceiling): boolean => ceiling === 'efficacy' || ceiling === 'both';

/**
 * The linear story lets the metabolite rise with mitragynine without end. Were formation saturable, its level would be
 * C_7/(1 + C_m/K_form): seen in mice by mouth, at a level unknown in people.
 */
export const formationCeiling = () =>
  part('breathing: ceiling of formation', ({ parameter, port }) => {
    const mitragynine = port.needs('unbound mitragynine at the receptors', 'nmol/L');
    const metabolite = port.needs('unbound 7-hydroxymitragynine, were formation without end', 'nmol/L');
    const half = parameter('mitragynine at which formation is halved', { symbol: 'K_form', is: fact('ceiling/half-formation') });
    return {
      mitragynine,
      metabolite,
      level: port.gives(
        'unbound 7-hydroxymitragynine at the receptors',
        'nmol/L',
        over(times(1, metabolite), plus(1, over(mitragynine, half))),
      ),
    };
  });
