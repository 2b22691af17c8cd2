import type { Rescue } from '@speciosa/kratom';

/** Help as the study gave it: one dose, a minute after somebody noticed. */
export const rescues = [
  { name: 'none', title: 'nobody helps', rescue: null },
  { name: 'generic', title: 'naloxone into muscle, 2 mg in 2 mL', rescue: once('generic') },
  { name: 'evzio', title: 'naloxone into muscle, 2 mg in 0.4 mL', rescue: once('evzio') },
  { name: 'nasal', title: 'naloxone into the nose, 4 mg', rescue: once('nasal') },
  { name: 'vein', title: 'naloxone into a vein, 2 mg', rescue: once('vein') },
] as const satisfies readonly { readonly name: string; readonly title: string; readonly rescue: Rescue | null }[];

export type RescueName = (typeof rescues)[number]['name'];

function once(route: Rescue['route']): Rescue {
  return Object.freeze({ route, times: 1, atOnce: 1 });
}
