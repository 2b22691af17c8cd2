/**
 * How much more than was measured a hypothesis would need, by closed forms: pure arithmetic on levels that a run
 * has found. All concentrations unbound, in nmol/L, at the dose where stimulation was seen and where it was gone.
 */

/** What the study asks of a hypothesis: so much stimulation at the low dose, and no more than sedation at the high one. */
export interface Asked {
  readonly concentrationLow: number;
  readonly concentrationHigh: number;
  readonly stimulationLow: number;
  /** Stimulation left at the dose where sedation takes over; equals sedation there. */
  readonly stimulationHigh: number;
}

/** An affinity and an efficacy that would do it, and by how much they exceed what was measured. */
export interface DeltaNeeds {
  readonly inhibitionConstant: number;
  readonly transducerRatio: number;
  /** Measured constant over needed one. */
  readonly affinityGain: number;
  readonly measuredConstant: number;
  readonly measuredRatio: number;
}

/**
 * tau C/(C + K) must be a at the low concentration and b at the high one, r = C_high/C_low:
 *
 * K = C_low r (b - a)/(r a - b),  tau = a (C_low + K)/C_low
 *
 * Null where no pair can do it: b below a (it cannot fall as more is bound), or b above r a (it cannot rise faster than its dose).
 */
export function deltaNeeds(
  { concentrationLow, concentrationHigh, stimulationLow: a, stimulationHigh: b }: Asked,
  measuredConstant: number,
  measuredRatio: number,
): DeltaNeeds | null {
  const r = concentrationHigh / concentrationLow;
  if (!(b > a) || !(r * a > b)) return null;
  const inhibitionConstant = (concentrationLow * r * (b - a)) / (r * a - b);
  const transducerRatio = (a * (concentrationLow + inhibitionConstant)) / concentrationLow;
  return { inhibitionConstant, transducerRatio, affinityGain: measuredConstant / inhibitionConstant, measuredConstant, measuredRatio };
}

/**
 * How many times tighter a ligand must bind so that weight times occupancy gives the stimulation owed.
 * Infinite where even full occupancy would not.
 */
export function affinityGainNeeded(owed: number, weight: number, concentration: number, constant: number): number {
  const occupancy = owed / weight;
  if (!(occupancy < 1)) return Number.POSITIVE_INFINITY;
  return ((occupancy / (1 - occupancy)) * constant) / concentration;
}
