import path from 'node:path';
import { build } from 'vite';

/** One classic script that any host can run, with everything it imports, written to a folder; gives back its path. */
export async function bundle(entry: string, outDir: string): Promise<string> {
  const fileName = `${path.basename(entry).replace(/\.[jt]s$/, '')}-bundle.js`;
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: false,
      minify: true,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'bench', fileName: () => fileName },
    },
  });
  return path.join(outDir, fileName);
}
