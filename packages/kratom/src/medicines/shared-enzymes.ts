import type { InputSymbol, Join, Part, ValuePort } from '@speciosa/engine/model';
import { enzyme, sites } from './enzyme.js';
import type { Site } from './enzyme.js';
import { grip } from './grip.js';
import type { Way } from './grip.js';

/** Somebody who takes hold of enzymes, and how concentrated it is beside them. */
export interface Holder {
  readonly name: string;
  readonly holds: Readonly<Partial<Record<Site, readonly Way[]>>>;
  readonly unbound: { readonly gut: ValuePort; readonly liver: ValuePort | null };
}

/** The pools of enzyme with everybody who holds or needs them. */
export interface SharedEnzymes {
  readonly parts: readonly Part<unknown>[];
  readonly joins: readonly Join[];
  /** Paths of the parameters that set a level for good. */
  readonly levels: Readonly<Record<Site, string>>;
  /** Paths of the outputs that show how much enzyme is there. */
  readonly present: Readonly<Record<Site, string>>;
}

/** Makes the pools, one grip for each holder and site, and hands their activity to all who want it. */
export function sharedEnzymes(holders: readonly Holder[], wants: Readonly<Record<Site, readonly InputSymbol[]>>): SharedEnzymes {
  const made = sites.map((site) => ({ site, ...pool(site, holders, wants[site]) }));
  const bySite = (of: (one: (typeof made)[number]) => string) =>
    Object.fromEntries(made.map((one) => [one.site, of(one)])) as Record<Site, string>;
  return {
    parts: made.flatMap(({ parts }) => parts),
    joins: made.flatMap(({ joins }) => joins),
    levels: bySite(({ level }) => level),
    present: bySite(({ active }) => active),
  };
}

function pool(site: Site, holders: readonly Holder[], wants: readonly InputSymbol[]) {
  const here = holders.flatMap(({ name, holds, unbound }) => {
    const ways = holds[site];
    const nearby = site === 'gut CYP3A' ? unbound.gut : unbound.liver;
    return ways === undefined || nearby === null ? [] : [{ name, grip: grip(name, site, ways), unbound: nearby }];
  });
  const made = enzyme(
    site,
    here.map(({ name }) => name),
  );
  const held = made.ports.holds.flatMap((hold, at): Join[] => {
    const one = here[at];
    if (one === undefined) return [];
    const { ports } = one.grip;
    return [
      [one.unbound, ports.unbound],
      [ports.pull, hold.pull],
      [ports.loss, hold.loss],
      [ports.gain, hold.gain],
    ];
  });
  return {
    parts: [made, ...here.map((one) => one.grip)],
    joins: [...held, ...wants.map((input): Join => [made.ports.activity, input])],
    level: made.ports.level.path,
    active: made.ports.active.path,
  };
}
