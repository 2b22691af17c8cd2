import { expOf } from './exp.js';
import { productError } from './rounding.js';

const twoOverRootPi = 1.1283791670955126;
const oneOverRootPi = 0.5641895835477563;

/** The error function; measured worst error in README. */
export function erf(x: number): number {
  if (Number.isNaN(x)) return x;
  const size = Math.abs(x);
  if (size < 1) return series(x);
  const rest = size > 6 ? 0 : fraction(size);
  return x > 0 ? 1 - rest : rest - 1;
}

/** 1 - erf(x) without losing the tail; zero above 27.3. */
export function erfc(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x < 1) return 1 - erf(x);
  return x > 27.3 ? 0 : fraction(x);
}

/** e^(-x^2), with what rounding took from the square given back. */
function gauss(x: number): number {
  const square = x * x;
  return expOf(-square, -productError(x, x, square));
}

/** erf x = 2/sqrt(pi) x e^(-x^2) (1 + x^2/(3/2) (1 + x^2/(5/2) (1 + ...))), from the far end; |x| < 1. */
function series(x: number): number {
  const z = x * x;
  let total = 1;
  for (let n = 20; n >= 1; n -= 1) total = 1 + (total * z) / (n + 0.5);
  return twoOverRootPi * gauss(x) * total * x;
}

/**
 * erfc x = e^(-x^2)/sqrt(pi) / (x + (1/2)/(x + 1/(x + (3/2)/(x + ...)))), from the far end; x >= 1.
 * What n terms leave out falls as e^(-2.65 x sqrt(n)) (measured), so 200/x^2 of them are enough for a double.
 */
function fraction(x: number): number {
  let below = x;
  for (let n = Math.floor(200 / (x * x)) + 10; n >= 1; n -= 1) below = x + n / 2 / below;
  return (oneOverRootPi * gauss(x)) / below;
}
