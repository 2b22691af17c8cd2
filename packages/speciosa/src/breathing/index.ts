/** Breathing under an opioid, with naloxone and without. */
export { overdoseCourse } from './overdose-course.js';
export type { CourseAsked, OverdoseCourse } from './overdose-course.js';
