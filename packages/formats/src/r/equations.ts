import { coherentFactor, unitOf } from '@speciosa/engine/quantity';
import type { Expression, Model } from '@speciosa/engine/model';
import { csvCell, exact, heading, shownUnit, termsOf } from '../words/index.js';
import type { RateTerm } from '../words/index.js';
import { inR, isName } from './expression.js';
import type { Known } from './expression.js';
import { repeatsOf } from './repeats.js';
import type { Repeat } from './repeats.js';
import type { RNames } from './names.js';
import { assigned, broken, comment, quoted } from './text.js';

/** The function that deSolve integrates: flows by name, then the rate of every state in the order of the model. */
export function rateLines(model: Model, names: RNames, flowingIn: readonly string[]): readonly string[] {
  const terms = termsOf(model);
  const { repeats, known } = repeatsOf([...model.flows.map(({ rate }) => rate), ...terms.flatMap(treesOf)], names);
  const last = model.states.length - 1;
  const rates = model.states.flatMap((state, at) => {
    const name = names.of(state);
    const inflow = flowingIn.includes(name) ? ` + inflow[["${name}"]]` : '';
    const code = written(terms[at] ?? [], names, known) + inflow;
    return [`    ${comment(state.path)}`, `${broken(`${name} = ${code}`, '    ')}${at === last ? '' : ','}`];
  });
  return [
    comment('Rates of change per hour: first every flow by its sentence, then each state.'),
    'rates <- function(t, y, ...) with(as.list(c(y, p)), {',
    ...sharedLines(repeats),
    ...model.flows.flatMap((flow) => [
      `  ${comment(`${flow.sentence}: ${flow.from.name} -> ${flow.to.name}`)}`,
      assigned(names.flow(flow), inR(flow.rate, names.of, known), '  '),
    ]),
    '  list(c(',
    ...rates,
    '  ))',
    '})',
  ];
}

const treesOf = (terms: readonly RateTerm[]): readonly Expression[] => terms.flatMap((term) => (term.kind === 'tree' ? [term.tree] : []));

const sharedLines = (repeats: readonly Repeat[]): readonly string[] =>
  repeats.length === 0
    ? []
    : [`  ${comment('what stands in several places, said once')}`, ...repeats.map(({ name, code }) => assigned(name, code, '  '))];

/** Flows by name, other terms as they are; what is taken away is written as a subtraction. */
function written(terms: readonly RateTerm[], names: RNames, known: Known): string {
  const [first, ...rest] = terms.map((term) => signed(term, names, known));
  if (first === undefined) return '0';
  return rest.reduce((text, { minus, code }) => `${text} ${minus ? '-' : '+'} ${code}`, `${first.minus ? '-' : ''}${first.code}`);
}

function signed(term: RateTerm, names: RNames, known: Known): { readonly minus: boolean; readonly code: string } {
  if (term.kind === 'flow') return { minus: !term.arrives, code: names.flow(term.flow) };
  const code = inR(term.tree, names.of, known);
  if (term.tree.kind === 'product' && code.startsWith('-')) return { minus: true, code: code.slice(1) };
  return { minus: false, code: term.tree.kind === 'sum' || code.startsWith('-') ? `(${code})` : code };
}

/** What is watched, in the unit over its column. */
export function outputLines({ outputs }: Model, names: RNames): readonly string[] {
  const { repeats, known } = repeatsOf(
    outputs.map(({ expression }) => expression),
    names,
  );
  const entries = outputs.flatMap(({ path, unit, expression }, at) => {
    const factor = coherentFactor(unitOf(unit));
    const code = inR(expression, names.of, known);
    const scaled = factor === 1 ? code : `${isName(code) ? code : `(${code})`} / ${exact(factor)}`;
    return [`    ${comment(`${path}, ${shownUnit(unit)}`)}`, `${broken(scaled, '    ')}${at === outputs.length - 1 ? '' : ','}`];
  });
  const headings = [heading('time', 'h'), ...outputs.map(({ path, unit }) => heading(path, unit))];
  return [
    comment('What is watched, in the units over the columns of the table.'),
    'outputs <- function(t, y, p) with(as.list(c(y, p)), {',
    ...sharedLines(repeats),
    '  c(',
    ...entries,
    '  )',
    '})',
    'header <- c(',
    headings.map((words) => `  ${quoted(csvCell(words))}`).join(',\n'),
    ')',
  ];
}

/** True when a tree of the model chooses between two. */
export function chooses(code: readonly string[]): boolean {
  return code.some((line) => line.includes('pick('));
}
