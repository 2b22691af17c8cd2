import type { Procedure } from '../../kernel/index.js';
import type { Addresses } from './addresses.js';
import type { FunctionBody } from './encode.js';
import type { Written } from './functions.js';
import { localsFrom, scribeFor } from './scribe.js';
import type { FunctionIndex } from './scribe.js';
import { f64, wideShape } from './shapes.js';
import type { Shape } from './shapes.js';
import { block } from './statements.js';
import { valueOf } from './values.js';

/** Those that are told by their caller where a vector of states begins. */
const pointed = new Set(['rates', 'solve', 'ratesSolve']);

/** One procedure as a function. */
export function emit(procedure: Procedure, addresses: Addresses, indexOf: FunctionIndex): FunctionBody {
  const across = procedure.mode === 'wide' || procedure.mode === 'rows';
  const shape = across ? wideShape(addresses.lanes) : f64;
  const names = parametersOf(procedure);
  const locals = localsFrom(names, shape.type);
  const scribe = scribeFor(procedure, shape, locals, addresses, indexOf);
  return {
    name: procedure.name,
    signature: { parameters: names.map(() => 'i32'), results: [] },
    locals: locals.declared,
    code: block(scribe, procedure.body),
  };
}

function parametersOf({ name, mode }: Procedure): string[] {
  switch (mode) {
    case 'wide':
      return pointed.has(name) ? ['#pointer'] : [];
    case 'lane':
    case 'rows':
      return ['#lane'];
    case 'row':
      return ['#lane', '#row'];
    case 'main':
      return [];
    default:
      return mode satisfies never;
  }
}

/** A written function in one shape, under the name `exp f64x2`. */
export function emitFunction(
  { name, parameters, body, result }: Written,
  shape: Shape,
  addresses: Addresses,
  indexOf: FunctionIndex,
): FunctionBody {
  const locals = localsFrom(parameters, shape.type);
  const scribe = scribeFor({ name, mode: 'wide', body }, shape, locals, addresses, indexOf, false);
  const code = [block(scribe, body), valueOf(scribe, result)];
  return {
    name: `${name} ${shape.name}`,
    signature: { parameters: parameters.map(() => shape.type), results: [shape.type] },
    locals: locals.declared,
    code,
  };
}
