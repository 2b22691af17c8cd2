import { assemble } from '@speciosa/engine/model';
import type { Model, Part } from '@speciosa/engine/model';
import { fentanyl } from './fentanyl.js';
import { naloxone } from './naloxone.js';
import { rivals } from './rivals.js';

/** The assembled machine, and where to give and to look. */
export interface OpioidAndNaloxone {
  readonly model: Model;
  /** State paths. */
  readonly fentanylGiven: string;
  readonly naloxoneGiven: string;
  /** Output paths. */
  readonly fentanylSite: string;
  readonly naloxonePlasma: string;
  readonly naloxoneSite: string;
  readonly held: Readonly<Record<'fentanyl' | 'naloxone', string>>;
}

/** Fentanyl into a vein, naloxone into a muscle, and who holds the mu receptor meanwhile. */
export function opioidAndNaloxone(): OpioidAndNaloxone {
  const opioid = fentanyl();
  const antidote = naloxone();
  const seats = rivals();
  const [first, second] = seats.ports.ligands;
  const [byFentanyl, byNaloxone] = seats.ports.held;
  if (first === undefined || second === undefined || byFentanyl === undefined || byNaloxone === undefined)
    throw new Error('two ligands expected');
  const assembled = assemble({
    name: 'opioid and naloxone',
    parts: [opioid, antidote, seats],
    joins: [
      [opioid.ports.concentration, first.nearby],
      [antidote.ports.concentration, second.nearby],
    ],
  });
  if (!assembled.ok) throw new Error(assembled.complaints.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return Object.freeze({
    model: assembled.model,
    fentanylGiven: opioid.ports.given.state.path,
    naloxoneGiven: antidote.ports.given.state.path,
    fentanylSite: opioid.ports.site.path,
    naloxonePlasma: antidote.ports.plasma.path,
    naloxoneSite: antidote.ports.site.path,
    held: Object.freeze({ fentanyl: byFentanyl.path, naloxone: byNaloxone.path }),
  });
}

/** The chapters of that machine, before they are joined. */
export const comparatorChapters = (): readonly Part<unknown>[] => [fentanyl(), naloxone(), rivals()];
