import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble, canonical, constant, delayed, expressionOf, lessThan, part, plus, time, times } from '@speciosa/engine/model';
import type { Expression, Model } from '@speciosa/engine/model';
import { run } from '@speciosa/engine/study';
import { trees } from '../r/trees.testing.js';
import { smallInput, smallModel } from '../small.testing.js';
import { expressionIn, expressionOut } from './expression.js';
import { readModel } from './model-in.js';
import { writeModel } from './model-out.js';
import { readerOf } from './reader.js';
import { labelled, readResult, writeResult } from './result.js';
import type { ReadWire } from './wire.js';

const read = <Value>(found: ReadWire<Value>): Value => {
  if (!found.ok) throw new Error(`${found.complaint.path}: ${found.complaint.message}`);
  return found.value;
};

const complaintOf = (found: ReadWire<unknown>): string => (found.ok ? 'nothing' : `${found.complaint.path}: ${found.complaint.message}`);

/** With what the small model lacks: a look back and events of state. */
function eventful(): Model {
  const made = assemble({
    name: 'eventful',
    joins: [],
    parts: [
      part('one', ({ state, event, change, output }) => {
        const level = state('level', 'nmol', { starts: 3 });
        const rate = constant(0.2, '1/h');
        change('follows what it was', {
          of: level,
          rate: times(-1, rate, delayed(level, constant(30, 'min'), plus(constant(1, 'nmol'), level))),
        });
        event('it is low', { when: lessThan(level, constant(1, 'nmol')), set: [[level, plus(level, constant(5, 'nmol'))]] });
        event('it is late', { when: lessThan(constant(7, 'h'), time), set: [[level, 0]] });
        output('level seen', { unit: 'pmol', is: level });
      }),
    ],
  });
  if (!made.ok) throw new Error(made.complaints.map(({ message }) => message).join('\n'));
  return made.model;
}

describe('a model on the wire', () => {
  it('is the same model when read, and the same bytes when written again', () => {
    for (const model of [smallModel(), eventful()]) {
      const text = writeModel(model);
      const again = read(readModel(text));
      expect(canonical(again)).toBe(canonical(model));
      expect(writeModel(again)).toBe(text);
      expect(again.usesTime).toBe(model.usesTime);
    }
  });

  it('keeps which numbers a parameter may be', () => {
    const again = read(readModel(writeModel(smallModel())));
    expect(again.parameters.map(({ allows }) => allows)).toEqual(smallModel().parameters.map(({ allows }) => allows));
    expect(again.parameters.some(({ allows }) => allows === 'above zero')).toBe(true);
  });

  it('runs to the same bits, books and fingerprint included', () => {
    const again = read(readModel(writeModel(smallModel())));
    expect(run(again, smallInput)).toEqual(run(smallModel(), smallInput));
    const question = { doses: [], spanHours: 9, requestedHours: [0, 2, 5, 8, 9] };
    expect(run(read(readModel(writeModel(eventful()))), question)).toEqual(run(eventful(), question));
  });

  it('reads back every tree that can be written', () => {
    const { states, parameters } = smallModel();
    const symbols = [...states, ...parameters];
    const find = (kind: string, path: { text(): string }) =>
      symbols.find((symbol) => symbol.kind === kind && symbol.path === path.text()) ?? symbols[0]!;
    fc.assert(
      fc.property(trees(symbols), (tree) => {
        const text = JSON.stringify(expressionOut(tree));
        expect(expressionIn(readerOf(JSON.parse(text), 'tree'), find)).toEqual(tree);
      }),
      { seed: 20260420, numRuns: 300 },
    );
  });

  it('begins with its version', () => {
    expect(writeModel(smallModel()).slice(0, 22)).toBe('{\n"speciosaFormat": 1,');
  });
});

/** The text of the small model with something changed. */
function changed(change: (model: Record<string, never>) => void): string {
  const parsed = JSON.parse(writeModel(smallModel())) as Record<string, never>;
  change(parsed);
  return JSON.stringify(parsed);
}

describe('a model that is not as it should be', () => {
  const first = (model: Record<string, never>, list: string): Record<string, unknown> =>
    (model[list] as unknown as Record<string, unknown>[])[0]!;

  it('is refused with place, expectation and a suggestion', () => {
    expect(
      complaintOf(
        readModel(
          changed((model) => {
            Object.assign(model, { outptus: [] });
          }),
        ),
      ),
    ).toBe(
      'the text.outptus: expected one of speciosaFormat, kind, name, parameters, states, flows, conversions, events, outputs, found "outptus"; did you mean "outputs"?',
    );
    expect(
      complaintOf(
        readModel(
          changed((model) => {
            Object.assign(first(model, 'states'), { mollecule: 'A' });
          }),
        ),
      ),
    ).toContain('the text.states[0].mollecule: expected one of name, path, unit, molecule, role, starts, rate');
    expect(
      complaintOf(
        readModel(
          changed((model) => {
            first(model, 'outputs')['is'] = { summ: [] };
          }),
        ),
      ),
    ).toMatch(/outputs\[0\]\.is\.summ: .*did you mean "sum"\?/);
    expect(
      complaintOf(
        readModel(
          changed((model) => {
            first(model, 'outputs')['is'] = { state: 'body/centrall' };
          }),
        ),
      ),
    ).toContain('did you mean "body/central"?');
    expect(
      complaintOf(
        readModel(
          changed((model) => {
            first(model, 'states')['role'] = 'holds';
          }),
        ),
      ),
    ).toContain('did you mean "held"?');
    expect(
      complaintOf(
        readModel(
          changed((model) => {
            delete (model as Record<string, unknown>)['flows'];
          }),
        ),
      ),
    ).toBe('the text: expected the field "flows", found none; add it');
  });

  it('is refused when it is of another version, another kind, or no JSON', () => {
    expect(
      complaintOf(
        readModel(
          changed((model) => {
            Object.assign(model, { speciosaFormat: 2, later: true });
          }),
        ),
      ),
    ).toBe('the text.speciosaFormat: expected version 1, found 2; read it with the version that wrote it, or write it anew');
    expect(
      complaintOf(
        readModel(
          changed((model) => {
            delete (model as Record<string, unknown>)['speciosaFormat'];
          }),
        ),
      ),
    ).toContain('expected "speciosaFormat": 1');
    expect(complaintOf(readResult(writeModel(smallModel()).replace('"kind": "model"', '"kind": "models"')))).toContain(
      'expected one of speciosaFormat, kind, outcome',
    );
    expect(complaintOf(readModel('{ "speciosaFormat": 1,'))).toContain('the text: expected JSON');
    expect(complaintOf(readModel(`{"a":${'['.repeat(100_000)}`))).toContain('expected at most 400 levels of brackets');
    expect(complaintOf(readModel('null'))).toContain('expected an object, found null');
  });

  it('is judged as an assembly judges: units, dimensions, names, starts', () => {
    expect(
      complaintOf(
        readModel(
          changed((model) => {
            first(model, 'states')['unit'] = 'nmolz';
          }),
        ),
      ),
    ).toContain('nmolz');
    expect(
      complaintOf(
        readModel(
          changed((model) => {
            first(model, 'states')['rate'] = { constant: 3, unit: 'nmol' };
          }),
        ),
      ),
    ).toContain('body/depot, rate: expected');
    expect(
      complaintOf(
        readModel(
          changed((model) => {
            first(model, 'states')['starts'] = { time: 'now' };
          }),
        ),
      ),
    ).toContain('body/depot, starts: expected');
    expect(
      complaintOf(
        readModel(
          changed((model) => {
            first(model, 'parameters')['unit'] = 'L';
          }),
        ),
      ),
    ).toContain('body/absorption rate: expected L, found a value in 1/h');
    expect(
      complaintOf(
        readModel(
          changed((model) => {
            first(model, 'outputs')['path'] = 'body/central';
          }),
        ),
      ),
    ).toContain('body/central: expected one thing of this path, found several');
    expect(
      complaintOf(
        readModel(
          changed((model) => {
            first(model, 'flows')['rate'] = { sum: [{ state: 'body/depot' }, { constant: 1, unit: 'h' }] };
          }),
        ),
      ),
    ).toContain('body/absorbed: expected trees that measure the same');
  });
});

describe('a result on the wire', () => {
  it('is the same result when read, and the same bytes when written again: done, and failed with NaN', () => {
    for (const input of [smallInput, { ...smallInput, maxSteps: 3 }]) {
      const made = labelled(run(smallModel(), input), smallModel());
      const text = writeResult(made);
      expect(read(readResult(text))).toEqual(made);
      expect(writeResult(read(readResult(text)))).toBe(text);
    }
  });

  it('keeps numbers that JSON has no digits for', () => {
    const made = labelled(run(smallModel(), smallInput), smallModel());
    const odd = Float64Array.of(Number.NaN, Infinity, -Infinity, -0, 5e-324, 1e308, 0.1, 1 / 3, 0, 2);
    const text = writeResult({ ...made, result: { ...made.result, outputs: { ...made.result.outputs, 'body/A in blood': odd } } });
    expect(read(readResult(text)).result.outputs['body/A in blood']).toEqual(odd);
  });

  it('is refused when a curve has not one value for each hour', () => {
    const text = writeResult(labelled(run(smallModel(), smallInput), smallModel())).replace('"hours": [', '"hours": [-1,');
    expect(complaintOf(readResult(text))).toContain('the text.outputs[0].values: expected 11 values, one for each hour');
  });
});

it('names what an expression may be made of when it is empty', () => {
  const tree: Expression = expressionOf(1);
  expect(expressionOut(tree)).toEqual({ constant: 1, unit: '' });
  expect(() =>
    expressionIn(readerOf({}, 'tree'), () => {
      throw new Error('asked');
    }),
  ).toThrow('expected an expression with one of constant, state, parameter');
});
