import { formatNumber } from '@speciosa/engine/quantity';
import { emergency } from 'speciosa';
import type { BreathingColumn, BreathingReport, ScenarioBreathing } from 'speciosa';
import { pictureText } from 'speciosa/picture';
import type { Scene } from 'speciosa/picture';
import type { Paint } from '../colour.js';
import { wrap } from '../wrap.js';
import { percent } from './percent.js';
import { ventilationScene } from './ventilation-scene.js';

/** Hours at which a course is told in numbers. */
const toldHours = [0, 0.5, 1, 2, 3, 4, 6, 8, 12];

/** The emergency line, that nobody measured it, then three efficacies side by side by each structure, and what must be said beside them. */
export function scenarioBreathingPage(report: BreathingReport, paint: Paint, columns: number, hasPicture: boolean): string {
  const tell = (text: string) => wrap(text, columns, '');
  const [nobody, ...cautions] = report.cautions;
  return [
    paint.bad(tell(emergency)),
    '',
    paint.bold(`Breathing: ${report.title}`),
    paint.bad(tell(nobody ?? '')),
    ...(report.extrapolation.length === 0
      ? []
      : [paint.bad(tell(`! an extrapolation, a range and no line: ${report.extrapolation.join('; ')}`))]),
    ...report.parts.flatMap((part) => partLines(part, report, paint, columns, hasPicture)),
    '',
    tell(
      `${report.drawnBy}. Assumed. Ventilation in L/min, arterial carbon dioxide in mmHg, oxygen as the share of haemoglobin that carries it. An interval is 90 % of draws of what is not known, each read off a body at rest under its fullest activation.`,
    ),
    ...report.flags.map((flag) => paint.bad(tell(`! ${flag}`))),
    ...cautions.map((caution) => paint.bad(tell(caution))),
    '',
    tell(report.notice),
  ].join('\n');
}

function partLines(
  part: ScenarioBreathing,
  { extrapolation }: BreathingReport,
  paint: Paint,
  columns: number,
  hasPicture: boolean,
): string[] {
  const isLine = extrapolation.length === 0;
  return [
    '',
    paint.bold(
      `By structure ${part.structure}; at rest before anything is taken ${part.rest.ventilation.toFixed(2)} L/min and ${part.rest.carbonDioxide.toFixed(1)} mmHg`,
    ),
    ...(isLine && hasPicture
      ? [
          pictureText(sceneOf(part), { columns: Math.min(100, columns), paint: paint.curve })
            .split('\n')
            .filter((line) => line.trim() !== '')
            .join('\n'),
        ]
      : []),
    ...(isLine ? courseTable(part) : []),
    ...part.columns.map((column) => `  efficacy ${column.value} (${column.efficacy}): ${extremes(column)}`),
    ...(part.held === null
      ? []
      : [
          wrap(
            `Mu receptors held at most: ${part.held
              .filter(({ peak }) => peak >= 0.0005)
              .map(({ by, peak }) => `${by} ${percent(peak)}`)
              .join(', ')}.`,
            columns,
            '  ',
          ),
        ]),
  ];
}

function extremes({ lowest, highestCarbonDioxide, interval, heartStopped }: BreathingColumn): string {
  const spread = 'low' in interval ? `${interval.low.toFixed(2)} to ${interval.high.toFixed(2)} L/min` : `no interval: ${interval.absent}`;
  if (lowest === null || highestCarbonDioxide === null) return `lowest ventilation between ${spread}`;
  return `lowest ventilation ${lowest.value.toFixed(2)} L/min (${spread}) at ${formatNumber(lowest.atHours, 2)} h, ${(100 * lowest.ofRest).toFixed(1)} % of rest; carbon dioxide up to ${highestCarbonDioxide.toFixed(1)} mmHg${heartStopped ? '; the heart stops' : ''}`;
}

function courseTable({ timeHours, columns }: ScenarioBreathing): string[] {
  const told = toldHours.filter((hour) => timeHours.some((one) => Math.abs(one - hour) < 1e-6));
  const at = (values: readonly number[], digits: number, times = 1): string =>
    told
      .map((hour) =>
        ((values[timeHours.findIndex((one) => Math.abs(one - hour) < 1e-6)] ?? Number.NaN) * times).toFixed(digits).padStart(6),
      )
      .join('');
  return [
    `  ${'h'.padStart(24)}${told.map((hour) => String(hour).padStart(6)).join('')}`,
    ...columns.flatMap(({ value, ventilation, carbonDioxide, saturation }) => [
      `  ${`efficacy ${value}, L/min`.padEnd(24)}${at(ventilation, 2)}`,
      `  ${'mmHg'.padStart(24)}${at(carbonDioxide, 1)}`,
      `  ${'oxygen, %'.padStart(24)}${at(saturation, 1, 100)}`,
    ]),
    '',
  ];
}

const sceneOf = ({ timeHours, columns }: ScenarioBreathing): Scene =>
  ventilationScene(
    columns.map(({ value, ventilation }) => ({ name: `efficacy ${value}`, hours: timeHours, ventilation })),
    timeHours.at(-1) ?? 1,
  );
