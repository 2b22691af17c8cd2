import { expect, test } from 'vitest';
import { machine } from '../machine.js';
import { ratiosOf } from '../measure/ratios.js';
import type { Point } from '../measure/rounds.js';
import { draw } from './draw.js';
import { markdown } from './markdown.js';
import type { RegimenResult, Result } from './result.js';

const point = (tool: string, relative: number, error: number, peoplePerCpuSecond: readonly number[]): Point => ({
  tool,
  relative,
  error: { max: error, median: error / 2 },
  steps: 10,
  rates: null,
  peoplePerSecond: peoplePerCpuSecond.map((rate) => rate / 2),
  peoplePerCpuSecond,
});

/** Ours errs as asked; the peer errs tenfold and is ten times slower, twenty times in the last round. */
const points = [
  point('f64x2', 1e-4, 1e-4, [2000, 2000, 2000]),
  point('f64x2', 1e-6, 1e-6, [1000, 1000, 1000]),
  point('cvode', 1e-6, 1e-5, [100, 100, 50]),
  point('cvode', 1e-5, 1e-4, [200, 200, 100]),
];
const ratios = ratiosOf(points, 'f64x2', ['cvode']);
const regimen: RegimenResult = { regimen: 'i', title: 'one dose', people: 3, reference: 'the truth', crossCheck: null, points, ratios };
const still = { min: 1, median: 1, max: 1 };
const result: Result = {
  kind: 'bench',
  version: 1,
  date: '2000-01-01T00:00:00.000Z',
  quick: false,
  rounds: 3,
  machine: machine(),
  engine: 'e',
  tools: [
    { id: 'f64x2', title: 'Ours & <mine>', about: 'a', ours: true },
    { id: 'cvode', title: 'Theirs', about: 'b', ours: false },
  ],
  skipped: [{ title: 'Absent', reason: 'not here' }],
  regimens: [regimen],
  coldStart: {
    load: still,
    build: still,
    compile: still,
    firstRun: still,
    total: still,
    wholeProcess: still,
    first: {
      'K28, Node': { min: 50, median: 70, max: 90 },
      'K28, Node, one file': still,
      'K28, Chromium': null,
      'tea-2g, Node': { min: 150, median: 160, max: 170 },
      'tea-2g, Node, one file': still,
      'tea-2g, Chromium': null,
    },
  },
  allocation: { bytesPerRun: 1, bytesPerStep: 0, keptPerRun: 0, steps: 1 },
  threads: { one: still, two: still, ratio: still },
  kratom: [
    { structure: 'a', states: 40, parameters: 80, outputs: 20, moduleBytes: 30000, warmMs: still, peoplePerCpuSecond: 1234, steps: 50 },
  ],
  moduleBytes: 31000,
};

test('ratios are taken round by round, at the same tolerance and at the same error', () => {
  const of = (kind: string, at: number) => ratios.find((ratio) => ratio.kind === kind && ratio.at === at)?.perRound;
  expect(of('same-tolerance', 1e-6)).toEqual([10, 10, 20]);
  expect(of('equal-error', 1e-4)).toEqual([10, 10, 20]);
  expect(of('no-less-accurate', 1e-5)).toEqual([10, 10, 20]);
  expect(of('no-less-accurate', 1e-4)).toEqual([10, 10, 20]);
});

test('an error that one of the two never reached has no ratio', () => {
  expect(ratios.filter(({ kind }) => kind === 'equal-error').map(({ at }) => at)).toEqual([1e-4, 3e-5, 1e-5]);
});

test('the page names what was skipped, every setting and how it was compared', () => {
  const page = markdown(result);
  expect(page).toContain('Absent: skipped, not here');
  expect(page.match(/^\| Ours/gm)).toHaveLength(2);
  expect(page).toContain('equal error 3.0e-5, interpolated');
  expect(page).not.toContain('NaN');
});

test('the page ends with every promise, and a miss is called a miss', () => {
  const goals = markdown(result).split('## What was promised, and what is')[1] ?? '';
  expect(goals).toContain('| cold start to first result: K28, Node | at most 150 ms | at most 60.0 ms | 70.0 ms | met, ambition not |');
  expect(goals).toContain('| cold start to first result: tea-2g, Node | at most 150 ms | at most 60.0 ms | 160 ms | NOT MET |');
  expect(goals).toContain('| cold start to first result: K28, Chromium | at most 150 ms | at most 60.0 ms | - | not measured |');
  expect(goals).toContain(
    '| times faster than Theirs, regimen i, equal error 0.00003 | at least 30.0x | at least 60.0x | 12.0x | NOT MET |',
  );
  expect(goals).toContain('| two threads against one | - | at least 1.80x | 1.00x | aim not met |');
  expect(goals).toContain('| module of structure a, two lanes | - | - | 30000 bytes | told |');
});

test('the picture names every tool, says in words what it shows, and holds no broken number', () => {
  const svg = draw(result, regimen);
  expect(svg).toContain('Ours &amp; &lt;mine>');
  expect(svg).toContain('Theirs: 100 people a processor second at an error of 1.0e-5');
  expect(svg.match(/<circle/g)?.length).toBeGreaterThanOrEqual(4);
  expect(svg).not.toMatch(/NaN|Infinity|undefined/);
});
