import type { Value } from '../kernel/index.js';
import { isLeaf, partsOf, rebuilt } from './share.js';
import type { Interned } from './share.js';

/** Values that rest on parameters alone are worked out once a stretch, into slots of their own. */
export interface Hoisting {
  /** The value with every such part replaced by its slot. */
  readonly hoisted: (value: Value) => Value;
  /** What has been hoisted so far, in the order of its slots. */
  readonly derived: readonly Value[];
}

export function hoisting(isParameter: (slot: number) => boolean, firstSlot: number, interned: Interned): Hoisting {
  const slots = new Map<Value, number>();
  const derived: Value[] = [];
  const still = new Map<Value, boolean>();

  const isStill = (value: Value): boolean => {
    const known = still.get(value);
    if (known !== undefined) return known;
    const answer = isLeaf(value)
      ? value.kind === 'number' || (value.kind === 'slot' && isParameter(value.at))
      : partsOf(value).every(isStill);
    still.set(value, answer);
    return answer;
  };

  const slotOf = (value: Value): Value => {
    const known = slots.get(value) ?? firstSlot + derived.length;
    if (!slots.has(value)) {
      slots.set(value, known);
      derived.push(value);
    }
    return interned({ kind: 'slot', at: known });
  };

  const known = new Map<Value, Value>();
  const hoisted = (value: Value): Value => {
    if (isLeaf(value)) return value;
    const found = known.get(value) ?? (isStill(value) ? slotOf(value) : interned(rebuilt(value, hoisted)));
    known.set(value, found);
    return found;
  };
  return { hoisted, derived };
}
