import { inks, textWidth, wrap } from '../scene/index.js';
import type { Theme } from '../scene/index.js';
import { escapeText as text, fixed } from '../svg/index.js';
import type { Chart } from './chart.js';
import { chartAxes } from './chart-axes.js';
import { layOutChart } from './chart-layout.js';
import { keyMark } from './key-mark.js';
import { hatchId, paintOf } from './paint.js';
import type { Sheet } from './paint.js';
import { planeMark } from './plane-mark.js';
import { rowMarks } from './row-marks.js';

export interface ChartOptions {
  readonly theme?: Theme;
  readonly width?: number;
  /** Asked for; rows take what they need, and keys add to a plane. */
  readonly height?: number;
  /** Distinguishes the ids of several charts on one page. */
  readonly id?: string;
  /** A ground of its own, for a file; a page has one already. */
  readonly isFile?: boolean;
  /** What must be said under a file: sentences, each on lines of its own. */
  readonly foot?: readonly string[];
}

const defaults = { theme: 'light' as Theme, width: 720, height: 420, id: 'chart', isFile: false, foot: [] as readonly string[] };

const fonts =
  'system-ui, -apple-system, &quot;Segoe UI&quot;, Roboto, &quot;Helvetica Neue&quot;, Arial, &quot;Liberation Sans&quot;, sans-serif';

/** A chart as one SVG element: same chart and options, same bytes. Width in pixels, at least 240. */
export function chartSvg(chart: Chart, options: ChartOptions = {}): string {
  const { theme, id, isFile, foot, ...size } = { ...defaults, ...options };
  const layout = layOutChart(chart, size);
  const lines = foot.flatMap((sentence) => wrap(sentence, Math.floor(layout.width / textWidth('n', 13.5))));
  const [width, height] = [fixed(layout.width), fixed(layout.height + lines.length * 16 + (lines.length > 0 ? 8 : 0))];
  const sheet: Sheet = { theme, ink: inks[theme], id };
  return (
    [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-desc" font-family="${fonts}" font-size="12.5">`,
      `<title id="${id}-title">${text(chart.title)}</title>`,
      `<desc id="${id}-desc">${text(chart.sentence)}</desc>`,
      ...hatches(chart, sheet),
      isFile ? `<rect width="${width}" height="${height}" fill="${sheet.ink.paper}"/>` : '',
      ...layout.keys.map((key) => keyMark(key, sheet)),
      ...chartAxes(chart, layout, sheet),
      ...(chart.kind === 'plane'
        ? chart.marks.map((mark) => planeMark(mark, chart, layout, sheet))
        : chart.rows.flatMap((row, index) => rowMarks(row, index, layout, sheet))),
      ...lines.map((line, at) => `<text x="0" y="${fixed(layout.height + 12 + at * 16)}" fill="${sheet.ink.quiet}">${text(line)}</text>`),
      '</svg>',
    ]
      .filter((part) => part !== '')
      .join('\n') + '\n'
  );
}

/** Lines aslant, for bars that colour alone must not tell apart. */
function hatches(chart: Chart, { theme, id }: Sheet): string[] {
  const rows = chart.kind === 'rows' ? chart.rows.flatMap(({ spans }) => spans) : [];
  const looks = new Set(rows.filter(({ fill }) => fill === 'hatched').map(({ look }) => look));
  return [...looks].map(
    (look) =>
      `<pattern id="${hatchId(id, look)}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0,0V6" stroke="${paintOf(look, theme).colour}" stroke-width="4"/></pattern>`,
  );
}
