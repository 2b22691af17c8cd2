import { coherent, dimensionOfUnit, readQuantity } from './quantities.js';
import type { Scenario } from './scenario.js';

type Found = { readonly message: string; readonly path: readonly PropertyKey[] };
type Intake = Scenario['taken'][number];

/** Longest span that can be asked for, in hours: 90 days. */
export const longestSpanHours = 2160;

/** Heaviest single amount of product that is read as meant, in kg: 100 g. More is taken for a slip of the unit. */
const heaviestKg = 0.1;

/** What the shape cannot say: quantities of the right kind and size, repeats that fit, medicines that exist. */
export function meaningComplaints(scenario: Scenario): readonly Found[] {
  return [
    ...scenario.taken.flatMap((intake, index) => intakeComplaints(intake, ['taken', index])),
    ...hoursComplaint(scenario.span, ['span'], { above: 0, atMost: longestSpanHours }),
    ...scenario.beside.map((name, index) => ({
      message: `medicines beside kratom are not modelled yet, found "${name}"; leave "beside" empty`,
      path: ['beside', index],
    })),
    ...lateIntakes(scenario),
  ];
}

function intakeComplaints(intake: Intake, path: readonly PropertyKey[]): Found[] {
  const repeats =
    intake.times > 1 && intake.every === undefined
      ? [{ message: `expected "every" (such as 24 h) beside times: ${intake.times}`, path: [...path, 'times'] }]
      : [];
  return [
    ...massComplaint(intake.amount, [...path, 'amount']),
    ...hoursComplaint(intake.at, [...path, 'at'], { above: -1e-300, atMost: longestSpanHours }),
    ...(intake.every === undefined ? [] : hoursComplaint(intake.every, [...path, 'every'], { above: 0, atMost: longestSpanHours })),
    ...repeats,
  ];
}

function massComplaint(text: string, path: readonly PropertyKey[]): Found[] {
  const read = readQuantity(text);
  if (!read.ok) return [{ message: `expected a mass such as "2 g": ${read.message}`, path }];
  if (dimensionOfUnit(read.quantity) !== 'mass') return [{ message: `expected a mass such as "2 g", found "${text}"`, path }];
  const kg = coherent(read.quantity);
  if (!(kg > 0)) return [{ message: `expected an amount above zero, found "${text}"`, path }];
  return kg <= heaviestKg ? [] : [{ message: `expected at most 100 g, found "${text}"; check the unit`, path }];
}

function hoursComplaint(text: string, path: readonly PropertyKey[], bounds: { above: number; atMost: number }): Found[] {
  const read = readQuantity(text);
  if (!read.ok) return [{ message: `expected a time such as "24 h": ${read.message}`, path }];
  if (dimensionOfUnit(read.quantity) !== 'time') return [{ message: `expected a time such as "24 h", found "${text}"`, path }];
  const hours = coherent(read.quantity);
  if (!(hours > bounds.above)) return [{ message: `expected a time ${bounds.above < 0 ? 'of zero or more' : 'above zero'}, found "${text}"`, path }];
  return hours <= bounds.atMost ? [] : [{ message: `expected at most ${bounds.atMost} h, found "${text}"`, path }];
}

/** An intake after the end of the span would silently do nothing. */
function lateIntakes(scenario: Scenario): Found[] {
  const span = hoursOf(scenario.span);
  return scenario.taken.flatMap((intake, index) => {
    const first = hoursOf(intake.at);
    const last = first + (intake.every === undefined ? 0 : hoursOf(intake.every) * (intake.times - 1));
    if (!(last >= span)) return [];
    return [{ message: `the last intake is at ${last} h but the span ends at ${span} h; lengthen the span`, path: ['taken', index] }];
  });
}

const hoursOf = (text: string): number => {
  const read = readQuantity(text);
  return read.ok ? coherent(read.quantity) : Number.NaN;
};
