import { constant, maximum, minus, over, plus, power, sqrt, times } from '@speciosa/engine/model';
import type { Expression, ExpressionLike } from '@speciosa/engine/model';
import type { Quote } from '../quote.js';

/** One gas of the blood: its content curve, bent by the other gas. */
interface Curve {
  readonly scale: ExpressionLike;
  readonly power: ExpressionLike;
  readonly upper: ExpressionLike;
  readonly lower: ExpressionLike;
  /** Gas per volume of blood when all places are taken. */
  readonly capacity: Expression;
}

/** Content of both gases in blood from their pressures, and back (Spencer's curves). */
export interface BloodGas {
  readonly oxygenContent: (oxygen: ExpressionLike, carbonDioxide: ExpressionLike) => Expression;
  readonly carbonDioxideContent: (oxygen: ExpressionLike, carbonDioxide: ExpressionLike) => Expression;
  readonly oxygenPressure: (oxygen: ExpressionLike, carbonDioxide: ExpressionLike) => Expression;
  readonly carbonDioxidePressure: (oxygen: ExpressionLike, carbonDioxide: ExpressionLike) => Expression;
}

/** The curves with their numbers, as parameters of the part that quotes them. */
export function bloodGas(quote: Quote): BloodGas {
  const oxygen = curveOf(quote, 'oxygen-curve', '1');
  const carbonDioxide = curveOf(quote, 'carbon-dioxide-curve', '2', oxygen.molar);
  return {
    oxygenContent: (o, c) => content(oxygen.curve, o, c),
    carbonDioxideContent: (o, c) => content(carbonDioxide.curve, c, o),
    oxygenPressure: (o, c) => pressure(oxygen.curve, filled(oxygen.curve, o), carbonDioxide.curve, filled(carbonDioxide.curve, c)),
    carbonDioxidePressure: (o, c) => pressure(carbonDioxide.curve, filled(carbonDioxide.curve, c), oxygen.curve, filled(oxygen.curve, o)),
  };
}

function curveOf(
  quote: Quote,
  gas: 'oxygen-curve' | 'carbon-dioxide-curve',
  index: string,
  molar: ExpressionLike = quote('breathing/gas-volume', 'Z'),
) {
  const curve: Curve = {
    scale: quote(`breathing/${gas}/scale`, `K_${index}`),
    power: quote(`breathing/${gas}/power`, `a_${index}`),
    upper: quote(`breathing/${gas}/upper`, `beta_${index}`),
    lower: quote(`breathing/${gas}/lower`, `alpha_${index}`),
    capacity: times(molar, quote(`breathing/${gas}/capacity`, `C_${index}`)),
  };
  return { curve, molar };
}

/**
 * F = P (1 + beta P')/(K (1 + alpha P')),  C = C_max F^(1/a)/(1 + F^(1/a)), P' being the other gas.
 *
 * Written with 1/F^(1/a), so that F stands in it once; a pressure of nothing gives nothing.
 */
function content({ scale, power: a, upper, lower, capacity }: Curve, own: ExpressionLike, other: ExpressionLike): Expression {
  const reach = over(times(own, plus(1, times(upper, other))), times(scale, plus(1, times(lower, other))));
  return over(capacity, plus(1, power(reach, over(-1, a))));
}

/** D = K (C/(C_max - C))^a: the pressure were the other gas not there. */
const filled = ({ scale, power: a, capacity }: Curve, content: ExpressionLike): Expression =>
  times(scale, power(minus(over(capacity, content), 1), times(-1, a)));

/**
 * The closed inverse of both curves: with N = 1 + beta_1 D_2 - D_1 (beta_2 + alpha_1 alpha_2 D_2) and
 * M = beta_2 + alpha_2 beta_1 D_2,   P = (-N + sqrt(N^2 + 4 M D_1 (1 + alpha_1 D_2)))/(2 M)
 */
function pressure(own: Curve, d1: Expression, other: Curve, d2: Expression): Expression {
  const n = minus(plus(1, times(own.upper, d2)), times(d1, plus(other.upper, times(own.lower, other.lower, d2))));
  const m = plus(other.upper, times(other.lower, own.upper, d2));
  const half = over(n, plus(m, m));
  const whole = over(times(d1, plus(1, times(own.lower, d2))), m);
  return minus(sqrt(plus(times(half, half), whole)), half);
}

/** What is stored below nothing counts as nothing. */
export const notBelowZero = (of: ExpressionLike, unit: string): Expression => maximum(constant(0, unit), of);
