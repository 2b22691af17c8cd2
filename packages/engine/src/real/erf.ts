import { exp } from './exp.js';

const twoOverRootPi = 1.1283791670955126;
const oneOverRootPi = 0.5641895835477563;

/** The error function, relative error below 4e-15. */
export function erf(x: number): number {
  if (Number.isNaN(x)) return x;
  const size = Math.abs(x);
  if (size > 6) return x > 0 ? 1 : -1;
  if (size < 2.2) return series(x);
  return x > 0 ? 1 - fraction(size) : fraction(size) - 1;
}

/** 1 - erf(x) without losing the tail, relative error below 2e-14 for x < 26. */
export function erfc(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x < 2.2) return 1 - erf(x);
  return x > 27.3 ? 0 : fraction(x);
}

/** erf x = 2/sqrt(pi) e^(-x^2) (x + 2x^3/3 + 4x^5/15 + ...): every term has the sign of x. */
function series(x: number): number {
  let term = x;
  let total = x;
  for (let n = 1; n < 80; n += 1) {
    term *= (2 * x * x) / (2 * n + 1);
    total += term;
    if (Math.abs(term) < 1e-18 * Math.abs(total)) break;
  }
  return twoOverRootPi * exp(-x * x) * total;
}

/** erfc x = e^(-x^2)/sqrt(pi) / (x + (1/2)/(x + 1/(x + (3/2)/(x + ...)))), from the far end. */
function fraction(x: number): number {
  let below = x;
  for (let n = 120; n >= 1; n -= 1) below = x + n / 2 / below;
  return (oneOverRootPi * exp(-x * x)) / below;
}
