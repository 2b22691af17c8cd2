import type { Curve, Scene } from 'speciosa/picture';

interface Breath {
  readonly name: string;
  readonly hours: readonly number[];
  readonly ventilation: readonly number[];
}

/** Minute ventilation drawn as levels are; the axis begins at nothing, so that a small fall looks small. */
export function ventilationScene(breaths: readonly Breath[], toHours: number): Scene {
  const curves = breaths.map(({ name, hours, ventilation }, look): Curve => ({
    name,
    peak: null,
    look,
    runs: [hours.map((hour, at) => ({ hours: hour, value: ventilation[at] ?? Number.NaN }))],
  }));
  return {
    kind: 'scene',
    title: '',
    sentence: '',
    fromHours: 0,
    toHours,
    panels: [
      {
        name: 'plasma',
        title: 'Minute ventilation',
        unit: 'L/min',
        scaling: 'linear',
        low: 0,
        high: 8,
        second: null,
        curves,
        observed: [],
      },
    ],
    remarks: [],
    notice: '',
    provenance: '',
    manifests: [],
  };
}
