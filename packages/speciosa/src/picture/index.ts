/** Reports and observations become a scene; a scene becomes SVG or letters. */
export { inks, lookOf, looks, molarMasses, sceneOf, withPeople } from './scene/index.js';
export type {
  BandMark,
  BandPoint,
  Curve,
  Ink,
  Look,
  Marker,
  ObservedMark,
  Panel,
  PanelName,
  Point,
  Scaling,
  Scene,
  SceneOptions,
  SecondAxis,
  Theme,
} from './scene/index.js';
export { layOut, pictureSvg } from './svg/index.js';
export type { FootLine, Layout, PlacedPanel, Size, SvgOptions } from './svg/index.js';
export { pictureText } from './letters/index.js';
export type { TextOptions } from './letters/index.js';
export { chartSvg } from './chart/index.js';
export type { Axis, Chart, ChartOptions, Fill, Key, Mark, Place, PlaneChart, Row, RowChart, RowSpan } from './chart/index.js';
