export { compile, compiledDriver } from './compile.js';
export type { CompileOptions } from './compile.js';
export { link } from './link.js';
export type { Image } from './link.js';
