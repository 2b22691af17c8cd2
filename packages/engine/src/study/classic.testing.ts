import { assemble, constant, delayed, over, part, plus, power, time, times } from '../model/index.js';
import type { Given, Model, Part } from '../model/index.js';

/** Small models of the textbooks, for tests. */
const given = (id: string, value: number, unit: string): Given => ({ id, value, unit, origin: 'assumed' });

function assembled(name: string, parts: readonly Part<unknown>[]): Model {
  const made = assemble({ name, parts, joins: [] });
  if (!made.ok) throw new Error(made.complaints.map(({ message }) => message).join('\n'));
  return made.model;
}

/** Absorption 1.5/h, volume 20 L, clearance 1.1 L/h; a counter of the area under the concentration. */
export const linearModel = (): Model =>
  assembled('linear', [
    part('body', ({ state, parameter, flow, change, output }) => {
      const depot = state('depot', 'nmol', { molecule: 'A' });
      const central = state('central', 'nmol', { molecule: 'A' });
      const gone = state('gone', 'nmol', { molecule: 'A', role: 'eliminated' });
      const area = state('area', 'nmol*h/L', { role: 'signal' });
      const clearance = parameter('clearance', { symbol: 'CL', is: given('clearance', 1.1, 'L/h') });
      const volume = parameter('volume', { symbol: 'V', is: given('volume', 20, 'L') });
      const absorption = parameter('absorption', { symbol: 'KA', is: given('absorption', 1.5, '1/h') });
      parameter('lag', { symbol: 'L', is: given('lag', 2, 'h') });
      parameter('length', { symbol: 'D', is: given('length', 3, 'h') });
      parameter('share', { symbol: 'F', is: given('share', 0.4, '') });
      flow('absorbed', { from: depot, to: central, rate: times(absorption, depot) });
      flow('cleared', { from: central, to: gone, rate: times(clearance, over(central, volume)) });
      change('the area grows', { of: area, rate: over(central, volume) });
      output('concentration', { unit: 'nmol/L', is: over(central, volume) });
      output('amount', { unit: 'umol', is: times(1, central) });
    }),
  ]);

/** Elimination that saturates: Vmax 10 nmol/h, Km 2 nmol/L, volume 5 L; what is eliminated becomes B, which is cleared. */
export const saturableModel = (): Model =>
  assembled('saturable', [
    part('body', ({ state, parameter, flow, output }) => {
      const central = state('central', 'nmol', { molecule: 'A' });
      const formed = state('formed', 'nmol', { molecule: 'B' });
      const gone = state('gone', 'nmol', { molecule: 'B', role: 'eliminated' });
      const most = parameter('most', { symbol: 'Vmax', is: given('most', 10, 'nmol/h') });
      const half = parameter('half', { symbol: 'Km', is: given('half', 2, 'nmol/L') });
      const volume = parameter('volume', { symbol: 'V', is: given('volume', 5, 'L') });
      const out = parameter('out', { symbol: 'k', is: given('out', 0.3, '1/h') });
      const concentration = over(central, volume);
      flow('turned into B', { from: central, to: formed, rate: over(times(most, concentration), plus(half, concentration)) });
      flow('B is cleared', { from: formed, to: gone, rate: times(out, formed) });
      output('concentration', { unit: 'nmol/L', is: concentration });
    }),
  ]);

/** A response with a baseline of 100 whose loss a drug inhibits: turnover from the start values on. */
export const baselineModel = (): Model =>
  assembled('baseline', [
    part('body', ({ state, parameter, change, output }) => {
      const drug = state('drug', 'nmol', { role: 'signal' });
      const made = parameter('made', { symbol: 'kin', is: given('made', 20, '1/h') });
      const lost = parameter('lost', { symbol: 'kout', is: given('lost', 0.2, '1/h') });
      const half = parameter('half', { symbol: 'I50', is: given('half', 5, 'nmol') });
      const decay = parameter('decay', { symbol: 'k', is: given('decay', 0.4, '1/h') });
      const response = state('response', '', { starts: over(made, lost), role: 'signal' });
      change('the drug fades', { of: drug, rate: times(-1, decay, drug) });
      change('made and lost', { of: response, rate: plus(made, times(-1, lost, over(half, plus(half, drug)), response)) });
      output('effect', { unit: '', is: times(1, response) });
    }),
  ]);

/** A swing far from its rest at 100, which a dose pushes below zero and back: rest and swing are a signal without a sign. */
export const swingingModel = (): Model =>
  assembled('swinging', [
    part('body', ({ state, parameter, change, output }) => {
      const drug = state('drug', 'nmol', { role: 'signal' });
      const decay = parameter('decay', { symbol: 'k', is: given('decay', 0.05, '1/h') });
      const pull = parameter('pull', { symbol: 'w', is: given('pull', 0.004, '1/h') });
      const push = parameter('push', { symbol: 'e', is: given('push', 0.4, '1/nmol/h') });
      const level = state('level', '', { starts: 100, role: 'signal' });
      change('the drug fades', { of: drug, rate: times(-1, decay, drug) });
      change('pulled to rest, pushed down', {
        of: level,
        rate: plus(
          times(pull, plus(100, times(-1, level))),
          times(-1, push, power(over(drug, constant(1, 'nmol')), 1.5), constant(1, 'nmol')),
        ),
      });
      output('reached', { unit: '', is: times(1, level) });
    }),
  ]);

/** Fades at the pace of what it was an hour ago. */
export const delayedModel = (): Model =>
  assembled('delayed', [
    part('body', ({ state, parameter, change, output }) => {
      const drug = state('drug', 'nmol', { role: 'signal' });
      const rate = parameter('rate', { symbol: 'k', is: given('rate', 0.2, '1/h') });
      const lag = parameter('lag', { symbol: 'T', is: given('lag', 1, 'h') });
      change('fades late', { of: drug, rate: times(-1, rate, delayed(drug, lag, 0)) });
      output('amount', { unit: 'nmol', is: times(1, drug) });
    }),
  ]);

/** Two states that exchange, and nothing leaves them. */
export const keepingModel = (): Model =>
  assembled('keeping', [
    part('body', ({ state, parameter, flow, output }) => {
      const [central, tissue] = [state('central', 'nmol', { molecule: 'A' }), state('tissue', 'nmol', { molecule: 'A' })];
      const rate = parameter('rate', { symbol: 'k', is: given('rate', 0.5, '1/h') });
      flow('spreads', { from: central, to: tissue, rate: times(rate, central) });
      flow('returns', { from: tissue, to: central, rate: times(rate, tissue) });
      output('amount', { unit: 'nmol', is: times(1, central) });
    }),
  ]);

/** Cleared faster with every hour, so that no interval is like another. */
export const ageingModel = (): Model =>
  assembled('ageing', [
    part('body', ({ state, parameter, change, output }) => {
      const drug = state('drug', 'nmol', { role: 'signal' });
      const rate = parameter('rate', { symbol: 'k', is: given('rate', 0.2, '1/h') });
      const pace = parameter('pace', { symbol: 'a', is: given('pace', 0.05, '1/h') });
      change('fades faster and faster', { of: drug, rate: times(-1, rate, plus(1, times(pace, time)), drug) });
      output('amount', { unit: 'nmol', is: times(1, drug) });
    }),
  ]);

/** y' = k y^2 / 1 nmol: infinite at t = 1/(k y0). */
export const explodingModel = (): Model =>
  assembled('exploding', [
    part('body', ({ state, parameter, change, output }) => {
      const pile = state('pile', '', { starts: 1, role: 'signal' });
      const rate = parameter('rate', { symbol: 'k', is: given('rate', 0.1, '1/h') });
      change('grows by its square', { of: pile, rate: times(rate, power(pile, 2)) });
      output('height', { unit: '', is: times(1, pile) });
    }),
  ]);
