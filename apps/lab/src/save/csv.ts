import type { Report } from 'speciosa';
import { curveColumns } from '../show/curve-columns.js';
import type { CurveColumn } from '../show/curve-columns.js';

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const heading = ({ name, unit }: CurveColumn): string => quoted(`${name} (${unit === '1' ? 'fraction' : unit})`);

/**
 * Every series of a report as CSV with all digits: one column a curve, one row an hour asked for; of an extrapolation the
 * quantiles of its ranges.
 * Flags, notice and the manifest stand below as lines that begin with #.
 */
export function csvOf(report: Report): string {
  const columns = curveColumns(report);
  const hours = columns[0]?.timeHours ?? [];
  const rows = hours.map((hour, index) => [hour, ...columns.map(({ values }) => values[index] ?? '')].join(','));
  const below = [...report.flags, report.notice, `manifest ${JSON.stringify(report.manifest)}`].map((line) => `# ${line}`);
  return [['time (h)', ...columns.map(heading)].join(','), ...rows, ...below].join('\n') + '\n';
}
