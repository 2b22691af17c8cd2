import { fixed } from './escape-text.js';
import type { Marker } from '../scene/index.js';

/** A closed path round a point; the radius is in pixels. */
export function markerPath(marker: Marker, x: number, y: number, radius: number): string {
  const r = fixed(radius);
  switch (marker) {
    case 'circle':
      return `M${fixed(x - radius)},${fixed(y)}a${r},${r} 0 1 0 ${fixed(2 * radius)},0a${r},${r} 0 1 0 ${fixed(-2 * radius)},0Z`;
    case 'square':
      return `M${fixed(x - radius * 0.9)},${fixed(y - radius * 0.9)}h${fixed(1.8 * radius)}v${fixed(1.8 * radius)}h${fixed(-1.8 * radius)}Z`;
    case 'diamond':
      return `M${fixed(x)},${fixed(y - radius * 1.2)}l${fixed(radius * 1.2)},${fixed(radius * 1.2)}l${fixed(-radius * 1.2)},${fixed(radius * 1.2)}l${fixed(-radius * 1.2)},${fixed(-radius * 1.2)}Z`;
    case 'triangle':
      return `M${fixed(x)},${fixed(y - radius * 1.1)}l${fixed(radius * 1.1)},${fixed(radius * 2)}h${fixed(-2.2 * radius)}Z`;
    case 'tip':
      return `M${fixed(x)},${fixed(y + radius * 1.1)}l${fixed(radius * 1.1)},${fixed(-2 * radius)}h${fixed(-2.2 * radius)}Z`;
    default:
      return marker satisfies never;
  }
}
