import { stream } from '@speciosa/engine/chance';
import type { Depot, Opioid } from '../drugs/index.js';
import { drawing, numberOf, pathOf } from './columns.js';
import type { Values } from './columns.js';

/** Volumes and flows of three compartments, coherent units. */
interface Compartments {
  readonly volume: number;
  readonly clearance: number;
  readonly shallowFlow: number;
  readonly shallowVolume: number;
  readonly deepFlow: number;
  readonly deepVolume: number;
}

/** Rate constants the model is told in: k10 = CL/V, k12 = Q2/V, k21 = Q2/V2, k13 = Q3/V, k31 = Q3/V3. */
const ratesOf = ({ volume, clearance, shallowFlow, shallowVolume, deepFlow, deepVolume }: Compartments) => ({
  'elimination-rate': clearance / volume,
  'to-shallow': shallowFlow / volume,
  'from-shallow': shallowFlow / shallowVolume,
  'to-deep': deepFlow / volume,
  'from-deep': deepFlow / deepVolume,
  volume,
});

type Rates = ReturnType<typeof ratesOf>;

const named = (part: string, topic: string, values: Readonly<Record<string, number>>): Values =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [pathOf(part, `${topic}/${name}`), value]));

/** A virtual person's way with an opioid. */
export function opioidBody(opioid: Opioid, seed: number, person: number): Values {
  const draw = drawing(stream({ seed, person, purpose: 'opioid in the body' }), 'fentanyl-people');
  const drawn: Rates = ratesOf({
    volume: draw('volume'),
    shallowVolume: draw('shallow-volume'),
    deepVolume: draw('deep-volume'),
    clearance: draw('clearance'),
    shallowFlow: draw('shallow-flow'),
    deepFlow: draw('deep-flow'),
  });
  return named(`breathing: ${opioid} in the body`, opioid, opioid === 'carfentanil' ? likeCarfentanil(drawn) : drawn);
}

/** The authors' guess: fentanyl's body, with two rates ten times slower and two ten times faster. */
function likeCarfentanil(rates: Rates): Rates {
  const factor = numberOf('carfentanil-people/rate-factor');
  return {
    ...rates,
    'elimination-rate': rates['elimination-rate'] / factor,
    'to-deep': rates['to-deep'] / factor,
    'from-shallow': rates['from-shallow'] * factor,
    'from-deep': rates['from-deep'] * factor,
  };
}

const naloxonePart = 'breathing: naloxone in the body';

/** A virtual person's way with naloxone in a vein: only volume and clearance vary. */
export function veinBody(seed: number, person: number): Values {
  const draw = drawing(stream({ seed, person, purpose: 'naloxone in the body' }), 'naloxone-vein-people');
  const rates = ratesOf({
    volume: draw('volume'),
    clearance: draw('clearance'),
    shallowFlow: numberOf('naloxone-vein-people/shallow-flow'),
    deepFlow: numberOf('naloxone-vein-people/deep-flow'),
    shallowVolume: numberOf('naloxone-vein-people/shallow-volume'),
    deepVolume: numberOf('naloxone-vein-people/deep-volume'),
  });
  return named(naloxonePart, 'naloxone-vein', rates);
}

/** A virtual person's way with naloxone from muscle or nose; the share that arrives has a largest value. */
export function depotBody(product: Depot, seed: number, person: number): Values {
  const draw = drawing(stream({ seed, person, purpose: 'naloxone in the body' }), `naloxone-${product}-people`);
  return named(naloxonePart, `naloxone-${product}`, {
    'available-share': Math.min(numberOf('naloxone-people/most-available'), draw('available-share')),
    'transit-rate': draw('transit-rate'),
    'entry-rate': draw('entry-rate'),
    clearance: draw('clearance'),
    volume: draw('volume'),
    'tissue-flow': draw('tissue-flow'),
    'tissue-volume': draw('tissue-volume'),
  });
}
