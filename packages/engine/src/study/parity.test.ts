import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stream } from '../chance/index.js';
import { compile, compiledDriver } from '../compile/index.js';
import { emptyAnswers, packMoments } from '../kernel/index.js';
import type { Batch, Driver } from '../kernel/index.js';
import { rodas5p, tsit5 } from '../method/index.js';
import { assemble, constant, exp, expressionOf, log, over, part, power, rewrite, times } from '../model/index.js';
import type { Expression, Model, ModelSymbol } from '../model/index.js';
import { expressions } from '../model/expression/expression.testing.js';
import { plainDriver } from '../solve/index.js';

const hour = constant(1, 'h');

interface Written {
  readonly model: Model;
  readonly symbols: readonly ModelSymbol[];
}

/** A model with a state that decays, a signal driven by the tree, and the tree as output; the tree may use a state and two parameters. */
function around(make: (symbols: readonly ModelSymbol[]) => readonly Expression[]): Written {
  const symbols: ModelSymbol[] = [];
  const only = part('test', ({ state, parameter, change, output }) => {
    const y = state('level', '1', { role: 'signal' });
    const driven = state('driven', '1', { role: 'signal' });
    const p = parameter('p', { symbol: 'p', is: { id: 'test/p', value: 1, unit: '1', origin: 'assumed' } });
    const q = parameter('q', { symbol: 'q', is: { id: 'test/q', value: 1, unit: '1', origin: 'assumed' } });
    symbols.push(y, p, q);
    const trees = make(symbols);
    change('it decays', { of: y, rate: over(times(-1, y), hour) });
    change('it is driven', { of: driven, rate: over(trees[0] ?? constant(0), hour) });
    trees.forEach((tree, at) => output(`tree ${at}`, { unit: '1', is: tree }));
    return {};
  });
  const made = assemble({ name: 'test', parts: [only], joins: [] });
  if (!made.ok) throw new Error(made.complaints.map(({ message }) => message).join('\n'));
  return { model: made.model, symbols };
}

function crowd(persons: number, numbers: (person: number) => readonly [number, number, number]): Batch {
  const all = Array.from({ length: persons }, (_, person) => numbers(person));
  return {
    persons,
    parameters: Float64Array.from(all.flatMap(([, p, q]) => [p, q])),
    initial: Float64Array.from(all.flatMap(([y]) => [y, 0])),
    moments: packMoments(all.map(() => [])),
    requested: Float64Array.from([0, 0.5]),
    requestedBefore: new Uint8Array(2),
    start: 0,
    end: 0.5,
    relativeTolerance: 1e-4,
    absoluteTolerances: Float64Array.from([1e-6, 1e-6]),
    maxSteps: 200,
    fixedStep: 0,
  };
}

/** The bytes of everything a driver answered, every NaN alike. */
function bytesOf(driver: Driver, batch: Batch): Uint8Array {
  const answers = emptyAnswers(batch, driver.stateCount, driver.outputCount);
  driver.run(batch, answers);
  const parts = [answers.rows, answers.finalStates, answers.times, answers.counts, Float64Array.from(answers.codes)];
  return new Uint8Array(
    Float64Array.from(parts.flatMap((part) => Array.from(part, (value) => (Number.isNaN(value) ? Number.NaN : value)))).buffer,
  );
}

describe('compiled motion equals plain motion to the bit', () => {
  const words = stream({ seed: 11, person: 0, purpose: 'parity' });
  const somewhere = (): number =>
    [0, -0, 1, -1, 0.5, 2, 3, 1e-320, 1e-308, 700, -745, Number.POSITIVE_INFINITY][Math.floor(words.nextUnit() * 40)] ??
    (words.nextUnit() - 0.4) * 10 ** Math.floor(words.nextUnit() * 8 - 4);

  it('on exp, log and pow at 4,000 points with edges, for one lane, two and four', () => {
    const { model } = around(([, p, q]) => [constant(0), exp(p ?? 0), log(p ?? 0), power(p ?? 0, q ?? 0)].map(expressionOf));
    const batch = crowd(4000, () => [1, somewhere(), somewhere()]);
    const plain = bytesOf(plainDriver(model), batch);
    for (const lanes of [1, 2, 4] as const) expect(bytesOf(compiledDriver(model, { lanes, format: 'f64' }), batch)).toEqual(plain);
  });

  for (const method of [rodas5p, tsit5])
    it(`on generated equations by ${method.name}`, () => {
      const { symbols } = around(() => [constant(0)]);
      fc.assert(
        fc.property(
          expressions(symbols, { depth: 3, kinds: ['quotient', 'power', 'call', 'extreme', 'choose'] }).filter((tree) =>
            dimensionless(tree, symbols),
          ),
          (tree) => {
            const { model } = around((own) => [renamed(tree, symbols, own)]);
            const batch = crowd(5, () => [somewhere(), somewhere(), somewhere()]);
            const plain = bytesOf(plainDriver(model, { method }), batch);
            for (const lanes of [1, 2, 4] as const)
              expect(bytesOf(compiledDriver(model, { lanes, format: 'f64', method }), batch)).toEqual(plain);
          },
        ),
        { seed: 3, numRuns: 200 },
      );
    });

  it('and the compiled path really ran: its image is a module with this model inside', () => {
    const { model } = around(() => [constant(0)]);
    const image = compile(model);
    expect(Array.from(image.bytes.subarray(0, 4))).toEqual([0x00, 0x61, 0x73, 0x6d]);
    expect(image.bytes.length).toBeGreaterThan(1000);
  });
});

/** Every symbol here is dimensionless, but a generated tree may still measure hours by its constants. */
function dimensionless(tree: Expression, symbols: readonly ModelSymbol[]): boolean {
  try {
    around((own) => [renamed(tree, symbols, own)]);
    return true;
  } catch {
    return false;
  }
}

function renamed(tree: Expression, from: readonly ModelSymbol[], to: readonly ModelSymbol[]): Expression {
  return rewriteSymbols(tree, (symbol) => to[from.indexOf(symbol)] ?? symbol);
}

function rewriteSymbols(tree: Expression, change: (symbol: ModelSymbol) => ModelSymbol): Expression {
  return rewrite(tree, (node) => (node.kind === 'reference' ? { kind: 'reference', symbol: change(node.symbol) } : node));
}
