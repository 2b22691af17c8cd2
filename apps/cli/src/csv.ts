import type { Report, Series } from 'speciosa';

/**
 * Curves side by side, one row an hour asked for; above them what made them, below them the notice,
 * as lines that begin with #. Numbers have all their digits.
 */
export function csvOf({ manifest, series, flags, notice, title }: Report): string {
  const hours = series[0]?.timeHours ?? [];
  const rows = hours.map((hour, index) => [hour, ...series.map(({ values }) => values[index] ?? '')].join(','));
  return [
    remark(title),
    remark(JSON.stringify(manifest)),
    ['time (h)', ...series.map(heading)].map(cell).join(','),
    ...rows,
    ...flags.map(remark),
    remark(notice),
    '',
  ].join('\n');
}

const heading = ({ name, unit }: Series): string => `${name} (${unit === '1' ? 'fraction' : unit})`;

/** A line that is no row. */
export const remark = (text: string): string => `# ${text.replace(/[\r\n]+/g, ' ')}`;

/** Text that a spreadsheet would take for a formula gets a quote in front; quotes are doubled. */
export function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
