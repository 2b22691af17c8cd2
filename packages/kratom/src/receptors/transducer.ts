import { fact } from '@speciosa/evidence';

/** Assays in which 7-hydroxymitragynine was measured, each with its own gain. */
export const assays = ['gtp-human', 'bret-human', 'gtp-mouse', 'camp-human'] as const;
export type Assay = (typeof assays)[number];

/** What one assay's gain makes of a ligand. */
export interface Transduced {
  readonly assay: Assay;
  /** Gain relative to the GTP assay on human receptors. */
  readonly gain: number;
  /** Half-maximal concentration over inhibition constant: by the gain, and as measured. */
  readonly shiftPredicted: number;
  readonly shiftMeasured: number;
}

/**
 * Largest response to a ligand relative to the reference agonist in an assay of this gain.
 *
 * E = (tau G/(1 + tau G)) / (tau_ref G/(1 + tau_ref G)); never above 1 for a ligand that speaks more softly than the reference.
 */
export function relativeMaximum(tau: number, gain: number, referenceTau = tauOfReference()): number {
  return (tau * (1 + referenceTau * gain)) / (referenceTau * (1 + tau * gain));
}

/** The ratio tau that gives this relative maximum at this gain. Infinite where only the reference itself would. */
export function tauFor(maximum: number, gain: number, referenceTau = tauOfReference()): number {
  const room = 1 + referenceTau * gain - maximum * referenceTau * gain;
  return (maximum * referenceTau) / room;
}

/** The gain at which a ligand of ratio tau reaches this relative maximum. */
export function gainFor(maximum: number, tau: number, referenceTau = tauOfReference()): number {
  return (maximum * referenceTau - tau) / (tau * referenceTau * (1 - maximum));
}

const tauOfReference = (): number => fact('transducer/reference-tau').value;
const printed = (assay: Assay): number => fact(`transducer/${assay}-7-hydroxymitragynine`).value;

/** One ratio of 7-hydroxymitragynine, read where the gain is 1; the other assays then differ in gain alone. */
export const tauOf7OH = (referenceTau = tauOfReference()): number => tauFor(printed('gtp-human'), 1, referenceTau);

/** The gains that turn one ratio into every printed maximum, and what else these gains would do. */
export function transducers(referenceTau = tauOfReference()): readonly Transduced[] {
  const tau = tauOf7OH(referenceTau);
  return assays.map((assay) => {
    const gain = gainFor(printed(assay), tau, referenceTau);
    return { assay, gain, shiftPredicted: 1 / (1 + tau * gain), shiftMeasured: fact(`transducer/${assay}-shift`).value };
  });
}

/** Mitragynine's maximum in the GTP assay, foretold from the BRET assay by the two gains; it was printed as none. */
export function foretoldMitragynine(referenceTau = tauOfReference()): { readonly foretold: number; readonly printed: number } {
  const bret = transducers(referenceTau).find(({ assay }) => assay === 'bret-human');
  const tau = tauFor(fact('transducer/bret-human-mitragynine').value, bret?.gain ?? 1, referenceTau);
  return { foretold: relativeMaximum(tau, 1, referenceTau), printed: fact('transducer/gtp-human-mitragynine').value };
}
