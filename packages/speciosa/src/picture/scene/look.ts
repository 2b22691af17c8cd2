import { pick } from './pick.js';

export type Theme = 'light' | 'dark';

export type Marker = 'circle' | 'square' | 'diamond' | 'triangle' | 'tip';

/** How a curve is told from its neighbours: by dash and marker first, by colour second. */
export interface Look {
  readonly colour: Readonly<Record<Theme, string>>;
  readonly dash: readonly number[];
  readonly marker: Marker;
  /** Letter that stands for the curve where there are no lines. */
  readonly letter: string;
}

const look = (light: string, dark: string, dash: readonly number[], marker: Marker, letter: string): Look =>
  Object.freeze({ colour: { light, dark }, dash, marker, letter });

/** In the order of the story: leaf green for mitragynine, burnt orange for what the body makes of it. */
export const looks: readonly Look[] = Object.freeze([
  look('#0b6b4d', '#6ed6a9', [], 'circle', 'm'),
  look('#a8400a', '#ffb07a', [8, 4], 'square', '7'),
  look('#3a52b4', '#a3b6ff', [2, 3], 'diamond', 's'),
  look('#7b3a94', '#dcabf0', [10, 3, 2, 3], 'triangle', 'p'),
  look('#00657f', '#76d2ea', [5, 2], 'circle', 'c'),
  look('#7a5200', '#e3c062', [1, 3], 'square', 't'),
  look('#9c2c58', '#ff9fc0', [12, 4], 'diamond', 'i'),
  look('#44514a', '#c9d4cd', [4, 2, 1, 2], 'triangle', 'a'),
]);

const places: Readonly<Record<string, number>> = {
  mitragynine: 0,
  '7-hydroxymitragynine': 1,
  speciogynine: 2,
  paynantheine: 3,
  speciociliatine: 4,
  mitraciliatine: 5,
  isopaynantheine: 6,
  'all alkaloids': 7,
};

/** The look an analyte has in every picture of one report. */
const ownLook = (analyte: string): number => places[analyte] ?? looks.length - 1;

/** Looks of a picture by report and analyte: the first report's analytes keep their own, later ones take what is free, round again when nothing is. */
export function assignLooks(analytes: readonly string[], reports: number): (analyte: string, report: number) => number {
  const given = new Map<string, number>();
  const keyOf = (analyte: string, report: number): string => `${report} ${analyte}`;
  for (let report = 0; report < reports; report += 1) {
    for (const analyte of analytes) {
      const own = ownLook(analyte) + 2 * report;
      const taken = new Set([...given.values()].slice(-(looks.length - 1)));
      const free = looks.map((_, step) => (own + step) % looks.length).find((index) => !taken.has(index));
      given.set(keyOf(analyte, report), report === 0 ? ownLook(analyte) : (free ?? own % looks.length));
    }
  }
  return (analyte, report) => given.get(keyOf(analyte, report)) ?? ownLook(analyte);
}

export const lookOf = (index: number): Look => pick(looks, index);

/** What is not a curve. */
export interface Ink {
  readonly paper: string;
  readonly text: string;
  readonly quiet: string;
  readonly grid: string;
}

export const inks: Readonly<Record<Theme, Ink>> = Object.freeze({
  light: { paper: '#ffffff', text: '#1c2621', quiet: '#55615b', grid: '#e3e7e2' },
  dark: { paper: '#171d1a', text: '#e9efeb', quiet: '#a9b5ae', grid: '#2e3833' },
});
