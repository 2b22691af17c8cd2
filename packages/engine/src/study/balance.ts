import { momentKinds } from '../kernel/index.js';
import type { Batch } from '../kernel/index.js';
import type { Model } from '../model/index.js';

/** The books of one molecule; coherent units. Dosed and formed is what came, held and eliminated is where it is (D26). */
export interface MoleculeBalance {
  readonly molecule: string;
  /** There at the start or after the last reset, and dosed since. */
  readonly dosed: number;
  /** Came from other molecules. */
  readonly formed: number;
  /** Dosed and formed. */
  readonly delivered: number;
  readonly held: number;
  /** Gone but accounted for; turned into other molecules is part of it. */
  readonly eliminated: number;
  /** (delivered - held - eliminated) / delivered; NaN where the books cannot be kept. */
  readonly residualFraction: number;
}

export interface Balance {
  /** The worst of all molecules in size; 0 without molecules. */
  readonly residualFraction: number;
  readonly molecules: readonly MoleculeBalance[];
}

/** Closes the books of every molecule of one person of a settled batch. */
export function balanceOf(model: Model, batch: Batch, person: number, finalStates: Float64Array): Balance {
  const names = [...new Set(model.states.flatMap(({ molecule, role }) => (molecule === null || role === 'signal' ? [] : [molecule])))];
  const molecules = names.map((molecule) => booksOf(molecule, model, batch, person, finalStates));
  const sizes = molecules.map(({ residualFraction }) => Math.abs(residualFraction));
  const kept = sizes.some(Number.isNaN) ? Number.NaN : Math.max(0, ...sizes);
  return { residualFraction: kept, molecules };
}

function booksOf(molecule: string, model: Model, batch: Batch, person: number, finals: Float64Array): MoleculeBalance {
  const own = model.states.flatMap((state, at) => (state.molecule === molecule && state.role !== 'signal' ? [at] : []));
  const opening = openingOf(own, model, batch, person);
  const dosed = opening.amount;
  const formed = total(
    model.conversions.filter(({ toMolecule }) => toMolecule === molecule),
    ({ ledger }) => finals[model.states.indexOf(ledger)],
  );
  const held = total(
    own.filter((at) => model.states[at].role === 'held'),
    (at) => finals[at],
  );
  const eliminated = total(
    own.filter((at) => model.states[at].role === 'eliminated'),
    (at) => finals[at],
  );
  const delivered = dosed + formed;
  const residual = delivered - held - eliminated;
  return {
    molecule,
    dosed,
    formed,
    delivered,
    held,
    eliminated,
    residualFraction: !opening.kept ? Number.NaN : residual === 0 ? 0 : residual / delivered,
  };
}

const total = <Item>(items: readonly Item[], of: (item: Item) => number): number => items.reduce((sum, item) => sum + of(item), 0);

interface Opening {
  readonly amount: number;
  readonly kept: boolean;
}

/** Walks the person's moments: what came into a molecule's states, begun anew where all of them were replaced at one moment. */
function openingOf(own: readonly number[], model: Model, batch: Batch, person: number): Opening {
  const { moments } = batch;
  const inflow = new Map<number, number>();
  let amount = total(own, (at) => batch.initial[person * model.states.length + at]);
  let kept = true;
  let clock = batch.start;
  const flowTo = (time: number): void => {
    amount += total([...inflow.values()], (rate) => rate) * (time - clock);
    clock = time;
  };
  for (let row = moments.starts[person]; row < moments.starts[person + 1];) {
    flowTo(moments.times[row]);
    const end = endOfMoment(batch, person, row);
    const replaced = rowsOf(batch, row, end, own, 'replace');
    if (replaced.length > 0) {
      kept = own.every((state) => replaced.some((at) => moments.targets[at] === state));
      amount = total([...new Map(replaced.map((at) => [moments.targets[at], moments.values[at]])).values()], (value) => value);
    }
    if (rowsOf(batch, row, end, own, 'scale').length > 0) kept = false;
    amount += total(rowsOf(batch, row, end, own, 'add'), (at) => moments.values[at]);
    for (const at of rowsOf(batch, row, end, own, 'inflow')) inflow.set(moments.targets[at], moments.values[at]);
    row = end;
  }
  flowTo(batch.end);
  return { amount, kept };
}

function endOfMoment({ moments }: Batch, person: number, row: number): number {
  let end = row;
  while (end < moments.starts[person + 1] && moments.times[end] === moments.times[row]) end += 1;
  return end;
}

function rowsOf({ moments }: Batch, first: number, end: number, own: readonly number[], kind: (typeof momentKinds)[number]): number[] {
  const rows: number[] = [];
  for (let row = first; row < end; row += 1)
    if (momentKinds[moments.kinds[row]] === kind && own.includes(moments.targets[row])) rows.push(row);
  return rows;
}
