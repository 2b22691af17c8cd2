/**
 * The referee of real/: whole-number arithmetic with 192 binary places, slow and without a doubt worth mentioning.
 * A `Fixed` n stands for n / 2^192.
 */
export type Fixed = bigint;

export const places = 192n;
const one: Fixed = 1n << places;
const view = new DataView(new ArrayBuffer(8));

/** A finite double as whole * 2^exponent. */
export function parts(x: number): { readonly whole: bigint; readonly exponent: number } {
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const field = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const whole = field === 0 ? fraction : fraction | (1n << 52n);
  return { whole: x < 0 ? -whole : whole, exponent: Math.max(field, 1) - 1075 };
}

const shifted = (n: bigint, by: bigint): bigint => (by >= 0n ? n << by : n >> -by);

/** A double of moderate size; bits below 2^-192 are dropped. */
export function fixed(x: number): Fixed {
  const { whole, exponent } = parts(x);
  return shifted(whole, places + BigInt(exponent));
}

export const multiply = (a: Fixed, b: Fixed): Fixed => (a * b) >> places;
export const divide = (a: Fixed, b: Fixed): Fixed => (a << places) / b;

/** ln 2 = 2 atanh(1/3). */
export const ln2: Fixed = 2n * atanhOfInverse(3n);

function atanhOfInverse(n: bigint): Fixed {
  let power = one / n;
  let sum = power;
  for (let k = 3n; power > 0n; k += 2n) {
    power /= n * n;
    sum += power / k;
  }
  return sum;
}

/** e^x = mantissa * 2^exponent with a mantissa between 0.7 and 1.5. */
export interface Scaled {
  readonly mantissa: Fixed;
  readonly exponent: number;
}

export function exactExp(x: Fixed): Scaled {
  const k = (2n * x + ln2) / (2n * ln2) - (2n * x + ln2 < 0n ? 1n : 0n);
  const r = x - k * ln2;
  let term = one;
  let sum = one;
  for (let n = 1n; term > 2n || term < -2n; n += 1n) {
    term = multiply(term, r) / n;
    sum += term;
  }
  return { mantissa: sum, exponent: Number(k) };
}

/** log x for a positive double, mended from a start that is good to 1e-12 of itself or absolutely. */
export function exactLog(x: number, start: number): Fixed {
  const { whole, exponent } = parts(x);
  const near = exactExp(fixed(start));
  const ratio = divide(shifted(whole, places + BigInt(exponent - near.exponent)), near.mantissa);
  const q = ratio - one;
  const squared = multiply(q, q);
  return fixed(start) + q - squared / 2n + multiply(squared, q) / 3n;
}

/** x^y for positive x, given a start for log x. */
export function exactPow(x: number, y: number, start: number): Scaled {
  const { whole, exponent } = parts(y);
  return exactExp(shifted(exactLog(x, start) * whole, BigInt(exponent)));
}

/** How far `found` is from the truth, in units of the last place of a double of that size (subnormal places count as such). */
export function ulps(found: number, { mantissa, exponent }: Scaled): number {
  const got = parts(found);
  const length = BigInt(mantissa < 0n ? -mantissa : mantissa).toString(2).length;
  const lastPlace = Math.max(length - Number(places) + exponent - 53, -1074);
  const difference = shifted(got.whole, places + BigInt(got.exponent - exponent)) - mantissa;
  return Math.abs(Number(shifted(difference, BigInt(exponent - lastPlace) - places + 40n))) / 2 ** 40;
}

/** The same for a truth given as a plain fixed number. */
export const ulpsOfFixed = (found: number, truth: Fixed): number => ulps(found, { mantissa: truth, exponent: 0 });

/** erfc x for 0 <= x <= 27: the alternating series, with as many places more as it cancels. */
export function exactErfc(x: number): Scaled {
  const width = places + 64n + BigInt(Math.ceil(4 * x * x));
  const whole = 1n << width;
  const { whole: digits, exponent } = parts(x);
  const at = shifted(digits, width + BigInt(exponent));
  const square = (at * at) >> width;
  let term = at;
  let sum = 0n;
  for (let n = 0n; term !== 0n; n += 1n) {
    sum += term / (2n * n + 1n);
    term = -((term * square) >> width) / (n + 1n);
  }
  return scaled(whole - (2n * sum * whole) / rootOfPi(width), width);
}

/** A positive n / 2^width with 192 places. */
function scaled(n: bigint, width: bigint): Scaled {
  const length = BigInt(n.toString(2).length);
  return { mantissa: shifted(n, places + 1n - length), exponent: Number(length - 1n - width) };
}

/** sqrt(pi) 2^width, with pi = 16 atan(1/5) - 4 atan(1/239) (Machin). */
function rootOfPi(width: bigint): bigint {
  const spare = 16n;
  const pi = 16n * atanOfInverse(5n, width + spare) - 4n * atanOfInverse(239n, width + spare);
  return wholeRoot(pi << (width - spare));
}

function atanOfInverse(n: bigint, width: bigint): bigint {
  let power = (1n << width) / n;
  let sum = power;
  for (let k = 3n; power !== 0n; k += 2n) {
    power = -power / (n * n);
    sum += power / k;
  }
  return sum;
}

function wholeRoot(n: bigint): bigint {
  let root = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (let next = (root + n / root) >> 1n; next < root; next = (root + n / root) >> 1n) root = next;
  return root;
}
