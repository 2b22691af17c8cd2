import type { OutputSymbol, Part, ValuePort } from '@speciosa/engine/model';
import { arousal, excitation, sedation, stimulation } from './arousal/index.js';
import { alkaloids } from './cast.js';
import type { Alkaloid } from './cast.js';
import { coldPressor, feelings, gutTransit, heart, pupil, rating, withdrawal } from './effects/index.js';
import type { EffectName } from './effects/index.js';
import { flowLimitedStory } from './flow-limited/index.js';
import type { FlowLimitedStory } from './flow-limited/index.js';
import type { Addition, Further, Ground } from './ground.js';
import type { MedicineName } from './medicines/index.js';
import { dopamine, noradrenaline, serotonin } from './messengers.js';
import { byName, makeOrgans, partsOf } from './organs.js';
import type { Join } from './organs.js';
import { kineticReceptor, muActivation, receptor, targetNames, targets } from './receptors/index.js';
import type { Seats, TargetName } from './receptors/index.js';
import { story } from './story.js';
import type { ApparentStory } from './story.js';
import { hypotheses, switchesOf } from './switches.js';
import type { Hypothesis, Switches } from './switches.js';

/** What the story offers to a chapter that is added from outside, such as breathing. */
export interface Offered {
  /** Unbound concentrations in the brain. */
  readonly brain: Readonly<Record<Alkaloid, ValuePort>>;
  /** Shares of mu receptors held. */
  readonly muHeld: Readonly<Record<Alkaloid, ValuePort>>;
  /** sum e rho, fentanyl being 1. */
  readonly muActivation: ValuePort;
  readonly switches: Switches;
}

/** Paths of outputs that either structure leads to: receptors, messengers, effects and arousal. */
export interface WhatFollows {
  readonly switches: Switches;
  /** Shares held, by receptor and by the alkaloids that were measured there. */
  readonly receptors: Readonly<Record<TargetName, { readonly by: Readonly<Partial<Record<Alkaloid, string>>>; readonly any: string }>>;
  readonly mu: { readonly drive: string; readonly activation: string };
  readonly messengers: Readonly<Record<'noradrenaline' | 'serotonin' | 'dopamine' | 'activation1A', string>>;
  readonly effects: Readonly<Record<EffectName, string>>;
  readonly arousal: Readonly<Record<'index' | 'sedation' | 'excitation' | 'equalWeights', string>> & {
    readonly stimulation: Readonly<Record<Hypothesis, string>>;
  };
}

type Chapters = ReturnType<typeof chaptersOf>;
type Receptors = Readonly<Record<TargetName, Part<Seats>>>;

/** Structure (a) and what follows. */
export type FullStory = ApparentStory & WhatFollows;

/** Structure (b) and what follows. */
export type FullFlowLimitedStory = FlowLimitedStory & WhatFollows;

/**
 * Tells the whole story under these switches: from the gut to what is felt.
 * @param add makes further parts from what the story offers; it may be left out
 * @returns the model and the path of everything that can be watched
 */
export function fullStory(asked: Partial<Switches> = {}, add?: (offered: Offered) => Addition): FullStory {
  const { further, follows } = whatFollows(asked, 'kratom, the whole story', add);
  return Object.freeze({ ...story(further), ...follows });
}

/** The same by structure (b), beside the medicines named: levels follow blood flow and enzymes, all that follows them is the same chapters. */
export function fullFlowLimitedStory(
  medicines: readonly MedicineName[] = [],
  asked: Partial<Switches> = {},
  add?: (offered: Offered) => Addition,
): FullFlowLimitedStory {
  const { further, follows } = whatFollows(asked, 'kratom, the whole story, flow limited', add);
  return Object.freeze({ ...flowLimitedStory(medicines, further), ...follows });
}

/** Receptors and chapters, to be told after either structure. */
function whatFollows(
  asked: Partial<Switches>,
  name: string,
  more?: (offered: Offered) => Addition,
): { readonly further: Further; readonly follows: WhatFollows } {
  const switches = switchesOf(asked);
  const receptors = byName(targetNames, (target) => receptorOf(target, switches));
  const chapters = chaptersOf(switches);
  const { mu, ...others } = receptors;
  const add = (ground: Ground): Addition => {
    const added = more?.(offeredBy(ground, receptors, chapters, switches)) ?? { parts: [], joins: [] };
    return {
      parts: [...Object.values(others), ...Object.values(chapters), ...added.parts],
      joins: [
        ...Object.values(others).flatMap((one) => seatJoins(ground, one)),
        ...chapterJoins(ground, receptors, chapters),
        ...added.joins,
      ],
    };
  };
  return { further: { name, mu, add }, follows: { switches, ...pathsOf(receptors, chapters) } };
}

/** What is unbound in the brain comes near a receptor. */
const seatJoins = ({ brain }: Ground, { ports }: Part<Seats>): Join[] =>
  ports.seats.map(({ alkaloid, nearby }): Join => [brain[alkaloid], nearby]);

/** The chapters of the whole story in the order in which they are read, before they are joined: what the page of equations is written from. */
export function chaptersInOrder(asked: Partial<Switches> = {}): readonly Part<unknown>[] {
  const switches = switchesOf(asked);
  return [...partsOf(makeOrgans()), ...targetNames.map((name) => receptorOf(name, switches)), ...Object.values(chaptersOf(switches))];
}

function receptorOf(name: TargetName, { binding, antagonist }: Switches): Part<Seats> {
  const blocked = (antagonist === 'naloxone' && name === 'mu') || (antagonist === 'naltrindole' && name === 'delta');
  return (binding === 'kinetic' ? kineticReceptor : receptor)(targets[name], { blocked });
}

function chaptersOf(switches: Switches) {
  return {
    activation: muActivation(switches),
    noradrenaline: noradrenaline(switches),
    serotonin: serotonin(switches),
    dopamine: dopamine(),
    withdrawal: withdrawal(switches),
    coldPressor: coldPressor(switches),
    pupil: pupil(switches),
    rating: rating(switches),
    gutTransit: gutTransit(switches),
    heart: heart(),
    stimulation: stimulation(switches.arousal),
    sedation: sedation(switches),
    excitation: excitation(switches),
    arousal: arousal(),
    feelings: feelings(),
  };
}

function offeredBy({ brain }: Ground, { mu }: Receptors, { activation }: Chapters, switches: Switches): Offered {
  return {
    brain,
    muHeld: byName(alkaloids, (name) => heldBy(mu, name)),
    muActivation: activation.ports.activation,
    switches,
  };
}

function heldBy({ ports, name }: Part<Seats>, alkaloid: Alkaloid): ValuePort {
  const seat = ports.find(alkaloid);
  if (seat === undefined) throw new Error(`${alkaloid} was never measured at the ${name}`);
  return seat.held;
}

function chapterJoins(ground: Ground, receptors: Receptors, chapters: Chapters): Join[] {
  return [
    ...receptorJoins(receptors, chapters),
    ...levelJoins(ground, chapters),
    ...driveJoins(chapters),
    ...messengerJoins(chapters),
    ...feelingJoins(chapters),
  ];
}

/** Seats that speak. */
function receptorJoins(
  { mu, delta, alpha2A }: Receptors,
  { activation, noradrenaline: alpha, dopamine: reward, stimulation: up }: Chapters,
): Join[] {
  return [
    ...activation.ports.heard.map(({ alkaloid, held }): Join => [heldBy(mu, alkaloid), held]),
    [heldBy(alpha2A, 'mitragynine'), alpha.ports.held],
    [heldBy(mu, '7-hydroxymitragynine'), reward.ports.held],
    [heldBy(delta, 'mitragynine'), up.ports.heard.delta],
  ];
}

/** Levels that act without a receptor of their own here. */
function levelJoins(
  { brain, mitragynine: { plasma, unbound } }: Ground,
  { noradrenaline: alpha, serotonin: raphe, heart: beat, excitation: toxic, feelings: felt }: Chapters,
): Join[] {
  return [
    [brain.mitragynine, alpha.ports.parent],
    [brain.mitragynine, raphe.ports.parent],
    [brain.speciogynine, raphe.ports.speciogynine],
    [unbound, beat.ports.unbound],
    [plasma, toxic.ports.plasma],
    [plasma, felt.ports.plasma],
  ];
}

/** Everything that listens to the mu drive. */
function driveJoins({ activation, ...chapters }: Chapters): Join[] {
  const {
    noradrenaline: alpha,
    withdrawal: lack,
    coldPressor: ice,
    pupil: eye,
    rating: line,
    gutTransit: bowel,
    sedation: down,
    stimulation: up,
  } = chapters;
  return [alpha, lack, ice, eye, line, bowel, down, up.ports.heard].map((one): Join => [
    activation.ports.drive,
    'ports' in one ? one.ports.drive : one.drive,
  ]);
}

/** Everything that listens to a messenger. */
function messengerJoins({
  noradrenaline: alpha,
  serotonin: raphe,
  coldPressor: ice,
  pupil: eye,
  heart: beat,
  feelings: felt,
  stimulation: up,
}: Chapters): Join[] {
  const listeners = [
    ice.ports.noradrenaline,
    eye.ports.noradrenaline,
    beat.ports.noradrenaline,
    felt.ports.noradrenaline,
    up.ports.heard.noradrenaline,
  ];
  const moved = [ice.ports.activated, felt.ports.activated, up.ports.heard.activated];
  return [...listeners.map((one): Join => [alpha.ports.level, one]), ...moved.map((one): Join => [raphe.ports.activated, one])];
}

/** Withdrawal, its relief, and arousal. */
function feelingJoins({
  withdrawal: lack,
  coldPressor: ice,
  stimulation: up,
  sedation: down,
  excitation: toxic,
  arousal: awake,
  rating: line,
  feelings: felt,
}: Chapters): Join[] {
  return [
    [lack.ports.now, ice.ports.now],
    [lack.ports.before, ice.ports.before],
    [lack.ports.relief, up.ports.heard.relief],
    [lack.ports.relief, felt.ports.relief],
    [line.ports.felt, felt.ports.felt],
    [toxic.ports.is, felt.ports.excitation],
    [up.ports.used, awake.ports.stimulated],
    [down.ports.is, awake.ports.sedated],
    [toxic.ports.is, awake.ports.excited],
  ];
}

function pathsOf(receptors: Receptors, chapters: Chapters) {
  const { activation, noradrenaline: alpha, serotonin: raphe, dopamine: reward } = chapters;
  return {
    receptors: byName(targetNames, (name) => ({
      by: Object.fromEntries(receptors[name].ports.seats.map(({ alkaloid, occupancy }) => [alkaloid, occupancy.path])),
      any: receptors[name].ports.anyone.path,
    })),
    mu: { drive: activation.ports.shownDrive.path, activation: activation.ports.shownActivation.path },
    messengers: {
      noradrenaline: alpha.ports.shown.path,
      serotonin: raphe.ports.shown.path,
      dopamine: reward.ports.shown.path,
      activation1A: raphe.ports.shownActivation.path,
    },
    effects: effectPaths(chapters),
    arousal: arousalPaths(chapters),
  };
}

function effectPaths({
  coldPressor: ice,
  pupil: eye,
  rating: line,
  withdrawal: lack,
  gutTransit: bowel,
  heart: beat,
  feelings: felt,
}: Chapters): Record<EffectName, string> {
  const shown: Record<EffectName, OutputSymbol> = {
    iceWater: ice.ports.tolerated,
    iceWaterByPainRelief: ice.ports.byPainRelief,
    iceWaterByRelief: ice.ports.byRelief,
    pupil: eye.ports.change,
    rating: line.ports.shown,
    withdrawalScore: lack.ports.score,
    relief: lack.ports.shownRelief,
    gutTransit: bowel.ports.transit,
    hergBlock: beat.ports.block,
    hergFilled: beat.ports.filled,
    qtc: beat.ports.qtc,
    heartRate: beat.ports.rate,
    arterialPressure: beat.ports.pressure,
    mood: felt.ports.mood,
    anxiety: felt.ports.anxiety,
    nausea: felt.ports.nausea,
  };
  const names = Object.keys(shown) as EffectName[];
  return byName(names, (name) => shown[name].path);
}

function arousalPaths({ stimulation: up, sedation: down, excitation: toxic, arousal: awake }: Chapters) {
  const alone = byName(hypotheses, (name) => up.ports.shown.find((one) => one.name === name)?.output.path ?? '');
  return {
    index: awake.ports.index.path,
    sedation: down.ports.shown.path,
    excitation: toxic.ports.shown.path,
    equalWeights: up.ports.shownEqual.path,
    stimulation: alone,
  };
}
