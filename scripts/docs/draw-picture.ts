import { writeFileSync } from 'node:fs';
import { chartSvg } from 'speciosa/picture';
import type { Axis, Mark } from 'speciosa/picture';

/** What a block of a page declares as `picture`: curves over one list of hours, and points beside them. */
export interface Picture {
  readonly title: string;
  /** The text twin, for those who listen rather than look. */
  readonly sentence: string;
  /** Titles with their unit after a comma: "time, h". */
  readonly x: string;
  readonly y: string;
  readonly scaling?: 'linear' | 'log';
  /** Where a log axis ends below; what lies under it is left out. */
  readonly low?: number;
  readonly along: ArrayLike<number>;
  readonly curves: Readonly<Record<string, ArrayLike<number> | undefined>>;
  readonly points?: Readonly<Record<string, readonly (readonly [number, number])[]>>;
}

/** Draws a picture into a file: the same numbers give the same bytes. */
export function drawPicture(picture: Picture, file: string): void {
  const { title, sentence, scaling = 'linear', low = 0, along, curves, points = {} } = picture;
  const lines = Object.entries(curves).map(([name, values = []], look): Mark => ({
    kind: 'line',
    name,
    look,
    places: placesOf(along, values, low),
  }));
  const dots = Object.entries(points).flatMap(([name, places]) =>
    places.map(([x, y]): Mark => ({ kind: 'dot', name, look: lines.length, open: true, x, y })),
  );
  const highest = Math.max(
    ...[...lines, ...dots]
      .flatMap((mark) => (mark.kind === 'line' ? mark.places.map(({ y }) => y) : mark.kind === 'dot' ? [mark.y] : []))
      .filter(Number.isFinite),
  );
  const x: Axis = { ...named(picture.x), scaling: 'linear', low: 0, high: Math.max(...Array.from(along)) };
  const y: Axis = { ...named(picture.y), scaling, low, high: highest * (scaling === 'log' ? 1.4 : 1.06) };
  const keys = [
    ...Object.keys(curves).map((name, look) => ({ name, look, sample: 'line' as const })),
    ...Object.keys(points).map((name) => ({ name, look: lines.length, sample: 'open' as const })),
  ];
  writeFileSync(
    file,
    chartSvg({ kind: 'plane', title, sentence, x, y, keys, marks: [...lines, ...dots] }, { isFile: true, width: 640, height: 340 }),
  );
}

const placesOf = (along: ArrayLike<number>, values: ArrayLike<number>, low: number) =>
  Array.from(along, (x, at) => ({ x, y: (values[at] ?? Number.NaN) >= low ? (values[at] ?? Number.NaN) : Number.NaN }));

function named(text: string): Pick<Axis, 'title' | 'unit'> {
  const [title = '', unit = ''] = text.split(', ');
  return { title, unit };
}
