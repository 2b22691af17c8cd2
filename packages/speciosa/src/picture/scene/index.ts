/** What is to be seen, before anyone knows pixels or letters. */
export type { BandMark, BandPoint, Curve, ObservedMark, Panel, PanelName, Point, Scaling, Scene, SecondAxis } from './scene.js';
export { sceneOf } from './scene-of.js';
export type { SceneOptions } from './scene-of.js';
export { withPeople } from './with-people.js';
export { noteOf } from './note-of.js';
export { molarMasses } from './molar-masses.js';
export { inks, lookOf, looks } from './look.js';
export type { Ink, Look, Marker, Theme } from './look.js';
export { hourTicks, placing, valueTicks } from './ticks.js';
export type { Tick } from './ticks.js';
export { textWidth, wrap } from './wrap.js';
export { pick } from './pick.js';
