import { compiledDriver } from '@speciosa/engine/compile';
import type { Driver } from '@speciosa/engine/kernel';
import { plainDriver } from '@speciosa/engine/solve';
import { k28 } from '../k28/model.js';

/** The drivers that are measured; K28 gets no infusion, and they are told so. */
export const driverNames = ['f64x4', 'f64x2', 'f64x1', 'f32x4', 'plain'] as const;
export type DriverName = (typeof driverNames)[number];

const makers: Readonly<Record<DriverName, () => Driver>> = {
  f64x4: () => compiledDriver(k28, { lanes: 4, format: 'f64', inflow: false }),
  f64x2: () => compiledDriver(k28, { lanes: 2, format: 'f64', inflow: false }),
  f64x1: () => compiledDriver(k28, { lanes: 1, format: 'f64', inflow: false }),
  f32x4: () => compiledDriver(k28, { lanes: 4, format: 'f32', inflow: false }),
  plain: () => plainDriver(k28, { inflow: false }),
};

export const driverOf = (name: DriverName): Driver => makers[name]();

/** Throws RangeError for a name that no driver has. */
export function driverName(text: string | undefined): DriverName {
  const found = driverNames.find((name) => name === text);
  if (found === undefined) throw new RangeError(`expected one of ${driverNames.join(', ')}, found ${text ?? 'nothing'}`);
  return found;
}
