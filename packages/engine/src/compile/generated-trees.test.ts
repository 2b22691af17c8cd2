import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stream } from '../chance/index.js';
import { emptyAnswers, interpret, packMoments } from '../kernel/index.js';
import type { Batch, Kernel } from '../kernel/index.js';
import { tsit5 } from '../method/index.js';
import { assemble, constant, dimensionOf, part, plus, print, times, walk } from '../model/index.js';
import type { Expression, ExpressionKind, Model, ModelSymbol } from '../model/index.js';
import { expressions } from '../model/expression/expression.testing.js';
import { compile } from './compile.js';
import { link } from './link.js';
import type { Image } from './link.js';

const wanted = 10_000;
const treesPerModule = 100;
const persons = 12;
const hours = [0, 0.3, 1];
const lanes = [1, 2, 4] as const;

/** States that never move, parameters, and so many trees over them as outputs: a module of evaluations. */
function moduleOf(treesOver: (symbols: readonly ModelSymbol[]) => readonly Expression[]): Model {
  const words = part('trees', ({ state, parameter, output }) => {
    const given = (id: string, unit: string) => ({ symbol: id, is: { id, value: 1, unit, origin: 'assumed' as const } });
    const states = [state('y', '', { role: 'signal' }), state('z', '', { role: 'signal' }), state('age', 'h', { role: 'signal' })];
    const parameters = [parameter('p', given('p', '')), parameter('q', given('q', '')), parameter('span', given('s', 'h'))];
    treesOver([...states, ...parameters]).forEach((tree, at) => output(`tree ${at}`, { unit: unitOf(tree), is: tree }));
  });
  const made = assemble({ name: 'trees', parts: [words], joins: [] });
  if (!made.ok) throw new Error(made.complaints.map(({ message }) => message).join('\n'));
  return made.model;
}

function unitOf(tree: Expression): string {
  const judged = dimensionOf(tree);
  return judged.ok && judged.dimension.time === 1 ? 'h' : '';
}

const generated =
  (first: number) =>
  (symbols: readonly ModelSymbol[]): readonly Expression[] =>
    fc.sample(expressions(symbols, { depth: 2 + ((first / treesPerModule) % 4), edges: true }), {
      numRuns: treesPerModule,
      seed: 20261125 + first,
    });

const words = stream({ seed: 29, person: 0, purpose: 'generated trees' });
const edges = [0, 1, -1, 0.5, 2, 3, 5e-324, 2.3e-308, -1e-310, 1e160, -1e160, 709.7, -745.1];
const beyond = [-0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
const pick = (from: readonly number[]): number => from[Math.floor(words.nextUnit() * from.length)] ?? 1;
const plain = (): number => (words.nextUnit() - 0.4) * 10 ** Math.floor(words.nextUnit() * 8 - 4);
/** A state must be finite for a step to be taken; a parameter may be anything. */
const anyState = (): number => (words.nextUnit() < 0.3 ? pick(edges) : plain());
const anyParameter = (): number => (words.nextUnit() < 0.1 ? pick(beyond) : anyState());

function points(): Batch {
  const three = (make: () => number): Float64Array => Float64Array.from({ length: 3 * persons }, make);
  return {
    persons,
    parameters: three(anyParameter),
    initial: three(anyState),
    moments: packMoments(Array.from({ length: persons }, () => [])),
    requested: Float64Array.from(hours),
    requestedBefore: new Uint8Array(hours.length),
    start: 0,
    end: 1,
    relativeTolerance: 1e-6,
    absoluteTolerances: new Float64Array(3).fill(1),
    maxSteps: 10,
    fixedStep: 1,
  };
}

/** What the trees are worth by the referee, persons x hours x trees. */
function interpreted({ outputs, sizes }: Kernel, { initial, parameters }: Batch): Float64Array {
  const rows = new Float64Array(persons * hours.length * sizes.outputs);
  for (let person = 0; person < persons; person += 1)
    hours.forEach((hour, at) => {
      const row = (person * hours.length + at) * sizes.outputs;
      outputs(
        hour,
        initial.subarray(3 * person, 3 * person + 3),
        parameters.subarray(3 * person, 3 * person + 3),
        rows.subarray(row, row + sizes.outputs),
      );
    });
  return rows;
}

interface Compiled {
  readonly rows: Float64Array;
  /** Rates evaluated, as counted by the module itself. */
  readonly rates: number;
}

/** Linked without a referee: nothing but the module can have written a row. */
function compiled(image: Image, batch: Batch): Compiled {
  const driver = link(image, null);
  const answers = emptyAnswers(batch, driver.stateCount, driver.outputCount);
  driver.run(batch, answers);
  expect(answers.codes.every((code) => code === 0)).toBe(true);
  return { rows: answers.rows, rates: answers.counts.reduce((sum, count, at) => sum + (at % 4 === 2 ? count : 0), 0) };
}

/** The places at which two runs differ by a bit, all NaN being one pattern. */
function differing(found: Float64Array, expected: Float64Array): number[] {
  const bits = (values: Float64Array): BigUint64Array =>
    new BigUint64Array(Float64Array.from(values, (value) => (Number.isNaN(value) ? Number.NaN : value)).buffer);
  const [one, other] = [bits(found), bits(expected)];
  return Array.from(one.keys()).filter((at) => one[at] !== other[at]);
}

const classes = ['not a number', 'infinite', 'zero', 'minus zero', 'subnormal', 'huge', 'usual'] as const;
function classOf(value: number): (typeof classes)[number] {
  if (Number.isNaN(value)) return 'not a number';
  if (value === 0) return Object.is(value, -0) ? 'minus zero' : 'zero';
  const size = Math.abs(value);
  if (size === Number.POSITIVE_INFINITY) return 'infinite';
  return size < 2.2250738585072014e-308 ? 'subnormal' : size > 1e100 ? 'huge' : 'usual';
}

describe('what is compiled is worth what is read', () => {
  it('on 10,000 generated trees at 36 points each, to the bit, for one lane, two and four', () => {
    const [kinds, values, texts] = [new Set<ExpressionKind>(), new Map<string, number>(), new Set<string>()];
    let rates = 0;
    for (let first = 0; first < wanted; first += treesPerModule) {
      const model = moduleOf(generated(first));
      const batch = points();
      const expected = interpreted(interpret(model), batch);
      for (const count of lanes) {
        const found = compiled(compile(model, { method: tsit5, lanes: count, inflow: false }), batch);
        const [wrong] = differing(found.rows, expected);
        if (wrong !== undefined)
          expect.fail(
            `${found.rows[wrong]} by ${count} lanes, ${expected[wrong]} read: ${print(model.outputs[wrong % treesPerModule]?.expression ?? constant(0), 'text')}`,
          );
        rates += found.rates;
      }
      model.outputs.forEach(({ expression }) => {
        walk(expression, ({ kind }) => void kinds.add(kind));
        texts.add(print(expression, 'text'));
      });
      expected.forEach((value) => values.set(classOf(value), (values.get(classOf(value)) ?? 0) + 1));
    }
    expect(rates).toBe((wanted / treesPerModule) * lanes.length * persons * (tsit5.stages + 2));
    expect(texts.size).toBeGreaterThan(0.85 * wanted);
    expect([...kinds].sort()).toEqual([
      'call',
      'choose',
      'constant',
      'maximum',
      'minimum',
      'power',
      'product',
      'quotient',
      'reference',
      'sum',
      'time',
    ]);
    for (const one of classes) expect(values.get(one), one).toBeGreaterThan(1000);
  }, 120_000);
});

/** f64x2.add and f64x2.sub. */
const [add, subtract] = [
  [0xfd, 0xf0, 0x01],
  [0xfd, 0xf1, 0x01],
];
const bytesOf = (...values: readonly number[]): number[] => Array.from(new Uint8Array(Float64Array.from(values).buffer));

describe('a wrong instruction is seen', () => {
  const marker = 12345.678;
  const model = moduleOf(([y, z, , p]) => [times(y ?? 0, z ?? 0), plus(z ?? 0, 1), plus(y ?? 0, marker), plus(p ?? 0, 1)]);
  const batch = points();
  const expected = interpreted(interpret(model), batch);
  const image = compile(model, { method: tsit5, lanes: 2, inflow: false });
  const constantAt = placesOf(image.bytes, bytesOf(marker, marker));
  const wrongTrees = (bytes: Uint8Array<ArrayBuffer>): readonly number[] => [
    ...new Set(differing(compiled({ ...image, bytes }, batch).rows, expected).map((at) => at % 4)),
  ];

  it('where none was planted there is no difference', () => {
    expect(constantAt.length).toBe(1);
    expect(wrongTrees(image.bytes.slice())).toEqual([]);
  });

  it('subtracting where a tree adds changes that tree, and no other', () => {
    const bytes = image.bytes.slice();
    const adding = placesOf(bytes, add).find((at) => at > (constantAt[0] ?? Infinity)) ?? 0;
    bytes.set(subtract, adding);
    expect(wrongTrees(bytes)).toEqual([2]);
  });

  it('so does the last bit of a constant', () => {
    const bytes = image.bytes.slice();
    bytes.set(bytesOf(marker + 2 ** -39, marker + 2 ** -39), constantAt[0]);
    expect(wrongTrees(bytes)).toEqual([2]);
  });
});

function placesOf(bytes: Uint8Array, pattern: readonly number[]): number[] {
  return Array.from(bytes.keys()).filter((at) => pattern.every((byte, offset) => bytes[at + offset] === byte));
}
