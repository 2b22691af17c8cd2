import type { OverdoseName } from '@speciosa/kratom';
import { emergency, notice } from 'speciosa';
import type { OverdoseCourse } from 'speciosa';
import { pictureText } from 'speciosa/picture';
import type { Scene } from 'speciosa/picture';
import type { Paint } from '../colour.js';
import type { BreathingShown } from '../commands/breathing.js';
import { wrap } from '../wrap.js';
import { percent } from './percent.js';
import { ventilationScene } from './ventilation-scene.js';

/** Minutes at which a course is told in numbers. */
const toldMinutes = [0, 1, 2, 3, 5, 10, 15, 30, 60];

/** The emergency line, then curves and numbers of one typical body, then what is printed of many, then partial agonists. */
export function breathingPage(
  overdose: OverdoseName,
  { courses, arrests, sideBySide }: BreathingShown,
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
    ...(arrests.length === 0
      ? []
      : [
          '',
          paint.bold('Arrests among virtual people beside what the authors print'),
          ...arrests.map(({ asks, predicted, observed, verdict }) =>
            wrap(`${asks}: ${predicted}; printed ${observed}: ${verdict}`, columns, '  '),
          ),
        ]),
    '',
    paint.bold('Partial agonists side by side: what is left of two drives to breathe, by receptors held'),
    `  ${'held'.padEnd(10)}${sideBySide.columns.map(({ efficacy, value }) => `efficacy ${value} (${efficacy})`.padEnd(26)).join('')}`.trimEnd(),
    ...sideBySide.occupancies.map((held, at) =>
      `  ${percent(held).padEnd(10)}${sideBySide.columns.map(({ left }) => `awake ${percent(left[at]?.wakefulness ?? Number.NaN)}, reflex ${percent(left[at]?.chemoreflex ?? Number.NaN)}`.padEnd(26)).join('')}`.trimEnd(),
    ),
    paint.bad(tell(sideBySide.caution)),
    '',
    tell(notice),
  ].join('\n');
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
