import type { Result } from '@speciosa/engine/study';
import { csvCell, exact, heading } from '../words/index.js';

/** An output by its path and unit: those of a model, or of a result that was read. */
export interface Watched {
  readonly path: string;
  readonly unit: string;
}

/**
 * The curves of a result as a table with commas (RFC 4180): one row an hour, one column an output in the order of the
 * model, units in the header, lines ended by CR LF. The same result gives the same bytes. Hours that a failed run never
 * reached are NaN.
 */
export function csv(
  { times, outputs }: Pick<Result, 'times' | 'outputs'>,
  { outputs: watched }: { readonly outputs: readonly Watched[] },
): string {
  const columns = watched.map(({ path }) => outputs[path]);
  const header = [heading('time', 'h'), ...watched.map(({ path, unit }) => heading(path, unit))].map(csvCell);
  const rows = Array.from(times, (time, row) => [time, ...columns.map((column) => column?.[row] ?? Number.NaN)].map(exact));
  return [header, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
}
