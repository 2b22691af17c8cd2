import type { OutputSymbol } from '@speciosa/engine/model';
import { byName } from './apparent/index.js';
import type { Alkaloid } from './cast.js';
import type { Chapters, Receptors } from './chapters.js';
import type { EffectName } from './effects/index.js';
import { targetNames } from './receptors/index.js';
import type { TargetName } from './receptors/index.js';
import { hypotheses } from './switches.js';
import type { Hypothesis, Switches } from './switches.js';

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

/** Where to look for all that follows. */
export function pathsOf(receptors: Receptors, chapters: Chapters) {
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
