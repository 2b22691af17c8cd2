import { parseArgs } from 'node:util';

/** What a run of the benchmark was asked for. */
export interface Options {
  readonly quick: boolean;
  readonly json: boolean;
  readonly install: boolean;
  readonly rounds: number;
  /** People under regimen i; regimen ii, with 42 doses, runs a tenth of them. */
  readonly people: number;
}

export type ReadOptions =
  { readonly kind: 'run'; readonly options: Options } | { readonly kind: 'say'; readonly text: string; readonly status: number };

export const help = `npm run bench                 K28 against the peers that are here, within ten minutes
npm run bench -- --quick      the same with few people and rounds, within a minute
npm run bench -- --install    first fetches CVODE, R and deSolve with apt-get (Debian; root or sudo)
npm run bench -- --json       prints the result as JSON and nothing else
npm run bench -- --people N   people under regimen i (1 to 10000, default 400); regimen ii runs a tenth
npm run bench -- --rounds N   interleaved rounds (1 to 50, default 5)

Keeps bench/results/<date>.json, .md and one .svg for each regimen, except with --quick.`;

export function readOptions(args: readonly string[]): ReadOptions {
  const flag = { type: 'boolean', default: false } as const;
  const parsed = attempt(() =>
    parseArgs({
      args: [...args],
      options: { quick: flag, json: flag, install: flag, help: flag, people: { type: 'string' }, rounds: { type: 'string' } },
    }),
  );
  if (typeof parsed === 'string') return complaint(`expected options from the list below, found ${parsed}`);
  const { quick, json, install, help: wanted, people, rounds } = parsed.values;
  if (wanted) return { kind: 'say', text: help, status: 0 };
  const counts = { people: whole(people, quick ? 40 : 400, 10000), rounds: whole(rounds, quick ? 3 : 5, 50) };
  if (counts.people === null) return complaint(`expected --people to be a whole number from 1 to 10000, found "${people}"`);
  if (counts.rounds === null) return complaint(`expected --rounds to be a whole number from 1 to 50, found "${rounds}"`);
  return { kind: 'run', options: { quick, json, install, people: counts.people, rounds: counts.rounds } };
}

const complaint = (text: string): ReadOptions => ({ kind: 'say', text: `${text}\n\n${help}`, status: 2 });

function whole(text: string | undefined, otherwise: number, most: number): number | null {
  const value = text === undefined ? otherwise : /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return value >= 1 && value <= most ? value : null;
}

function attempt<Value>(make: () => Value): Value | string {
  try {
    return make();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
