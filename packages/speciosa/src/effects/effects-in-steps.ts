import { quantile } from '@speciosa/engine/analyse';
import type { Result } from '@speciosa/engine/study';
import {
  asRecorded,
  captionFor,
  drawnBy,
  endpoints,
  furthestChange,
  hergMargin,
  hypotheses,
  hypothesisList,
  ordinal,
  seatCaveats,
  targetNames,
  targets,
  unknowns,
  unmeasured,
} from '@speciosa/kratom';
import type { EffectEndpoint, Story, StructureName, WhatFollows } from '@speciosa/kratom';
import { extrapolationsOf, knowledgeDraw, level } from '../doubt/index.js';
import type { Interval } from '../report.js';
import type { Step } from '../run/index.js';
import type { Scenario } from '../scenario/index.js';
import { anyAlkaloid } from '../watched.js';
import { effectsBench, told } from './effects-bench.js';
import type { EffectsBench } from './effects-bench.js';
import type { EffectInWords, EffectsOutcome, EffectsReport, EffectWithUnit, HeldReceptor } from './effects-report.js';

/** Draws of what is not known behind every effect. */
export const effectsDraws = 60;

type Outputs = Result['outputs'];

type Whole = Story & WhatFollows;

/** Reads one number off the curves of a run. */
type Reading = (outputs: Outputs) => number;

/**
 * Receptors held and effects that follow from a scenario, by the structure it asks for, paused after each draw; of both the one that is named, else (a). A word is said with the share of
 * draws that say it; a number carries its unit and the middle nine tenths of draws.
 */
export function* effectsInSteps(
  scenario: Scenario,
  draws = effectsDraws,
  structure: StructureName = scenario.structure === 'b' ? 'b' : 'a',
): Generator<Step, EffectsOutcome, void> {
  const bench = effectsBench(scenario, structure);
  const [beyond] = extrapolationsOf(scenario, bench.wired);
  if (beyond !== undefined) return { ok: false, message: `effects are not told for an extrapolation: ${beyond}` };
  const central = told(bench, asRecorded);
  const total = 1 + draws;
  yield { done: 1, total };
  if (central.outcome.kind === 'failure')
    return { ok: false, message: `the whole story failed at ${central.outcome.time} h: ${central.outcome.advice}` };
  const drawn: Outputs[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    const { outcome, outputs } = told(bench, knowledgeDraw(scenario.seed, draw, structure));
    if (outcome.kind === 'success') drawn.push(outputs);
    yield { done: 2 + draw, total };
  }
  return { ok: true, effects: reportOf(scenario, bench, central, drawn, draws) };
}

function reportOf(
  scenario: Scenario,
  { story, structure }: EffectsBench,
  central: Result,
  drawn: readonly Outputs[],
  draws: number,
): EffectsReport {
  const seen = { central: central.outputs, drawn };
  return {
    kind: 'effects',
    structure,
    drawnBy: `${drawnBy(story.switches)}; levels by structure ${structure}`,
    caption: captionFor(story.switches.arousal),
    draws: drawn.length,
    failed: draws - drawn.length,
    manifest: { modelHash: central.provenance.modelFingerprint, seed: scenario.seed },
    receptors: targetNames.flatMap((target) => heldReceptors(story, target, seen)),
    withUnits: endpoints.flatMap((endpoint) => (endpoint.shown === 'with unit' ? [withUnit(story, endpoint, seen)] : [])),
    inWords: [
      ...endpoints.flatMap((endpoint) => (endpoint.shown === 'as a word' ? [inWords(story, endpoint, seen)] : [])),
      ...arousals(story, seen),
    ],
    herg: hergMargin(peakOf(story.effects.hergFilled)(central.outputs)),
    unknown: unknowns,
    flags: [...flagsOf(scenario, central, story, structure), ...seatCaveats(leaders(story, seen))],
  };
}

interface Seen {
  readonly central: Outputs;
  readonly drawn: readonly Outputs[];
}

const curve = (outputs: Outputs, path: string): ArrayLike<number> => outputs[path] ?? [];

const peakOf =
  (path: string): Reading =>
  (outputs) =>
    Array.from(curve(outputs, path)).reduce((top, value) => Math.max(top, value), 0);

const changeOf =
  (path: string): Reading =>
  (outputs) =>
    furthestChange(curve(outputs, path));

function intervalOf(reading: Reading, { drawn }: Seen): Interval {
  const sorted = Float64Array.from(drawn.map(reading).filter(Number.isFinite)).sort();
  if (sorted.length === 0) return { absent: 'no draw of what is not known could be run' };
  const tail = (1 - level) / 2;
  return { low: quantile(sorted, tail), high: quantile(sorted, 1 - tail), level, of: 'knowledge', draws: sorted.length };
}

/** The mu receptor by everybody who was measured there, the others together. */
function heldReceptors({ receptors }: Whole, target: HeldReceptor['target'], seen: Seen): readonly HeldReceptor[] {
  const { by, any } = receptors[target];
  const lines: readonly (readonly [string, string])[] = [[anyAlkaloid, any], ...(target === 'mu' ? Object.entries(by) : [])];
  return lines.map(([who, path]) => ({
    target,
    title: targets[target].name,
    by: who,
    peak: peakOf(path)(seen.central),
    interval: intervalOf(peakOf(path), seen),
    unmeasured: unmeasured(target),
  }));
}

const leaders = ({ receptors }: Whole, { central }: Seen) =>
  Object.entries(receptors.mu.by).map(([analyte, path]) => ({ analyte, share: peakOf(path)(central) }));

function withUnit({ effects }: Whole, { name, title, unit, beside }: EffectEndpoint, seen: Seen): EffectWithUnit {
  const reading = changeOf(effects[name]);
  return { name, title, unit: unit ?? '1', change: reading(seen.central), interval: intervalOf(reading, seen), beside };
}

function inWords({ effects }: Whole, { name, title, beside }: EffectEndpoint, { central, drawn }: Seen): EffectInWords {
  return { name, title, ...ordinal((drawn.length === 0 ? [central] : drawn).map(changeOf(effects[name]))), beside };
}

/** Each hypothesis alone and all with equal weights: stimulation less sedation with excitatory toxicity. */
function arousals({ arousal }: Whole, { central, drawn }: Seen): readonly EffectInWords[] {
  const runs = drawn.length === 0 ? [central] : drawn;
  const index =
    (stimulation: string) =>
    (outputs: Outputs): number => {
      const [up, down, toxic] = [stimulation, arousal.sedation, arousal.excitation].map((path) => Array.from(curve(outputs, path)));
      return furthestChange((up ?? []).map((value, at) => value - (down?.[at] ?? 0) + (toxic?.[at] ?? 0)));
    };
  const line = (hypothesis: NonNullable<EffectInWords['hypothesis']>, path: string, title: string): EffectInWords => ({
    name: 'arousal',
    title: `arousal: ${title}`,
    hypothesis,
    ...ordinal(runs.map(index(path))),
    beside: 'calibrated to one small study; the weights are ours',
  });
  return [
    ...hypotheses.map((name) => line(name, arousal.stimulation[name], hypothesisList.find((one) => one.name === name)?.title ?? name)),
    line('equal weights', arousal.equalWeights, 'all five with equal weights'),
  ];
}

function flagsOf({ beside }: Scenario, { balance }: Result, story: Whole, structure: StructureName): readonly string[] {
  return [
    ...(structure === 'a'
      ? []
      : ['reserves of the effects were set on levels of structure a: by structure b they are carried over, not set anew']),
    ...(beside.length === 0 || structure === 'b'
      ? []
      : [`receptors and effects are told without ${beside.join(', ')}: structure a knows no enzyme`]),
    ...(story.switches.user === 'naive' ? [] : ['adaptation stands still within a run: what days of use change is not told yet']),
    ...(Math.abs(balance.residualFraction) > 1e-8 ? [`mass balance residual ${balance.residualFraction.toExponential(1)}`] : []),
  ];
}
