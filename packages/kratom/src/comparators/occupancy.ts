import { coherent, quantity, sameDimension, unitOf } from '@speciosa/engine/quantity';
import type { Quantity } from '@speciosa/engine/quantity';
import { pow } from '@speciosa/engine/real';
import { fact } from '@speciosa/evidence';

/** Ligands whose hold on the mu receptor can be told from a concentration that a study reported. */
export const comparators = ['fentanyl', 'naloxone', 'morphine', 'buprenorphine'] as const;
export type Comparator = (typeof comparators)[number];

const value = (id: string): number => {
  const given = fact(id);
  return coherent(quantity(given.value, given.unit));
};

/** Mass concentrations of ligands with a known weight become molar; others stay what they are. */
function molar(ligand: 'fentanyl' | 'naloxone', concentration: Quantity): number {
  const coherently = coherent(concentration);
  return isMass(concentration) ? coherently / value(`${ligand}/molar-mass`) : coherently;
}

const isMass = ({ unit }: Quantity): boolean => sameDimension(unit.dimension, unitOf('kg/L').dimension);

/** Odds of a seat being held: x in rho = x/(1 + x), at rest and without a rival. */
const odds: Readonly<Record<Comparator, (concentration: Quantity) => number>> = {
  fentanyl: (concentration) => byKinetics('fentanyl', molar('fentanyl', concentration)),
  naloxone: (concentration) => byKinetics('naloxone', molar('naloxone', concentration)),
  morphine: (concentration) => coherent(concentration) / value('morphine/inhibition-constant'),
  /** Its rates were fitted to plasma in mass units. */
  buprenorphine: (concentration) =>
    (coherent(concentration) * value('buprenorphine/association-rate')) / value('buprenorphine/dissociation-rate'),
};

/** k_on (C / 1 pmol/L)^n / k_off */
function byKinetics(ligand: 'fentanyl' | 'naloxone', nmolPerLitre: number): number {
  const picomoles = nmolPerLitre / coherent(quantity(1, 'pmol/L'));
  return (value(`${ligand}/association-rate`) * pow(picomoles, value(`${ligand}/binding-slope`))) / value(`${ligand}/dissociation-rate`);
}

/** Share of mu receptors held at rest at this concentration at the effect site: fentanyl and naloxone in nmol/L or ng/mL, morphine in nmol/L, buprenorphine in ng/mL. */
export function muOccupancyBy(ligand: Comparator, concentration: Quantity): number {
  const x = odds[ligand](concentration);
  return x / (1 + x);
}
