import { quantity } from '@speciosa/engine/quantity';
import { prepare, runPrepared } from '@speciosa/engine/study';
import { observed } from '@speciosa/evidence';
import { product, structures } from '@speciosa/kratom';
import type { Structure } from '@speciosa/kratom';
import { kratomBench, ofAlkaloid, runTogether } from './beside-kratom.js';
import { samplingHours } from './exposure-of.js';

/** A question that the two structures cannot answer alike, with their answers. */
export interface Disagreement {
  readonly id: string;
  /** What is compared; both answers are this ratio. */
  readonly question: string;
  /** Why they must differ. */
  readonly why: string;
  readonly a: number;
  readonly b: number;
  /** What people showed. */
  readonly seen: number;
  readonly source: string;
}

const parent = 'mitragynine';
const formed = '7-hydroxymitragynine';

/** Three questions at which the structures part: what a larger dose forms, what it lets through, and a medicine beside it. */
export const disagreements = (): readonly Disagreement[] => [metabolitePeak(), peakPerDose(), besideItraconazole()];

function metabolitePeak(): Disagreement {
  const share = (structure: Structure, mg: number): number => {
    const { mitragynine, metabolite } = peaks(structure, mg);
    return metabolite / mitragynine;
  };
  const ratio = (structure: Structure): number => share(structure, 59.2) / share(structure, 9.9);
  return {
    id: 'metabolite-peak',
    question: 'peak of 7-hydroxymitragynine over that of mitragynine, after 59.2 mg in extract relative to 9.9 mg',
    why: 'in (b) a larger dose inactivates more of the gut wall, where much of the metabolite is formed; in (a) the first pass forms the same share of any dose',
    a: ratio(structures.a),
    b: ratio(structures.b),
    seen: seenPeak(formed, '59.2') / seenPeak(parent, '59.2') / (seenPeak(formed, '9.9') / seenPeak(parent, '9.9')),
    source: 'huestis-2026',
  };
}

function peakPerDose(): Disagreement {
  const ratio = (structure: Structure): number => peaks(structure, 59.2).mitragynine / 59.2 / (peaks(structure, 9.9).mitragynine / 9.9);
  return {
    id: 'peak-per-dose',
    question: 'peak of mitragynine for each milligram, after 59.2 mg in extract relative to 9.9 mg',
    why: 'in (b) a larger dose opens its own way through the gut wall; in (a) peaks are in proportion to the dose',
    a: ratio(structures.a),
    b: ratio(structures.b),
    seen: seenPeak(parent, '59.2') / 59.2 / (seenPeak(parent, '9.9') / 9.9),
    source: 'huestis-2026',
  };
}

function besideItraconazole(): Disagreement {
  const bench = kratomBench(['itraconazole']);
  const kratom = [{ product: 'tea-tanna', mg: 38.96, atHours: 73 }];
  const peak = (times: number): number =>
    ofAlkaloid(
      bench,
      runTogether(bench, {
        kratom,
        medicines: times === 0 ? [] : [{ name: 'itraconazole', mg: 200, atHours: 0, everyHours: 24, times }],
        fromHours: 73,
        forHours: 48,
      }),
      formed,
    ).cmax;
  return {
    id: 'beside-itraconazole',
    question: 'peak of 7-hydroxymitragynine beside itraconazole over that without',
    why: '(a) has no enzyme that a medicine could reach, so nothing changes',
    a: 1,
    b: peak(4) / peak(0),
    seen: mongarPeak(),
    source: 'mongar-2024',
  };
}

const hours = samplingHours(24);

/** Peaks in moles after an extract, by a structure. */
function peaks(structure: Structure, mg: number): { readonly mitragynine: number; readonly metabolite: number } {
  const { story, doses } = structure.tell();
  const taken = {
    product: product('extract-huestis'),
    mass: quantity(mg, 'mg'),
    of: parent,
    atHours: 0,
    everyHours: null,
    times: 1,
  } as const;
  const result = runPrepared(prepare(story.model), {
    doses: [...doses([taken])],
    spanHours: 24,
    requestedHours: hours,
    relativeTolerance: 1e-8,
    absoluteTolerance: 1e-8,
  });
  const peak = (path: string): number => Math.max(...(result.outputs[path] ?? []));
  return { mitragynine: peak(story.plasma.mitragynine), metabolite: peak(story.plasma[formed]) };
}

/** A mean peak on day 1 as printed, mass per volume: only ratios of one analyte or of one pair are made of it. */
function seenPeak(analyte: string, mg: string): number {
  const row = observed.find(
    (one) =>
      one.study === 'huestis-2026' && one.arm.id === `${mg.replace('.', '-')}-mg-day-1` && one.analyte === analyte && one.metric === 'Cmax',
  );
  return row?.value ?? Number.NaN;
}

/** The printed change of the peak, as a ratio. */
function mongarPeak(): number {
  const row = observed.find((one) => one.study === 'mongar-2024' && one.metric === 'CmaxChange');
  return 1 + (row?.value ?? Number.NaN) / 100;
}
