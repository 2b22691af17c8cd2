import { choose, constant, lessThan, over, power, times } from '@speciosa/engine/model';
import type { Expression, ExpressionLike } from '@speciosa/engine/model';

/**
 * How fast a ligand takes free seats when its binding grows with a power of concentration:
 *
 * k_on (C / 1 pmol/L)^n
 *
 * Below one picomole per litre it is drawn straight, so that its slope at zero is a number; both meet at 1.
 */
export function takingRate(association: ExpressionLike, slope: ExpressionLike, concentration: ExpressionLike): Expression {
  const picomoles = over(concentration, constant(1, 'pmol/L'));
  return times(association, choose(lessThan(picomoles, 1), picomoles, power(picomoles, slope)));
}
