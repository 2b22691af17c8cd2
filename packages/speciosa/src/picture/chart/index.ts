/** Charts on any two axes: a chart becomes SVG. */
export type { Axis, Chart, Fill, Key, Mark, Place, PlaneChart, Row, RowChart, RowSpan } from './chart.js';
export { chartSvg } from './chart-svg.js';
export type { ChartOptions } from './chart-svg.js';
