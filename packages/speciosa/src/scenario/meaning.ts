import { nearest } from '@speciosa/evidence';
import { conditions, entryOf, isMedicine } from '@speciosa/kratom';
import { besideNames } from '../beside/index.js';
import { coherent, dimensionOfUnit, readQuantity } from './quantities.js';
import type { SeenIntake, SeenScenario } from './seen.js';
import type { Found } from './wording.js';

/** Longest span that can be asked for, in hours: 90 days. */
export const longestSpanHours = 2160;

/** Heaviest single amount of product that is read as meant, in kg: 100 g. More is taken for a slip of the unit. */
const heaviestKg = 0.1;

/** Lightest amount of product, in kg: 1 ug. Less is lost in the tolerance of the solver. */
const lightestKg = 1e-9;

/** Shortest time between two intakes and shortest span, in hours: the finest grid of a curve. */
const shortestHours = 0.05;

/** Most intakes of a scenario in all. */
const mostIntakes = 1000;

/** What the shape cannot say: quantities of the right kind and size, repeats that fit, medicines that exist. Of a field whose shape is wrong nothing is said. */
export function meaningComplaints(scenario: SeenScenario): readonly Found[] {
  const span = hoursComplaint(scenario.span, ['span'], shortestHours);
  return [
    ...scenario.taken.flatMap((intake, index) => intakeComplaints(intake, ['taken', index])),
    ...span,
    ...medicines(scenario),
    ...conditionsComplaints(scenario),
    ...twice(scenario),
    ...tooMany(scenario),
    ...(span.length === 0 ? lateIntakes(scenario) : []),
  ];
}

/** A medicine is known, refused by name with the reason, or needs the structure that knows enzymes. */
function medicines({ beside, structure = 'a' }: SeenScenario): Found[] {
  const enzymes = 'structure a knows no enzyme that a medicine could change; write "structure: b" or "structure: both"';
  return beside.flatMap((name, index) => {
    if (name === null) return [];
    const path = ['beside', index];
    const refusal = besideRefusal(name, beside.indexOf(name) < index);
    if (refusal !== null) return [{ message: refusal, path }];
    return structure === 'a' ? [{ message: `found "${name}" in structure a; ${enzymes}`, path }] : [];
  });
}

function besideRefusal(name: string, isTwice: boolean): string | null {
  if (isTwice) return `expected every medicine once, found "${name}" again`;
  if (besideNames.some((known) => known === name)) return null;
  if (isMedicine(name) && entryOf(name).levels.length === 0 && Object.keys(entryOf(name).holds).length === 0)
    return `${name} is known as a probe: it changes no enzyme, so kratom stays as it is; what kratom does to probes is judged by "speciosa trials"`;
  const near = nearest(name, besideNames);
  if (near !== undefined) return `expected one of ${besideNames.join(', ')}, found "${name}"; did you mean "${near}"?`;
  return `found "${name}", of which no study that we could read measured what it does to CYP3A or CYP2D6: without evidence nothing is predicted beside it; known are ${besideNames.join(', ')}`;
}

/** Who is outside the model is refused by name, never computed quietly. */
function conditionsComplaints({ has }: SeenScenario): Found[] {
  const known = conditions.filter(({ id, standing }) => standing !== 'refused' && id !== 'concentrated-7-oh').map(({ id }) => id);
  return has.flatMap((id, index) => {
    if (id === null) return [];
    const found = conditions.find((one) => one.id === id);
    const path = ['who', 'has', index];
    if (found?.standing === 'refused')
      return [{ message: `${found.title.toLowerCase()} is outside this model and refused. ${found.says}`, path }];
    if (found !== undefined && known.includes(id)) return [];
    const near = nearest(id, known);
    return [
      { message: `expected one of ${known.join(', ')}, found "${id}"${near === undefined ? '' : `; did you mean "${near}"?`}`, path },
    ];
  });
}

function twice({ watch }: SeenScenario): Found[] {
  return watch.flatMap((name, index) =>
    name !== null && watch.indexOf(name) < index
      ? [{ message: `expected every alkaloid once, found ${name} again`, path: ['watch', index] }]
      : [],
  );
}

function tooMany({ taken }: SeenScenario): Found[] {
  const intakes = taken.reduce((sum, { times }) => sum + (times ?? 0), 0);
  return intakes <= mostIntakes ? [] : [{ message: `expected at most ${mostIntakes} intakes in all, found ${intakes}`, path: ['taken'] }];
}

function intakeComplaints({ amount, at, every, times }: SeenIntake, path: readonly PropertyKey[]): Found[] {
  const repeats =
    times !== null && times > 1 && every === undefined
      ? [{ message: `expected "every" (such as 24 h) beside times: ${times}`, path: [...path, 'times'] }]
      : [];
  return [
    ...massComplaint(amount, [...path, 'amount']),
    ...hoursComplaint(at, [...path, 'at'], 0),
    ...hoursComplaint(every ?? null, [...path, 'every'], shortestHours),
    ...repeats,
  ];
}

function massComplaint(text: string | null, path: readonly PropertyKey[]): Found[] {
  if (text === null) return [];
  const read = readQuantity(text);
  const wrong = (message: string): Found[] => [{ message, path }];
  if (!read.ok) return wrong(`expected a mass such as "2 g": ${commaOr(text, read.message)}`);
  if (dimensionOfUnit(read.quantity) !== 'mass') return wrong(`expected a mass such as "2 g", found "${text}"`);
  const kg = coherent(read.quantity);
  if (!(kg > 0)) return wrong(`expected an amount above zero, found "${text}"`);
  if (kg < lightestKg) return wrong(`expected at least 1 ug, found "${text}"; check the unit`);
  return kg <= heaviestKg ? [] : wrong(`expected at most 100 g, found "${text}"; check the unit`);
}

function hoursComplaint(text: string | null, path: readonly PropertyKey[], atLeast: number): Found[] {
  if (text === null) return [];
  const read = readQuantity(text);
  const wrong = (message: string): Found[] => [{ message, path }];
  if (!read.ok) return wrong(`expected a time such as "24 h": ${commaOr(text, read.message)}`);
  if (dimensionOfUnit(read.quantity) !== 'time') return wrong(`expected a time such as "24 h", found "${text}"`);
  const hours = coherent(read.quantity);
  if (!(hours >= atLeast)) return wrong(`expected a time of ${atLeast === 0 ? 'zero' : `${atLeast} h`} or more, found "${text}"`);
  return hours <= longestSpanHours ? [] : wrong(`expected at most ${longestSpanHours} h, found "${text}"`);
}

const commaOr = (text: string, message: string): string =>
  /\d,\d/.test(text) ? `found "${text}"; write a decimal point, not a comma` : message;

/** An intake after the end of the span would silently do nothing. */
function lateIntakes(scenario: SeenScenario): Found[] {
  const span = hoursOf(scenario.span);
  return scenario.taken.flatMap(({ at, every, times }, index) => {
    const last = hoursOf(at) + (every === undefined ? 0 : hoursOf(every) * ((times ?? Number.NaN) - 1));
    if (!(last >= span)) return [];
    return [{ message: `the last intake is at ${last} h but the span ends at ${span} h; lengthen the span`, path: ['taken', index] }];
  });
}

/** Not a number where there is none to read: no comparison holds then, and nothing is said twice. */
function hoursOf(text: string | null): number {
  const read = readQuantity(text ?? '');
  return read.ok ? coherent(read.quantity) : Number.NaN;
}
