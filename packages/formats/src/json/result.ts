import { outcomeCodes } from '@speciosa/engine/kernel';
import type { Outcome } from '@speciosa/engine/kernel';
import type { Model } from '@speciosa/engine/model';
import type { Balance, MoleculeBalance, Provenance, Result } from '@speciosa/engine/study';
import { numberOut } from './number.js';
import type { Reader } from './reader.js';
import { readWire, writeWire } from './wire.js';
import type { ReadWire } from './wire.js';

/** What a curve or a state is called, and its unit. */
export interface Label {
  readonly path: string;
  readonly name: string;
  readonly unit: string;
}

/** A result with the words for its numbers: it can be read without its model. */
export interface LabelledResult {
  readonly result: Result;
  readonly outputs: readonly Label[];
  readonly states: readonly Label[];
}

/** Puts the names and units of a model beside a result of it. */
export function labelled(result: Result, { outputs, states }: Model): LabelledResult {
  const label = ({ path, name, unit }: Label): Label => Object.freeze({ path, name, unit });
  return Object.freeze({ result, outputs: outputs.map(label), states: states.map(label) });
}

/** A result as text. The same result gives the same bytes; NaN, where a failed run never came, stays NaN. */
export function writeResult({ result, outputs, states }: LabelledResult): string {
  const { outcome, times, balance, provenance } = result;
  return writeWire('result', {
    outcome: { ...outcome, time: numberOut(outcome.time) },
    hours: numbersOut(times),
    outputs: outputs.map((label) => ({ ...label, values: numbersOut(result.outputs[label.path] ?? []) })),
    finalStates: states.map((label) => ({ ...label, value: numberOut(result.finalStates[label.path] ?? Number.NaN) })),
    balance: { residualFraction: numberOut(balance.residualFraction), molecules: balance.molecules.map(moleculeOut) },
    provenance: { ...provenance, absoluteTolerances: provenance.absoluteTolerances.map(numberOut) },
  });
}

const numbersOut = (values: ArrayLike<number>): readonly unknown[] => Array.from(values, numberOut);

const moleculeOut = ({ molecule, ...numbers }: MoleculeBalance): unknown => ({
  molecule,
  ...Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, numberOut(value)])),
});

const parts = ['outcome', 'hours', 'outputs', 'finalStates', 'balance', 'provenance'] as const;

/** A result read from its text, with the words for its numbers. */
export const readResult = (text: string): ReadWire<LabelledResult> => readWire(text, 'result', parts, resultIn);

function resultIn(fields: Readonly<Record<(typeof parts)[number], Reader>>): LabelledResult {
  const times = Float64Array.from(numbersIn(fields.hours));
  const curves = fields.outputs.each((from) => curveIn(from, times.length));
  const finals = fields.finalStates.each(finalIn);
  const result: Result = Object.freeze({
    kind: 'result',
    outcome: outcomeIn(fields.outcome),
    times,
    outputs: Object.freeze(Object.fromEntries(curves.map(({ label, values }) => [label.path, values]))),
    finalStates: Object.freeze(Object.fromEntries(finals.map(({ label, value }) => [label.path, value]))),
    balance: balanceIn(fields.balance),
    provenance: provenanceIn(fields.provenance),
  });
  return Object.freeze({ result, outputs: curves.map(({ label }) => label), states: finals.map(({ label }) => label) });
}

const numbersIn = (from: Reader): readonly number[] => from.each((item) => item.number());

const labelIn = (path: Reader, name: Reader, unit: Reader): Label =>
  Object.freeze({ path: path.text(), name: name.text(), unit: unit.text() });

function curveIn(from: Reader, count: number): { readonly label: Label; readonly values: Float64Array } {
  const { path, name, unit, values } = from.fields(['path', 'name', 'unit', 'values'] as const);
  const numbers = numbersIn(values);
  if (numbers.length !== count) values.refuse(`${count} values, one for each hour`, `give as many as there are hours`);
  return { label: labelIn(path, name, unit), values: Float64Array.from(numbers) };
}

function finalIn(from: Reader): { readonly label: Label; readonly value: number } {
  const { path, name, unit, value } = from.fields(['path', 'name', 'unit', 'value'] as const);
  return { label: labelIn(path, name, unit), value: value.number() };
}

function outcomeIn(from: Reader): Outcome {
  const { kind, code, time, counts, advice, notes } = from.fields(['kind', 'code', 'time', 'counts', 'advice', 'notes'] as const);
  const { steps, rejected, rates, factorizations } = counts.fields(['steps', 'rejected', 'rates', 'factorizations'] as const);
  return Object.freeze({
    kind: kind.oneOf(['success', 'failure']),
    code: code.oneOf(outcomeCodes),
    time: time.number(),
    counts: Object.freeze({
      steps: steps.number(),
      rejected: rejected.number(),
      rates: rates.number(),
      factorizations: factorizations.number(),
    }),
    advice: advice.text(),
    notes: Object.freeze(notes.each((note) => note.text())),
  });
}

function balanceIn(from: Reader): Balance {
  const { residualFraction, molecules } = from.fields(['residualFraction', 'molecules'] as const);
  return Object.freeze({ residualFraction: residualFraction.number(), molecules: molecules.each(moleculeIn) });
}

function moleculeIn(from: Reader): MoleculeBalance {
  const { molecule, ...numbers } = from.fields([
    'molecule',
    'dosed',
    'formed',
    'delivered',
    'held',
    'eliminated',
    'residualFraction',
  ] as const);
  const { dosed, formed, delivered, held, eliminated, residualFraction } = numbers;
  return Object.freeze({
    molecule: molecule.text(),
    dosed: dosed.number(),
    formed: formed.number(),
    delivered: delivered.number(),
    held: held.number(),
    eliminated: eliminated.number(),
    residualFraction: residualFraction.number(),
  });
}

function provenanceIn(from: Reader): Provenance {
  const it = from.fields([
    'model',
    'modelFingerprint',
    'driver',
    'persons',
    'start',
    'end',
    'relativeTolerance',
    'absoluteTolerances',
  ] as const);
  return Object.freeze({
    model: it.model.text(),
    modelFingerprint: it.modelFingerprint.text(),
    driver: it.driver.text(),
    persons: it.persons.number(),
    start: it.start.number(),
    end: it.end.number(),
    relativeTolerance: it.relativeTolerance.number(),
    absoluteTolerances: numbersIn(it.absoluteTolerances),
  });
}
