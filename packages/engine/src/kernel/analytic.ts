import { assemble, constant, exp, minus, negate, over, part, plus, power, time, times } from '../model/index.js';
import type { Given, Model, Part } from '../model/index.js';
import { exp as expOf } from '../real/index.js';

/** A problem whose answer is known in closed form: what every driver is held to. */
export interface Known {
  readonly name: string;
  readonly model: Model;
  readonly initial: readonly number[];
  readonly parameters: readonly number[];
  readonly end: number;
  /** True states at a time. */
  readonly answer: (time: number) => readonly number[];
}

const given = (id: string, value: number, unit: string): Given => ({ id, value, unit, origin: 'assumed' });

function closed(name: string, only: Part<unknown>): Model {
  const made = assemble({ name, parts: [only], joins: [] });
  if (!made.ok) throw new Error(made.complaints.map(({ message }) => message).join('\n'));
  return made.model;
}

/** Logistic growth: y' = r y (1 - y), y = 1 / (1 + 9 e^(-rt)) from 0.1. */
export const logistic: Known = {
  name: 'logistic growth',
  model: closed('logistic', part('growth', ({ state, parameter, change, output }) => {
    const y = state('size', '1', { role: 'signal' });
    const r = parameter('rate of growth', { symbol: 'r', is: given('test/r', 1, '1/h') });
    change('it grows until it is full', { of: y, rate: times(r, y, minus(1, y)) });
    output('size now', { unit: '1', is: y });
    return {};
  })),
  initial: [0.1],
  parameters: [1],
  end: 4,
  answer: (t) => [1 / (1 + 9 * expOf(-t))],
};

/** Falling with drag: y' = k (1 - y^2), y = tanh(k t) from 0. */
export const falling: Known = {
  name: 'falling with drag',
  model: closed('falling', part('stone', ({ state, parameter, change, output }) => {
    const y = state('speed', '1', { role: 'signal' });
    const k = parameter('pull', { symbol: 'k', is: given('test/k', 1, '1/h') });
    change('it falls faster until the drag balances', { of: y, rate: times(k, minus(1, power(y, 2))) });
    output('speed now', { unit: '1', is: y });
    return {};
  })),
  initial: [0],
  parameters: [1],
  end: 1.5,
  answer: (t) => [(1 - expOf(-2 * t)) / (1 + expOf(-2 * t))],
};

/** Forced, with a moving right-hand side: y' = -k (y - e^(-t^2)) - 2 t e^(-t^2), y = e^(-t^2); stiff for a large k (Prothero and Robinson 1974). */
export function following(k: number): Known {
  const hour = constant(1, 'h');
  const target = exp(negate(power(over(time, hour), 2)));
  return {
    name: `following a bell at ${k} per hour`,
    model: closed('following', part('follower', ({ state, parameter, change, output }) => {
      const y = state('level', '1', { role: 'signal' });
      const rate = parameter('pull', { symbol: 'k', is: given('test/k', k, '1/h') });
      const slope = over(times(-2, over(time, hour), target), hour);
      change('it is pulled to the bell and carried along', { of: y, rate: plus(times(-1, rate, minus(y, target)), slope) });
      output('level now', { unit: '1', is: y });
      return {};
    })),
    initial: [1],
    parameters: [k],
    end: 2,
    answer: (t) => [expOf(-t * t)],
  };
}

/** Absorption and elimination: two first-order flows, the model under every pharmacokinetic one. */
export const absorption: Known = {
  name: 'absorption and elimination',
  model: closed('absorption', part('body', ({ state, parameter, flow, output }) => {
    const gut = state('in the gut', 'nmol', { molecule: 'substance' });
    const blood = state('in the blood', 'nmol', { molecule: 'substance' });
    const gone = state('gone', 'nmol', { molecule: 'substance', role: 'eliminated' });
    const ka = parameter('absorption rate', { symbol: 'k_a', is: given('test/ka', 1.5, '1/h') });
    const ke = parameter('elimination rate', { symbol: 'k_e', is: given('test/ke', 0.1, '1/h') });
    flow('it is absorbed', { from: gut, to: blood, rate: times(ka, gut) });
    flow('it is eliminated', { from: blood, to: gone, rate: times(ke, blood) });
    output('in the blood now', { unit: 'nmol', is: blood });
    return {};
  })),
  initial: [100, 0, 0],
  parameters: [1.5, 0.1],
  end: 24,
  answer: (t) => {
    const [gut, blood] = [100 * expOf(-1.5 * t), (150 / 1.4) * (expOf(-0.1 * t) - expOf(-1.5 * t))];
    return [gut, blood, 100 - gut - blood];
  },
};
