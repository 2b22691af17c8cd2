import {
  algera2021,
  alfentanil,
  dahan2005,
  judgeEffectsInSteps,
  mongar2024,
  rejudgeInSteps,
  remifentanil,
  tanna2023,
  trials,
  vanDerSchrier2017,
} from '@speciosa/trials';
import type { BreathingCheck, EffectGroup, JudgedInteraction, JudgedTrial, Trial } from '@speciosa/trials';
import { suggest } from 'speciosa';
import { Mistake } from './mistake.js';

/** Groups of studies that are judged by another ruler than levels are, and named as a whole. */
export const groups = ['interactions', 'effects', 'breathing'] as const;
export type Group = (typeof groups)[number];

/** What is to be judged. */
export interface Chosen {
  readonly levels: readonly Trial[];
  readonly groups: readonly Group[];
}

/** Everything that was judged; a group that was not asked for is absent. */
export interface Judged {
  readonly levels: readonly JudgedTrial[];
  readonly interactions?: readonly JudgedInteraction[];
  readonly effects?: readonly EffectGroup[];
  readonly breathing?: readonly BreathingCheck[];
}

/** Reads names of studies and groups. With none: all studies of levels, and beside them what `unnamed` says. */
export function chosenBy(names: readonly string[], unnamed: readonly Group[]): Chosen {
  if (names.length === 0) return { levels: trials, groups: unnamed };
  const isGroup = (name: string): name is Group => groups.some((group) => group === name);
  return { levels: names.filter((name) => !isGroup(name)).map(find), groups: groups.filter((group) => names.includes(group)) };
}

function find(name: string): Trial {
  const found = trials.find(({ id }) => id === name);
  if (found !== undefined) return found;
  const known = [...trials.map(({ id }) => id), ...groups];
  const near = suggest(name, known);
  throw new Mistake(`expected one of ${known.join(', ')}, found "${name}"${near === undefined ? '' : `; did you mean "${near}"?`}`);
}

/** Draws behind the interval of every ratio. */
const ratioDraws = 24;

const interactionStudies = [tanna2023, mongar2024] as const;
const breathingStudies = [algera2021, remifentanil, alfentanil, vanDerSchrier2017, dahan2005] as const;

interface Step {
  readonly done: number;
  readonly total: number;
}

/** Judges what was chosen, paused after each study; levels after each arm beside each of the two structures. */
export function* judgeInSteps({ levels, groups: wanted }: Chosen): Generator<Step, Judged, void> {
  const has = (group: Group) => wanted.includes(group);
  const counts = {
    levels: levels.reduce((sum, { arms }) => sum + 2 * arms.length, 0),
    interactions: has('interactions') ? interactionStudies.length : 0,
    effects: has('effects') ? 4 : 0,
    breathing: has('breathing') ? breathingStudies.length : 0,
  };
  const total = counts.levels + counts.interactions + counts.effects + counts.breathing;
  const told = yield* shifted(rejudgeInSteps(levels), 0, total);
  const interactions = yield* each(interactionStudies.slice(0, counts.interactions), (study) => [study(ratioDraws)], counts.levels, total);
  const effects = has('effects') ? yield* shifted(judgeEffectsInSteps(), counts.levels + counts.interactions, total) : [];
  const breathing = yield* each(
    breathingStudies.slice(0, counts.breathing),
    (study) => study(),
    counts.levels + counts.interactions + counts.effects,
    total,
  );
  return {
    levels: told,
    ...(has('interactions') ? { interactions } : {}),
    ...(has('effects') ? { effects } : {}),
    ...(has('breathing') ? { breathing } : {}),
  };
}

function* shifted<Found>(steps: Generator<Step, Found, void>, before: number, total: number): Generator<Step, Found, void> {
  for (let next = steps.next(); ; next = steps.next()) {
    if (next.done === true) return next.value;
    yield { done: before + next.value.done, total };
  }
}

function* each<Study, Found>(
  studies: readonly Study[],
  judge: (study: Study) => readonly Found[],
  before: number,
  total: number,
): Generator<Step, readonly Found[], void> {
  const found: Found[] = [];
  for (const [at, study] of studies.entries()) {
    found.push(...judge(study));
    yield { done: before + at + 1, total };
  }
  return found;
}
