/**
 * Hours after the last intake over which a half-life is read. A half-life has no meaning without
 * its window: the slope of a three-compartment curve depends on when one looks. The windows are
 * those over which the studies behind the values could have read theirs.
 */
export interface Window {
  readonly fromHours: number;
  readonly toHours: number;
}

const single: Window = { fromHours: 24, toHours: 96 };
const repeated: Window = { fromHours: 48, toHours: 216 };
const metaboliteSingle: Window = { fromHours: 2, toHours: 8 };
/**
 * After many doses 7-hydroxymitragynine falls along its own slope first and along that of mitragynine later:
 * this model gives 10 h from 12 to 48 h and 23 h from 12 to 96 h. No study prints its window; the longer one
 * is that of the fit which set the share formed after first pass.
 */
const metaboliteRepeated: Window = { fromHours: 12, toHours: 96 };

/** The window for an analyte after one or several intakes, cut to what the span still covers. */
export function halfLifeWindow(analyte: string, intakes: number, hoursLeft: number): Window | null {
  const wanted = chosen(analyte, intakes > 1);
  const toHours = Math.min(wanted.toHours, hoursLeft);
  return toHours - wanted.fromHours >= (wanted.toHours - wanted.fromHours) / 2 ? { fromHours: wanted.fromHours, toHours } : null;
}

function chosen(analyte: string, several: boolean): Window {
  if (analyte === '7-hydroxymitragynine') return several ? metaboliteRepeated : metaboliteSingle;
  return several ? repeated : single;
}
