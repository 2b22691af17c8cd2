import { entryOf, isMedicine } from '@speciosa/kratom';
import type { CabinetEntry, Site } from '@speciosa/kratom';

/** Why the model's inputs do not reach a row; null when they do. */
export function unreached(victim: string, perpetrator: string, group: string): string | null {
  if (/control/i.test(group)) return 'compares genotypes, not medicines';
  if (!isMedicine(victim)) return reasons[victim] ?? `no clearance and enzyme share of ${victim} was read`;
  if (!isMedicine(perpetrator)) return `no inhibition or induction constant of ${perpetrator} with levels to apply it to was read`;
  if (/IM\b|AS1/.test(group)) return 'people with a reduced CYP2D6 whose share is not printed';
  const sites = sitesOf(entryOf(victim));
  const held = Object.keys(entryOf(perpetrator).holds);
  return sites.some((site) => held.includes(site)) ? null : `${perpetrator} has no hold on the enzymes of ${victim} here`;
}

const reasons: Readonly<Record<string, string>> = { dextrorphan: 'a metabolite that the model does not follow' };

function sitesOf({ cleared }: CabinetEntry): readonly Site[] {
  return [
    ...(cleared.includes('gut') ? (['gut CYP3A'] as const) : []),
    ...(cleared.includes('cyp3a') ? (['liver CYP3A'] as const) : []),
    ...(cleared.includes('cyp2d6') ? (['liver CYP2D6'] as const) : []),
  ];
}
