import type { Site } from './enzyme.js';
import type { Way } from './grip.js';

/** What is known of a medicine beyond its numbers: which enzymes clear it and which it takes hold of. */
export interface Entry {
  readonly title: string;
  readonly kind: 'concentrations' | 'levels';
  /** Enzymes with a known share in its clearance. */
  readonly cleared: readonly ('cyp3a' | 'cyp2d6' | 'gut' | 'renal')[];
  /** What it does to which enzyme. */
  readonly holds: Readonly<Partial<Record<Site, readonly Way[]>>>;
  /** Enzymes whose level it sets for good, where no concentration reaches an enzyme: facts `<name>/<site>-level`. */
  readonly levels: readonly Site[];
}

const victim = (title: string, cleared: Entry['cleared']): Entry => ({ title, kind: 'concentrations', cleared, holds: {}, levels: [] });
const holder = (title: string, cleared: Entry['cleared'], holds: Entry['holds']): Entry => ({
  title,
  kind: 'concentrations',
  cleared,
  holds,
  levels: [],
});
const leveller = (title: string, levels: readonly Site[]): Entry => ({ title, kind: 'levels', cleared: [], holds: {}, levels });

const both3a = (gut: readonly Way[], liver: readonly Way[]): Entry['holds'] => ({ 'gut CYP3A': gut, 'liver CYP3A': liver });

/** Everything with numbers. What is not here has no evidence we could read, and is refused by name. */
export const cabinet = {
  midazolam: victim('midazolam, a probe of CYP3A', ['cyp3a', 'gut']),
  triazolam: victim('triazolam', ['cyp3a', 'gut']),
  alprazolam: victim('alprazolam', ['cyp3a', 'gut']),
  alfentanil: victim('alfentanil', ['cyp3a', 'gut']),
  dextromethorphan: victim('dextromethorphan, a probe of CYP2D6', ['cyp2d6']),
  metoprolol: victim('metoprolol', ['cyp2d6']),
  itraconazole: holder('itraconazole', ['cyp3a'], both3a(['reversible'], ['reversible', 'companion'])),
  ketoconazole: holder('ketoconazole', [], both3a(['reversible'], ['reversible'])),
  fluconazole: holder('fluconazole', ['renal'], both3a(['reversible'], ['reversible'])),
  clarithromycin: holder('clarithromycin', [], both3a(['inactivation'], ['inactivation'])),
  erythromycin: holder('erythromycin', [], both3a(['inactivation'], ['inactivation'])),
  rifampicin: holder('rifampicin', [], both3a(['reversible', 'induction'], ['reversible', 'induction'])),
  paroxetine: holder('paroxetine', [], { 'liver CYP2D6': ['inactivation'] }),
  quinidine: holder('quinidine', [], { 'liver CYP2D6': ['reversible'] }),
  fluoxetine: holder('fluoxetine', [], { 'liver CYP2D6': ['reversible', 'companion'] }),
  ritonavir: leveller('ritonavir, 100 mg', ['gut CYP3A', 'liver CYP3A']),
  'grapefruit-juice': leveller('grapefruit juice', ['gut CYP3A']),
} as const satisfies Readonly<Record<string, Entry>>;

export type MedicineName = keyof typeof cabinet;

export const medicineNames = Object.keys(cabinet) as readonly MedicineName[];

/** Medicines that change an enzyme: those that can stand beside kratom and change it. */
export const perpetratorNames: readonly MedicineName[] = medicineNames.filter(
  (name) => entryOf(name).levels.length > 0 || Object.keys(entryOf(name).holds).length > 0,
);

export function entryOf(name: MedicineName): Entry {
  return cabinet[name];
}

export const isMedicine = (name: string): name is MedicineName => Object.hasOwn(cabinet, name);

/** The medicine of this name. Throws with what is known when nothing is known of it: an effect is never guessed. */
export function medicine(name: string): MedicineName {
  if (isMedicine(name)) return name;
  throw new RangeError(
    `expected a medicine whose effect on CYP3A or CYP2D6 was measured, found "${name}"; known are ${medicineNames.join(', ')}. Without evidence nothing is predicted beside it`,
  );
}
