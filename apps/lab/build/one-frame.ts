import type { HtmlTagDescriptor, Plugin } from 'vite';

const head: HtmlTagDescriptor[] = [
  { tag: 'meta', attrs: { charset: 'utf-8' } },
  { tag: 'meta', attrs: { name: 'viewport', content: 'width=device-width, initial-scale=1' } },
  { tag: 'meta', attrs: { name: 'color-scheme', content: 'light dark' } },
  { tag: 'meta', attrs: { name: 'referrer', content: 'no-referrer' } },
  { tag: 'link', attrs: { rel: 'icon', href: './leaf.svg', type: 'image/svg+xml' } },
];

const body: HtmlTagDescriptor[] = [
  { tag: 'noscript', children: 'This page computes in your browser and needs JavaScript for it.' },
  { tag: 'div', attrs: { id: 'lab' } },
];

/** What every document has alike, written once; a document says its title, its description and its script. */
export function oneFrame(): Plugin {
  return {
    name: 'speciosa:one-frame',
    transformIndexHtml: {
      order: 'pre',
      handler: () => [
        ...head.map((tag) => ({ ...tag, injectTo: 'head-prepend' as const })),
        ...body.map((tag) => ({ ...tag, injectTo: 'body-prepend' as const })),
      ],
    },
  };
}
