import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpret } from '@speciosa/engine/kernel';
import { coherentValue, parameterValue } from '@speciosa/engine/model';
import type { Model } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';
import { fullStory } from '../full-story.js';
import {
  alkaloidsAndBreathing,
  bodyOutputs,
  bodyStates,
  breathingBody,
  breathingSwitches,
  drivesLeft,
  efficacies,
  heldActivationBreathing,
  heldKratom,
  overdose,
  overdoses,
  protocolOf,
  sideBySide,
  virtualPatients,
} from './index.js';

const settings = { seed: 20220809, numRuns: 200 } as const;

/** Outputs of a model at its start, in coherent units, some states moved. */
function watching(model: Model): (moved?: Readonly<Record<string, number>>) => Readonly<Record<string, number>> {
  const kernel = interpret(model);
  const parameters = Float64Array.from(model.parameters, parameterValue);
  const starts = model.starts.map((start) => (start.kind === 'constant' ? coherentValue(start) : 0));
  const into = new Float64Array(model.outputs.length);
  return (moved = {}) => {
    kernel.outputs(
      0,
      Float64Array.from(model.states, ({ path }, at) => moved[path] ?? starts[at]),
      parameters,
      into,
    );
    return Object.fromEntries(model.outputs.map(({ path }, at) => [path, into[at]]));
  };
}

describe('the chapter assembles', () => {
  it.each(['generic', 'evzio', 'nasal', 'vein'] as const)('with naloxone by %s, for both users and every kind of delay', (route) => {
    for (const user of ['naive', 'chronic'] as const)
      for (const delays of ['flow-dependent', 'constant', 'none'] as const) {
        const { model, opioid, naloxone, watch } = overdose({
          opioid: 'carfentanil',
          rescue: { route, times: 4, atOnce: 2 },
          user,
          delays,
        });
        const states = model.states.map(({ path }) => path);
        const outputs = model.outputs.map(({ path }) => path);
        expect(states).toContain(opioid);
        expect(states).toContain(naloxone);
        expect(Object.values(watch).filter((path) => !outputs.includes(path))).toEqual([]);
      }
  });

  it('with every ceiling, origin and efficacy, and a state for each level', () => {
    for (const ceiling of ['efficacy', 'formation', 'both', 'neither'] as const)
      for (const origin of ['formed from leaf', 'taken as such'] as const) {
        const { model, held } = heldKratom({ ceiling, origin });
        const states = model.states.map(({ path }) => path);
        for (const path of [...Object.values(held), ...Object.values(bodyStates)]) expect(states).toContain(path);
        expect(model.parameters.some(({ symbol }) => symbol === 'K_form')).toBe(
          origin === 'formed from leaf' && (ceiling === 'formation' || ceiling === 'both'),
        );
      }
  });

  it('beside the whole story, by its activation or by its levels', () => {
    const byActivation = fullStory({}, (offered) => breathingBody(offered.muActivation, { delays: 'none' }));
    const byLevels = fullStory({}, (offered) =>
      alkaloidsAndBreathing(offered.brain, { rescue: { route: 'generic', times: 0, atOnce: 1 } }),
    );
    for (const { model } of [byActivation, byLevels]) expect(model.outputs.map(({ path }) => path)).toContain(bodyOutputs.ventilation);
  });
});

describe('drives', () => {
  it('fall as more receptors are held, and as each speaks louder', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, fc.constantFrom('naive' as const, 'chronic' as const), (a, b, occupancy, user) => {
        const [soft, loud] = [drivesLeft(user, Math.min(a, b), occupancy), drivesLeft(user, Math.max(a, b), occupancy)];
        expect(loud.chemoreflex).toBeLessThanOrEqual(soft.chemoreflex);
        expect(loud.wakefulness).toBeLessThanOrEqual(soft.wakefulness);
        expect(drivesLeft('chronic', a, occupancy).chemoreflex).toBeGreaterThanOrEqual(drivesLeft('naive', a, occupancy).chemoreflex);
      }),
      settings,
    );
  });

  it('are spared at rest and gone under a full agonist that holds every receptor', () => {
    expect(drivesLeft('naive', 1, 0)).toEqual({ activation: 0, wakefulness: 1, chemoreflex: 1 });
    expect(drivesLeft('chronic', 1, 1)).toEqual({ activation: 1, wakefulness: 0, chemoreflex: 0 });
  });

  it('give P3 to wakefulness and P1 to the reflexes, as the code of the source does: wakefulness goes first', () => {
    const { wakefulness, chemoreflex } = drivesLeft('naive', 1, 0.5);
    expect(wakefulness).toBeLessThan(chemoreflex);
    expect(fact('breathing/naive-wakefulness-exponent').value).toBe(0.9);
  });

  it('stand side by side for 0.41, 0.79 and 1, never without the caution', () => {
    const { columns, caution } = sideBySide('naive', [0.25, 0.5, 1]);
    expect(columns.map(({ value }) => value)).toEqual([0.413, 0.79, 1]);
    expect(columns.map(({ left }) => left.length)).toEqual([3, 3, 3]);
    expect(caution).toContain('says nothing about concentrated 7-hydroxymitragynine');
    expect(columns[2].left[2].chemoreflex).toBe(0);
  });
});

describe('a body at one moment', () => {
  const held = heldActivationBreathing({ delays: 'none' });
  const path = held.held['activation'];
  const seenAt = watching(held.model);

  it('breathes less the more its receptors are activated', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
        const [more, less] = [Math.min(a, b), Math.max(a, b)].map((activation) => seenAt({ [path]: activation })[bodyOutputs.ventilation]);
        expect(less).toBeLessThanOrEqual(more);
      }),
      settings,
    );
  });

  it('has well saturated arterial blood at the start of its hour of rest', () => {
    const seen = seenAt();
    expect(seen[bodyOutputs.saturation]).toBeGreaterThan(0.95);
    expect(seen[bodyOutputs.saturation]).toBeLessThan(1);
  });
});

describe('virtual people', () => {
  const ask = { seed: 7, count: 400, opioid: 'fentanyl', route: 'generic' } as const;
  const people = virtualPatients(ask);

  it('fit the parameters of the model they are for, and are positive', () => {
    for (const opioid of ['fentanyl', 'carfentanil'] as const)
      for (const route of ['generic', 'evzio', 'nasal', 'vein'] as const) {
        const paths = overdose({ opioid, rescue: { route, times: 1, atOnce: 1 } }).model.parameters.map(({ path }) => path);
        const columns = virtualPatients({ ...ask, count: 3, opioid, route });
        expect(Object.keys(columns).filter((path) => !paths.includes(path))).toEqual([]);
        for (const column of Object.values(columns)) expect(column.every((value) => value > 0 && Number.isFinite(value))).toBe(true);
      }
  });

  it('are the same whoever else is drawn, and with naloxone or without', () => {
    const fewer = virtualPatients({ ...ask, count: 5, route: null });
    for (const [path, column] of Object.entries(fewer)) expect(column).toEqual(people[path].slice(0, 5));
  });

  it('have the median volume and the half occupancy that were printed', () => {
    const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length / 2];
    const column = (end: string): readonly number[] => people[Object.keys(people).find((path) => path.endsWith(end)) ?? ''] ?? [];
    expect(median(column('volume of fentanyl in the blood')) / 10.68).toBeGreaterThan(0.85);
    expect(median(column('volume of fentanyl in the blood')) / 10.68).toBeLessThan(1.15);
    const [a, b, n] = ['takes a free mu receptor at 1 pmol/L', 'leaves the mu receptor', 'in the binding of fentanyl'].map(column);
    const half = a.map((association, at) => Math.pow(b[at] / association, 1 / n[at]));
    expect(median(half) / 354.6).toBeGreaterThan(0.95);
    expect(median(half) / 354.6).toBeLessThan(1.05);
  });
});

describe('numbers of the chapter', () => {
  it('give every overdose its opioid and its nanomoles', () => {
    expect(overdoses.map((name) => protocolOf(name).opioid)).toEqual(['fentanyl', 'fentanyl', 'carfentanil', 'carfentanil']);
    expect(protocolOf('fentanyl-low').amountNmol).toBeCloseTo(1.625e6 / 336.479, 6);
    expect(protocolOf('fentanyl-low')).toMatchObject({ runInHours: 1, spanHours: 1.5, arrestedAt: 4 });
  });

  it('name every switch with a default and a reason', () => {
    for (const { settings: all, byDefault, because, sources } of breathingSwitches) {
      expect(all[0]).toBe(byDefault);
      expect(because).not.toBe('');
      expect(sources.length).toBeGreaterThan(0);
    }
    expect(breathingSwitches.find(({ name }) => name === 'efficacy')?.settings).toEqual(Object.keys(efficacies));
  });
});
