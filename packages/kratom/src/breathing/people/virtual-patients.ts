import type { Opioid, Rescue } from '../drugs/index.js';
import { bindingOf } from './binding.js';
import { depotBody, opioidBody, veinBody } from './bodies.js';
import { columnsOf } from './columns.js';
import type { Columns } from './columns.js';

/** Which virtual people are asked for. */
export interface VirtualPatients {
  readonly seed: number;
  readonly count: number;
  readonly opioid: Opioid;
  readonly route: Rescue['route'] | null;
}

/**
 * The authors' virtual people, drawn anew from the spreads of their 2,000 rows: bodies and binding differ, physiology does
 * not. Each drug has a stream of its own by seed and person, so that the same person meets every dose, with naloxone or without.
 */
export const virtualPatients = ({ seed, count, opioid, route }: VirtualPatients): Columns =>
  columnsOf(count, (person) => ({
    ...opioidBody(opioid, seed, person),
    ...bindingOf(opioid, seed, person),
    ...(route === null
      ? {}
      : { ...bindingOf('naloxone', seed, person), ...(route === 'vein' ? veinBody(seed, person) : depotBody(route, seed, person)) }),
  }));
