import { changesOf, condition } from '@speciosa/kratom';
import type { MedicineName } from '@speciosa/kratom';
import { dosedAs } from '../beside/index.js';
import type { Scenario } from '../scenario/index.js';
import type { Wired } from '../wiring/index.js';

/** What must be said of who takes it, of what stands beside it, and of a product that nobody was ever given in a study. */
export function cautionsOf({ who }: Pick<Scenario, 'who'>, wired: Wired): readonly string[] {
  const isConcentrated = wired.entries.some(({ product }) => product.class === 'tablet');
  return [
    ...(isConcentrated ? said('concentrated-7-oh') : []),
    ...(who.has ?? []).flatMap(said),
    ...wired.beside.map(besideText),
    ...(wired.beside.length > 0 && isConcentrated
      ? ['extrapolation: no study of any medicine beside concentrated 7-hydroxymitragynine exists']
      : []),
  ];
}

function said(id: string): string[] {
  const found = condition(id);
  if (found === undefined) return [];
  const { standing, title, says, sources } = found;
  return [
    `${standing === 'extrapolation' ? 'extrapolation' : 'flag'}: ${title.toLowerCase()}. ${says} ${standing === 'extrapolation' ? 'Shown as a range and never as a line: no study says by how much.' : 'It moves no curve here: no study says by how much.'} (${sources.join(', ')})`,
  ];
}

const besideText = (name: MedicineName): string =>
  `beside ${dosedAs(name)}, the last an hour before: ${changesOf(name).join(', ')}. The amounts of studies, no advice`;
