import { assemble, constant, delayed, exp, lessThan, minus, negate, over, part, plus, power, time, times } from '../model/index.js';
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
  model: closed(
    'logistic',
    part('growth', ({ state, parameter, change, output }) => {
      const y = state('size', '1', { role: 'signal' });
      const r = parameter('rate of growth', { symbol: 'r', is: given('test/r', 1, '1/h') });
      change('it grows until it is full', { of: y, rate: times(r, y, minus(1, y)) });
      output('size now', { unit: '1', is: y });
      return {};
    }),
  ),
  initial: [0.1],
  parameters: [1],
  end: 4,
  answer: (t) => [1 / (1 + 9 * expOf(-t))],
};

/** Falling with drag: y' = k (1 - y^2), y = tanh(k t) from 0. */
export const falling: Known = {
  name: 'falling with drag',
  model: closed(
    'falling',
    part('stone', ({ state, parameter, change, output }) => {
      const y = state('speed', '1', { role: 'signal' });
      const k = parameter('pull', { symbol: 'k', is: given('test/k', 1, '1/h') });
      change('it falls faster until the drag balances', { of: y, rate: times(k, minus(1, power(y, 2))) });
      output('speed now', { unit: '1', is: y });
      return {};
    }),
  ),
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
    model: closed(
      'following',
      part('follower', ({ state, parameter, change, output }) => {
        const y = state('level', '1', { role: 'signal' });
        const rate = parameter('pull', { symbol: 'k', is: given('test/k', k, '1/h') });
        const slope = over(times(-2, over(time, hour), target), hour);
        change('it is pulled to the bell and carried along', { of: y, rate: plus(times(-1, rate, minus(y, target)), slope) });
        output('level now', { unit: '1', is: y });
        return {};
      }),
    ),
    initial: [1],
    parameters: [k],
    end: 2,
    answer: (t) => [expOf(-t * t)],
  };
}

/** Absorption and elimination: two first-order flows, the model under every pharmacokinetic one. */
export const absorption: Known = {
  name: 'absorption and elimination',
  model: closed(
    'absorption',
    part('body', ({ state, parameter, flow, output }) => {
      const gut = state('in the gut', 'nmol', { molecule: 'substance' });
      const blood = state('in the blood', 'nmol', { molecule: 'substance' });
      const gone = state('gone', 'nmol', { molecule: 'substance', role: 'eliminated' });
      const ka = parameter('absorption rate', { symbol: 'k_a', is: given('test/ka', 1.5, '1/h') });
      const ke = parameter('elimination rate', { symbol: 'k_e', is: given('test/ke', 0.1, '1/h') });
      flow('it is absorbed', { from: gut, to: blood, rate: times(ka, gut) });
      flow('it is eliminated', { from: blood, to: gone, rate: times(ke, blood) });
      output('in the blood now', { unit: 'nmol', is: blood });
      return {};
    }),
  ),
  initial: [100, 0, 0],
  parameters: [1.5, 0.1],
  end: 24,
  answer: (t) => {
    const [gut, blood] = [100 * expOf(-1.5 * t), (150 / 1.4) * (expOf(-0.1 * t) - expOf(-1.5 * t))];
    return [gut, blood, 100 - gut - blood];
  },
};

/** u' = -u(t - 1), u = 0 before the start and 1 at it; by the method of steps u(2) = 0, u(3) = -1/2, u(4) = -1/6, u(5) = 5/24. */
export const echo: Known = {
  name: 'an echo',
  model: closed(
    'echo',
    part('echo', ({ state, parameter, change, output }) => {
      const u = state('voice', '1', { role: 'signal' });
      const lag = parameter('time to return', { symbol: 'T', is: given('test/lag', 1, 'h') });
      change('the echo quietens it', { of: u, rate: over(times(-1, delayed(u, lag, 0)), constant(1, 'h')) });
      output('voice now', { unit: '1', is: u });
      return {};
    }),
  ),
  initial: [1],
  parameters: [1],
  end: 5,
  answer: (t) => [t <= 1 ? 1 : t <= 2 ? 2 - t : t <= 3 ? 4 - 3 * t + (t * t) / 2 : ({ 4: -1 / 6, 5: 5 / 24 }[t] ?? Number.NaN)],
};

/** Mackey and Glass (1977) as problem A1 of Enright and Hayashi: u' = 0.2 u(t-14) / (1 + u(t-14)^10) - 0.1 u, history 0.5. */
export const bloodCells: Known = {
  name: 'blood cells that hear of their number late',
  model: closed(
    'blood cells',
    part('marrow', ({ state, parameter, change, output }) => {
      const u = state('cells', '1', { role: 'signal' });
      const lag = parameter('time to ripen', { symbol: 'T', is: given('test/lag', 14, 'h') });
      const past = delayed(u, lag, 0.5);
      const hour = constant(1, 'h');
      change('they are made and die', { of: u, rate: over(minus(over(times(0.2, past), plus(1, power(past, 10))), times(0.1, u)), hour) });
      output('cells now', { unit: '1', is: u });
      return {};
    }),
  ),
  initial: [0.5],
  parameters: [14],
  end: 500,
  answer: () => [Number.NaN],
};

/** A ball falls at 10 per hour squared and loses half its speed at the floor; it lands at sqrt(2 h / 10) from height h. */
export const ball: Known = {
  name: 'a bouncing ball',
  model: closed(
    'ball',
    part('ball', ({ state, parameter, change, event, output }) => {
      const height = state('height', '1', { role: 'signal' });
      const speed = state('speed', '1/h', { role: 'signal' });
      const bounces = state('bounces', '1', { role: 'signal' });
      const pull = parameter('pull', { symbol: 'g', is: given('test/g', 10, '1/h^2') });
      change('it moves', { of: height, rate: times(1, speed) });
      change('it is pulled down', { of: speed, rate: times(-1, pull) });
      event('it meets the floor and turns', {
        when: lessThan(height, 0),
        set: [
          [height, 0],
          [speed, times(-0.5, speed)],
          [bounces, plus(bounces, 1)],
        ],
      });
      output('height now', { unit: '1', is: height });
      output('bounces so far', { unit: '1', is: bounces });
      return {};
    }),
  ),
  initial: [1, 0, 0],
  parameters: [10],
  end: 1,
  answer: (t) => {
    const landing = Math.sqrt(0.2);
    return t < landing
      ? [1 - 5 * t * t, 0]
      : t < 2 * landing
        ? [Math.sqrt(5) * (t - landing) - 5 * (t - landing) * (t - landing), 1]
        : [Number.NaN, 2];
  },
};
