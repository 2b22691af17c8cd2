import { describe, expect, it } from 'vitest';
import { compiledDriver } from '@speciosa/engine/compile';
import { tsit5 } from '@speciosa/engine/method';
import { prepare, runPrepared } from '@speciosa/engine/study';
import type { Result, RunInput } from '@speciosa/engine/study';
import { fact } from '@speciosa/evidence';
import { heldKratom, overdose, protocolOf } from '@speciosa/kratom';
import type { Overdose } from '@speciosa/kratom';
import { benchOf } from './index.js';

const controls = { relativeTolerance: 1e-6, absoluteTolerance: 1e-8 } as const;
const minutes = (count: number, from = 1): number[] => Array.from({ length: count + 1 }, (_, at) => from + at / 60);
const { amountNmol } = protocolOf('fentanyl-low');

const run = ({ model, opioid }: Pick<Overdose, 'model' | 'opioid'>, share: number, asked: Partial<RunInput> = {}): Result =>
  runPrepared(prepare(model, { driver: (own) => compiledDriver(own, { method: tsit5 }) }), {
    doses: share === 0 ? [] : [{ state: opioid, amount: share * amountNmol, time: 1 }],
    spanHours: 1.5,
    requestedHours: minutes(30),
    ...controls,
    ...asked,
  });

const alone = overdose({ opioid: 'fentanyl', rescue: null, user: 'chronic' });
const helped = overdose({ opioid: 'fentanyl', rescue: { route: 'evzio', times: 1, atOnce: 1 }, user: 'chronic' });
const byVein = overdose({ opioid: 'fentanyl', rescue: { route: 'vein', times: 2, atOnce: 1 }, user: 'chronic' });
const arrested = run(alone, 1, { spanHours: 2.5, requestedHours: minutes(90) });
const saved = run(helped, 1, { spanHours: 2.5, requestedHours: minutes(90) });
const savedByVein = run(byVein, 1);
const seen = (result: Result, path: string): number[] => [...result.outputs[path]];

describe('a body without a drug', () => {
  const rest = run(alone, 0, { spanHours: 3, requestedHours: [1, 2, 3] });

  it('comes to rest within its hour of run-in and stays there: no gas drifts by more than 5 parts in 1,000', () => {
    for (const path of Object.values(alone.watch)) {
      const [start, ...later] = seen(rest, path);
      for (const value of later) expect(Math.abs(value - start)).toBeLessThanOrEqual(0.005 * Math.abs(start));
    }
  });

  it('breathes as the rescuer believes it does', () => {
    expect(seen(rest, alone.watch.ventilation)[0] / fact('rescue/resting-ventilation').value).toBeCloseTo(1, 4);
  });
});

describe('books', () => {
  it('close for fentanyl, whatever the heart does', () => {
    for (const { balance } of [arrested, saved, savedByVein])
      expect(Math.abs(balance.molecules.find(({ molecule }) => molecule === 'fentanyl')?.residualFraction ?? 1)).toBeLessThan(1e-9);
  });

  it('close for naloxone in a vein', () => {
    expect(Math.abs(savedByVein.balance.molecules.find(({ molecule }) => molecule === 'naloxone')?.residualFraction ?? 1)).toBeLessThan(
      1e-9,
    );
  });

  it('close for naloxone from muscle up to the blood; from there on the original is exempt by name, and does lose some', () => {
    const naloxone = saved.balance.molecules.find(({ molecule }) => molecule === 'naloxone');
    expect(Math.abs(naloxone?.residualFraction ?? 1)).toBeLessThan(1e-9);
    const part = 'breathing: naloxone in the body';
    const entered = saved.finalStates[`${part}/naloxone that has entered the blood`];
    const found =
      saved.finalStates[`${part}/naloxone in the blood`] * fact('naloxone-evzio/volume').value +
      saved.finalStates[`${part}/naloxone in tissue`] * fact('naloxone-evzio/tissue-volume').value;
    expect(found).toBeLessThan(entered);
    for (const name of ['naloxone in the blood', 'naloxone in tissue'])
      expect(helped.model.states.find(({ path }) => path === `${part}/${name}`)).toMatchObject({ molecule: null, role: 'signal' });
  });
});

describe('ventilation', () => {
  it('falls as activation rises, at rest and at a held carbon dioxide pressure, and less in a chronic user', () => {
    const activations = [0, 0.5, 0.9];
    for (const held of [{}, { carbonDioxide: 55 }]) {
      const [naive, chronic] = (['naive', 'chronic'] as const).map((user) =>
        activations.map((activation) => benchOf({ ...held, user })({ activation })),
      );
      for (let at = 1; at < activations.length; at += 1) {
        expect(naive[at]).toBeLessThan(naive[at - 1]);
        expect(chronic[at]).toBeLessThan(chronic[at - 1]);
        expect(chronic[at]).toBeGreaterThan(naive[at]);
      }
    }
  });

  it('is lower with alcohol, told either way', () => {
    for (const alcohol of ['takes from the drive', 'adds to activation'] as const) {
      const body = benchOf({ carbonDioxide: 55, alcohol });
      expect(body({ activation: 0.6, ethanol: 1 })).toBeLessThan(body({ activation: 0.6 }));
      expect(body({ activation: 0.6, ethanol: 0 })).toBe(body({ activation: 0.6 }));
    }
  });

  it('falls deeper with larger doses, and volumes and receptors are the same whatever is asked to be seen', () => {
    const lowest = [0.05, 0.2, 1].map((share) => Math.min(...seen(run(alone, share), alone.watch.ventilation)));
    expect(lowest[1]).toBeLessThan(lowest[0]);
    expect(lowest[2]).toBeLessThan(lowest[1]);
  });
});

describe('naloxone', () => {
  it('brings back a typical chronic user whose heart stops without it', () => {
    expect(seen(arrested, alone.watch.heartStopped).at(-1)).toBe(1);
    expect(seen(saved, helped.watch.heartStopped).at(-1)).toBe(0);
    expect(seen(saved, helped.watch.ventilation).at(-1)).toBeGreaterThan(0.9 * seen(saved, helped.watch.ventilation)[0]);
  });

  it('works faster from a vein, and takes receptors from fentanyl', () => {
    const at = 10;
    expect(seen(savedByVein, byVein.watch.heldByOpioid)[at]).toBeLessThan(seen(saved, helped.watch.heldByOpioid)[at]);
    expect(seen(saved, helped.watch.heldByOpioid)[at]).toBeLessThan(seen(arrested, alone.watch.heldByOpioid)[at]);
  });

  it('restores breathing under a partial agonist too: alkaloids compete with it for the same seats', () => {
    const made = heldKratom({ efficacy: 'full', ceiling: 'neither', rescue: { route: 'generic', times: 0, atOnce: 1 } });
    const prepared = prepare(made.model);
    const doses = [{ state: made.held['7-hydroxymitragynine'], amount: 600, time: 1 }];
    const [without, withIt] = [[], [{ state: made.naloxone ?? '', amount: 12_000, time: 1.02 }]].map((more) => {
      const result = runPrepared(prepared, { doses: [...doses, ...more], spanHours: 1.5, requestedHours: [1, 1.02, 1.5], ...controls });
      return seen(result, made.watch.ventilation);
    });
    expect(without[2]).toBeLessThan(0.8 * without[0]);
    expect(withIt[2] - without[2]).toBeGreaterThan(0.4 * (without[0] - without[2]));
    expect(withIt[1]).toBeCloseTo(without[1], 4);
  });
});

describe('ceilings', () => {
  const bodies = new Map<string, ReturnType<typeof bodyOf>>();
  const bodyOf = (asked: Parameters<typeof heldKratom>[0]) => {
    const made = heldKratom(asked);
    return { made, prepared: prepare(made.model) };
  };
  const after = (asked: Parameters<typeof heldKratom>[0], metabolite: number, mitragynine = 0): number => {
    const body = bodies.get(JSON.stringify(asked)) ?? bodyOf(asked);
    bodies.set(JSON.stringify(asked), body);
    const { made, prepared } = body;
    const doses = [
      { state: made.held['7-hydroxymitragynine'], amount: metabolite, time: 1 },
      { state: made.held.mitragynine, amount: mitragynine, time: 1 },
    ].filter(({ amount }) => amount > 0);
    return seen(runPrepared(prepared, { doses, spanHours: 1.3, requestedHours: [1.3], ...controls }), made.watch.ventilation)[0];
  };

  it('by efficacy hold at any level; without one ventilation falls on', () => {
    const [some, more] = [500, 10_000].map((level) => after({ efficacy: 'assay', ceiling: 'efficacy' }, level));
    expect(more).toBeGreaterThan(0.9 * some);
    expect(after({ ceiling: 'neither' }, 10_000)).toBeLessThan(0.5 * after({ ceiling: 'neither' }, 500));
  });

  it('by formation hold what was formed, and protect nobody from what was taken as such', () => {
    const [level, mitragynine] = [10_000, 2000];
    const formed = after({ ceiling: 'formation', origin: 'formed from leaf' }, level, mitragynine);
    const taken = after({ ceiling: 'formation', origin: 'taken as such' }, level, mitragynine);
    expect(formed).toBeGreaterThan(1.05 * taken);
    expect(taken).toBe(after({ ceiling: 'neither', origin: 'taken as such' }, level, mitragynine));
  });
});

describe('delays', () => {
  const curves = (['flow-dependent', 'constant', 'none'] as const).map((delays) => {
    const made = overdose({ opioid: 'fentanyl', rescue: null, user: 'chronic', delays });
    return {
      rest: run(made, 0, { spanHours: 1.1, requestedHours: [1, 1.1] }).outputs[made.watch.ventilation],
      dosed: seen(run(made, 0.5), made.watch.ventilation),
    };
  });

  it('change nothing at rest', () => {
    for (const { rest } of curves) expect(rest[0] / curves[0].rest[0]).toBeCloseTo(1, 4);
  });

  it('change how breathing answers: on, off and constant all differ', () => {
    const apart = (a: number, b: number): number => Math.max(...curves[a].dosed.map((value, at) => Math.abs(value - curves[b].dosed[at])));
    expect(apart(0, 2)).toBeGreaterThan(0.01);
    expect(apart(0, 1)).toBeGreaterThan(0.001);
  });
});

describe('the heart', () => {
  it('stops once and for all: flow only falls from there, and naloxone comes too late', () => {
    const stopped = seen(arrested, alone.watch.heartStopped);
    const first = stopped.indexOf(1);
    expect(stopped.slice(first).every((value) => value === 1)).toBe(true);
    const flow = seen(arrested, alone.watch.cardiacOutput).slice(first);
    flow.slice(1).forEach((value, at) => expect(value).toBeLessThan(flow[at]));
    const late = run(helped, 1, {
      doses: [
        { state: helped.opioid, amount: amountNmol, time: 1 },
        { state: helped.naloxone ?? '', amount: 20_000, time: 1 + (first + 1) / 60 },
      ],
      parameters: { [`breathing: rescuer/${fact('rescue/wait').what}`]: 5 },
    });
    expect(seen(late, helped.watch.heartStopped).at(-1)).toBe(1);
    expect(seen(late, helped.watch.cardiacOutput).at(-1)).toBeLessThan(0.001);
  });

  it('stops only after 220 s of too little oxygen', () => {
    const oxygen = seen(arrested, alone.watch.arterialOxygen);
    const fell = oxygen.findIndex((value) => value <= 15);
    const stopped = seen(arrested, alone.watch.heartStopped).indexOf(1);
    expect(stopped - fell).toBeGreaterThanOrEqual(3);
    expect(stopped - fell).toBeLessThanOrEqual(5);
  });
});

describe('both drivers', () => {
  it('agree to the bit through an overdose', () => {
    const asked = {
      doses: [{ state: alone.opioid, amount: amountNmol, time: 0.01 }],
      spanHours: 0.05,
      requestedHours: [0, 0.01, 0.03, 0.05],
      relativeTolerance: 1e-4,
      absoluteTolerance: 1e-6,
    };
    const [compiled, plain] = (['compiled', 'plain'] as const).map((driver) => runPrepared(prepare(alone.model, { driver }), asked));
    expect(plain.outputs).toEqual(compiled.outputs);
    expect(plain.outcome.counts.steps).toBe(compiled.outcome.counts.steps);
  });
});
