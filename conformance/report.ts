import type { Case, Collection } from './case.js';

/** One collection's counts; `skipped` when its folder is not there. */
export interface Summary {
  readonly name: string;
  readonly skipped: boolean;
  readonly passLine: string;
  readonly pass: number;
  readonly refused: number;
  readonly wrong: number;
  /** The largest error of what was compared, 1 being exactly on the pass line; null when nothing was. */
  readonly worstError: number | null;
  readonly cases: readonly Case[];
}

export function summary({ name, passLine }: Collection, cases: readonly Case[] | null): Summary {
  const found = cases ?? [];
  const count = (verdict: Case['verdict']): number => found.filter((one) => one.verdict === verdict).length;
  const errors = found.map(({ error }) => error).filter((error) => !Number.isNaN(error));
  return {
    name,
    skipped: cases === null,
    passLine,
    pass: count('pass'),
    refused: count('refused'),
    wrong: count('wrong'),
    worstError: errors.length === 0 ? null : Math.max(...errors),
    cases: found,
  };
}

/** A table of the counts; below it what was refused or wrong, or with `all` every case. */
export function printed(summaries: readonly Summary[], all: boolean): string {
  const rows = [['collection', 'pass', 'refused', 'wrong', 'worst / pass line'], ...summaries.map(rowOf)];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = rows.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '),
  );
  const details = summaries.flatMap(({ name, cases }) =>
    cases.filter(({ verdict }) => all || verdict !== 'pass').map((one) => detailOf(name, one)),
  );
  const skipped = summaries
    .filter((one) => one.skipped)
    .map(({ name }) => `skipped ${name}: expected its cases in ../shared/conformance, found no such folder`);
  const lawful = summaries.map(({ name, passLine }) => `${name}: ${passLine}`);
  return [...lines, '', ...lawful, ...section(skipped), ...section(details)].join('\n');
}

const section = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', ...lines]);

function rowOf({ name, skipped, pass, refused, wrong, worstError }: Summary): string[] {
  if (skipped) return [name, 'skipped', '', '', ''];
  return [name, String(pass), String(refused), String(wrong), worstError === null ? 'nothing compared' : worstError.toExponential(1)];
}

function detailOf(collection: string, { name, verdict, error, detail }: Case): string {
  const size = Number.isNaN(error) ? '' : ` (${error.toExponential(1)} of the pass line)`;
  return `${verdict.padEnd(7)} ${collection} ${name}${size}${detail === '' ? '' : `: ${detail}`}`;
}
