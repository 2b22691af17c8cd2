import { line } from 'd3-shape';
import { inks, lookOf, noteOf } from '../scene/index.js';
import type { Curve, Ink, ObservedMark, Point, Scene, Theme } from '../scene/index.js';
import { axisMarks } from './axes.js';
import { bandMark } from './band-mark.js';
import { escapeText as text, fixed } from './escape-text.js';
import { layOut, lineHeight } from './layout.js';
import type { Layout, PlacedPanel, Size } from './layout.js';
import { markerPath } from './marker-path.js';

export interface SvgOptions {
  readonly theme?: Theme;
  readonly width?: number;
  readonly height?: number;
  readonly frame?: Size['frame'];
  /** Distinguishes the ids of several pictures on one page. */
  readonly id?: string;
}

const defaults = { theme: 'light' as Theme, width: 960, height: 640, frame: 'full' as Size['frame'], id: 'picture' };

const fonts =
  'system-ui, -apple-system, &quot;Segoe UI&quot;, Roboto, &quot;Helvetica Neue&quot;, Arial, &quot;Liberation Sans&quot;, sans-serif';

/** A scene as one SVG element: same scene and options, same bytes. Sizes in pixels, at least 240 x 200. */
export function pictureSvg(scene: Scene, options: SvgOptions = {}): string {
  const chosen = { ...defaults, ...options };
  const width = Math.max(240, chosen.width);
  const height = Math.max(200, chosen.height);
  const ink = inks[chosen.theme];
  const layout = layOut(scene, { width, height, frame: chosen.frame });
  return (
    [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${chosen.id}-title ${chosen.id}-desc" font-family="${fonts}" font-size="12.5">`,
      `<title id="${chosen.id}-title">${text(scene.title)}</title>`,
      `<desc id="${chosen.id}-desc">${text([scene.sentence, ...scene.remarks].join(' '))}</desc>`,
      chosen.frame === 'full' ? `<metadata>${text(JSON.stringify(scene.manifests))}</metadata>` : '',
      chosen.frame === 'full' ? `<rect width="${width}" height="${height}" fill="${ink.paper}"/>` : '',
      ...heading(layout, ink),
      ...layout.panels.map((panel) => panelMarks(panel, ink, chosen.theme, chosen.id)),
      ...foot(layout, ink),
      '</svg>',
    ]
      .filter((part) => part !== '')
      .join('\n') + '\n'
  );
}

const heading = ({ titleLines }: Layout, ink: Ink): string[] =>
  titleLines.map(
    (words, index) => `<text x="16" y="${32 + index * 22}" fill="${ink.text}" font-size="17" font-weight="600">${text(words)}</text>`,
  );

const foot = ({ footLines, footTop }: Layout, ink: Ink): string[] =>
  footLines.map(
    ({ text: words, role }, index) =>
      `<text x="16" y="${fixed(footTop + 12 + index * lineHeight)}" fill="${role === 'notice' ? ink.text : ink.quiet}">${text(words)}</text>`,
  );

function panelMarks(placed: PlacedPanel, ink: Ink, theme: Theme, id: string): string {
  const { panel, left, right, top, bottom } = placed;
  const clip = `${id}-${panel.name}`;
  return [
    `<g data-panel="${panel.name}">`,
    `<clipPath id="${clip}"><rect x="${fixed(left)}" y="${fixed(top - 2)}" width="${fixed(right - left)}" height="${fixed(bottom - top + 4)}"/></clipPath>`,
    ...axisMarks(placed, ink),
    `<g clip-path="url(#${clip})" fill="none" stroke-linejoin="round" stroke-linecap="butt">`,
    ...(panel.bands ?? []).map((band) => bandMark(band, placed, theme)),
    ...panel.curves.map((curve) => curveMark(curve, placed, theme)),
    '</g>',
    ...panel.observed.map((mark) => observedMark(mark, placed, ink, theme)),
    ...placed.labels.map((label) => labelMark(label, placed, ink, theme)),
    '</g>',
  ].join('\n');
}

function curveMark(curve: Curve, { panel, x, y }: PlacedPanel, theme: Theme): string {
  const { colour, dash } = lookOf(curve.look);
  const draw = line<Point>()
    .x(({ hours }) => rounded(x(hours)))
    .y(({ value }) => rounded(y(value)))
    .defined(({ value }) => panel.scaling === 'linear' || value >= panel.low * 0.999);
  const path = curve.runs.map((run) => draw(run) ?? '').join('');
  return `<path d="${path}" stroke="${colour[theme]}" stroke-width="2.25"${dashed(dash)}><title>${text(curve.name)}</title></path>`;
}

const rounded = (pixels: number): number => Math.round(pixels * 100) / 100;

const dashed = (dash: readonly number[]): string => (dash.length === 0 ? '' : ` stroke-dasharray="${dash.join(' ')}"`);

function observedMark(mark: ObservedMark, { x, y, panel, bottom }: PlacedPanel, ink: Ink, theme: Theme): string {
  const { colour, marker } = lookOf(mark.look);
  const at = (value: number): number => (value >= panel.low ? y(value) : bottom);
  const middle = x(mark.hours);
  const stroke = `stroke="${colour[theme]}" stroke-width="1.75"`;
  const low = at(mark.low ?? mark.value);
  const high = at(mark.high ?? mark.value);
  const cap = (height: number): string => `M${fixed(middle - 5)},${fixed(height)}H${fixed(middle + 5)}`;
  const whisker =
    mark.low === null && mark.high === null
      ? ''
      : `<path d="M${fixed(middle)},${fixed(low)}V${fixed(high)}${cap(low)}${cap(high)}" fill="none" ${stroke}/>`;
  return `<g data-observed="${text(mark.name)}"><title>${text(`${mark.name}, measured, ${mark.study}`)}</title>${whisker}<path d="${markerPath(marker, middle, at(mark.value), 5.5)}" fill="${ink.paper}" ${stroke}/></g>`;
}

function labelMark(
  { curve, fromX, fromY, x, y, isTwoLine }: PlacedPanel['labels'][number],
  placed: PlacedPanel,
  ink: Ink,
  theme: Theme,
): string {
  const { colour, dash } = lookOf(curve.look);
  const stroke = `stroke="${colour[theme]}" fill="none"`;
  const words = `<tspan fill="${colour[theme]}" font-weight="600">${text(curve.name)}</tspan>`;
  if (placed.labelPlace === 'above') {
    const sample = `<path d="M${fixed(x)},${fixed(y - 4)}h18" ${stroke} stroke-width="2.25"${dashed(dash)}/>`;
    return `${sample}<text x="${fixed(x + 23)}" y="${fixed(y)}" font-size="11.5">${words}<tspan fill="${ink.quiet}" font-size="11"> ${text(noteOf(curve, true))}</tspan></text>`;
  }
  const note = isTwoLine
    ? `<tspan x="${fixed(x)}" dy="14" fill="${ink.quiet}" font-size="11.5">${text(noteOf(curve))}</tspan>`
    : `<tspan fill="${ink.quiet}" font-size="11.5"> ${text(noteOf(curve, true))}</tspan>`;
  const leader = `<path d="M${fixed(fromX + 3)},${fixed(fromY)}L${fixed(x - 4)},${fixed(y)}" ${stroke} stroke-width="1"/>`;
  return `${leader}<text x="${fixed(x)}" y="${fixed(y)}">${words}${note}</text>`;
}
