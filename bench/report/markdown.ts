import { spreadOf } from '../measure/statistics.js';
import type { Spread } from '../measure/statistics.js';
import type { Ratio } from '../measure/ratios.js';
import type { Point } from '../measure/rounds.js';
import { goalsOf, verdictOf } from './goals.js';
import type { Goal } from './goals.js';
import type { RegimenResult, Result } from './result.js';

/** A result for people. */
export function markdown(result: Result): string {
  const { machine, tools, skipped, date, rounds, quick } = result;
  const titles = new Map(tools.map(({ id, title }) => [id, title]));
  return [
    `# K28, ${date}${quick ? ' (quick: too few people and rounds to quote)' : ''}`,
    `${machine.processor}, ${machine.cores} cores, ${machine.memoryGiB} GiB, ${machine.system}, Node ${machine.node} (V8 ${machine.v8}). Load before the run ${machine.loadBefore}: ${machine.loadBefore > 0.5 ? 'others were at work, so trust ratios by processor time, not rates' : 'the machine was quiet, yet trust ratios more than rates'}. One thread each, ${rounds} interleaved rounds in rotating order, atol = rtol / 1000.`,
    ...tools.map(({ title, about }) => `- ${title}: ${about}`),
    ...skipped.map(({ title, reason }) => `- ${title}: skipped, ${reason}`),
    ...result.regimens.flatMap((regimen) => regimenSection(regimen, titles)),
    ...sideSection(result),
    ...goalsSection(result),
  ].join('\n');
}

type Titles = ReadonlyMap<string, string>;

function regimenSection({ regimen, title, people, reference, crossCheck, points, ratios }: RegimenResult, titles: Titles): string[] {
  const check = crossCheck === null ? '' : ` Our Rodas5P at rtol 1e-11 is within ${small(crossCheck)} of it.`;
  return [
    `\n## Regimen ${regimen}: ${title}, ${people} people`,
    `Error against ${reference}.${check}\n`,
    ...table(
      ['tool', 'rtol', 'people/s', 'people/processor s: median (min to max)', 'largest error', 'median person', 'steps', 'rates'],
      points.map((point) => pointRow(point, titles)),
    ),
    '\nTimes faster than the peer by processor time, per round:\n',
    ...table(
      ['peer', 'compared', 'median', 'min', 'max', 'rounds'],
      ratios.map((ratio) => ratioRow(ratio, titles)),
    ),
  ];
}

function pointRow({ tool, relative, peoplePerSecond, peoplePerCpuSecond, error, steps, rates }: Point, titles: Titles): string[] {
  const count = (value: number | null): string => (value === null ? 'not told' : value.toFixed(1));
  return [
    titles.get(tool) ?? tool,
    String(relative),
    round(spreadOf(peoplePerSecond).median),
    ranged(spreadOf(peoplePerCpuSecond)),
    small(error.max),
    small(error.median),
    count(steps),
    count(rates),
  ];
}

function ratioRow({ kind, ours, peer, at, spread, perRound }: Ratio, titles: Titles): string[] {
  const how = {
    'same-tolerance': `both at rtol ${at} (unequal errors: see above)`,
    'equal-error': `equal error ${small(at)}, interpolated`,
    'no-less-accurate': `peer as run, error ${small(at)}; ours at most that`,
  }[kind];
  return [
    titles.get(peer) ?? peer,
    `${titles.get(ours) ?? ours}, ${how}`,
    `${round(spread.median)}x`,
    round(spread.min),
    round(spread.max),
    String(perRound.length),
  ];
}

function sideSection({ coldStart, allocation, threads, kratom }: Result): string[] {
  return [
    '\n## Beside the rounds\n',
    ...coldStartTables(coldStart),
    ...kratomTable(kratom),
    `\nTwo threads: ${ranged(threads.two)} people/s against ${ranged(threads.one)} on one: ${round(threads.ratio.median)}x (${round(threads.ratio.min)} to ${round(threads.ratio.max)}).`,
    `\nA warmed call leaves ${round(allocation.bytesPerRun)} bytes on the JavaScript heap, each further step ${round(allocation.bytesPerStep)}; a collection fails to take back ${round(allocation.keptPerRun)} bytes a call.`,
  ];
}

function coldStartTables({ load, build, compile, firstRun, total, wholeProcess, first }: Result['coldStart']): string[] {
  const row = (name: string, { min, median, max }: Spread): string[] => [name, round(median), round(min), round(max)];
  return [
    ...table(
      ['cold start, fresh Node processes, ms', 'median', 'min', 'max'],
      [
        row('load the engine', load),
        row('build K28 from its parts', build),
        row('generate and compile', compile),
        row('first run, regimen i', firstRun),
        row('in the process, together', total),
        row('whole process with Node itself', wholeProcess),
      ],
    ),
    '\nFrom the start of the process, or of the page, to the first result (K28: one person under regimen i; tea-2g: curves of the typical adult over 72 h through the front door; one file: the same program bundled):\n',
    ...table(
      ['ms', 'median', 'min', 'max'],
      Object.entries(first).map(([name, spread]) =>
        spread === null ? [name, 'not measured: SPECIOSA_CHROMIUM names no browser', '', ''] : row(name, spread),
      ),
    ),
  ];
}

const warm = 'warm, ms: median (min to max)';

function kratomTable(kratom: Result['kratom']): string[] {
  return [
    '\nThe models of kratom: two grams of leaf as tea, 72 h. Warm: one typical adult at rtol 1e-8, 289 rows, model compiled. A crowd: rtol 1e-6, 145 rows of every output; people differ in structure a and are alike in b, where nobody has measured how they differ:\n',
    ...table(
      ['structure', 'states', 'parameters', 'outputs', 'module bytes, two lanes', warm, 'people/processor s', 'steps'],
      kratom.map(({ structure, states, parameters, outputs, moduleBytes, warmMs, peoplePerCpuSecond, steps }) => [
        structure,
        ...[states, parameters, outputs, moduleBytes].map(String),
        ranged(warmMs),
        round(peoplePerCpuSecond),
        steps.toFixed(1),
      ]),
    ),
  ];
}

function goalsSection(result: Result): string[] {
  return ['\n## What was promised, and what is\n', ...table(['metric', 'must', 'ambition', 'now', 'met'], goalsOf(result).map(goalRow))];
}

function goalRow(goal: Goal): string[] {
  const { metric, must, ambition, better, now, unit } = goal;
  const said = (value: number | null): string =>
    value === null ? '-' : `${Math.abs(value) < 1e-3 ? small(value) : round(value)}${unit === 'x' ? 'x' : unit === '' ? '' : ` ${unit}`}`;
  const bound = (value: number | null): string => (value === null ? '-' : `${better === 'more' ? 'at least' : 'at most'} ${said(value)}`);
  return [metric, bound(must), bound(ambition), said(now), verdictOf(goal)];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

const ranged = ({ min, median, max }: Spread): string => `${round(median)} (${round(min)} to ${round(max)})`;
const small = (value: number): string => value.toExponential(1);
const round = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3));
