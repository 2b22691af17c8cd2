import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { quantity } from '@speciosa/engine/quantity';
import type { Model } from '@speciosa/engine/model';
import { run } from '@speciosa/engine/study';
import type { RunInput } from '@speciosa/engine/study';
import { rScript } from '@speciosa/formats';
import { flowLimitedDoses, flowLimitedStory, fullStory, product, story, storyDoses } from '@speciosa/kratom';
import type { Entry } from '@speciosa/kratom';

/** The scenario tea-2g, and capsules twice a day beside it. */
const tea: readonly Entry[] = [
  { product: product('tea-tanna'), mass: quantity(2, 'g'), of: 'product', atHours: 0, everyHours: null, times: 1 },
];
const capsules: readonly Entry[] = [
  { product: product('capsule-huestis'), mass: quantity(4, 'g'), of: 'product', atHours: 0, everyHours: 12, times: 4 },
];

const upTo = (end: number, every: number): readonly number[] => Array.from({ length: Math.round(end / every) + 1 }, (_, at) => at * every);
const hours = [...new Set([...upTo(4, 0.125), ...upTo(24, 0.5), ...upTo(120, 2)])].sort((a, b) => a - b);

const apparent = story();
const byFlow = flowLimitedStory();
const structures = {
  'structure (a)': { model: apparent.model, dosesOf: (entries: readonly Entry[]) => storyDoses(apparent, entries) },
  'the whole story, to what is felt': { model: fullStory().model, dosesOf: (entries: readonly Entry[]) => storyDoses(apparent, entries) },
  'structure (b)': { model: byFlow.model, dosesOf: (entries: readonly Entry[]) => flowLimitedDoses(byFlow.mouth, entries) },
};

const hasDeSolve = spawnSync('Rscript', ['-e', 'library(deSolve)'], { stdio: 'ignore' }).status === 0;

function ranByR(script: string): readonly (readonly number[])[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'r-export-'));
  try {
    writeFileSync(path.join(folder, 'run.R'), script);
    const csv = execFileSync('Rscript', ['--vanilla', path.join(folder, 'run.R')], { encoding: 'utf8', maxBuffer: 2 ** 28 });
    return csv
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',').map(Number));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The largest distance between their curves and ours, as a share of each curve's maximum. */
function farthest(input: RunInput, model: Model): number {
  const script = rScript(model, input, { tolerances: { relative: 1e-10, absolute: 1e-10 } });
  if (!script.ok) throw new Error(script.refused.join('\n'));
  const rows = ranByR(script.text);
  expect(rows.map(([hour]) => hour)).toEqual(input.requestedHours);
  const { outputs, outcome } = run(model, { ...input, relativeTolerance: 1e-10, absoluteTolerance: 1e-10 });
  expect(outcome.code).toBe('done');
  const shares = model.outputs.flatMap(({ path: output }, at) => {
    const ours = outputs[output] ?? new Float64Array();
    const largest = Math.max(...ours.map(Math.abs));
    const gaps = Array.from(ours, (value, row) => Math.abs((rows[row]?.[at + 1] ?? Number.NaN) - value));
    return largest === 0 ? gaps : gaps.map((gap) => gap / largest);
  });
  return Math.max(...shares);
}

describe.skipIf(!hasDeSolve)('the story as an R script, solved by deSolve (skipped where R or deSolve is not installed)', () => {
  for (const [name, { model, dosesOf }] of Object.entries(structures)) {
    it(`gives our curves of tea-2g within a millionth of each curve's maximum: ${name}`, () => {
      expect(farthest({ doses: dosesOf(tea), spanHours: 120, requestedHours: hours }, model)).toBeLessThanOrEqual(1e-6);
    });
  }

  it('gives our curves when capsules are repeated: structure (a)', () => {
    const { model, dosesOf } = structures['structure (a)'];
    expect(farthest({ doses: dosesOf(capsules), spanHours: 120, requestedHours: hours }, model)).toBeLessThanOrEqual(1e-6);
  });
});
