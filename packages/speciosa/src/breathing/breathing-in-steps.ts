import { quantile } from '@speciosa/engine/analyse';
import { fact } from '@speciosa/evidence';
import { drawnBy, efficacies, leafSaysNothing, limitsEfficacy, protocolOf, seatCaveats, switchesOf } from '@speciosa/kratom';
import type { BodyOptions, Ceiling, KratomOptions, StructureName, Switches } from '@speciosa/kratom';
import { cautionsOf } from '../answer/index.js';
import { extrapolationsOf, knowledgeDraw, level, runTogether } from '../doubt/index.js';
import { notice } from '../notice.js';
import type { Interval } from '../report.js';
import type { Step } from '../run/index.js';
import type { Scenario } from '../scenario/index.js';
import { unknownAlkaloids, wire } from '../wiring/index.js';
import type { Wired } from '../wiring/index.js';
import { activationBench, longestHours, questionOf } from './breathing-bench.js';
import { followed } from './followed.js';
import type { Efficacy } from './followed.js';
import type { BreathingAsked, BreathingColumn, BreathingOutcome, BreathingReport, ScenarioBreathing } from './breathing-report.js';
import { restUnder } from './rest-under.js';

/** Draws of what is not known behind every interval. */
export const breathingDraws = 60;

/** Said of every answer: nothing here was measured. */
const nobodyMeasured =
  'Nobody has measured breathing in people after a known dose of kratom or of 7-hydroxymitragynine: every number here is assumed. The body is that of an open model of opioid overdose; only its answer to fentanyl was held to people.';

/**
 * How a body breathes under a scenario: its own unbound brain levels take mu receptors, efficacy times occupancy is what the drives
 * to breathe hear. Paused after each run. An extrapolation is told by intervals alone, without a line.
 */
export function* breathingInSteps(scenario: Scenario, asked: BreathingAsked = {}): Generator<Step, BreathingOutcome, void> {
  const wired = wire(scenario);
  const switches = switchesOf(Object.fromEntries(Object.entries(scenario.switches ?? {}).filter(([, setting]) => setting !== undefined)));
  const ceiling: Ceiling = asked.ceiling ?? switches.ceiling;
  const user = asked.user ?? (switches.user === 'naive' ? 'naive' : 'chronic');
  const complaint = complaintOf(wired, asked);
  if (complaint !== null) return { ok: false, message: complaint };
  const beyond = extrapolationsOf(scenario, wired);
  const options = optionsOf(wired, { ...switches, ceiling }, user, asked);
  const told = efficaciesOf(ceiling);
  const structures: readonly StructureName[] = scenario.structure === 'both' ? ['a', 'b'] : [scenario.structure ?? 'a'];
  const draws = asked.draws ?? breathingDraws;
  const total = structures.length * (told.length + draws);
  const parts: ScenarioBreathing[] = [];
  for (const structure of structures) {
    const before = parts.length * (told.length + draws);
    const intervals = yield* counted(intervalsInSteps(scenario, structure, { options, told, draws, user, asked }), before, total);
    const part = yield* counted(
      followed(scenario, structure, { options, told, asked, isLine: beyond.length === 0 }),
      before + draws,
      total,
    );
    parts.push({
      ...part,
      columns: part.columns.map((column, at): BreathingColumn => ({ ...column, interval: intervals[at] ?? noDraws })),
    });
  }
  return {
    ok: true,
    breathing: reportOf(scenario, wired, {
      user,
      ceiling,
      asked,
      beyond,
      parts,
      drawn: drawnBy({ ...switches, ceiling }, ['user', 'ceiling']),
    }),
  };
}

/** What the chapter of breathing is told under. */
const optionsOf = (
  { entries }: Wired,
  { ceiling, muActive, mitragynineEfficacy }: Switches,
  user: BodyOptions['user'],
  { alcohol, naloxone, opioid }: BreathingAsked,
): Partial<KratomOptions> => ({
  user,
  ceiling,
  origin: entries.every(({ product }) => product.class !== 'tablet') ? 'formed from leaf' : 'taken as such',
  muActive,
  mitragynineEfficacy,
  alcohol: alcohol?.way ?? 'none',
  rescue: naloxone === undefined ? null : { route: naloxone.route, times: 0, atOnce: 1 },
  opioid: opioid === undefined ? null : protocolOf(opioid.name).opioid,
});

function* counted<Answer>(steps: Generator<number, Answer, void>, before: number, total: number): Generator<Step, Answer, void> {
  for (let next = steps.next(); ; next = steps.next()) {
    if (next.done === true) return next.value;
    yield { done: before + next.value, total };
  }
}

/** 0.41, 0.79 and 1; without a ceiling of efficacy only 1 is left. */
function efficaciesOf(ceiling: Ceiling): readonly Efficacy[] {
  const names = limitsEfficacy(ceiling) ? (['assay', 'partial', 'full'] as const) : (['full'] as const);
  return names.map((name) => ({ name, value: fact(efficacies[name]).value, source: fact(efficacies[name]).source }));
}

function complaintOf({ spanHours }: Wired, { naloxone, opioid, alcohol }: BreathingAsked): string | null {
  const last = Math.min(spanHours, longestHours);
  const late = [naloxone?.atHours, opioid?.atHours].find((hour) => hour !== undefined && !(hour >= 0 && hour < last));
  if (late !== undefined) return `expected an hour from 0 to before ${last}, which is as long as breathing is followed, found ${late}`;
  if (alcohol !== undefined && !(alcohol.gramsPerLitre > 0 && alcohol.gramsPerLitre <= mostAlcohol))
    return `expected ethanol in blood above 0 and at most ${mostAlcohol} g/L, found ${alcohol.gramsPerLitre}; the one study gave 1 g/L`;
  return null;
}

/** The one study gave 1 g/L; twice of that is as far as its two tellings are drawn out. */
const mostAlcohol = 2;

const noDraws: Interval = { absent: 'no draws of what is not known were asked for' };

interface Drawing {
  readonly options: Partial<KratomOptions>;
  readonly told: readonly Efficacy[];
  readonly draws: number;
  readonly user: BodyOptions['user'];
  readonly asked: BreathingAsked;
}

/** Ventilation falls with activation alone, so its interval lies between a resting body's answers to both ends of the fullest activation. */
function* intervalsInSteps(
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

interface Made {
  readonly user: BreathingReport['user'];
  readonly ceiling: Ceiling;
  readonly asked: BreathingAsked;
  readonly beyond: readonly string[];
  readonly parts: readonly ScenarioBreathing[];
  readonly drawn: string;
}

function reportOf(scenario: Scenario, wired: Wired, { user, ceiling, asked, beyond, parts, drawn }: Made): BreathingReport {
  return {
    kind: 'breathing',
    title: scenario.title,
    user,
    standing: 'assumed',
    drawnBy: [
      drawn,
      `drives of ${user === 'naive' ? 'an opioid-naive volunteer' : 'a chronic opioid user'}`,
      `product: ${[...new Set(wired.entries.map(({ product }) => product.class))].join(', ')}`,
      ...besideText(asked),
    ].join('; '),
    parts,
    extrapolation: beyond,
    cautions: [nobodyMeasured, leafSaysNothing, ...(asked.opioid === undefined ? [] : [oneSeat])],
    flags: [...cautionsOf(scenario, wired), ...flagsOf(wired, { user, ceiling, asked }), ...leaningSeats(parts)],
    seed: scenario.seed,
    notice,
  };
}

/** What a reader might wrongly take from a pool of seats. */
const oneSeat =
  'Beside an opioid the alkaloids take seats from it here, which is the arithmetic of one pool of receptors and was never tried in anybody: that a partial agonist would protect from fentanyl does not follow.';

function besideText({ naloxone, opioid, alcohol }: BreathingAsked): string[] {
  return [
    ...(naloxone === undefined ? [] : [`naloxone, ${naloxone.route}, at ${naloxone.atHours} h`]),
    ...(opioid === undefined ? [] : [`${opioid.name.replace('-', ', ')} dose into a vein at ${opioid.atHours} h`]),
    ...(alcohol === undefined ? [] : [`ethanol at ${alcohol.gramsPerLitre} g/L, which ${alcohol.way}`]),
  ];
}

function flagsOf(wired: Wired, { user, ceiling, asked }: Pick<Made, 'user' | 'ceiling' | 'asked'>): string[] {
  const unknown = unknownAlkaloids(wired);
  return [
    ...(unknown.length === 0
      ? []
      : [`not known: how much ${unknown.join(', ')} was in what was taken; they hold receptors that are counted as free here`]),
    ...(wired.spanHours > longestHours ? [`only the first ${longestHours} h are followed`] : []),
    ...(user === 'chronic'
      ? ['tolerance of breathing is that of chronic opioid users; what regular kratom leaves of it nobody measured']
      : []),
    ...(limitsEfficacy(ceiling)
      ? []
      : ['without a ceiling of efficacy 7-hydroxymitragynine speaks as loudly as fentanyl: only that column is left']),
    ...(asked.alcohol === undefined
      ? []
      : [
          'alcohol is held and told as one study of oxycodone in volunteers suggests; at rest that study saw breathing fall further than this body does',
        ]),
  ];
}

/** Who holds the most receptors must not look measured; each structure may have another. */
const leaningSeats = (parts: readonly ScenarioBreathing[]): readonly string[] => [
  ...new Set(parts.flatMap(({ held }) => seatCaveats((held ?? []).map(({ by, peak }) => ({ analyte: by, share: peak }))))),
];
