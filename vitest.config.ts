import { defineConfig } from 'vitest/config';
import { ClosingLine } from './scripts/closing-line.js';

/**
 * Tests read their own package from source and every other package through its export map, as a user would,
 * so `tsc -b` comes first (`npm test` does both).
 */
export default defineConfig({
  test: {
    include: [
      'packages/**/src/**/*.test.ts',
      'apps/**/*.test.ts',
      'scripts/**/*.test.ts',
      'bench/**/*.test.ts',
      'conformance/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/dist/**'],
    reporters: ['default', new ClosingLine()],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
