import type { Part, ValuePort } from '@speciosa/engine/model';
import type { Join } from './apparent/index.js';
import { arousal, excitation, sedation, stimulation } from './arousal/index.js';
import type { Alkaloid } from './cast.js';
import { coldPressor, feelings, gutTransit, heart, pupil, rating, withdrawal } from './effects/index.js';
import type { Ground } from './ground.js';
import { dopamine, noradrenaline, serotonin } from './messengers.js';
import { kineticReceptor, muActivation, receptor, targets } from './receptors/index.js';
import type { Seats, TargetName } from './receptors/index.js';
import type { Switches } from './switches.js';

/** Who can be held, by name. */
export type Receptors = Readonly<Record<TargetName, Part<Seats>>>;

/** What follows the receptors. */
export type Chapters = ReturnType<typeof chaptersOf>;

/** A receptor as the switches bind it, filled where they put an antagonist. */
export function receptorOf(name: TargetName, { binding, antagonist }: Switches): Part<Seats> {
  const blocked = (antagonist === 'naloxone' && name === 'mu') || (antagonist === 'naltrindole' && name === 'delta');
  return (binding === 'kinetic' ? kineticReceptor : receptor)(targets[name], { blocked });
}

/** What the cell says next, and what is felt and measured of it, under these switches. */
export function chaptersOf(switches: Switches) {
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

/** The seat of an alkaloid as others hear it. Throws where its binding was never measured. */
export function heldBy({ ports, name }: Part<Seats>, alkaloid: Alkaloid): ValuePort {
  const seat = ports.find(alkaloid);
  if (seat === undefined) throw new Error(`${alkaloid} was never measured at the ${name}`);
  return seat.held;
}

/** Who hears whom: receptors, levels that act, and the chapters among themselves. */
export function chapterJoins(ground: Ground, receptors: Receptors, chapters: Chapters): Join[] {
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
