/**
 * Times closer than `slack` become one (D24). `preferred` times keep their value and draw others to
 * them; else the earliest of a crowd stands for it.
 */
export function snapTo(preferred: readonly number[], times: readonly number[], slack: number): (time: number) => number {
  const own = new Set(preferred);
  const sorted = [...new Set([...preferred, ...times])].sort((a, b) => a - b);
  const standsFor = new Map<number, number>();
  for (let first = 0; first < sorted.length;) {
    let end = first + 1;
    while (end < sorted.length && sorted[end] - sorted[first] <= slack) end += 1;
    const crowd = sorted.slice(first, end);
    const chosen = crowd.find((time) => own.has(time)) ?? crowd[0];
    for (const time of crowd) standsFor.set(time, own.has(time) ? time : chosen);
    first = end;
  }
  return (time) => standsFor.get(time) ?? time;
}
