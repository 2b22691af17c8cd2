import type { Curve } from '../scene/index.js';

export interface PlacedLabel {
  readonly curve: Curve;
  /** Where the curve ends; the leader starts here. */
  readonly fromX: number;
  readonly fromY: number;
  readonly x: number;
  readonly y: number;
  /** Peak and tag stand under the name; else, for want of height, after it. */
  readonly isTwoLine: boolean;
}

interface Frame {
  readonly x: (hours: number) => number;
  readonly y: (value: number) => number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Set when labels stand in lines above the panel, for want of room beside it. */
  readonly above: { readonly left: number; readonly top: number } | null;
}

/** Two lines of text, name over peak and tag, or one. */
const twoLines = 33;
const oneLine = 15;
const rowHeight = 17;
const leader = 20;

/** Puts each label beside the end of its curve and pushes neighbours apart until none overlap. */
export function placeLabels(curves: readonly Curve[], frame: Frame): readonly PlacedLabel[] {
  const ended = curves.filter(({ runs }) => runs.length > 0).map((curve) => endOf(curve, frame));
  const { above } = frame;
  if (above !== null) return ended.map((label, index) => ({ ...label, x: above.left, y: above.top + index * rowHeight }));
  const sorted = [...ended].sort((a, b) => a.fromY - b.fromY);
  const isTwoLine = frame.bottom - frame.top >= sorted.length * twoLines - twoLines / 2;
  const apart = isTwoLine ? twoLines : Math.min(oneLine, (frame.bottom - frame.top) / Math.max(1, sorted.length));
  const heights = spread(
    sorted.map(({ fromY }) => fromY),
    { top: frame.top + 10, bottom: frame.bottom - (isTwoLine ? 4 : -4), apart },
  );
  return sorted.map((label, index) => ({ ...label, isTwoLine, x: frame.right + leader, y: heights[index] ?? label.fromY }));
}

function endOf(curve: Curve, { x, y, top, bottom }: Frame): PlacedLabel {
  const last = curve.runs.at(-1)?.at(-1);
  const fromX = last === undefined ? 0 : x(last.hours);
  const height = last === undefined ? bottom : y(last.value);
  const fromY = Number.isFinite(height) ? Math.max(top, Math.min(bottom, height)) : bottom;
  return { curve, fromX, fromY, x: fromX, y: fromY, isTwoLine: false };
}

/** Ascending heights kept at least a label apart, from the bottom up, then pushed down if the top is passed. */
function spread(
  wanted: readonly number[],
  { top, bottom, apart }: { readonly top: number; readonly bottom: number; readonly apart: number },
): readonly number[] {
  const up = [...wanted];
  let limit = bottom;
  for (let k = up.length - 1; k >= 0; k -= 1) {
    up[k] = Math.min(up[k] ?? limit, limit);
    limit = (up[k] ?? limit) - apart;
  }
  let floor = top;
  return up.map((height) => {
    const placed = Math.max(height, floor);
    floor = placed + apart;
    return placed;
  });
}
