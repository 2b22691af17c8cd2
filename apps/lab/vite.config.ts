import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { offline } from './build/offline.js';
import { oneFrame } from './build/one-frame.js';
import { onlyItself } from './build/only-itself.js';

/** One document a page; the first loads nothing of the others. */
const pages = ['index', 'effects', 'breathing', 'trials'].map((name) => fileURLToPath(new URL(`./${name}.html`, import.meta.url)));

/** A relative base: the built folder works at any address of any static host. */
export default defineConfig({
  base: './',
  plugins: [svelte({ configFile: false }), oneFrame(), onlyItself(), offline()],
  worker: { format: 'es' },
  // Most of the largest file is the facts, as one JSON text: it packs to a fifth and parses fast.
  build: {
    // How long a plug-in took is no news for who only starts the lab.
    rollupOptions: { input: pages, checks: { pluginTimings: false } },
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
});
