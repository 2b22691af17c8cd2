import {
  absolute,
  add,
  both,
  choose,
  divide,
  either,
  equal,
  exponent,
  floor,
  keep,
  less,
  local,
  multiply,
  negate,
  powerOfTwo,
  significand,
  subtract,
  value,
} from '../../kernel/index.js';
import type { Statement, Test, Value } from '../../kernel/index.js';
import { expSequence, logSequence, powSequence } from '../../real/index.js';
import type { Arithmetic } from '../../real/index.js';

/** A function of one or two numbers, written in the language of motion: the sequences of `real`, read with values. */
export interface Written {
  readonly name: 'exp' | 'log' | 'pow';
  readonly parameters: readonly string[];
  readonly body: readonly Statement[];
  readonly result: Value;
}

const x = local('x');
const y = local('y');

/** Every operation is kept in a local of its own, so that what is used twice is worked out once. */
function arithmetic(body: Statement[]): Arithmetic<Value, Test> {
  const kept = (what: Value): Value => {
    const name = `v${body.length}`;
    body.push(keep(name, what));
    return local(name);
  };
  return {
    constant: value,
    add: (a, b) => kept(add(a, b)),
    subtract: (a, b) => kept(subtract(a, b)),
    multiply: (a, b) => kept(multiply(a, b)),
    divide: (a, b) => kept(divide(a, b)),
    floor: (a) => kept(floor(a)),
    absolute: (a) => kept(absolute(a)),
    negate: (a) => kept(negate(a)),
    less,
    equal,
    both,
    either,
    select: (when, then, otherwise) => kept(choose(when, then, otherwise)),
    powerOfTwo: (k) => kept(powerOfTwo(k)),
    exponentOf: (of) => kept(exponent(of)),
    significandOf: (of) => kept(significand(of)),
  };
}

function written(name: Written['name'], parameters: readonly string[], write: (on: Arithmetic<Value, Test>) => Value): Written {
  const body: Statement[] = [];
  const result = write(arithmetic(body));
  return Object.freeze({ name, parameters, body, result });
}

export const writtenFunctions: readonly Written[] = Object.freeze([
  written('exp', ['x'], (on) => expSequence(on, x, value(0))),
  written('log', ['x'], (on) => logSequence(on, x)),
  written('pow', ['x', 'y'], (on) => powSequence(on, x, y)),
]);
