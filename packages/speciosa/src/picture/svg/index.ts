export { layOut } from './layout.js';
export type { FootLine, Layout, PlacedPanel, Size } from './layout.js';
export { pictureSvg } from './picture-svg.js';
export type { SvgOptions } from './picture-svg.js';
export { escapeText, fixed } from './escape-text.js';
export { markerPath } from './marker-path.js';
