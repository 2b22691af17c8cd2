export { pictureText } from './picture-text.js';
export type { TextOptions } from './picture-text.js';
