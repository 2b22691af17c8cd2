import type { Report, Series } from 'speciosa';

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const heading = ({ name, unit }: Series): string => quoted(`${name} (${unit === '1' ? 'fraction' : unit})`);

/**
 * Every series of a report as CSV with all digits: one column a curve, one row an hour asked for.
 * Flags, notice and the manifest stand below as lines that begin with #.
 */
export function csvOf(report: Report): string {
  const hours = report.series[0]?.timeHours ?? [];
  const rows = hours.map((hour, index) => [hour, ...report.series.map(({ values }) => values[index] ?? '')].join(','));
  const below = [...report.flags, report.notice, `manifest ${JSON.stringify(report.manifest)}`].map((line) => `# ${line}`);
  return [['time (h)', ...report.series.map(heading)].join(','), ...rows, ...below].join('\n') + '\n';
}
