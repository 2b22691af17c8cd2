/** Reads and writes the bits of a double: high and low word. Little- and big-endian hosts agree. */
const view = new DataView(new ArrayBuffer(8));

export function highWord(value: number): number {
  view.setFloat64(0, value);
  return view.getInt32(0);
}

/** The same double with another high word. */
export function withHighWord(value: number, high: number): number {
  view.setFloat64(0, value);
  view.setInt32(0, high);
  return view.getFloat64(0);
}

/** 2^exponent for -1022 <= exponent <= 1023. */
export function powerOfTwo(exponent: number): number {
  view.setInt32(0, (exponent + 1023) << 20);
  view.setInt32(4, 0);
  return view.getFloat64(0);
}

/** value * 2^exponent without an overflow or underflow that the result does not have. */
export function scaleByPowerOfTwo(value: number, exponent: number): number {
  if (exponent > 1023) return value * powerOfTwo(1023) * powerOfTwo(Math.min(exponent - 1023, 1023));
  if (exponent < -1022) return value * powerOfTwo(-1022 + 54) * powerOfTwo(Math.max(exponent + 1022 - 54, -1022));
  return value * powerOfTwo(exponent);
}

/** x = mantissa * 2^exponent with mantissa in [sqrt(1/2), sqrt(2)); x positive, finite. */
export function splitMantissa(x: number): { mantissa: number; exponent: number } {
  const tiny = x < 2.2250738585072014e-308;
  const full = tiny ? x * 18014398509481984 : x;
  const raw = (highWord(full) >> 20) - 1023;
  let mantissa = withHighWord(full, (highWord(full) & 0x000fffff) | 0x3ff00000);
  let exponent = raw - (tiny ? 54 : 0);
  if (mantissa >= Math.SQRT2) {
    mantissa *= 0.5;
    exponent += 1;
  }
  return { mantissa, exponent };
}
