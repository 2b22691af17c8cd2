/** What a unit measures, as integer powers of the four base dimensions. */
export interface Dimension {
  readonly time: number;
  readonly amount: number;
  readonly mass: number;
  readonly length: number;
}

const bases = ['amount', 'mass', 'length', 'time'] as const;

/** The dimension with the given powers; those not named are zero. */
export function dimension(powers: Partial<Dimension>): Dimension {
  const { time = 0, amount = 0, mass = 0, length = 0 } = powers;
  return Object.freeze({ time, amount, mass, length });
}

/** All exponents zero: pure numbers, and what is left when units cancel. */
export const dimensionless = dimension({});

/** Whether every exponent agrees; only then may two quantities be added or compared. */
export function sameDimension(a: Dimension, b: Dimension): boolean {
  return bases.every((base) => a[base] === b[base]);
}

/** The dimension of a product: exponents add. */
export function multiplyDimensions(a: Dimension, b: Dimension): Dimension {
  return combine(a, b, 1);
}

/** The dimension of a quotient: exponents subtract. */
export function divideDimensions(a: Dimension, b: Dimension): Dimension {
  return combine(a, b, -1);
}

/** A dimension to a power; the power must keep every exponent whole. */
export function powerOfDimension(of: Dimension, exponent: number): Dimension {
  return dimension(Object.fromEntries(bases.map((base) => [base, of[base] * exponent])));
}

function combine(a: Dimension, b: Dimension, sign: 1 | -1): Dimension {
  return dimension(Object.fromEntries(bases.map((base) => [base, a[base] + sign * b[base]])));
}

/** For people: "amount/length^3", or "no dimension". */
export function printDimension(of: Dimension): string {
  const show = (base: (typeof bases)[number], power: number) => (power === 1 ? base : `${base}^${power}`);
  const above = bases.filter((base) => of[base] > 0).map((base) => show(base, of[base]));
  const below = bases.filter((base) => of[base] < 0).map((base) => show(base, -of[base]));
  if (above.length + below.length === 0) return 'no dimension';
  return [above.join(' ') || '1', ...below].join('/');
}
