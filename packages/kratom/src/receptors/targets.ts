import { alkaloids } from '../cast.js';
import type { Alkaloid } from '../cast.js';

/** A receptor of the story: how its facts and its parts are called, and who is known to bind to it. */
export interface Target {
  /** Topic of its facts: `<id>/<alkaloid>-ki`. */
  readonly id: string;
  readonly name: string;
  /** Its seats, as in "mu receptors held by mitragynine". */
  readonly seats: string;
  /** Alkaloids with a constant, measured or declared. */
  readonly binders: readonly Alkaloid[];
}

const target = (name: string, binders: readonly Alkaloid[]): Target =>
  Object.freeze({ id: name.replace(' ', '-'), name, seats: `${name}s`, binders });

const parent: readonly Alkaloid[] = ['mitragynine'];
const pair: readonly Alkaloid[] = ['mitragynine', '7-hydroxymitragynine'];

/** Every receptor of the story. An alkaloid that is not among the binders was never measured there. */
export const targets = Object.freeze({
  mu: target('mu receptor', alkaloids),
  delta: target('delta receptor', pair),
  kappa: target('kappa receptor', pair),
  alpha1A: target('alpha-1a adrenoceptor', parent),
  alpha1B: target('alpha-1b adrenoceptor', parent),
  alpha1D: target('alpha-1d adrenoceptor', parent),
  alpha2A: target('alpha-2a adrenoceptor', parent),
  alpha2B: target('alpha-2b adrenoceptor', parent),
  alpha2C: target('alpha-2c adrenoceptor', parent),
  serotonin1A: target('5-ht1a receptor', ['mitragynine', 'speciogynine', 'paynantheine']),
  serotonin2B: target('5-ht2b receptor', ['speciogynine', 'paynantheine']),
});

export type TargetName = keyof typeof targets;

export const targetNames = Object.freeze(Object.keys(targets) as TargetName[]);

/** Alkaloids nobody has measured at a receptor: unknown, which is not zero. */
export const unmeasured = (name: TargetName): readonly Alkaloid[] =>
  alkaloids.filter((alkaloid) => !targets[name].binders.includes(alkaloid));
