import { minus, over, part, plus, times } from '@speciosa/engine/model';
import { quoteWith } from '../quote.js';

/** Ways of giving naloxone that leave a depot. */
export const depots = ['generic', 'evzio', 'nasal'] as const;
export type Depot = (typeof depots)[number];

const topics = { generic: 'naloxone-generic', evzio: 'naloxone-evzio', nasal: 'naloxone-nasal' } as const;

/**
 * Naloxone from muscle or nose: depot, two transits, blood, tissue, effect site.
 *
 * C' = s [k_in T2 - CL C - CL_i C + CL_i C_p]/V,  C_p' = CL_i (C - C_p)/V_2
 *
 * EXEMPT from mass balance, by name: in blood and tissue the original keeps concentrations, not amounts, and divides by a
 * volume that changes with the flow of blood, so what leaves the second transit is not what is found in the blood. Up
 * to there the books close; what enters the blood is kept in a ledger.
 */
export const naloxoneDepot = (product: Depot) =>
  part('breathing: naloxone in the body', (words) => {
    const { state, flow, change, output, port } = words;
    const quote = quoteWith(words);
    const topic = topics[product];
    const shrinking = port.needs('factor by which volumes shrink', '1');
    const molecule = 'naloxone';
    const depot = port.source('naloxone where it was given', 'nmol', molecule);
    const first = state('naloxone on its way', 'nmol', { molecule });
    const second = state('naloxone close to the blood', 'nmol', { molecule });
    const lost = state('naloxone that never reaches the blood', 'nmol', { molecule, role: 'eliminated' });
    const entered = state('naloxone that has entered the blood', 'nmol', { molecule, role: 'eliminated' });
    const blood = state('naloxone in the blood', 'nmol/L', { role: 'signal' });
    const tissue = state('naloxone in tissue', 'nmol/L', { role: 'signal' });
    const site = state('naloxone at the effect site', 'pM', { role: 'signal' });

    const transit = quote(`${topic}/transit-rate`, 'k_tr');
    const arriving = quote(`${topic}/available-share`, 'F');
    const entry = times(quote(`${topic}/entry-rate`, 'k_in'), second);
    const exchange = quote(`${topic}/tissue-flow`, 'CL_i');
    flow('naloxone leaves where it was given', { from: depot, to: first, rate: times(transit, arriving, depot) });
    flow('naloxone is lost where it was given', { from: depot, to: lost, rate: times(transit, minus(1, arriving), depot) });
    flow('naloxone comes close to the blood', { from: first, to: second, rate: times(transit, first) });
    flow('naloxone enters the blood', { from: second, to: entered, rate: entry });
    const net = plus(entry, times(exchange, minus(tissue, blood)), times(-1, quote(`${topic}/clearance`, 'CL'), blood));
    change('the level of naloxone in the blood', { of: blood, rate: over(times(shrinking, net), quote(`${topic}/volume`, 'V_1')) });
    change('the level of naloxone in tissue', {
      of: tissue,
      rate: over(times(exchange, minus(blood, tissue)), quote(`${topic}/tissue-volume`, 'V_2')),
    });
    change('naloxone reaches the effect site', { of: site, rate: times(quote('naloxone/equilibration-rate', 'k_2'), minus(blood, site)) });
    return {
      shrinking,
      depot,
      site: port.gives('naloxone at the effect site', 'pM', times(1, site)),
      shownPlasma: output('naloxone in plasma', { unit: 'nmol/L', is: times(1, blood) }),
      shownSite: output('level of naloxone at the effect site', { unit: 'nmol/L', is: times(1, site) }),
    };
  });
