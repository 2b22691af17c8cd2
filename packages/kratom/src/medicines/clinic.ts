import { assemble } from '@speciosa/engine/model';
import type { InputSymbol, Model } from '@speciosa/engine/model';
import { coherent, quantity } from '@speciosa/engine/quantity';
import { fact } from '@speciosa/evidence';
import { entryOf } from './cabinet.js';
import type { MedicineName } from './cabinet.js';
import { siteKey, sites } from './enzyme.js';
import type { Site } from './enzyme.js';
import { sharedEnzymes } from './shared-enzymes.js';
import type { SharedEnzymes } from './shared-enzymes.js';
import { traveller } from './traveller.js';
import type { Traveller } from './traveller.js';

/** Medicines in one lent body without kratom: a probe and what stands beside it. */
export interface Clinic {
  readonly model: Model;
  /** Where each is swallowed or injected and where its plasma is read, by name. */
  readonly medicines: Readonly<Record<string, Pick<Traveller, 'swallowed' | 'injected' | 'plasma'>>>;
  readonly enzymes: Pick<SharedEnzymes, 'levels' | 'present'>;
}

/** Assembles medicines of the cabinet around shared enzymes. */
export function clinic(names: readonly MedicineName[]): Clinic {
  const travellers = [...new Set(names)].filter((name) => entryOf(name).kind === 'concentrations').map(traveller);
  const enzymes = sharedEnzymes(
    travellers.map(({ name, unbound }) => ({ name, holds: entryOf(name as MedicineName).holds, unbound })),
    wantsOf(travellers),
  );
  const assembled = assemble({
    name: 'medicines',
    parts: [...travellers.flatMap(({ parts }) => parts), ...enzymes.parts],
    joins: [...travellers.flatMap(({ joins }) => joins), ...enzymes.joins],
  });
  if (!assembled.ok) throw new Error(assembled.complaints.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return Object.freeze({ model: assembled.model, medicines: Object.fromEntries(travellers.map((one) => [one.name, one])), enzymes });
}

/** Everything that wants the activity of a site, over all travellers. */
export function wantsOf(travellers: readonly Pick<Traveller, 'wants'>[]): Readonly<Record<Site, readonly InputSymbol[]>> {
  const of = (site: Site): readonly InputSymbol[] => travellers.flatMap(({ wants }) => wants[site]);
  return Object.fromEntries(sites.map((site) => [site, of(site)])) as Record<Site, readonly InputSymbol[]>;
}

/** The levels that medicines without a concentration set, by parameter path: hand them to a run as parameters. */
export function levelsOf(names: readonly MedicineName[], levels: SharedEnzymes['levels']): Readonly<Record<string, number>> {
  return Object.fromEntries(
    sites.flatMap((site) => {
      const factors = names.filter((name) => entryOf(name).levels.includes(site)).map((name) => levelOf(name, site));
      return factors.length === 0 ? [] : [[levels[site], factors.reduce((all, one) => all * one, 1)]];
    }),
  );
}

function levelOf(name: MedicineName, site: Site): number {
  const given = fact(`${name}/${siteKey[site]}-level`);
  return coherent(quantity(given.value, given.unit));
}
