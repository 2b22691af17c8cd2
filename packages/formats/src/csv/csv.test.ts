import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from '@speciosa/engine/study';
import { smallInput, smallModel } from '../small.testing.js';
import { csv } from './csv.js';

const output = (path: string, unit: string) => ({ kind: 'output' as const, name: path, path, unit, expression: { kind: 'time' as const } });

describe('a result as a table with commas', () => {
  it('reads back as the very same numbers, NaN and infinities included', () => {
    const numbers = fc.array(fc.tuple(fc.double(), fc.double()), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(numbers, (rows) => {
        const text = csv(
          {
            times: Float64Array.from(rows, (_, at) => at),
            outputs: { a: Float64Array.from(rows, ([a]) => a), b: Float64Array.from(rows, ([, b]) => b) },
          },
          { outputs: [output('a', 'nmol/L'), output('b', '')] },
        );
        const lines = text.split('\r\n');
        expect(lines.pop()).toBe('');
        expect(lines.shift()).toBe('time [h],a [nmol/L],b [1]');
        expect(lines.map((line) => line.split(',').slice(1).map(Number))).toEqual(rows.map((row) => [...row]));
      }),
      { seed: 20260410, numRuns: 200 },
    );
  });

  it('quotes a header with commas, quotes or line breaks', () => {
    expect(csv({ times: new Float64Array(), outputs: {} }, { outputs: [output('a, "b"\nc', 'h')] })).toBe('time [h],"a, ""b""\nc [h]"\r\n');
  });

  it('is the same bytes for the same run, one row for each hour asked for', () => {
    const [one, other] = [run(smallModel(), smallInput), run(smallModel(), smallInput)].map((result) => csv(result, smallModel()));
    expect(one).toBe(other);
    expect(one?.split('\r\n')).toHaveLength(smallInput.requestedHours.length + 2);
  });

  it('says NaN where a failed run never came', () => {
    const failed = run(smallModel(), { ...smallInput, maxSteps: 3 });
    expect(failed.outcome.kind).toBe('failure');
    expect(csv(failed, smallModel()).split('\r\n').at(-2)).toBe('12,NaN,NaN,NaN');
  });
});
