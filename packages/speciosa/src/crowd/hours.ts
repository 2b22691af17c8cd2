/** Hours a person is asked for at most: what one worker keeps of a block stays below its share of memory. */
export const mostHours = 400;

/** Coarser than for one person: quantiles are read to half a per cent, and so is a peak between two of these hours. */
const close = { every: 0.1, until: 4 };
const middle = { every: 0.5, until: 24 };
const wide = { every: 4, until: Number.POSITIVE_INFINITY };

/** Up to here after the last intake nothing is thinned: the highest peak of most courses lies there. */
const nearHours = 24;

export interface CrowdHours {
  readonly hours: readonly number[];
  /** True when hours between intakes were left out to stay below the most. */
  readonly isThinned: boolean;
}

/** The hours at which people are compared: ascending from 0 to the span, both included, at most 400 of them. */
export function crowdHours(swallowed: readonly number[], spanHours: number): CrowdHours {
  const all = hoursAfter(swallowed, spanHours);
  if (all.length <= mostHours) return { hours: all, isThinned: false };
  const last = swallowed.at(-1) ?? 0;
  const before = all.filter((hour) => hour < last);
  const near = all.filter((hour) => hour >= last && hour <= last + nearHours);
  const after = all.filter((hour) => hour > last + nearHours);
  const room = mostHours - near.length;
  const roomBefore = Math.max(Math.floor(room / 2), room - after.length);
  const hours = [...thinned(before, roomBefore), ...near, ...thinned(after, room - Math.min(before.length, roomBefore))];
  return { hours, isThinned: true };
}

/** Built from whole multiples, so that the same scenario always asks for the same bits. */
function hoursAfter(swallowed: readonly number[], spanHours: number): readonly number[] {
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

/** Every so many-th of ascending hours, the first and the last always; `most` is two or more. */
function thinned(hours: readonly number[], most: number): readonly number[] {
  if (hours.length <= most) return hours;
  const every = Math.ceil((hours.length - 1) / (most - 1));
  return hours.filter((_, index) => index % every === 0 || index === hours.length - 1);
}
