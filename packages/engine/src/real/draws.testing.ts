import { stream } from '../chance/index.js';

const view = new DataView(new ArrayBuffer(8));

/** Points for measuring, the same on every run. */
export interface Draws {
  between(low: number, high: number): number;
  /** Any double of either sign: normal, subnormal, zero, infinite or NaN, each bit by lot. */
  anyDouble(): number;
  /** Positive, finite, exponents by lot. */
  anySize(): number;
}

export function draws(purpose: string): Draws {
  const source = stream({ seed: 20261103, person: 0, purpose });
  const anyDouble = (): number => {
    view.setUint32(0, source.nextUint32());
    view.setUint32(4, source.nextUint32());
    return view.getFloat64(0);
  };
  const anySize = (): number => {
    const size = Math.abs(anyDouble());
    return size > 0 && size < Number.POSITIVE_INFINITY ? size : anySize();
  };
  return { between: (low, high) => low + source.nextUnit() * (high - low), anyDouble, anySize };
}
