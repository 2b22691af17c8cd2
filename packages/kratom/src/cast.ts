/**
 * The cast of the story, in order of appearance.
 *
 * Six alkaloids are swallowed with the leaf. The seventh, 7-hydroxymitragynine, is hardly there
 * in the leaf: the body makes it from mitragynine.
 */
export const swallowedAlkaloids = [
  'mitragynine',
  'speciogynine',
  'paynantheine',
  'speciociliatine',
  'mitraciliatine',
  'isopaynantheine',
] as const;

export const formedAlkaloid = '7-hydroxymitragynine' as const;

/** Those whose curves are told with one peripheral compartment; mitragynine needs two. */
export const minorAlkaloids = swallowedAlkaloids.slice(1) as readonly MinorAlkaloid[];

export const alkaloids = [...swallowedAlkaloids, formedAlkaloid] as const;

export type SwallowedAlkaloid = (typeof swallowedAlkaloids)[number];
export type MinorAlkaloid = Exclude<SwallowedAlkaloid, 'mitragynine'>;
export type Alkaloid = (typeof alkaloids)[number];

/** Type guard for names that come from a file. */
export function isAlkaloid(name: string): name is Alkaloid {
  return alkaloids.some((alkaloid) => alkaloid === name);
}
