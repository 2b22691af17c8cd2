import { rateAt } from './curve.js';
import type { Point } from './rounds.js';
import { spreadOf } from './statistics.js';
import type { Spread } from './statistics.js';

/**
 * How much faster we were than a peer, round by round, by processor time.
 * same-tolerance   both were asked for the same; they did not reach the same
 * equal-error      both rates are read off the work-precision curves at one error (interpolated)
 * no-less-accurate our fastest setting whose error was at most the peer's at one of its settings (as run)
 */
export interface Ratio {
  readonly kind: 'same-tolerance' | 'equal-error' | 'no-less-accurate';
  readonly ours: string;
  readonly peer: string;
  /** The tolerance, or the error: where nothing was interpolated, the peer's. */
  readonly at: number;
  readonly perRound: readonly number[];
  readonly spread: Spread;
}

/** Errors at which curves are compared: 3e-5 is the middle of the band that our goals name. */
export const comparedErrors = [3e-4, 1e-4, 3e-5, 1e-5, 3e-6] as const;

export function ratiosOf(points: readonly Point[], ours: string, peers: readonly string[]): readonly Ratio[] {
  const of = (tool: string): readonly Point[] => points.filter((point) => point.tool === tool);
  return peers.flatMap((peer) => [
    ...sameTolerance(of(ours), of(peer)),
    ...equalError(of(ours), of(peer)),
    ...noLessAccurate(of(ours), of(peer)),
  ]);
}

function sameTolerance(ours: readonly Point[], peer: readonly Point[]): Ratio[] {
  return ours.flatMap((mine) =>
    peer
      .filter(({ relative }) => relative === mine.relative)
      .flatMap((theirs) =>
        ratio('same-tolerance', mine, theirs, mine.relative, dividing(mine.peoplePerCpuSecond, theirs.peoplePerCpuSecond)),
      ),
  );
}

function equalError(ours: readonly Point[], peer: readonly Point[]): Ratio[] {
  const [mine, theirs] = [ours[0], peer[0]];
  if (mine === undefined || theirs === undefined) return [];
  return comparedErrors.flatMap((error) => ratio('equal-error', mine, theirs, error, dividing(ratesAt(ours, error), ratesAt(peer, error))));
}

function noLessAccurate(ours: readonly Point[], peer: readonly Point[]): Ratio[] {
  const speed = ({ peoplePerCpuSecond }: Point): number => spreadOf(peoplePerCpuSecond).median;
  return peer.flatMap((theirs) => {
    const [mine] = ours.filter(({ error }) => error.max <= theirs.error.max).sort((a, b) => speed(b) - speed(a));
    return mine === undefined
      ? []
      : ratio('no-less-accurate', mine, theirs, theirs.error.max, dividing(mine.peoplePerCpuSecond, theirs.peoplePerCpuSecond));
  });
}

/** The rate at an error in every round; null where the curve does not reach it. */
function ratesAt(points: readonly Point[], error: number): readonly (number | null)[] {
  const rounds = points[0]?.peoplePerCpuSecond.length ?? 0;
  return Array.from({ length: rounds }, (_, round) =>
    rateAt(
      points.map((point) => ({ error: point.error.max, rate: point.peoplePerCpuSecond[round] ?? Number.NaN })),
      error,
    ),
  );
}

const dividing = (above: readonly (number | null)[], below: readonly (number | null)[]): readonly number[] =>
  above.flatMap((rate, round) => {
    const other = below[round];
    return rate === null || other === null || other === undefined ? [] : [rate / other];
  });

const ratio = (kind: Ratio['kind'], { tool: ours }: Point, { tool: peer }: Point, at: number, perRound: readonly number[]): Ratio[] =>
  perRound.length === 0 ? [] : [{ kind, ours, peer, at, perRound, spread: spreadOf(perRound) }];
