import { coherent, quantity } from '@speciosa/engine/quantity';
import { fact } from '@speciosa/evidence';
import type { Opioid, Route } from './drugs/index.js';

/** The overdoses of the study by name. */
export const overdoses = ['fentanyl-low', 'fentanyl-high', 'carfentanil-low', 'carfentanil-high'] as const;
export type OverdoseName = (typeof overdoses)[number];

/** One overdose of the study: which opioid, how much, and how long it is watched. */
export interface Protocol {
  readonly opioid: Opioid;
  readonly amountNmol: number;
  readonly runInHours: number;
  readonly spanHours: number;
  /** Cardiac output at or below which a person counts as arrested; L/min. */
  readonly arrestedAt: number;
}

const inCoherent = (factId: string): number => coherent(quantity(fact(factId).value, fact(factId).unit));

/** The numbers of an overdose, from the evidence. */
export function protocolOf(name: OverdoseName): Protocol {
  const opioid: Opioid = name.startsWith('carfentanil') ? 'carfentanil' : 'fentanyl';
  return Object.freeze({
    opioid,
    amountNmol: amountOf(opioid, inCoherent(`overdose/${name}`)),
    runInHours: inCoherent('breathing/run-in'),
    spanHours: inCoherent('overdose/horizon'),
    arrestedAt: fact('breathing/arrest/output').value,
  });
}

/** Nanomoles of a mass in kg, the coherent unit. */
export const amountOf = (opioid: Opioid, massKg: number): number => massKg / inCoherent(`${opioid}/molar-mass`);

/** Nanomoles of one dose of naloxone as a product or study gives it. */
export const naloxoneNmol = (route: Route): number => inCoherent(`naloxone-${route}/dose`) / inCoherent('naloxone/molar-mass');
