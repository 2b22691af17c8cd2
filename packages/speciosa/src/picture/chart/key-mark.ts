import { escapeText as text, fixed, markerPath } from '../svg/index.js';
import { lineRoom } from './chart-layout.js';
import type { PlacedKey } from './chart-layout.js';
import { hatchId, paintOf } from './paint.js';
import type { Sheet } from './paint.js';

/** A sample of a look and what it stands for. */
export function keyMark({ key, lines, x, y }: PlacedKey, sheet: Sheet): string {
  const words = lines.map(
    (line, at) => `<text x="${fixed(x + 27)}" y="${fixed(y + at * lineRoom)}" fill="${sheet.ink.text}">${text(line)}</text>`,
  );
  return [sampleOf({ key, x, y }, sheet), ...words].join('');
}

function sampleOf({ key: { look, sample, marker: given }, x, y }: Omit<PlacedKey, 'lines'>, { theme, ink, id }: Sheet): string {
  const { colour, dash, marker: own } = paintOf(look, theme);
  const marker = given ?? own;
  const box = `x="${fixed(x + 1)}" y="${fixed(y - 10)}" width="18" height="12" rx="2"`;
  switch (sample) {
    case 'line':
      return `<path d="M${fixed(x)},${fixed(y - 4)}h20" fill="none" stroke="${colour}" stroke-width="2.25"${dash}/>`;
    case 'whisker':
      return `<path d="M${fixed(x + 1)},${fixed(y - 4)}h18M${fixed(x + 1)},${fixed(y - 8)}v8M${fixed(x + 19)},${fixed(y - 8)}v8" fill="none" stroke="${colour}" stroke-width="2.25"/>`;
    case 'band':
      return `<rect ${box} fill="${colour}" fill-opacity="0.18"/>`;
    case 'dot':
    case 'open':
    case 'dotted': {
      const point = sample === 'dotted' ? `<circle cx="${fixed(x + 10)}" cy="${fixed(y - 4)}" r="1.4" fill="${colour}"/>` : '';
      return `<path d="${markerPath(marker, x + 10, y - 4, 5)}" fill="${sample === 'dot' ? colour : ink.paper}" stroke="${colour}" stroke-width="1.75"/>${point}`;
    }
    case 'solid':
      return `<rect ${box} fill="${colour}"/>`;
    case 'hatched':
      return `<rect ${box} fill="url(#${hatchId(id, look)})" stroke="${colour}"/>`;
    case 'empty':
      return `<rect ${box} fill="none" stroke="${colour}"/>`;
    default:
      return sample satisfies never;
  }
}
