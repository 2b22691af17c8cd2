import { describe, expect, it } from 'vitest';
import { fact } from '@speciosa/evidence';
import { asRecorded, calibration } from '@speciosa/kratom';
import { benchOf, curvesAfter, peakOf } from '../run/index.js';
import { axisHours } from './index.js';

const bench = benchOf();
const driveAt = (mg: number): number => {
  const curves = curvesAfter(bench, 'pure mitragynine', mg, axisHours, asRecorded);
  return curves === null ? Number.NaN : peakOf(curves, bench.story.mu.drive).value;
};

describe('the drives that place stimulation and sedation', () => {
  it.each([
    [calibration.stimulantDrive, calibration.stimulantDose],
    [calibration.sedativeDrive, calibration.sedativeDose],
  ])('%s is what this model gives at %s, to a twentieth: where it is not, write the value found here into the fact', (drive, dose) => {
    expect(fact(drive).value / driveAt(fact(dose).value)).toBeGreaterThan(0.95);
    expect(fact(drive).value / driveAt(fact(dose).value)).toBeLessThan(1.05);
  });
});
