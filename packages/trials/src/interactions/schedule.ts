/** Doses of one size in hours, or why the words could not be read. */
export type Schedule = { readonly ok: true; readonly hours: readonly number[] } | { readonly ok: false; readonly why: string };

const series = /S-?(\d+(?:\.\d+)?)[-,]T-?(\d+(?:\.\d+)?)[-,]-?R-?(\d+)/g;

/**
 * Reads times of administration as the collection writes them: `0-24-48`, `S0-T24-R9` (start, interval,
 * number of doses) or both joined, `0-(S12-T12-R13)`. Nested series and changing doses are not read.
 */
export function readSchedule(text: string): Schedule {
  const plain = text.replaceAll(' ', '').replaceAll(/(\d),(\d)/g, '$1.$2');
  if (/mg|\/|\(S[^)]*\)-T/.test(plain)) return { ok: false, why: `the schedule "${text}" changes its dose or nests its series` };
  const repeated = [...plain.matchAll(series)].flatMap(([, start, every, count]) =>
    Array.from({ length: Number(count) }, (_, k) => Number(start) + k * Number(every)),
  );
  const rest = plain
    .replaceAll(series, '')
    .replaceAll(/[()]/g, '')
    .split('-')
    .filter((word) => word !== '');
  const single = rest.map(Number);
  if (single.some(Number.isNaN) || repeated.length + single.length === 0)
    return { ok: false, why: `the schedule "${text}" could not be read` };
  return { ok: true, hours: [...single, ...repeated].sort((a, b) => a - b) };
}
