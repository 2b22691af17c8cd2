import type { Model } from '@speciosa/engine/model';
import { coherentFactor, unitOf } from '@speciosa/engine/quantity';
import { exact, shownUnit } from '../words/index.js';
import type { Asked } from './asked.js';
import { inR } from './expression.js';
import type { RNames, RParameter } from './names.js';
import { broken, comment, rNumber } from './text.js';

/** Every number that stays, with its unit, its words and the fact it comes from. */
export function parameterLines({ parameters }: RNames): readonly string[] {
  const entries = parameters.flatMap((one, at) => [
    `  ${comment(words(one))}`,
    `  ${one.name} = ${rNumber(one.value)}${at === parameters.length - 1 ? '' : ','}`,
  ]);
  return [
    comment('Parameters in coherent units; behind each the value as given, its unit and the id of its fact.'),
    'given <- c(',
    ...entries,
    ')',
  ];
}

function words({ value, symbols }: RParameter): string {
  const [first] = symbols;
  if (first === undefined) return '';
  const { symbol, name, given } = first;
  const coherent = given.value * coherentFactor(unitOf(given.unit));
  const near = Math.abs(coherent - value) <= 1e-12 * Math.abs(value);
  const what = symbol === name ? name : `${symbol}, ${name}`;
  const shared = symbols.length > 1 ? ` (shared by ${symbols.length} parts)` : '';
  return `${what}${shared}: ${exact(given.value)} ${shownUnit(given.unit)} [${given.id}, ${given.origin}]${near ? '' : ', set to another value for this run'}`;
}

/** What every state starts with: as a number, or as an expression of the parameters. */
export function startLines(model: Model, { batch }: Asked, names: RNames): readonly string[] {
  const entries = model.states.flatMap((state, at) => {
    const start = model.starts[at];
    const code = start === undefined || start.kind === 'constant' ? rNumber(batch.initial[at] ?? 0) : inR(start, names.of);
    const role = state.molecule === null ? state.role : `${state.role}, ${state.molecule}`;
    return [
      `  ${comment(`${state.path}, ${shownUnit(state.unit)} (${role})`)}`,
      `${broken(`${names.of(state)} = ${code}`, '  ')}${at === model.states.length - 1 ? '' : ','}`,
    ];
  });
  return [comment('States and what they start with.'), 'start <- with(as.list(given), c(', ...entries, '))'];
}
