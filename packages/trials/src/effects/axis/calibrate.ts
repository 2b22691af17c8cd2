import { affinityGainNeeded, calibration, deltaNeeds, withFixed } from '@speciosa/kratom';
import type { DeltaNeeds, ValueOf } from '@speciosa/kratom';
import { curvesAfter, peakOf, valueAt } from '../run/index.js';
import type { AxisProduct, Bench } from '../run/index.js';

/** Hours at which the axis looks. */
export const axisHours: readonly number[] = Object.freeze([0.5, 0.75, 1, 1.5, 2, 3, 4, 6]);

/** What one draw needs so that every hypothesis pays what the study asks of it. */
export interface Calibrated {
  /** The draw with the two drives of the study: hypotheses as measured. */
  readonly asMeasured: ValueOf;
  /** The same with the affinity or efficacy that each hypothesis lacks. */
  readonly asNeeded: ValueOf;
  /** By how many times mitragynine would have to bind alpha-2A receptors more tightly; Infinity where no affinity would do. */
  readonly alpha2Gain: number;
  /** By how many times the metabolite would have to be more potent, after leaf; after pure mitragynine there is none. */
  readonly ht1aGain: number;
  readonly delta: DeltaNeeds | null;
}

/** The dose at which the article's claim would have to hand over to sedation: the inhibitory dose of the study. */
const inhibitoryMg = 40;

/** Null when a run failed or the draw never reaches any drive. */
export function calibrate(bench: Bench, valueOf: ValueOf): Calibrated | null {
  const low = levelsAt(bench, 'pure mitragynine', valueOf(calibration.stimulantDose) * kgToMg, valueOf);
  const high = levelsAt(bench, 'pure mitragynine', valueOf(calibration.sedativeDose) * kgToMg, valueOf);
  const leaf = levelsAt(bench, 'tea-tanna', valueOf(calibration.stimulantDose) * kgToMg, valueOf);
  if (low === null || high === null || leaf === null || !(low.drive > 0)) return null;
  const asMeasured = withFixed(valueOf, { [calibration.stimulantDrive]: low.drive, [calibration.sedativeDrive]: high.drive });
  const inhibited = levelsAt(bench, 'pure mitragynine', inhibitoryMg, asMeasured);
  if (inhibited === null) return null;
  return needsOf(asMeasured, low, leaf, inhibited);
}

const kgToMg = 1e6;

interface Levels {
  readonly drive: number;
  readonly sedation: number;
  readonly mitragynine: number;
  readonly speciogynine: number;
}

/** Levels at the hour of the largest mu drive. */
function levelsAt(bench: Bench, of: AxisProduct, mg: number, valueOf: ValueOf): Levels | null {
  const curves = curvesAfter(bench, of, mg, axisHours, valueOf);
  if (curves === null) return null;
  const { value: drive, index } = peakOf(curves, bench.story.mu.drive);
  const at = (path: string): number => valueAt(curves, path, index);
  const { arousal, unboundInBrain } = bench.story;
  return {
    drive,
    sedation: at(arousal.sedation),
    mitragynine: at(unboundInBrain.mitragynine),
    speciogynine: at(unboundInBrain.speciogynine),
  };
}

function needsOf(asMeasured: ValueOf, low: Levels, leaf: Levels, inhibited: Levels): Calibrated {
  const owed = asMeasured(calibration.owed);
  const alpha2Gain = affinityGainNeeded(
    owed,
    asMeasured('arousal/noradrenaline-weight') * (asMeasured('noradrenaline/alpha2-block') - 1),
    low.mitragynine,
    asMeasured('alpha-2a-adrenoceptor/mitragynine-ki'),
  );
  const metabolite = leaf.speciogynine * asMeasured('5-ht1a-receptor/desmethyl-ratio');
  const ht1aGain = affinityGainNeeded(
    owed,
    asMeasured('arousal/serotonin-weight') * asMeasured('5-ht1a-receptor/desmethylspeciogynine-emax'),
    metabolite,
    asMeasured('5-ht1a-receptor/desmethylspeciogynine-ec50'),
  );
  const delta = deltaNeeds(
    {
      concentrationLow: low.mitragynine,
      concentrationHigh: inhibited.mitragynine,
      stimulationLow: owed,
      stimulationHigh: inhibited.sedation,
    },
    asMeasured('delta-receptor/mitragynine-ki'),
    asMeasured('delta-efficacy/mitragynine-tau'),
  );
  return { asMeasured, asNeeded: withFixed(asMeasured, neededFacts(asMeasured, alpha2Gain, ht1aGain, delta)), alpha2Gain, ht1aGain, delta };
}

/** A hypothesis that no affinity could save stays as it was measured. */
function neededFacts(valueOf: ValueOf, alpha2Gain: number, ht1aGain: number, delta: DeltaNeeds | null): Record<string, number> {
  const tighter = (id: string, gain: number): Record<string, number> =>
    Number.isFinite(gain) && gain > 1 ? { [id]: valueOf(id) / gain } : {};
  const asDelta =
    delta === null
      ? {}
      : { 'delta-receptor/mitragynine-ki': delta.inhibitionConstant, 'delta-efficacy/mitragynine-tau': delta.transducerRatio };
  return {
    ...tighter('alpha-2a-adrenoceptor/mitragynine-ki', alpha2Gain),
    ...tighter('5-ht1a-receptor/desmethylspeciogynine-ec50', ht1aGain),
    ...asDelta,
  };
}
