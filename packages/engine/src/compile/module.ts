import type { Procedure, Value } from '../kernel/index.js';
import { emit, emitFunction, encodeModule, f64x2, narrowed, wideShape, writtenFunctions } from './emit/index.js';
import type { Addresses, FunctionBody, Written } from './emit/index.js';
import { isLeaf, partsOf } from './share.js';

/** All procedures and the functions they need, as the bytes of one module that exports `main`. */
export function moduleBytes(procedures: readonly Procedure[], addresses: Addresses): Uint8Array<ArrayBuffer> {
  const functions = writtenFunctions.filter(({ name }) => name !== 'pow' || procedures.some(usesPower));
  const names = [
    ...functions.flatMap(({ name }) => shapeNames(addresses).map((shapeName) => `${name} ${shapeName}`)),
    ...procedures.map(({ name }) => name),
  ];
  const places = new Map(names.map((name, place) => [name, place]));
  const indexOf = (name: string): number => {
    const found = places.get(name);
    if (found === undefined) throw new Error(`no function is called ${name}`);
    return found;
  };
  const bodies = [
    ...functions.flatMap((written) => shapesOf(written, addresses, indexOf)),
    ...procedures.map((procedure) => emit(procedure, addresses, indexOf)),
  ];
  return encodeModule(bodies, ['main']);
}

const shapeNames = ({ lanes }: Addresses): string[] => (lanes.format === 'f32' ? ['f64x2', 'f32x4'] : [wideShape(lanes).name]);

/** Four singles are served as two pairs of doubles: slower than they could be, and as exact. */
function shapesOf(written: Written, addresses: Addresses, indexOf: (name: string) => number): FunctionBody[] {
  if (addresses.lanes.format === 'f64') return [emitFunction(written, wideShape(addresses.lanes), addresses, indexOf)];
  const doubles = emitFunction(written, f64x2, addresses, indexOf);
  return [doubles, narrowed(written, indexOf(doubles.name))];
}

function usesPower({ body }: Procedure): boolean {
  const seen = new Set<Value>();
  const inValue = (value: Value): boolean => {
    if (isLeaf(value) || seen.has(value)) return false;
    seen.add(value);
    return (value.kind === 'binary' && value.operation === 'power') || partsOf(value).some(inValue);
  };
  return body.some((statement) => 'value' in statement && inValue(statement.value));
}
