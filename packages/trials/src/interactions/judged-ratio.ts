import { compare, guestLimits, isWithinGuestLimits } from '@speciosa/engine/analyse';

/** One ratio beside the observed one. */
export interface JudgedRatio {
  readonly name: string;
  readonly of: 'AUC' | 'Cmax' | 'half-life';
  readonly observed: number;
  /** Interval of the study; null where none was printed. */
  readonly printed: readonly [number, number] | null;
  readonly predicted: number;
  /** 90 % of draws over what is not known. */
  readonly interval: readonly [number, number];
  readonly ratio: number;
  readonly foldError: number;
  readonly guest: boolean;
  readonly guestLimits: readonly [number, number];
  readonly twofold: boolean;
  /** Whether the interval holds the observed ratio. */
  readonly covered: boolean;
  readonly ledger: 'used' | 'in-view' | 'held-out';
}

type Bare = Pick<JudgedRatio, 'name' | 'of' | 'observed' | 'printed' | 'predicted' | 'interval' | 'ledger'>;

/** Applies the ruler. Guest's limits with no allowance for variability, the strict form. */
export function judgedRatio(bare: Bare): JudgedRatio {
  const comparison = compare(bare.predicted, bare.observed);
  const { lower, upper } = guestLimits(bare.observed);
  const [low, high] = bare.interval;
  return {
    ...bare,
    ratio: comparison.ratio,
    foldError: comparison.foldError,
    guest: isWithinGuestLimits(comparison),
    guestLimits: [lower, upper],
    twofold: comparison.foldError <= 2,
    covered: bare.observed >= low && bare.observed <= high,
  };
}
