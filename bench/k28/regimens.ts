export const regimenNames = ['i', 'ii'] as const;
export type RegimenName = (typeof regimenNames)[number];

/** What is given when, and when everything is written down. */
export interface Regimen {
  readonly name: RegimenName;
  readonly title: string;
  readonly amountUmol: number;
  readonly doseHours: readonly number[];
  readonly endHours: number;
  readonly outputHours: readonly number[];
}

const steps = (count: number, width: number): readonly number[] =>
  Object.freeze(Array.from({ length: count }, (_, index) => index * width));

export const regimens: Readonly<Record<RegimenName, Regimen>> = Object.freeze({
  i: {
    name: 'i',
    title: 'one dose of 125 umol, 48 h, every 0.25 h',
    amountUmol: 125,
    doseHours: [0],
    endHours: 48,
    outputHours: steps(193, 0.25),
  },
  ii: {
    name: 'ii',
    title: '60 umol every 8 h, 42 times, 336 h, every 1 h',
    amountUmol: 60,
    doseHours: steps(42, 8),
    endHours: 336,
    outputHours: steps(337, 1),
  },
});

export const isRegimenName = (text: string): text is RegimenName => regimenNames.some((name) => name === text);
