import { entryOf, perpetratorNames } from '@speciosa/kratom';
import type { MedicineName } from '@speciosa/kratom';

/** How a medicine is given beside kratom: so many milligrams by mouth, so often. */
export interface StudiedDose {
  readonly mg: number;
  readonly everyHours: number;
  readonly times: number;
}

/** The amounts at which the studies of interactions gave each medicine; nobody's advice. */
const studied: Readonly<Partial<Record<MedicineName, StudiedDose>>> = Object.freeze({
  itraconazole: { mg: 200, everyHours: 24, times: 4 },
  ketoconazole: { mg: 400, everyHours: 24, times: 4 },
  fluconazole: { mg: 400, everyHours: 24, times: 4 },
  clarithromycin: { mg: 500, everyHours: 12, times: 14 },
  erythromycin: { mg: 500, everyHours: 8, times: 21 },
  rifampicin: { mg: 600, everyHours: 24, times: 7 },
  paroxetine: { mg: 20, everyHours: 24, times: 17 },
  quinidine: { mg: 100, everyHours: 12, times: 6 },
  fluoxetine: { mg: 20, everyHours: 24, times: 28 },
});

/** The doses of a medicine before kratom; null where studies told only what became of the enzyme. */
export const studiedDose = (name: MedicineName): StudiedDose | null => studied[name] ?? null;

/** Medicines that a scenario may name beside kratom: those that change an enzyme and of which we know how. */
export const besideNames: readonly MedicineName[] = Object.freeze(
  perpetratorNames.filter((name) => entryOf(name).kind === 'levels' || studiedDose(name) !== null),
);

/** Hours by which the medicines begin before kratom: its first intake falls an hour after the last dose of a study. */
export const leadHours = (names: readonly MedicineName[]): number =>
  names.reduce((most, name) => {
    const dose = studiedDose(name);
    return dose === null ? most : Math.max(most, (dose.times - 1) * dose.everyHours + 1);
  }, 0);

/** In words: `itraconazole 200 mg every 24 h, 4 doses`. */
export function dosedAs(name: MedicineName): string {
  const dose = studiedDose(name);
  return dose === null
    ? `${entryOf(name).title}, as the levels of enzyme that studies found`
    : `${name} ${dose.mg} mg every ${dose.everyHours} h, ${dose.times} doses`;
}
