import { areasBetween } from '@speciosa/engine/analyse';
import type { Matrix, MetricName } from '../../report.js';

/** A curve of which every person is measured; plain data, so that it can be posted. */
export interface MeasuredCurve {
  readonly analyte: string;
  readonly matrix: Matrix;
  readonly unit: string;
  /** Coherent value / factor = value in the unit. */
  readonly factor: number;
}

/** What is asked of each person. */
export interface MeasurePlan {
  readonly curves: readonly MeasuredCurve[];
  readonly hours: readonly number[];
}

export interface Measure {
  readonly name: MetricName;
  readonly unit: string;
}

/** What is read from a curve, by its place in the body. */
export function measuresOf({ matrix, unit }: Pick<MeasuredCurve, 'matrix' | 'unit'>): readonly Measure[] {
  if (matrix === 'receptor') return [{ name: 'peakOccupancy', unit }];
  return [
    { name: 'Cmax', unit },
    { name: 'tmax', unit: 'h' },
    { name: 'AUClast', unit: 'nmol*h/L' },
  ];
}

/**
 * The measures of one block: persons x measures, the curves in order. `columns` holds persons x curves x hours in coherent
 * units; a person who failed is NaN there and here. Areas by the rule of a single run: linear up, log down.
 */
export function measured({ curves, hours }: MeasurePlan, columns: Float64Array): Float64Array {
  const perPerson = curves.length * hours.length;
  const persons = columns.length / perPerson;
  const found: number[] = [];
  for (let person = 0; person < persons; person += 1)
    curves.forEach((curve, row) => {
      const at = person * perPerson + row * hours.length;
      found.push(
        ...read(
          curve,
          hours,
          Array.from(columns.subarray(at, at + hours.length), (value) => value / curve.factor),
        ),
      );
    });
  return Float64Array.from(found);
}

function read(curve: MeasuredCurve, hours: readonly number[], values: readonly number[]): number[] {
  const top = highest(values);
  if (curve.matrix === 'receptor') return [values[top] ?? Number.NaN];
  const area = areasBetween(hours, values, 0, values.length - 1, 'linear up, log down').curve;
  return [values[top] ?? Number.NaN, Number.isNaN(values[top] ?? Number.NaN) ? Number.NaN : (hours[top] ?? Number.NaN), area];
}

function highest(values: readonly number[]): number {
  let top = 0;
  values.forEach((value, at) => {
    if (value > (values[top] ?? Number.NaN)) top = at;
  });
  return top;
}
