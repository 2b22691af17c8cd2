import { describe, expect, it } from 'vitest';
import {
  assemble,
  canonical,
  choose,
  coherentValue,
  constant,
  describe as inWords,
  lessThan,
  minus,
  over,
  parameterValue,
  part,
  print,
  symbolsIn,
  time,
  times,
} from './index.js';
import type { Assembly, ComplaintCode, ExpressionLike, Given, Join, Model, ModelSymbol, ParameterSymbol, Part } from './index.js';
import { valueOf } from './expression/expression.testing.js';

const given = (id: string, value: number, unit: string, range?: readonly [number, number]): Given => ({
  id,
  value,
  unit,
  origin: 'assumed',
  ...(range === undefined ? {} : { range }),
});

function model(assembly: Omit<Assembly, 'name'>): Model {
  const assembled = assemble({ name: 'test', ...assembly });
  if (!assembled.ok) throw new Error(assembled.complaints.map(({ message }) => message).join('; '));
  return assembled.model;
}

function complaints(parts: readonly Part<unknown>[], joins: readonly Join[] = []): readonly (readonly [ComplaintCode, string])[] {
  const assembled = assemble({ name: 'test', parts, joins });
  return assembled.ok ? [] : assembled.complaints.map(({ code, path }) => [code, path] as const);
}

const blood = part('blood', ({ state, parameter, flow, output, port }) => {
  const held = state('drug', 'nmol', { molecule: 'drug' });
  const gone = state('drug made water-soluble', 'nmol', { molecule: 'drug', role: 'eliminated' });
  const made = state('metabolite', 'nmol', { molecule: 'metabolite' });
  const volume = parameter('volume', { symbol: 'V', is: given('body/volume', 5, 'L') });
  const clearance = parameter('clearance', { symbol: 'CL', is: given('body/clearance', 20, 'mL/min') });
  const turning = parameter('turning', { symbol: 'k_m', is: given('liver/turning', 0.1, '1/h') });
  const concentration = over(held, volume);
  flow('the kidney clears the drug', { from: held, to: gone, rate: times(clearance, concentration) });
  flow('the liver turns the drug into its metabolite', { from: held, to: made, rate: times(turning, held) });
  output('concentration', { unit: 'ng/mL', is: times(concentration, constant(400, 'g/mol')) });
  return {
    arrives: port.in(held),
    concentration: port.gives('concentration', 'nmol/L', concentration),
    volume: port.gives('volume', 'L', volume),
  };
});

const gut = part('gut', ({ state, parameter, flow, port }) => {
  const swallowed = state('drug', 'nmol', { molecule: 'drug', starts: 100 });
  const rate = parameter('absorption', { symbol: 'k_a', is: given('gut/absorption', 1, '1/h') });
  const into = port.target('into the blood', 'nmol', 'drug');
  flow('the drug is absorbed', { from: swallowed, to: into, rate: times(rate, swallowed) });
  return { into };
});

const joins: readonly Join[] = [[blood.ports.arrives, gut.ports.into]];
const whole = model({ parts: [gut, blood], joins });

describe('a model', () => {
  it('keeps the books of every molecule closed: what is held, gone and converted never changes in sum', () => {
    const values = new Map<ModelSymbol, number>([
      ...whole.states.map((state, index) => [state, 3 + index] as const),
      ...whole.parameters.map((parameter) => [parameter, parameterValue(parameter)] as const),
    ]);
    const change = (molecule: string): number =>
      whole.states.reduce(
        (sum, { molecule: of }, index) => sum + (of === molecule ? valueOf(whole.rates[index] ?? constant(Number.NaN), values) : 0),
        0,
      );
    const converted = whole.conversions.reduce((sum, { flow }) => sum + valueOf(flow.rate, values), 0);
    expect(change('drug')).toBeCloseTo(0, 14);
    expect(change('metabolite')).toBeCloseTo(converted, 14);
    expect(whole.conversions.map(({ fromMolecule, toMolecule, ledger }) => [fromMolecule, toMolecule, ledger.role])).toEqual([
      ['drug', 'metabolite', 'eliminated'],
    ]);
  });

  it('has no inputs left in any tree', () => {
    const trees = [...whole.rates, ...whole.starts, ...whole.outputs.map(({ expression }) => expression)];
    expect(trees.flatMap(symbolsIn).filter(({ kind }) => kind === 'input')).toEqual([]);
  });

  it('says whether its rates mention the time', () => {
    const clock = part('clock', ({ state, change }) => {
      const signal = state('signal', '', { role: 'signal' });
      change('the signal follows the hour', { of: signal, rate: choose(lessThan(time, constant(12, 'h')), constant(1, '1/h'), 0) });
    });
    expect([whole.usesTime, model({ parts: [clock], joins: [] }).usesTime]).toEqual([false, true]);
  });
});

describe('a start', () => {
  const depot = (starts: (volume: ParameterSymbol) => ExpressionLike) =>
    part('depot', ({ state, parameter }) => {
      const volume = parameter('volume', { symbol: 'V', is: given('body/volume', 5, 'L') });
      state('enzyme', 'nmol', { starts: starts(volume) });
    });

  it('given as a number is in the unit of its state', () => {
    const [start = constant(Number.NaN)] = model({
      parts: [part('p', ({ state }) => void state('x', 'umol', { starts: 2 }))],
      joins: [],
    }).starts;
    expect(start.kind === 'constant' ? coherentValue(start) : null).toBe(2000);
  });

  it('may be a tree of parameters, and of values that other parts give', () => {
    const {
      starts: [start = constant(Number.NaN)],
      parameters,
    } = model({ parts: [depot((volume) => times(volume, constant(3, 'nmol/L')))], joins: [] });
    expect(valueOf(start, new Map(parameters.map((parameter) => [parameter, parameterValue(parameter)])))).toBe(15);
    const asking = part('tissue', ({ state, port }) => {
      const volume = port.needs('volume', 'L');
      state('enzyme', 'nmol', { starts: times(volume, constant(3, 'nmol/L')) });
      return { volume };
    });
    const joined = model({ parts: [gut, blood, asking], joins: [...joins, [blood.ports.volume, asking.ports.volume]] });
    expect(joined.starts.map((tree) => print(tree, 'text'))).toContain('V[body/volume] * 3 nmol/L');
  });

  it('stands in the order of states, ledgers of conversions included', () => {
    expect(whole.starts.length).toBe(whole.states.length);
    expect(whole.starts.map((tree) => print(tree, 'text'))[0]).toBe('100 nmol');
  });

  it('is refused when it measures something else', () => {
    expect(complaints([depot((volume) => volume)])).toEqual([['bad-dimension', 'depot/enzyme']]);
  });
});

describe('assembly complains of', () => {
  const one = (build: Parameters<typeof part<unknown>>[1], name = 'p') => complaints([part(name, build)]);

  it('a name that stands twice', () => {
    expect(one(({ state }) => [state('x', ''), state('x', '')])).toEqual([['double-name', 'p/x']]);
  });

  it('a unit that is none', () => {
    expect(one(({ state }) => state('x', 'parsec'))).toEqual([['bad-unit', 'p/x']]);
  });

  it('an equation whose sides measure different things, and a flow between unlike states', () => {
    expect(one(({ state, change }) => change('grows', { of: state('x', 'nmol'), rate: constant(1, 'nmol') }))).toEqual([
      ['bad-dimension', 'p/grows'],
    ]);
    expect(
      one(({ state, flow }) => flow('moves', { from: state('x', 'nmol'), to: state('y', 'mg'), rate: constant(1, 'nmol/h') })),
    ).toEqual([['bad-dimension', 'p/moves']]);
  });

  it('numbers that are not finite, of parameters, starts and equations', () => {
    expect(one(({ parameter }) => parameter('k', { symbol: 'k', is: given('a/k', Number.NaN, '') }))).toEqual([['not-finite', 'p/k']]);
    expect(one(({ state }) => state('x', '', { starts: Number.NaN }))).toEqual([['not-finite', 'p/x']]);
    expect(one(({ output }) => output('y', { unit: '', is: Number.POSITIVE_INFINITY }))).toEqual([['not-finite', 'p/y']]);
  });

  it('a fact outside its own range', () => {
    expect(one(({ parameter }) => parameter('k', { symbol: 'k', is: given('a/k', 3, '', [1, 2]) }))).toEqual([['outside-range', 'p/k']]);
  });

  it('a port left open', () => {
    expect(complaints([gut])).toEqual([['open-port', 'gut/into the blood']]);
  });

  it('a port joined twice', () => {
    expect(complaints([gut, blood], [...joins, ...joins])).toEqual([['joined-twice', 'gut/into the blood']]);
  });

  it('a value where a state is wanted, in a join or at the end of a flow', () => {
    expect(complaints([gut, blood], [[blood.ports.concentration, gut.ports.into]])).toEqual([['wrong-port', 'gut/into the blood']]);
    const asking = part('p', ({ state, flow, port }) => {
      const x = state('x', 'nmol/L');
      const level = port.needs('level', 'nmol/L');
      flow('moves', { from: x, to: level, rate: times(x, constant(1, '1/h')) });
      return { level };
    });
    expect(complaints([gut, blood, asking], [...joins, [blood.ports.concentration, asking.ports.level]])).toEqual([
      ['wrong-port', 'p/moves'],
    ]);
  });

  it('a join of another molecule', () => {
    const other = part('p', ({ state, port }) => ({ metabolite: port.in(state('metabolite', 'nmol', { molecule: 'metabolite' })) }));
    expect(complaints([gut, other], [[other.ports.metabolite, gut.ports.into]])).toEqual([['wrong-molecule', 'gut/into the blood']]);
  });

  it('a join of another dimension', () => {
    const asking = part('p', ({ port }) => ({ level: port.needs('level', 'mg') }));
    expect(complaints([gut, blood, asking], [...joins, [blood.ports.concentration, asking.ports.level]])).toEqual([
      ['bad-dimension', 'p/level'],
    ]);
  });

  it('values that need themselves', () => {
    const mirror = (name: string) =>
      part(name, ({ port }) => {
        const other = port.needs('other', '');
        return { other, own: port.gives('own', '', minus(1, other)) };
      });
    const [left, right] = [mirror('left'), mirror('right')];
    expect(
      complaints(
        [left, right],
        [
          [left.ports.own, right.ports.other],
          [right.ports.own, left.ports.other],
        ],
      ),
    ).toEqual([
      ['loop', 'left/other'],
      ['loop', 'right/other'],
    ]);
  });

  it('a start that moves', () => {
    expect(one(({ state }) => state('y', 'nmol', { starts: times(2, state('x', 'nmol')) }))).toEqual([['bad-start', 'p/y']]);
    expect(one(({ state }) => state('y', 'h', { starts: time }))).toEqual([['bad-start', 'p/y']]);
  });

  it('strangers: states and ports of parts that are not in the model', () => {
    const stray = part('stray', ({ state, port }) => ({ x: port.in(state('x', 'nmol', { molecule: 'drug' })) }));
    expect(complaints([gut], [[stray.ports.x, gut.ports.into]])).toEqual([['stranger', 'gut/into the blood']]);
    expect(one(({ output }) => output('y', { unit: 'nmol', is: stray.ports.x.state }))).toEqual([['stranger', 'p/y']]);
  });

  it('everything at once, each fault once', () => {
    const bad = part('bad', ({ state, parameter, output, flow, port }) => {
      const x = state('x', 'parsec');
      state('y', 'nmol', { starts: time });
      state('y', 'nmol');
      parameter('k', { symbol: 'k', is: given('a/k', 9, '', [1, 2]) });
      output('z', { unit: 'L', is: time });
      flow('nowhere', { from: x, to: port.target('open', 'nmol', 'drug'), rate: 0 });
    });
    expect(new Set(complaints([bad]).map(([code]) => code))).toEqual(
      new Set(['bad-unit', 'bad-start', 'bad-dimension', 'double-name', 'outside-range', 'open-port']),
    );
    const paths = complaints([bad]).map((pair) => pair.join(' '));
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('in words that say what was expected, what was found and what to do', () => {
    const assembled = assemble({ name: 'test', parts: [gut], joins: [] });
    expect(assembled.ok ? [] : assembled.complaints.map(({ message }) => message)).toEqual([
      'expected something joined to "into the blood", found nothing; join a port to it',
    ]);
  });
});

describe('a description', () => {
  it('says where each state starts, how it moves and what is watched', () => {
    expect(
      inWords(model({ parts: [gut, blood], joins }))
        .split('\n')
        .slice(0, 1),
    ).toEqual(['drug(0) = 100 nmol']);
    expect(inWords(whole)).toContain('d(drug)/dt = -k_a[gut/absorption] * drug');
    expect(inWords(whole)).toContain('concentration [ng/mL] = drug / V[body/volume] * 400 g/mol');
  });

  it('is canonical: another start, number or path gives another text, names that repeat do not hide it', () => {
    const twins = (which: 0 | 1) => {
      const left = part('left', ({ state }) => ({ x: state('x', '') }));
      const right = part('right', ({ state }) => ({ x: state('x', '') }));
      const watch = part('watch', ({ output }) => void output('y', { unit: '', is: [left, right][which]?.ports.x ?? 0 }));
      return canonical(model({ parts: [left, right, watch], joins: [] }));
    };
    const started = (starts: number) => canonical(model({ parts: [part('p', ({ state }) => void state('x', '', { starts }))], joins: [] }));
    expect(twins(0)).not.toBe(twins(1));
    expect(started(1)).not.toBe(started(2));
    expect(started(1)).toBe(started(1));
  });
});
