import { fact } from '@speciosa/evidence';

/** Classes of drugs by their risk of torsades, from the narrowest mean margin to the widest. */
const classes = ['known-risk', 'conditional-risk', 'possible-risk', 'not-listed'] as const;
export type RiskClass = (typeof classes)[number];

/** How far unbound plasma stays below the constant of the hERG current, beside the means of drug classes. It says nothing of a person. */
export interface HergMargin {
  /** Constant over highest unbound concentration; Infinity without any. */
  readonly margin: number;
  /** Mean margins of the classes. */
  readonly means: Readonly<Record<RiskClass, number>>;
  /** The class whose mean lies nearest below the margin; null below all of them. */
  readonly above: RiskClass | null;
  readonly says: string;
}

/** Reads the margin off the highest filling of the hERG constant (the story's `effects.hergFilled`). RangeError below zero. */
export function hergMargin(highestFilled: number): HergMargin {
  if (!(highestFilled >= 0)) throw new RangeError(`expected a filling of 0 or more, found ${highestFilled}`);
  const margin = 1 / highestFilled;
  const means = {
    'known-risk': meanOf('known-risk'),
    'conditional-risk': meanOf('conditional-risk'),
    'possible-risk': meanOf('possible-risk'),
    'not-listed': meanOf('not-listed'),
  };
  const above = classes.filter((name) => means[name] <= margin).at(-1) ?? null;
  const says =
    above === null
      ? 'narrower than the mean of drugs with a known risk'
      : `wider than the mean of drugs of class "${above.replace('-', ' ')}"`;
  return Object.freeze({
    margin,
    means: Object.freeze(means),
    above,
    says: `${says}; counts mitragynine alone, the other alkaloids were never tested`,
  });
}

const meanOf = (name: RiskClass): number => fact(`herg-margin/${name}`).value;
