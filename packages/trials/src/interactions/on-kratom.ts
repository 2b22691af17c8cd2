import { changesOf, entryOf, perpetratorNames } from '@speciosa/kratom';
import type { MedicineName } from '@speciosa/kratom';
import { studiedDose } from 'speciosa';
import { kratomBench, ofAlkaloid, runTogether } from './beside-kratom.js';
import type { KratomBench } from './beside-kratom.js';
import { drawsOf, ninety } from './draws.js';
import { asRecorded } from './pair-bench.js';
import type { Drawn } from './pair-bench.js';

/** What a medicine would do to mitragynine and 7-hydroxymitragynine: a prediction nobody has tested. */
export interface OnKratom {
  readonly medicine: MedicineName;
  readonly changes: readonly string[];
  /** AUC ratios with their intervals over what is not known. */
  readonly mitragynine: readonly [number, readonly [number, number]];
  readonly metabolite: readonly [number, readonly [number, number]];
}

/** Every perpetrator of the cabinet beside one tea. */
export const onKratom = (draws: number): readonly OnKratom[] => perpetratorNames.map((name) => predicted(name, draws));

function predicted(name: MedicineName, draws: number): OnKratom {
  const bench = kratomBench([name]);
  const central = ratios(bench, name, asRecorded);
  const drawn = drawsOf(draws).map((each) => ratios(bench, name, each));
  const both = (of: 'mitragynine' | 'metabolite') => [central[of], ninety(drawn.map((one) => one[of]))] as const;
  return { medicine: name, changes: changesOf(name), mitragynine: both('mitragynine'), metabolite: both('metabolite') };
}

function ratios(bench: KratomBench, name: MedicineName, drawn: Drawn): Record<'mitragynine' | 'metabolite', number> {
  const schedule = studiedDose(name);
  const fromHours = schedule === null ? 0 : (schedule.times - 1) * schedule.everyHours + 1;
  const kratom = [{ product: 'tea-tanna', mg: 38.96, atHours: fromHours }];
  const medicines = schedule === null ? [] : [{ name, ...schedule, atHours: 0 }];
  const levels = entryOf(name).kind === 'levels' ? [name] : [];
  const beside = runTogether(bench, { kratom, medicines, levels, fromHours, forHours: 168 }, drawn);
  const alone = runTogether(bench, { kratom, medicines: [], fromHours, forHours: 168 }, drawn);
  const ratio = (alkaloid: 'mitragynine' | '7-hydroxymitragynine'): number =>
    ofAlkaloid(bench, beside, alkaloid).auc / ofAlkaloid(bench, alone, alkaloid).auc;
  return { mitragynine: ratio('mitragynine'), metabolite: ratio('7-hydroxymitragynine') };
}
