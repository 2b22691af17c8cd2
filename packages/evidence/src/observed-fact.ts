import type { Fact, Spread } from './fact.js';
import type { DoseSpan, Observed } from './observed.js';

/** An observed row as a fact of its own, so that one search finds both. */
export function observedFact(row: Observed): Fact {
  const recorded = {
    id: row.id,
    what: `${spoken[row.metric] ?? row.metric} of ${row.analyte} after ${row.arm.formulation}, ${row.statistic}`,
    origin: 'human',
    species: 'human',
    population: row.people,
    method: null,
    setting: settingOf(row),
    source: row.source,
    also: [],
    place: row.place,
    reading: row.reading,
    standing: row.standing,
    by: row.by,
    why: row.why,
    note: row.note,
  } as const;
  if (row.value !== null) return { ...recorded, kind: 'value', value: row.value, unit: row.unit, spread: row.spread };
  const [low, high] = endsOf(row.spread);
  if (low !== null && high !== null) return { ...recorded, kind: 'range', low, high, unit: row.unit };
  return { ...recorded, kind: 'direction', says: row.says ?? 'see the note' };
}

/** Metrics as people search for them. */
const spoken: Readonly<Record<string, string>> = {
  halfLife: 'half-life (t1/2)',
  renalClearance: 'renal clearance',
  fractionExcretedUnchanged: 'fraction excreted unchanged',
  summaryPeak: 'summary peak',
  CmaxChange: 'change of Cmax',
  AUCChange: 'change of AUC',
};

const endsOf = (spread: Spread | null): readonly [number | null, number | null] => [spread?.low ?? null, spread?.high ?? null];

function settingOf({ arm, n }: Observed): Fact['setting'] {
  return {
    design: arm.day === null ? arm.regimen : `${arm.regimen}; day ${arm.day}`,
    ...(arm.dose === null ? {} : { dose: `${spanText(arm.dose)} of mitragynine` }),
    ...(arm.product === null ? {} : { product: arm.product }),
    ...(n === null ? {} : { n }),
  };
}

const spanText = ({ low, high, unit }: DoseSpan): string => (low === high ? `${low} ${unit}` : `${low} to ${high} ${unit}`);
