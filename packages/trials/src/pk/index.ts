/** What blood held, study by study. */
export { tanna2022 } from './tanna-2022.js';
export { huestis2024 } from './huestis-2024.js';
export { huestis2026 } from './huestis-2026.js';
export { mongar2024 } from './mongar-2024.js';
export { trakulsrichai2015 } from './trakulsrichai-2015.js';
