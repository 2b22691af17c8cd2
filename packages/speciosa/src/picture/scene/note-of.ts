import type { Curve } from './scene.js';

/** "peak 81.9 nmol/L, fitted", or "81.9, fitted" where room is short and the axis names the unit; empty without a peak. */
export function noteOf({ peak }: Curve, isShort = false): string {
  if (peak === null) return '';
  return isShort ? `${peak.text}, ${peak.kind}` : `peak ${peak.text} ${peak.unit}, ${peak.kind}`;
}
