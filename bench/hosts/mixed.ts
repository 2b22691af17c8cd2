import { packMoments } from '@speciosa/engine/kernel';
import type { Batch } from '@speciosa/engine/kernel';
import { assemble, constant, delayed, exp, lessThan, log, over, part, plus, power, times } from '@speciosa/engine/model';
import type { Given, Model } from '@speciosa/engine/model';

const invented = (id: string, value: number, unit: string): Given => ({ id: `hosts/${id}`, value, unit, origin: 'assumed' });

/** Invented to touch what K28 does not: every function, a look back, an event. */
export const mixed: Model = made();

function made(): Model {
  const assembled = assemble({
    name: 'mixed',
    joins: [],
    parts: [
      part('mixed', ({ state, parameter, change, event, output }) => {
        const hour = constant(1, 'h');
        const level = state('level', '1', { role: 'signal' });
        const alarms = state('alarms', '1', { role: 'signal' });
        const steepness = parameter('steepness', { symbol: 'n', is: invented('steepness', 1.7, '1') });
        const lag = parameter('lag', { symbol: 'T', is: invented('lag', 0.75, 'h') });
        const drive = over(power(delayed(level, lag, 0.5), steepness), plus(1, power(level, steepness)));
        change('it is driven by its past', {
          of: level,
          rate: over(plus(drive, times(-0.3, exp(times(0.2, level))), log(plus(2, level))), hour),
        });
        event('it has risen past two', {
          when: lessThan(2, level),
          set: [
            [level, times(0.4, level)],
            [alarms, plus(alarms, 1)],
          ],
        });
        output('level now', { unit: '1', is: level });
        output('logarithm of it', { unit: '1', is: log(plus(1, level)) });
        output('alarms so far', { unit: '1', is: alarms });
        return {};
      }),
    ],
  });
  if (!assembled.ok) throw new Error(assembled.complaints.map(({ message }) => message).join('\n'));
  return assembled.model;
}

const persons = 21;
const requested = Array.from({ length: 25 }, (_, at) => at / 2);

export const mixedBatch: Batch = {
  persons,
  parameters: Float64Array.from(Array.from({ length: persons }, (_, person) => [1.1 + person / 16, 0.4 + person / 32]).flat()),
  initial: Float64Array.from(Array.from({ length: persons }, (_, person) => [0.5 + person / 64, 0]).flat()),
  moments: packMoments(Array.from({ length: persons }, () => [{ time: 3, kind: 'add' as const, target: 0, value: 0.25 }])),
  requested: Float64Array.from(requested),
  requestedBefore: new Uint8Array(requested.length),
  start: 0,
  end: 12,
  relativeTolerance: 1e-7,
  absoluteTolerances: Float64Array.from([1e-9, 1e-9]),
  maxSteps: 20_000,
  fixedStep: 0,
};
