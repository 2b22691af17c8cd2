import { placeLabels } from './labels.js';
import type { PlacedLabel } from './labels.js';
import { hourTicks, noteOf, placing, textWidth, valueTicks, wrap } from '../scene/index.js';
import type { Panel, Scene, Tick } from '../scene/index.js';

export interface Size {
  readonly width: number;
  readonly height: number;
  /** `full` carries title, remarks and notice; `bare` is for a page that says them itself. */
  readonly frame: 'full' | 'bare';
}

/** Panels placed on a sheet of so many pixels; a window may lay its own marks over them. */
export interface Layout {
  readonly size: Size;
  readonly titleLines: readonly string[];
  readonly footLines: readonly FootLine[];
  readonly footTop: number;
  readonly panels: readonly PlacedPanel[];
}

export interface FootLine {
  readonly text: string;
  readonly role: 'remark' | 'notice' | 'provenance';
}

export interface PlacedPanel {
  readonly panel: Panel;
  /** The last panel names the hours for all above it. */
  readonly isLast: boolean;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (hours: number) => number;
  readonly y: (value: number) => number;
  readonly hourTicks: readonly Tick[];
  readonly valueTicks: readonly Tick[];
  readonly secondTicks: readonly Tick[];
  /** Names at the curve ends when there is room beside the panel, else one line above it. */
  readonly labels: readonly PlacedLabel[];
  readonly labelPlace: 'end' | 'above';
}

export const fontSize = 12.5;
export const lineHeight = 17;
const titleHeight = 22;
const roomyWidth = 640;
const axisHeight = 28;
const axisNameHeight = 16;

/** Shares the sheet among title, panels (plasma gets the larger part) and what is said below. */
export function layOut(scene: Scene, size: Size): Layout {
  const isFull = size.frame === 'full';
  const margin = isFull ? 16 : 0;
  const charsWide = Math.floor((size.width - 2 * margin) / textWidth('n', fontSize));
  const titleLines = isFull ? wrap(scene.title, Math.floor(charsWide * 0.72)) : [];
  const footLines = isFull ? footOf(scene, charsWide) : [];
  const top = margin + titleLines.length * titleHeight;
  const footTop = size.height - margin - footLines.length * lineHeight;
  const panels = stack(scene, size, top, isFull ? footTop - 10 : size.height);
  return { size, titleLines, footLines, footTop, panels };
}

function footOf(scene: Scene, charsWide: number): FootLine[] {
  const lines = (text: string, role: FootLine['role']) => wrap(text, charsWide).map((line) => ({ text: line, role }));
  return [
    ...scene.remarks.flatMap((remark) => lines(remark, 'remark')),
    ...lines(scene.notice, 'notice'),
    ...lines(scene.provenance, 'provenance'),
  ];
}

function stack(scene: Scene, size: Size, top: number, bottom: number): PlacedPanel[] {
  const share = (panel: Panel): number => (panel.name === 'plasma' ? 0.64 : 0.36);
  const total = scene.panels.reduce((sum, panel) => sum + share(panel), 0);
  let from = top;
  return scene.panels.map((panel, index) => {
    const isLast = index === scene.panels.length - 1;
    const to = from + ((bottom - top) * share(panel)) / total;
    const placed = place(panel, scene, size, { from, to: isLast ? to - axisNameHeight : to, isLast });
    from = to;
    return placed;
  });
}

interface Slot {
  readonly from: number;
  readonly to: number;
  readonly isLast: boolean;
}

function place(panel: Panel, scene: Scene, size: Size, { from, to, isLast }: Slot): PlacedPanel {
  const isRoomy = size.width >= roomyWidth;
  const edge = size.frame === 'full' ? 16 : 0;
  const left = edge + (isRoomy && hasSecond(scene) ? 92 : 46);
  const right = size.width - edge - (isRoomy ? labelRoom(scene) : hasSecond(scene) ? 52 : 12);
  const top = from + 30 + (isRoomy ? 0 : 4 + panel.curves.length * lineHeight);
  const bottom = to - axisHeight;
  const y = placing(panel.low, panel.high, panel.scaling, bottom, top);
  const x = placing(scene.fromHours, scene.toHours, 'linear', left, right);
  const wanted = Math.max(3, Math.floor((bottom - top) / 38));
  const { second } = panel;
  return {
    panel,
    isLast,
    left,
    right,
    top,
    bottom,
    x,
    y,
    hourTicks: hourTicks(scene.fromHours, scene.toHours, Math.max(2, Math.floor((right - left) / 52))),
    valueTicks: valueTicks(panel.low, panel.high, panel.scaling, wanted),
    secondTicks: second === null ? [] : valueTicks(panel.low * second.factor, panel.high * second.factor, panel.scaling, wanted),
    labels: placeLabels(panel.curves, { x, y, right, top, bottom, above: isRoomy ? null : { left: edge, top: from + 38 } }),
    labelPlace: isRoomy ? 'end' : 'above',
  };
}

const hasSecond = (scene: Scene): boolean => scene.panels.some(({ second }) => second !== null);

function labelRoom(scene: Scene): number {
  const words = scene.panels.flatMap(({ curves }) =>
    curves.flatMap((curve) => [
      textWidth(`${curve.name} ${curves.length > 3 ? noteOf(curve, true) : ''}`, fontSize),
      textWidth(noteOf(curve), fontSize - 1),
    ]),
  );
  return 34 + Math.min(250, Math.max(60, ...words));
}
