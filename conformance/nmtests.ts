import path from 'node:path';
import { assemble, over, part, times } from '@speciosa/engine/model';
import type { Given, Model } from '@speciosa/engine/model';
import { prepare, runPrepared } from '@speciosa/engine/study';
import type { Course, Dose, Prepared, RegimenEvent } from '@speciosa/engine/study';
import { distance, judged } from './case.js';
import type { Case, Collection } from './case.js';
import { groupBy, numberIn, readCsv } from './csv.js';
import type { Row } from './csv.js';

export const nmtests: Collection = {
  name: 'nmtests',
  folder: 'nmtests',
  passLine: 'every row within 1e-4 of its value and 1e-6 of the largest',
  run: function* (folder) {
    const prepared = prepare(twoStates());
    for (const [name, rows] of groupBy(readCsv(path.join(folder, 'scenarios.csv')), 'scenario')) yield scenario(name, rows, prepared);
    for (const [id, rows] of groupBy(readCsv(path.join(folder, 'timevarying.csv')), 'ID'))
      yield scenario(`time-varying ${id}`, rows, prepared, [clearanceCourse(rows)]);
  },
};

const given = (id: string, value: number, unit: string): Given => ({ id, value, unit, origin: 'derived' });

/** A depot that empties into a central volume, which is cleared. */
function twoStates(): Model {
  const body = part('body', ({ state, parameter, flow, output }) => {
    const depot = state('depot', 'mg', { molecule: 'substance' });
    const central = state('central', 'mg', { molecule: 'substance' });
    const gone = state('gone', 'mg', { molecule: 'substance', role: 'eliminated' });
    const clearance = parameter('clearance', { symbol: 'CL', is: given('clearance', 1.1, 'L/h') });
    const volume = parameter('volume', { symbol: 'V', is: given('volume', 20, 'L') });
    const absorption = parameter('absorption', { symbol: 'KA', is: given('absorption', 1.5, '1/h') });
    const concentration = over(central, volume);
    flow('the depot empties into the central volume', { from: depot, to: central, rate: times(absorption, depot) });
    flow('the central volume is cleared', { from: central, to: gone, rate: times(clearance, concentration) });
    output('concentration', { unit: 'ng/mL', is: concentration });
  });
  const assembled = assemble({ name: 'depot and central', parts: [body], joins: [] });
  if (!assembled.ok) throw new Error(assembled.complaints.map(({ message }) => message).join('\n'));
  return assembled.model;
}

function scenario(name: string, rows: readonly Row[], prepared: Prepared, courses: readonly Course[] = []): Case {
  const observed = rows.filter((row) => row['EVID'] === '0');
  const hours = observed.map((row) => numberIn(row, 'TIME'));
  const { outputs, outcome, balance } = runPrepared(prepared, {
    doses: rows.filter((row) => row['EVID'] === '1' || row['EVID'] === '4').map(doseOf),
    events: rows
      .filter((row) => row['EVID'] === '3' || row['EVID'] === '4')
      .map((row): RegimenEvent => ({ kind: 'reset', time: numberIn(row, 'TIME') })),
    courses,
    spanHours: Math.max(...hours),
    requestedHours: hours,
    relativeTolerance: 1e-8,
    absoluteTolerance: 1e-8,
  });
  const found = outputs['body/concentration'] ?? new Float64Array(0);
  const expected = observed.map((row) => numberIn(row, 'CP'));
  const largest = Math.max(...expected.map(Math.abs));
  const errors = expected.map((value, at) => distance(found[at] ?? Number.NaN, value, 1e-4 * Math.abs(value) + 1e-6 * largest));
  const worst = errors.indexOf(Math.max(...errors));
  const where = `at ${hours[worst]} h found ${found[worst]}, expected ${expected[worst]}; outcome ${outcome.code}${outcome.code === 'done' ? '' : `: ${outcome.advice}`}`;
  const books = Math.abs(balance.residualFraction) <= 1e-6 ? [] : [`the books are off by ${balance.residualFraction}`];
  const error = books.length > 0 ? Number.POSITIVE_INFINITY : (errors[worst] ?? Number.NaN);
  return judged(name, error, error > 1 ? [where, ...books].join('; ') : `${outcome.counts.steps} steps`);
}

/** A record's numbers by their codes: CMT 1 and 2, RATE -2 for a modelled duration, SS 1 and 2; lag and availability act on CMT 2. */
function doseOf(row: Row): Dose {
  const read = (column: string): number => (row[column] === undefined ? 0 : numberIn(row, column));
  const central = numberIn(row, 'CMT') === 2;
  const [rate, interval, steady] = [read('RATE'), read('II'), read('SS')];
  return {
    state: central ? 'body/central' : 'body/depot',
    time: read('TIME'),
    amount: read('AMT'),
    every: interval > 0 ? interval : null,
    times: 1 + read('ADDL'),
    ...(rate > 0 ? { rate } : {}),
    ...(rate === -2 ? { duration: read('DUR2') } : {}),
    ...(central && row['LAGT'] !== undefined ? { lag: read('LAGT'), availability: read('BIOAV') } : {}),
    ...(steady === 1 ? { steadyState: 'reset' } : {}),
    ...(steady === 2 ? { steadyState: 'add' } : {}),
  };
}

/** CL = 1.1 (WT/70)^0.75, held over the interval that ends at its record. */
function clearanceCourse(rows: readonly Row[]): Course {
  const measured = rows.filter((row) => row['EVID'] === '0');
  return {
    parameter: 'body/clearance',
    times: measured.map((row) => numberIn(row, 'TIME')),
    values: measured.map((row) => 1.1 * (numberIn(row, 'WT') / 70) ** 0.75),
    carry: 'backward',
  };
}
