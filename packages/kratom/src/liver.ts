import { minus, over, part, times } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';
import type { MinorAlkaloid } from './cast.js';

/**
 * The way through gut wall and liver. Most mitragynine passes; a small share arrives in the blood
 * as 7-hydroxymitragynine already. What circulates meets the liver again and again: that is the
 * second, slower source. Human data fix the clearance per share formed, not the share itself.
 */
export const liver = () =>
  part('gut wall and liver', ({ parameter, flow, port }) => {
    const lumen = port.source('mitragynine waiting in the gut', 'nmol', 'mitragynine');
    const blood = port.source('mitragynine in the blood', 'nmol', 'mitragynine');
    const formed = port.target('7-hydroxymitragynine in the blood', 'nmol', '7-hydroxymitragynine');
    const done = port.target('mitragynine gone for good', 'nmol', 'mitragynine');
    const clearanceRate = port.needs('elimination rate of mitragynine', '1/h');

    const absorption = parameter('absorption rate of mitragynine', {
      symbol: 'k_a',
      is: fact('mitragynine/absorption-rate'),
    });
    const everFormed = parameter('share of absorbed mitragynine that becomes 7-hydroxymitragynine', {
      symbol: 'f_m',
      is: fact('7-hydroxymitragynine/formed-fraction'),
    });
    const later = parameter('part of that share formed after first pass', {
      symbol: 's_m',
      is: fact('7-hydroxymitragynine/systemic-share'),
    });

    const firstPassShare = times(everFormed, minus(1, later));
    const passingShare = minus(1, firstPassShare);
    const circulatingShare = over(times(everFormed, later), passingShare);

    flow('mitragynine passes gut wall and liver unchanged', {
      from: lumen,
      to: blood,
      rate: times(absorption, passingShare, lumen),
    });
    flow('mitragynine becomes 7-hydroxymitragynine on first pass', {
      from: lumen,
      to: formed,
      rate: times(absorption, firstPassShare, lumen),
    });
    flow('circulating mitragynine becomes 7-hydroxymitragynine', {
      from: blood,
      to: formed,
      rate: times(clearanceRate, circulatingShare, blood),
    });
    flow('circulating mitragynine is cleared by other ways', {
      from: blood,
      to: done,
      rate: times(clearanceRate, minus(1, circulatingShare), blood),
    });
    return { lumen, blood, formed, done, clearanceRate, passingShare: port.gives('share passing unchanged', '1', passingShare) };
  });

/** The other alkaloids pass the liver without a metabolite that anybody has followed in people. */
export const passage = (alkaloid: MinorAlkaloid) =>
  part(`passage of ${alkaloid}`, ({ parameter, flow, port }) => {
    const lumen = port.source(`${alkaloid} waiting in the gut`, 'nmol', alkaloid);
    const blood = port.target(`${alkaloid} in the blood`, 'nmol', alkaloid);
    const absorption = parameter(`absorption rate of ${alkaloid}`, {
      symbol: 'k_a',
      is: fact(`${alkaloid}/absorption-rate`),
    });
    flow(`${alkaloid} reaches the blood`, { from: lumen, to: blood, rate: times(absorption, lumen) });
    return { lumen, blood };
  });
