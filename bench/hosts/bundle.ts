import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** One classic script that any host can run, written to this folder; gives back its path. */
export async function bundleHostProgram(outDir: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL('./say.ts', import.meta.url)), formats: ['iife'], name: 'hosts', fileName: () => 'hosts.js' },
    },
  });
  return `${outDir}/hosts.js`;
}
