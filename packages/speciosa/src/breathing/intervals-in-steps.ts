import { quantile } from '@speciosa/engine/analyse';
import type { BodyOptions, KratomOptions, StructureName } from '@speciosa/kratom';
import { knowledgeDraw, level, runTogether } from '../doubt/index.js';
import type { Interval } from '../report.js';
import type { Scenario } from '../scenario/index.js';
import { activationBench, questionOf } from './breathing-bench.js';
import type { BreathingAsked } from './breathing-report.js';
import type { Efficacy } from './followed.js';
import { restUnder } from './rest-under.js';

/** Where no interval was asked for. */
export const noDraws: Interval = { absent: 'no draws of what is not known were asked for' };

interface Drawing {
  readonly options: Partial<KratomOptions>;
  readonly told: readonly Efficacy[];
  readonly draws: number;
  readonly user: BodyOptions['user'];
  readonly asked: BreathingAsked;
}

/** Ventilation falls with activation alone, so its interval lies between a resting body's answers to both ends of the fullest activation. */
export function* intervalsInSteps(
  scenario: Scenario,
  structure: StructureName,
  { options, told, draws, user, asked }: Drawing,
): Generator<number, readonly Interval[], void> {
  if (draws === 0) return told.map(() => noDraws);
  if (asked.opioid !== undefined || asked.naloxone !== undefined)
    return told.map(() => ({ absent: 'beside naloxone or an opioid only central values are told' }));
  const bench = activationBench(scenario, structure, options);
  const fullest = told.map((): number[] => []);
  for (let draw = 0; draw < draws; draw += 1) {
    const valueOf = knowledgeDraw(scenario.seed, draw, structure);
    const outputs = runTogether(
      bench.prepared,
      told.map(({ value }) => questionOf(bench, valueOf, value)),
      [bench.told.activation],
    );
    outputs.forEach(
      (one, at) =>
        one !== null && fullest[at]?.push(Array.from(one[bench.told.activation] ?? []).reduce((top, value) => Math.max(top, value), 0)),
    );
    yield draw + 1;
  }
  return intervalsOf(fullest, user, asked);
}

function intervalsOf(fullest: readonly number[][], user: BodyOptions['user'], { alcohol }: BreathingAsked): readonly Interval[] {
  const tail = (1 - level) / 2;
  const sorted = fullest.map((values) => Float64Array.from(values).sort());
  const ends = sorted.flatMap((values) =>
    values.length === 0 ? [Number.NaN, Number.NaN] : [quantile(values, 1 - tail), quantile(values, tail)],
  );
  const breathed = restUnder(ends, user, alcohol);
  return sorted.map((values, at): Interval => {
    const [low, high] = [breathed[2 * at] ?? Number.NaN, breathed[2 * at + 1] ?? Number.NaN];
    return values.length === 0 || !Number.isFinite(low + high)
      ? { absent: 'no draw of what is not known could be run' }
      : { low, high, level, of: 'knowledge', draws: values.length };
  });
}
