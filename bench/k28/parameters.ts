import type { Given } from '@speciosa/engine/model';

/** A number of K28: its letters, what it means, its typical value and how far people differ. */
export interface K28Parameter {
  readonly symbol: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Standard deviation of the logarithm over people; 0 where all are alike. */
  readonly spread: number;
}

const row = (symbol: string, name: string, value: number, unit: string, spread = 0): K28Parameter =>
  Object.freeze({ symbol, name, value, unit, spread });

/**
 * The 61 numbers of K28, invented to be plausible: a speed problem, not a model of any substance.
 * People are drawn in this order, so a row that moves changes every person after it.
 */
export const parameters: readonly K28Parameter[] = Object.freeze([
  row('ktr', 'transit rate of the gut', 2, '1/h', 0.3),
  row('ka', 'absorption rate', 1.5, '1/h', 0.4),
  row('kfec', 'rate of loss with the faeces', 0.3, '1/h'),
  row('Qg', 'blood flow of the gut wall', 18, 'L/h'),
  row('Vgw', 'volume of the gut wall', 0.5, 'L'),
  row('VmG', 'capacity of the gut wall enzyme', 20, 'umol/h', 0.4),
  row('KmG', 'half-saturation of the gut wall enzyme', 5, 'umol/L'),
  row('VL', 'volume of the liver', 1.8, 'L'),
  row('KpL', 'liver to blood partition', 3, '1'),
  row('Qh', 'blood flow of the liver', 90, 'L/h'),
  row('fu', 'unbound fraction of the parent', 0.1, '1'),
  row('VmL', 'capacity of the liver enzyme', 900, 'umol/h', 0.4),
  row('KmL', 'half-saturation of the liver enzyme', 8, 'umol/L', 0.3),
  row('KiM', 'inhibition of the liver enzyme by the metabolite', 4, 'umol/L'),
  row('kdegE', 'turnover of the liver enzyme', 0.02, '1/h'),
  row('kinact', 'fastest inactivation of the liver enzyme', 0.6, '1/h', 0.4),
  row('KI', 'half-saturation of the inactivation', 2, 'umol/L'),
  row('Vc', 'central volume of the parent', 20, 'L', 0.25),
  row('Vp1', 'shallow volume of the parent', 80, 'L'),
  row('Vp2', 'deep volume of the parent', 300, 'L'),
  row('Q1', 'flow to the shallow volume', 40, 'L/h'),
  row('Q2', 'flow to the deep volume', 10, 'L/h'),
  row('CLr', 'clearance of the parent by the kidney', 0.3, 'L/h'),
  row('PSb', 'permeability of the brain to the parent', 12, 'L/h', 0.3),
  row('Vb', 'volume of the brain', 1.4, 'L'),
  row('KpB', 'brain to free plasma partition of the parent', 5, '1'),
  row('fm', 'fraction that becomes the metabolite', 0.15, '1', 0.3),
  row('VMc', 'central volume of the metabolite', 30, 'L'),
  row('VMp', 'peripheral volume of the metabolite', 60, 'L'),
  row('QM', 'flow to the peripheral volume of the metabolite', 15, 'L/h'),
  row('CLM', 'clearance of the metabolite', 25, 'L/h', 0.3),
  row('fuM', 'unbound fraction of the metabolite', 0.2, '1'),
  row('PSm', 'permeability of the brain to the metabolite', 6, 'L/h'),
  row('KpBM', 'brain to free plasma partition of the metabolite', 3, '1'),
  row('R0', 'receptors in the absence of anything', 0.02, 'umol/L', 0.2),
  row('konp', 'binding rate of the parent', 3600, 'L/umol/h'),
  row('koffp', 'release rate of the parent', 720, '1/h', 0.3),
  row('konm', 'binding rate of the metabolite', 7200, 'L/umol/h'),
  row('koffm', 'release rate of the metabolite', 288, '1/h', 0.3),
  row('kintp', 'internalisation with the parent', 0.05, '1/h'),
  row('kintm', 'internalisation with the metabolite', 0.25, '1/h', 0.3),
  row('krec', 'recycling of receptors', 0.6, '1/h'),
  row('kdegR', 'turnover of receptors', 0.02, '1/h'),
  row('kdegI', 'loss of internalised receptors', 0.1, '1/h'),
  row('k5', 'turnover of the first messenger', 0.9, '1/h'),
  row('Im5', 'largest inhibition of the loss of the first messenger', 0.8, '1'),
  row('IC5', 'half-inhibition of the loss of the first messenger', 0.3, 'umol/L'),
  row('kN', 'turnover of the second messenger', 0.7, '1/h'),
  row('ImN', 'largest inhibition of the loss of the second messenger', 0.6, '1'),
  row('ICN', 'half-inhibition of the loss of the second messenger', 0.5, 'umol/L'),
  row('ImNe', 'inhibition of the release of the second messenger by the effect', 0.3, '1'),
  row('kt1', 'rate of fast tolerance', 0.15, '1/h', 0.3),
  row('kt2', 'rate of slow tolerance', 0.004, '1/h', 0.3),
  row('a1', 'strength of fast tolerance', 1.5, '1'),
  row('a2', 'strength of slow tolerance', 3, '1'),
  row('EC50', 'activation that gives half the drive', 0.15, '1', 0.4),
  row('ep', 'efficacy of the parent beside the metabolite', 0.25, '1'),
  row('ke0', 'rate of the effect', 1.2, '1/h'),
  row('kr', 'turnover of breathing', 2, '1/h'),
  row('ImR', 'largest inhibition of breathing', 0.7, '1'),
  row('E50', 'effect that gives half the inhibition of breathing', 0.5, '1'),
]);

/** The row behind some letters, as a part of the model receives it. Throws RangeError for letters K28 does not have. */
export function given(symbol: string): { readonly name: string; readonly symbol: string; readonly is: Given } {
  const found = parameters.find((parameter) => parameter.symbol === symbol);
  if (found === undefined) throw new RangeError(`expected a parameter of K28, found ${symbol}`);
  const { name, value, unit } = found;
  return { name, symbol, is: { id: symbol, value, unit, origin: 'assumed' } };
}
