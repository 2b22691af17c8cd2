import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alkaloids } from '../cast.js';
import {
  foretoldMitragynine,
  gainFor,
  muActivation,
  muReceptor,
  relativeMaximum,
  targetNames,
  targets,
  tauFor,
  tauOf7OH,
  transducers,
  unmeasured,
} from './index.js';
import type { Transduced } from './index.js';
import { defaultSwitches } from '../switches.js';

const seed = 50525;
const ratio = fc.double({ min: 0.01, max: 50, noNaN: true });

describe('receptors', () => {
  it('divide every alkaloid at every receptor into measured and unmeasured', () => {
    for (const name of targetNames) expect([...targets[name].binders, ...unmeasured(name)].sort()).toEqual([...alkaloids].sort());
    expect(unmeasured('mu')).toEqual([]);
    expect(unmeasured('alpha2A')).toContain('7-hydroxymitragynine');
  });

  it('take in a virtual antagonist as one more pull', () => {
    expect(muReceptor({ blocked: true }).parameters.length).toBe(muReceptor().parameters.length + 1);
  });

  it('let an alkaloid sit without speaking when the switches say so', () => {
    const speaking = (asked: Partial<typeof defaultSwitches>) =>
      muActivation({ ...defaultSwitches, ...asked })
        .parameters.map(({ name }) => name)
        .filter((name) => name.startsWith('transducer'));
    expect(speaking({})).toHaveLength(alkaloids.length);
    expect(speaking({ muActive: 'metabolite' })).not.toContain('transducer ratio of mitragynine');
    expect(speaking({ muActive: 'parent' })).not.toContain('transducer ratio of 7-hydroxymitragynine');
    expect(speaking({ mitragynineEfficacy: 'antagonist' })).not.toContain('transducer ratio of mitragynine');
  });
});

describe('one transducer an assay', () => {
  it('turns a ratio into a maximum and back, and a maximum into a gain and back', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 9, noNaN: true }), ratio, (tau, gain) => {
        const maximum = relativeMaximum(tau, gain, 10);
        expect(tauFor(maximum, gain, 10)).toBeCloseTo(tau, 6);
        if (maximum < 0.999) expect(gainFor(maximum, tau, 10) / gain).toBeCloseTo(1, 6);
      }),
      { seed },
    );
  });

  it('keeps a maximum between 0 and 1 for a ligand softer than the reference, and lets gain raise it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 10, noNaN: true }), ratio, ratio, (tau, gain, more) => {
        const maximum = relativeMaximum(tau, gain, 10);
        expect(maximum).toBeGreaterThanOrEqual(0);
        expect(maximum).toBeLessThanOrEqual(1 + 1e-12);
        expect(relativeMaximum(tau, gain * (1 + more), 10)).toBeGreaterThanOrEqual(maximum - 1e-12);
      }),
      { seed },
    );
  });

  it('reads one ratio of 7-hydroxymitragynine for all assays, with gains that grow from the GTP assay to cAMP', () => {
    const [gtp, bret, mouse, camp] = transducers();
    expect(tauOf7OH()).toBeGreaterThan(0);
    expect(gtp.gain).toBeCloseTo(1, 9);
    expect(bret.gain).toBeGreaterThan(gtp.gain);
    expect(mouse.gain).toBeGreaterThan(bret.gain);
    expect(camp.gain).toBeGreaterThan(mouse.gain);
  });

  it('does not hide what gain alone cannot explain: shifts in the two assays of much gain, and silent mitragynine', () => {
    const fold = ({ shiftPredicted, shiftMeasured }: Transduced) =>
      Math.max(shiftPredicted / shiftMeasured, shiftMeasured / shiftPredicted);
    const [gtp, bret, mouse, camp] = transducers();
    expect(fold(gtp)).toBeLessThan(2);
    expect(fold(bret)).toBeLessThan(2);
    expect(fold(mouse)).toBeGreaterThan(2);
    expect(fold(camp)).toBeGreaterThan(2);
    expect(foretoldMitragynine().foretold).toBeGreaterThan(0.1);
    expect(foretoldMitragynine().printed).toBe(0);
  });
});
