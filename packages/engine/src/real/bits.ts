/** Reads and writes the bits of a double, by high and low word: little- and big-endian hosts agree. */
const view = new DataView(new ArrayBuffer(8));

/** e of x = significand * 2^e with a significand in [1, 2); x positive, finite and normal. */
export function exponentOf(x: number): number {
  view.setFloat64(0, x);
  return (view.getInt32(0) >> 20) - 1023;
}

/** The significand in [1, 2) of a positive normal x: its bits with the exponent field of 1. */
export function significandOf(x: number): number {
  view.setFloat64(0, x);
  view.setInt32(0, (view.getInt32(0) & 0x000fffff) | 0x3ff00000);
  return view.getFloat64(0);
}

/** 2^exponent for whole exponents from -1022 to 1023: the double whose exponent field is exponent + 1023. */
export function powerOfTwo(exponent: number): number {
  view.setInt32(0, (exponent + 1023) << 20);
  view.setInt32(4, 0);
  return view.getFloat64(0);
}
