import { minus, over, part, plus, times } from '@speciosa/engine/model';
import type { Expression, PartWords } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';
import type { MinorAlkaloid } from '../cast.js';

/**
 * The way through gut wall and liver. A small share of mitragynine becomes 7-hydroxymitragynine on
 * the way; of the rest the liver takes what its intrinsic clearance can, and what circulates meets
 * the liver again and again. One intrinsic clearance decides both, as in a well-stirred liver: when
 * it wears, more arrives and less is cleared.
 *
 * P = 1 / (1 + X e),  CL = Q X e / (1 + X e),  X = R (CL/F) / Q,  e = L (1 - w + w E)
 */
export const liver = () =>
  part('gut wall and liver', (words) => {
    const { flow, port } = words;
    const lumen = port.source('mitragynine waiting in the gut', 'nmol', 'mitragynine');
    const blood = port.source('mitragynine in the blood', 'nmol', 'mitragynine');
    const formed = port.target('7-hydroxymitragynine in the blood', 'nmol', '7-hydroxymitragynine');
    const done = port.target('mitragynine gone for good', 'nmol', 'mitragynine');
    const clearanceRate = port.needs('usual elimination rate of mitragynine', '1/h');
    const level = port.needs('level of what clears mitragynine', '1');

    const { load, now, forming, absorption } = capacityOf(words, times(1, level));
    const { firstPassShare, everLater } = sharesOf(words);
    const usualPassing = over(minus(1, firstPassShare), plus(1, load));
    const passes = over(1, plus(1, times(load, now)));
    const madeShare = times(firstPassShare, forming);
    const clearing = times(clearanceRate, now, over(plus(1, load), plus(1, times(load, now))));
    const making = times(clearanceRate, over(everLater, usualPassing), forming);

    const onward = times(absorption, minus(1, madeShare), lumen);
    flow('mitragynine passes gut wall and liver unchanged', { from: lumen, to: blood, rate: times(onward, passes) });
    flow('mitragynine becomes 7-hydroxymitragynine on first pass', { from: lumen, to: formed, rate: times(absorption, madeShare, lumen) });
    flow('mitragynine is cleared on first pass', { from: lumen, to: done, rate: times(onward, minus(1, passes)) });
    flow('circulating mitragynine becomes 7-hydroxymitragynine', { from: blood, to: formed, rate: times(making, blood) });
    flow('circulating mitragynine is cleared by other ways', { from: blood, to: done, rate: times(minus(clearing, making), blood) });
    return {
      lumen,
      blood,
      formed,
      done,
      clearanceRate,
      level,
      passingShare: port.gives('share usually passing unchanged', '1', usualPassing),
    };
  });

/** Intrinsic clearance: its usual size against blood flow (X), what it is now, and what forms 7-hydroxymitragynine now. */
function capacityOf({ parameter }: PartWords, level: Expression) {
  const reaching = parameter('share of the reference tea that reaches gut wall and liver', {
    symbol: 'R',
    is: fact('gut/tea-absolute-availability'),
  });
  const clearance = parameter('apparent clearance of mitragynine', { symbol: 'CL/F', is: fact('mitragynine/apparent-clearance') });
  const portal = parameter('blood flow of the portal vein', { symbol: 'Q_pv', is: fact('body/portal-flow') });
  const artery = parameter('blood flow of the hepatic artery', { symbol: 'Q_ha', is: fact('body/hepatic-artery-flow') });
  const worn = parameter('share of the clearance that wears', { symbol: 'w', is: fact('mitragynine/worn-share') });
  const alike = parameter('share of the formation of 7-hydroxymitragynine that wears alike', {
    symbol: 'w_m',
    is: fact('7-hydroxymitragynine/formation-worn-share'),
  });
  const works = parameter('liver function', { symbol: 'L', is: fact('liver/function') });
  const absorption = parameter('absorption rate of mitragynine', { symbol: 'k_a', is: fact('mitragynine/absorption-rate') });
  const left = (share: typeof worn): Expression => times(works, plus(minus(1, share), times(share, level)));
  return { load: over(times(reaching, clearance), plus(portal, artery)), now: left(worn), forming: left(alike), absorption };
}

/** Shares of what reaches the liver that become 7-hydroxymitragynine at once and later. Human data fix the clearance per share formed, not the share. */
function sharesOf({ parameter }: PartWords) {
  const everFormed = parameter('share of absorbed mitragynine that becomes 7-hydroxymitragynine', {
    symbol: 'f_m',
    is: fact('7-hydroxymitragynine/formed-fraction'),
  });
  const later = parameter('part of that share formed after first pass', { symbol: 's_m', is: fact('7-hydroxymitragynine/systemic-share') });
  return { firstPassShare: times(everFormed, minus(1, later)), everLater: times(everFormed, later) };
}

/** The other alkaloids pass the liver without a metabolite that anybody has followed in people. */
export const passage = (alkaloid: MinorAlkaloid) =>
  part(`passage of ${alkaloid}`, ({ parameter, flow, port }) => {
    const lumen = port.source(`${alkaloid} waiting in the gut`, 'nmol', alkaloid);
    const blood = port.target(`${alkaloid} in the blood`, 'nmol', alkaloid);
    const absorption = parameter(`absorption rate of ${alkaloid}`, { symbol: 'k_a', is: fact(`${alkaloid}/absorption-rate`) });
    flow(`${alkaloid} reaches the blood`, { from: lumen, to: blood, rate: times(absorption, lumen) });
    return { lumen, blood };
  });

/** 7-hydroxymitragynine taken as such: nobody followed it in people, so how much of it passes is an assumption as wide as it is. */
export const passageOfMetabolite = () =>
  part('passage of 7-hydroxymitragynine', ({ parameter, flow, port }) => {
    const molecule = '7-hydroxymitragynine';
    const lumen = port.source(`${molecule} waiting in the gut`, 'nmol', molecule);
    const blood = port.target(`${molecule} in the blood`, 'nmol', molecule);
    const done = port.target(`${molecule} gone for good`, 'nmol', molecule);
    const absorption = parameter(`absorption rate of ${molecule}`, { symbol: 'k_a', is: fact(`${molecule}/absorption-rate`) });
    const passing = parameter(`share of ${molecule} that passes gut wall and liver`, {
      symbol: 'P_m',
      is: fact(`${molecule}/passing-share`),
    });
    flow(`${molecule} passes gut wall and liver`, { from: lumen, to: blood, rate: times(absorption, passing, lumen) });
    flow(`${molecule} is cleared on first pass`, { from: lumen, to: done, rate: times(absorption, minus(1, passing), lumen) });
    return { lumen, blood, done };
  });
