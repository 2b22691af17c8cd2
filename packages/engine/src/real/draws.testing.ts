const view = new DataView(new ArrayBuffer(8));

/** Points for measuring, the same on every run. (No folder beside this one is known here, so no stream of chance.) */
export interface Draws {
  between(low: number, high: number): number;
  /** Any double of either sign: normal, subnormal, zero, infinite or NaN, each bit by lot. */
  anyDouble(): number;
  /** Positive and finite, exponents by lot. */
  anySize(): number;
}

export function draws(seed: number): Draws {
  let state = seed >>> 0;
  const nextWord = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    return mixed(state);
  };
  const anyDouble = (): number => {
    view.setUint32(0, nextWord());
    view.setUint32(4, nextWord());
    return view.getFloat64(0);
  };
  const anySize = (): number => {
    const size = Math.abs(anyDouble());
    return size > 0 && size < Number.POSITIVE_INFINITY ? size : anySize();
  };
  const unit = (): number => (nextWord() * 2 ** 21 + (nextWord() >>> 11)) / 2 ** 53;
  return { between: (low, high) => low + unit() * (high - low), anyDouble, anySize };
}

/** The finaliser of MurmurHash3 (Appleby, public domain): every bit of a counter reaches every bit of the word. */
function mixed(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
