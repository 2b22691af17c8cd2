import { inks, lookOf } from '../scene/index.js';
import type { Ink, Marker, Theme } from '../scene/index.js';

/** Colour, dash and marker of a look in a theme; the quiet look is that of the axes. */
export interface Paint {
  readonly colour: string;
  readonly dash: string;
  readonly marker: Marker;
}

export function paintOf(look: number | 'quiet', theme: Theme): Paint {
  if (look === 'quiet') return { colour: inks[theme].quiet, dash: ' stroke-dasharray="2 4"', marker: 'circle' };
  const { colour, dash, marker } = lookOf(look);
  return { colour: colour[theme], dash: dash.length === 0 ? '' : ` stroke-dasharray="${dash.join(' ')}"`, marker };
}

/** What every mark needs to know of its sheet. */
export interface Sheet {
  readonly theme: Theme;
  readonly ink: Ink;
  /** Distinguishes the ids of several charts on one page. */
  readonly id: string;
}

export const hatchId = (id: string, look: number | 'quiet'): string => `${id}-hatch-${look}`;
