import type { OverdoseName, sideBySide } from '@speciosa/kratom';
import type { BreathingCheck } from '@speciosa/trials';
import { emergency, notice } from 'speciosa';
import type { OverdoseCourse } from 'speciosa';
import { pictureText } from 'speciosa/picture';
import type { Scene } from 'speciosa/picture';
import type { Paint } from '../colour.js';
import { wrap } from '../wrap.js';
import { percent } from './percent.js';
import { ventilationScene } from './ventilation-scene.js';

/** Minutes at which a course is told in numbers. */
const toldMinutes = [0, 1, 2, 3, 5, 10, 15, 30, 60];

/** Everything the page shows. */
export interface BreathingShown {
  readonly courses: readonly OverdoseCourse[];
  readonly arrests: readonly BreathingCheck[];
  readonly sideBySide: ReturnType<typeof sideBySide>;
}

/** The emergency line, then curves and numbers of one typical body, then what is printed of many, then partial agonists. */
export function breathingPage(
  overdose: OverdoseName,
  { courses, arrests, sideBySide: besides }: BreathingShown,
  paint: Paint,
  columns: number,
  hasPicture: boolean,
): string {
  const tell = (text: string) => wrap(text, columns, '');
  return [
    paint.bad(tell(emergency)),
    '',
    paint.bold(`Breathing after ${overdose.replace('-', ', ')} dose: one typical ${courses[0]?.user ?? ''} user, central values`),
    ...(hasPicture
      ? [
          pictureText(sceneOf(drawn(courses)), { columns: Math.min(100, columns), paint: paint.curve })
            .split('\n')
            .filter((line) => line.trim() !== '')
            .join('\n'),
        ]
      : []),
    '',
    `  ${'min'.padStart(24)}${toldMinutes.map((minute) => String(minute).padStart(6)).join('')}`,
    ...courses.flatMap(courseLines),
    tell('No interval: one body with central values. Ventilation in L/min; oxygen as the share of haemoglobin that carries it.'),
    ...arrestLines(arrests, paint, columns),
    '',
    ...efficacyLines(besides, paint),
    paint.bad(tell(besides.caution)),
    '',
    tell(notice),
  ].join('\n');
}

function arrestLines(arrests: readonly BreathingCheck[], paint: Paint, columns: number): string[] {
  if (arrests.length === 0) return [];
  return [
    '',
    paint.bold('Arrests among virtual people beside what the authors print'),
    ...arrests.map(({ asks, predicted, observed, verdict }) =>
      wrap(`${asks}: ${predicted}; printed ${observed}: ${verdict}`, columns, '  '),
    ),
  ];
}

function efficacyLines({ columns, occupancies }: BreathingShown['sideBySide'], paint: Paint): string[] {
  const row = (first: string, cells: readonly string[]): string =>
    `  ${first.padEnd(10)}${cells.map((cell) => cell.padEnd(26)).join('')}`.trimEnd();
  const leftAt = (at: number): string[] =>
    columns.map(
      ({ left }) => `awake ${percent(left[at]?.wakefulness ?? Number.NaN)}, reflex ${percent(left[at]?.chemoreflex ?? Number.NaN)}`,
    );
  return [
    paint.bold('Partial agonists side by side: what is left of two drives to breathe, by receptors held'),
    row(
      'held',
      columns.map(({ efficacy, value }) => `efficacy ${value} (${efficacy})`),
    ),
    ...occupancies.map((held, at) => row(percent(held), leftAt(at))),
  ];
}

/** Letters tell three lines apart: nobody, the slowest and the fastest of what was asked. */
const drawn = (courses: readonly OverdoseCourse[]): readonly OverdoseCourse[] => [...courses.slice(0, 2), ...courses.slice(2).slice(-1)];

const nameOf = ({ route }: OverdoseCourse): string => (route === null ? 'no naloxone' : `naloxone, ${route}`);

function courseLines(course: OverdoseCourse): string[] {
  const at = (values: readonly number[], digits: number, times = 1): string =>
    toldMinutes.map((minute) => ((values[course.timeMinutes.indexOf(minute)] ?? Number.NaN) * times).toFixed(digits).padStart(6)).join('');
  return [
    `  ${`${nameOf(course)}, L/min`.padEnd(24)}${at(course.ventilation, 1)}${course.arrested ? '  arrested' : ''}`,
    `  ${'oxygen, %'.padStart(24)}${at(course.saturation, 0, 100)}`,
  ];
}

/** One hour of each course. */
const sceneOf = (courses: readonly OverdoseCourse[]): Scene =>
  ventilationScene(
    courses.map((course) => ({
      name: nameOf(course),
      hours: course.timeMinutes.map((minute) => minute / 60),
      ventilation: course.ventilation,
    })),
    1,
  );
