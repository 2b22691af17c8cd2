import { changesOf, entryOf, perpetratorNames } from '@speciosa/kratom';
import type { MedicineName } from '@speciosa/kratom';
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

/** Daily doses of studies, not advice: the amounts at which the collection saw each medicine. */
const dosesMg: Readonly<Partial<Record<MedicineName, { readonly mg: number; readonly everyHours: number; readonly times: number }>>> = {
  itraconazole: { mg: 200, everyHours: 24, times: 4 },
  ketoconazole: { mg: 400, everyHours: 24, times: 4 },
  fluconazole: { mg: 400, everyHours: 24, times: 4 },
  clarithromycin: { mg: 500, everyHours: 12, times: 14 },
  erythromycin: { mg: 500, everyHours: 8, times: 21 },
  rifampicin: { mg: 600, everyHours: 24, times: 7 },
  paroxetine: { mg: 20, everyHours: 24, times: 17 },
  quinidine: { mg: 100, everyHours: 12, times: 6 },
  fluoxetine: { mg: 20, everyHours: 24, times: 28 },
};

/** Every perpetrator of the cabinet beside one tea. */
export const onKratom = (draws: number): readonly OnKratom[] => perpetratorNames.map((name) => predicted(name, draws));

function predicted(name: MedicineName, draws: number): OnKratom {
  const bench = kratomBench([name]);
  const central = ratios(bench, name, asRecorded);
  const drawn = drawsOf([bench.story.model], draws, `on kratom: ${name}`).map((each) => ratios(bench, name, each));
  const both = (of: 'mitragynine' | 'metabolite') => [central[of], ninety(drawn.map((one) => one[of]))] as const;
  return { medicine: name, changes: changesOf(name), mitragynine: both('mitragynine'), metabolite: both('metabolite') };
}

function ratios(bench: KratomBench, name: MedicineName, drawn: Drawn): Record<'mitragynine' | 'metabolite', number> {
  const schedule = dosesMg[name];
  const fromHours = schedule === undefined ? 0 : (schedule.times - 1) * schedule.everyHours + 1;
  const kratom = [{ product: 'tea-tanna', mg: 38.96, atHours: fromHours }];
  const medicines = schedule === undefined ? [] : [{ name, ...schedule, atHours: 0 }];
  const levels = entryOf(name).kind === 'levels' ? [name] : [];
  const beside = runTogether(bench, { kratom, medicines, levels, fromHours, forHours: 168 }, drawn);
  const alone = runTogether(bench, { kratom, medicines: [], fromHours, forHours: 168 }, drawn);
  const ratio = (alkaloid: 'mitragynine' | '7-hydroxymitragynine'): number =>
    ofAlkaloid(bench, beside, alkaloid).auc / ofAlkaloid(bench, alone, alkaloid).auc;
  return { mitragynine: ratio('mitragynine'), metabolite: ratio('7-hydroxymitragynine') };
}
