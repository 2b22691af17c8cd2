/** An exact positive ratio of whole numbers in lowest terms. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export function rational(numerator: bigint, denominator = 1n): Rational {
  if (denominator <= 0n || numerator <= 0n) throw new RangeError('a unit scale is a positive ratio');
  const shared = greatestDivisor(numerator, denominator);
  return Object.freeze({ numerator: numerator / shared, denominator: denominator / shared });
}

export const one = rational(1n);

export function multiplyRationals(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

export function divideRationals(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** A ratio to a whole power, negative ones included. */
export function powerOfRational(of: Rational, exponent: number): Rational {
  const size = BigInt(Math.abs(exponent));
  const raised = rational(of.numerator ** size, of.denominator ** size);
  return exponent < 0 ? divideRationals(one, raised) : raised;
}

/** The nearest double, rounding at most twice: multiply when the ratio is whole, divide when its inverse is. */
export function scaleBy(value: number, by: Rational): number {
  if (by.denominator === 1n) return value * Number(by.numerator);
  if (by.numerator === 1n) return value / Number(by.denominator);
  return (value * Number(by.numerator)) / Number(by.denominator);
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [large, small] = [a, b];
  while (small > 0n) [large, small] = [small, large % small];
  return large;
}
