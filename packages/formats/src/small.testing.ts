import { assemble, atMost, choose, constant, maximum, over, part, plus, power, sqrt, time, times } from '@speciosa/engine/model';
import type { Given, Model, Part } from '@speciosa/engine/model';
import type { RunInput } from '@speciosa/engine/study';

const given = (id: string, value: number, unit: string): Given => ({ id, value, unit, origin: 'assumed' });

export function assembled(name: string, ...parts: readonly Part<unknown>[]): Model {
  const made = assemble({ name, parts, joins: [] });
  if (!made.ok) throw new Error(made.complaints.map(({ message }) => message).join('\n'));
  return made.model;
}

/** Two molecules, saturable elimination, a response with a baseline, a choice, an extreme, the time itself (unless not ageing): small, and with every word. */
export const smallModel = ({ ageing = true } = {}): Model =>
  assembled(
    'small',
    part('body', ({ state, parameter, flow, change, output }) => {
      const depot = state('depot', 'nmol', { molecule: 'A' });
      const central = state('central', 'nmol', { molecule: 'A' });
      const formed = state('formed, in the same place', 'nmol', { molecule: 'B' });
      const gone = state('gone', 'nmol', { molecule: 'B', role: 'eliminated' });
      const absorption = parameter('absorption rate', { symbol: 'k_a', is: given('small/absorption', 1.5, '1/h') });
      const volume = parameter('volume', { symbol: 'V', is: given('small/volume', 20000, 'mL') });
      const most = parameter('largest rate', { symbol: 'Vmax', is: given('small/most', 2, 'umol/h') });
      const half = parameter('half of it', { symbol: 'Km', is: given('small/half', 30, 'nmol/L'), allows: 'above zero' });
      const loss = parameter('loss', { symbol: 'k', is: given('small/loss', 0.1, '1/h') });
      const concentration = over(central, volume);
      const response = state('response', '', { starts: over(loss, loss), role: 'signal' });
      flow('absorbed', { from: depot, to: central, rate: times(absorption, depot) });
      flow('A becomes B', { from: central, to: formed, rate: over(times(most, concentration), plus(half, concentration)) });
      flow('B is lost', {
        from: formed,
        to: gone,
        rate: times(
          loss,
          formed,
          choose(
            atMost(ageing ? time : constant(1, 'h'), constant(90, 'min')),
            1,
            power(over(plus(formed, constant(1, 'nmol')), constant(100, 'nmol')), 0.25),
          ),
        ),
      });
      change('made and lost', {
        of: response,
        rate: plus(loss, times(-1, loss, maximum(over(half, plus(half, concentration)), 0.2), response)),
      });
      output('A in blood', { unit: 'umol/L', is: concentration });
      output('B, "all" of it', { unit: 'umol', is: formed });
      output('response seen', { unit: '', is: sqrt(times(response, response)) });
    }),
  );

/** A dose, an infusion, a dose at the last hour, and a parameter that changes. */
export const smallInput: RunInput = {
  doses: [
    { state: 'body/depot', amount: 1000, time: 0, every: 6, times: 3 },
    { state: 'body/central', amount: 300, time: 1, duration: 2 },
    { state: 'body/depot', amount: 70, time: 12 },
  ],
  events: [{ kind: 'scale', time: 9, state: 'body/formed, in the same place', factor: 0.5 }],
  courses: [{ parameter: 'body/loss', times: [0, 4], values: [0.1, 0.4] }],
  spanHours: 12,
  requestedHours: [0, 0.5, 1, 2, 3, 4, 6, 8, 9, 12],
};
