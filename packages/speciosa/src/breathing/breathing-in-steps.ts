import { fact } from '@speciosa/evidence';
import { drawnBy, efficacies, limitsEfficacy, protocolOf, switchesOf } from '@speciosa/kratom';
import type { BodyOptions, Ceiling, KratomOptions, StructureName, Switches } from '@speciosa/kratom';
import { extrapolationsOf } from '../doubt/index.js';
import type { Step } from '../run/index.js';
import type { Scenario } from '../scenario/index.js';
import { wire } from '../wiring/index.js';
import type { Wired } from '../wiring/index.js';
import { longestHours } from './breathing-bench.js';
import type { BreathingAsked, BreathingColumn, BreathingOutcome, ScenarioBreathing } from './breathing-report.js';
import { followed } from './followed.js';
import type { Efficacy } from './followed.js';
import { intervalsInSteps, noDraws } from './intervals-in-steps.js';
import { reportOf } from './report-of.js';

/** Draws of what is not known behind every interval. */
export const breathingDraws = 60;

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
