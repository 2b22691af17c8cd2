import { fact, modelFacts } from '@speciosa/evidence';
import { spreadOfFold } from './expected-range.js';

/** How one alkaloid that is swallowed differs between people: spreads of logarithms, and how two of them go together. */
export interface Spreads {
  readonly alkaloid: string;
  readonly clearance: number;
  readonly volume: number;
  readonly absorption: number;
  /** Of the logarithms of clearance and volume. */
  readonly correlation: number;
}

/** The metabolite: its clearance per share formed goes with the clearance of its parent. */
export interface MetaboliteSpreads {
  readonly parent: string;
  readonly metabolite: string;
  readonly clearance: number;
  readonly elimination: number;
  /** Of the logarithms of both clearances. */
  readonly correlation: number;
}

const parent = 'mitragynine';
const metabolite = '7-hydroxymitragynine';

/** The alkaloids of which people's clearances were printed. */
export const variedAlkaloids: readonly string[] = modelFacts.flatMap(({ id }) => /^people\/(.+)-clearance-fold$/.exec(id)?.[1] ?? []);

export function spreadsOf(alkaloid: string): Spreads {
  const clearance = spread(`people/${alkaloid}-clearance-fold`);
  const volume = spread(`people/${alkaloid}-volume-fold`);
  const halfLife = spread(`people/${alkaloid}-half-life-fold`);
  const absorption = spread(`people/${alkaloid}-peak-time-fold`);
  return { alkaloid, clearance, volume, absorption, correlation: correlationBy(clearance, volume, halfLife) };
}

export function metaboliteSpreads(): MetaboliteSpreads {
  const clearance = spread(`people/${metabolite}-exposure-fold`);
  const elimination = spread(`people/${metabolite}-half-life-fold`);
  const ratio = spread(`people/${metabolite}-exposure-ratio-fold`);
  return { parent, metabolite, clearance, elimination, correlation: correlationBy(spreadsOf(parent).clearance, clearance, ratio) };
}

/** Of the logarithms of the clearances of any two alkaloids. */
export const sharedCorrelation = (): number => fact('people/shared-clearance-correlation').value;

/** Every fact that says how people differ. */
export const spreadFacts: readonly string[] = modelFacts.flatMap(({ id }) => (id.startsWith('people/') ? [id] : []));

/**
 * The correlation of two logarithms whose difference has a known spread too:
 * var(a - b) = var a + var b - 2 r sd(a) sd(b). Kept within what a correlation can be, as ranges of five people are rough.
 */
export function correlationBy(a: number, b: number, difference: number): number {
  const found = (a * a + b * b - difference * difference) / (2 * a * b);
  return Math.max(-1, Math.min(1, found));
}

function spread(id: string): number {
  const { value, setting } = fact(id);
  return spreadOfFold(value, Number(setting.n));
}
