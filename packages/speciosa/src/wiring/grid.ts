/** Hours after an intake at which every curve is asked for: close where it rises, wide where it fades. */
const close = { every: 0.05, until: 4 };
const middle = { every: 0.25, until: 24 };
const wide = { every: 1, until: Number.POSITIVE_INFINITY };

/**
 * Requested hours of a run: ascending from 0 to the span, both included.
 * Built from whole multiples, so the same scenario always asks for the same bits.
 */
export function requestedHours(swallowed: readonly number[], spanHours: number): readonly number[] {
  const found = new Set<number>([0, spanHours]);
  swallowed.forEach((from, index) => {
    const to = Math.min(spanHours, swallowed[index + 1] ?? spanHours);
    let after = 0;
    for (const { every, until } of [close, middle, wide]) {
      const last = Math.min(until, to - from);
      for (let k = Math.ceil(after / every); k * every <= last; k += 1) found.add(from + k * every);
      after = Math.max(after, last);
    }
  });
  return [...found].filter((hour) => hour <= spanHours).sort((a, b) => a - b);
}
