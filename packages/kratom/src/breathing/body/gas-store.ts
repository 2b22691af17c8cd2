import { maximum, minimum, minus, over, plus, times } from '@speciosa/engine/model';
import type { ExpressionLike, Expression, PartWords, StateSymbol } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';
import type { Quote } from '../quote.js';
import { notBelowZero } from './gas-contents.js';

/** Something for oxygen and something for carbon dioxide: pressures, or contents. */
export interface Gases {
  readonly oxygen: Expression;
  readonly carbonDioxide: Expression;
}

export type StoreName = 'brain' | 'tissue';

/** A store of gas in the body. */
export interface GasStore {
  readonly name: StoreName;
  readonly oxygen: StateSymbol;
  readonly carbonDioxide: StateSymbol;
  readonly pressure: Gases;
}

/** P_O2 = C/alpha_O2,  P_CO2 = (C - C_HCO3)/alpha_CO2 */
export function gasStores({ state }: PartWords, quote: Quote): Readonly<Record<StoreName, GasStore>> {
  const bicarbonate = quote('breathing/bicarbonate', 'C_HCO3');
  const solubility = {
    carbonDioxide: quote('breathing/carbon-dioxide-solubility', 'alpha_CO2'),
    oxygen: quote('breathing/oxygen-solubility', 'alpha_O2'),
  };
  const store = (name: StoreName): GasStore => {
    const oxygen = state(`oxygen in the ${name}`, '1', { role: 'signal', starts: fact(`breathing/start/${name}-oxygen`).value });
    const carbonDioxide = state(`carbon dioxide in the ${name}`, '1', {
      role: 'signal',
      starts: fact(`breathing/start/${name}-carbon-dioxide`).value,
    });
    const pressure = {
      oxygen: over(notBelowZero(oxygen, '1'), solubility.oxygen),
      carbonDioxide: over(minus(notBelowZero(carbonDioxide, '1'), bicarbonate), solubility.carbonDioxide),
    };
    return { name, oxygen, carbonDioxide, pressure };
  };
  return { brain: store('brain'), tissue: store('tissue') };
}

/** What blood does for a store. */
export interface Supply {
  readonly flow: ExpressionLike;
  readonly arterial: Gases;
  readonly venous: Gases;
}

/** Shares of metabolism that are left, for each gas. */
export interface Metabolism {
  readonly oxygen: Expression;
  readonly carbonDioxide: Expression;
  /** Oxygen pressure of a store below which its metabolism falls with it. */
  readonly debt: ExpressionLike;
}

/** Metabolism falls with wakefulness, but never far: g_x = max(w^P2, floor_x). */
export const metabolismOf = (quote: Quote, wakeful: ExpressionLike): Metabolism => ({
  oxygen: maximum(quote('breathing/oxygen-floor', 'f_N'), wakeful),
  carbonDioxide: maximum(quote('breathing/carbon-dioxide-floor', 'f_L'), wakeful),
  debt: quote('breathing/oxygen-debt-pressure', 'P_debt'),
});

/** C' = [Q (C_a - C_v) + M g min(1, P_O2/P_debt)]/V, oxygen being used and carbon dioxide made. */
export function metabolise(
  { change }: PartWords,
  quote: Quote,
  { name, oxygen, carbonDioxide, pressure }: GasStore,
  { flow, arterial, venous }: Supply,
  metabolism: Metabolism,
): void {
  const volume = quote(`breathing/${name}-volume`, `V_${name}`);
  const alive = minimum(1, over(pressure.oxygen, metabolism.debt));
  const used = times(quote(`breathing/${name}-oxygen`, `M_O2,${name}`), metabolism.oxygen, alive);
  const made = times(quote(`breathing/${name}-carbon-dioxide`, `M_CO2,${name}`), metabolism.carbonDioxide, alive);
  const brought = (gas: keyof Gases): Expression => times(flow, minus(arterial[gas], venous[gas]));
  change(`oxygen comes to the ${name} and is used`, { of: oxygen, rate: over(minus(brought('oxygen'), used), volume) });
  change(`carbon dioxide is made in the ${name} and taken away`, {
    of: carbonDioxide,
    rate: over(plus(brought('carbonDioxide'), made), volume),
  });
}
