import { entryOf, isMedicine } from '@speciosa/kratom';
import type { MedicineName } from '@speciosa/kratom';
import { drawsOf, ninety } from './draws.js';
import { judgedRatio } from './judged-ratio.js';
import type { JudgedRatio } from './judged-ratio.js';
import { readObservedRatios } from './observed-ratio.js';
import type { Asked, ObservedRatio } from './observed-ratio.js';
import { pairBench, ratiosOf } from './pair-bench.js';
import type { Drawn, PairBench } from './pair-bench.js';
import { summarise } from './summary.js';
import type { RatioSummary } from './summary.js';

/** A row that could be asked, with its verdicts. */
export interface OtherDrugRow {
  readonly row: ObservedRatio;
  readonly judged: readonly JudgedRatio[];
}

/** The interaction engine on drugs other than kratom, before anything is said of kratom. */
export interface OtherDrugs {
  readonly rows: readonly OtherDrugRow[];
  /** Rows not reached, counted by reason. */
  readonly unreached: readonly { readonly why: string; readonly count: number }[];
  readonly summaries: readonly RatioSummary[];
}

/** Told how many of how many rows are done. */
export type Progress = (done: number, total: number) => void;

/**
 * Judges the ratios of a collection (the text of its table). Values are recorded facts; none was set on
 * a row of it. The collection lay beside the work while inputs were gathered, so its rows are in view.
 */
export function judgeOtherDrugs(text: string, draws: number, progress: Progress = () => undefined): OtherDrugs {
  const all = readObservedRatios(text);
  const reached = all.filter(({ asked }) => asked !== null);
  const benches = new Map<string, Bench>();
  const rows = reached.map((row, at) => {
    const judged = row.asked === null ? [] : judgeRow(row, row.asked, benchFor(benches, row.asked, draws));
    progress(at + 1, reached.length);
    return { row, judged };
  });
  return { rows, unreached: counted(all), summaries: summariesOf(rows) };
}

interface Bench {
  readonly pair: PairBench;
  readonly draws: readonly Drawn[];
}

function benchFor(benches: Map<string, Bench>, { victim, perpetrator }: Asked, count: number): Bench {
  const key = `${victim} beside ${perpetrator}`;
  const known = benches.get(key);
  if (known !== undefined) return known;
  const pair = pairBench([victim, perpetrator]);
  const made = { pair, draws: drawsOf(count) };
  benches.set(key, made);
  return made;
}

function judgeRow(row: ObservedRatio, asked: Asked, { pair, draws }: Bench): readonly JudgedRatio[] {
  const central = ratiosOf(pair, asked);
  const drawn = draws.map((values) => ratiosOf(pair, asked, values));
  const one = (of: 'AUC' | 'Cmax', observed: number | null, key: 'auc' | 'cmax'): JudgedRatio[] =>
    observed === null
      ? []
      : [
          judgedRatio({
            name: `${row.study}: ${row.group}`,
            of,
            observed,
            printed: null,
            predicted: central[key],
            interval: ninety(drawn.map((each) => each[key])),
            ledger: 'in-view',
          }),
        ];
  return [...one('AUC', row.auc, 'auc'), ...(asked.victimRoute === 'injected' ? [] : one('Cmax', row.cmax, 'cmax'))];
}

function counted(all: readonly ObservedRatio[]): OtherDrugs['unreached'] {
  const counts = new Map<string, number>();
  for (const { why } of all) if (why !== null) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts].map(([why, count]) => ({ why, count })).sort((a, b) => b.count - a.count || (a.why < b.why ? -1 : 1));
}

const ways = ['reversible', 'inactivation', 'induction'] as const;

function summariesOf(rows: readonly OtherDrugRow[]): readonly RatioSummary[] {
  const groups: readonly (readonly [string, (row: ObservedRatio) => boolean])[] = [
    ['all', () => true],
    ...ways.map((way) => [way, (row: ObservedRatio) => wayOf(row.perpetrator) === way] as const),
    ...names(rows.map(({ row }) => row.victim)).map(
      (victim) => [`victim ${victim}`, (row: ObservedRatio) => row.victim === victim] as const,
    ),
    ...names(rows.map(({ row }) => row.perpetrator)).map(
      (perpetrator) => [`perpetrator ${perpetrator}`, (row: ObservedRatio) => row.perpetrator === perpetrator] as const,
    ),
  ];
  return groups.flatMap(([group, holds]) =>
    (['AUC', 'Cmax'] as const).flatMap((of) => {
      const judged = rows.filter(({ row }) => holds(row)).flatMap((row) => row.judged.filter((one) => one.of === of));
      return judged.length === 0 ? [] : [summarise(group, of, judged)];
    }),
  );
}

const names = (list: readonly string[]): readonly string[] => [...new Set(list)].sort();

/** The strongest way a perpetrator has: induction before inactivation before reversible inhibition. */
function wayOf(name: string): string {
  const held = isMedicine(name) ? Object.values(entryOf(name as MedicineName).holds).flat() : [];
  return [...ways].reverse().find((way) => held.includes(way)) ?? 'none';
}
