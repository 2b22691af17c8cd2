import {
  answerAside,
  answersTo,
  blankUnanswered,
  checkFit,
  fields,
  givenTo,
  historyLength,
  interpret,
  program,
  refuseTolerance,
} from '../kernel/index.js';
import type { Driver, Kernel, Program } from '../kernel/index.js';
import { rodas5p, tsit5 } from '../method/index.js';
import type { Tableau } from '../method/index.js';
import type { Model } from '../model/index.js';
import { externalsOf } from './externals.js';
import type { Pivoting } from './externals.js';
import { readProcedures } from './machine.js';
import type { Memory } from './closures.js';

export interface PlainOptions {
  /** The method; unless said Rodas5P, or Tsit5 where rates look back in time. */
  readonly method?: Tableau;
  /** 'none' factors sparsely without pivoting, as compiled code does; 'rows' is slower and survives weak pivots. */
  readonly pivoting?: Pivoting;
  /** False for models that never get an infusion: a little less to add. */
  readonly inflow?: boolean;
}

/** The program of a run, read with numbers: slow, plain, the referee of every faster driver. */
export function plainDriver(model: Model, { method: asked, pivoting = 'none', inflow = true }: PlainOptions = {}): Driver {
  const kernel = interpret(model);
  const { sizes } = kernel;
  const method = asked ?? (sizes.delays > 0 ? tsit5 : rodas5p);
  const made = program(sizes, method, { time: kernel.usesTime, inflow });
  const lane = oneLane(kernel, made, pivoting);
  return Object.freeze({
    name: pivoting === 'rows' ? `${made.method}, plain driver with row pivoting` : `${made.method}, plain driver`,
    stateCount: sizes.states,
    parameterCount: sizes.parameters,
    outputCount: sizes.outputs,
    caveat: null,
    run: (batch, answers, span = { first: 0, end: batch.persons }) => {
      checkFit(sizes, batch, answers, span);
      if (refuseTolerance('f64', sizes, batch, answers, span)) return;
      const answered = answersTo(sizes, batch.requested.length, answers, span);
      lane.memory.tables = { ...givenTo(sizes, batch, span), ...answered, history: lane.history };
      lane.main();
      blankUnanswered(sizes, batch.requested.length, answered);
      answerAside(kernel, batch, answers, span);
    },
  } satisfies Driver);
}

function oneLane(
  kernel: Kernel,
  { layout, procedures }: Program,
  pivoting: Pivoting,
): { memory: Memory; history: Float64Array; main: () => void } {
  const memory: Memory = {
    slots: new Float64Array(layout.free),
    fields: new Float64Array(fields.length),
    tables: Object.freeze({}) as Memory['tables'],
    index: 0,
  };
  const made = readProcedures(procedures, memory, externalsOf(kernel, layout, memory, pivoting));
  const main = made.get('main');
  if (main === undefined) throw new Error('the program has no main procedure');
  return { memory, history: new Float64Array(historyLength(kernel.sizes, 1)), main };
}
