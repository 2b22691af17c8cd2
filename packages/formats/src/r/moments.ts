import type { Moment, MomentKind } from '@speciosa/engine/kernel';
import type { Model } from '@speciosa/engine/model';
import type { Asked } from './asked.js';
import type { RNames } from './names.js';
import { broken, comment, rNumber } from './text.js';

/** The words deSolve has for a change of a state; the last two are ours. */
const methods: Readonly<Record<MomentKind, string>> = {
  add: 'add',
  replace: 'replace',
  scale: 'multiply',
  inflow: 'inflow',
  parameter: 'parameter',
};

/** What happens at known hours, as a table, and the hours at which values are wanted. */
export function momentLines(model: Model, { batch, moments, steadyStates }: Asked, names: RNames): readonly string[] {
  return [
    comment('What happens at known hours, in this order: "add" is a dose, "inflow" what runs in per hour from then on'),
    comment('(0 ends it), "parameter" a new value from then on. Amounts are in coherent units.'),
    ...(steadyStates === 0
      ? []
      : [comment(`${steadyStates} steady state(s) asked for were found before and stand here as the states they are.`)]),
    'moments <- read.table(header = TRUE, colClasses = c("numeric", "character", "character", "numeric"), text = "',
    'hour method what value',
    ...moments.map((moment) =>
      [rNumber(moment.time), methods[moment.kind], targetOf(moment, model, names), rNumber(moment.value)].join(' '),
    ),
    '")',
    `inflow <- c(${inflowNames(moments, model, names)
      .map((name) => `${name} = 0`)
      .join(', ')})`,
    '',
    comment('Hours at which values are wanted: after what happens then, or before it.'),
    `from <- ${rNumber(batch.start)}`,
    `to <- ${rNumber(batch.end)}`,
    ...list('requested', Array.from(batch.requested, rNumber)),
    ...(batch.requestedBefore.includes(1)
      ? list(
          'before',
          Array.from(batch.requestedBefore, (mark) => (mark === 1 ? 'TRUE' : 'FALSE')),
        )
      : ['before <- rep(FALSE, length(requested))']),
  ];
}

const list = (name: string, texts: readonly string[]): readonly string[] => [`${name} <- c(`, broken(texts.join(', '), '  '), ')'];

function targetOf({ kind, target }: Moment, { states, parameters }: Model, names: RNames): string {
  const symbol = kind === 'parameter' ? parameters[target] : states[target];
  if (symbol === undefined) throw new RangeError(`nothing stands in place ${target}`);
  return names.of(symbol);
}

/** States into which something runs at any time. */
export const inflowNames = (moments: readonly Moment[], model: Model, names: RNames): readonly string[] => [
  ...new Set(moments.filter(({ kind }) => kind === 'inflow').map((moment) => targetOf(moment, model, names))),
];

/** Places of parameters that change during the run. */
export const changing = (moments: readonly Moment[]): ReadonlySet<number> =>
  new Set(moments.filter(({ kind }) => kind === 'parameter').map(({ target }) => target));
