import { minus, over, part, plus, times } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';

/**
 * The heart: unbound mitragynine in blood blocks the hERG current, which delays repolarisation; noradrenaline
 * moves rate and pressure. Only mitragynine was ever tested at hERG: the rest of the leaf is unknown here.
 *
 * block = C_u/(C_u + IC_50),  dQTc = slope block
 */
export const heart = () =>
  part('heart', ({ parameter, output, port }) => {
    const unbound = port.needs('unbound mitragynine in plasma', 'nmol/L');
    const noradrenaline = port.needs('noradrenaline relative to rest', '1');
    const half = parameter('mitragynine that halves the hERG current', { symbol: 'IC_50', is: fact('herg-channel/mitragynine-ic50') });
    const slope = parameter('QTc were the hERG current gone', { symbol: 'slope', is: fact('heart/qtc-at-full-block') });
    const beats = parameter('rise of heart rate at one doubling of noradrenaline', { symbol: 'b', is: fact('heart/rate-per-doubling') });
    const presses = parameter('rise of arterial pressure at one doubling of noradrenaline', {
      symbol: 'c',
      is: fact('heart/pressure-per-noradrenaline'),
    });
    const block = over(unbound, plus(unbound, half));
    const above = minus(noradrenaline, 1);
    return {
      unbound,
      noradrenaline,
      block: output('hERG current blocked', { unit: '1', is: block }),
      filled: output('unbound mitragynine over its hERG constant', { unit: '1', is: over(unbound, half) }),
      qtc: output('change of QTc', { unit: 'ms', is: times(slope, block) }),
      rate: output('change of heart rate', { unit: '1/min', is: times(beats, above) }),
      pressure: output('change of mean arterial pressure', { unit: 'mmHg', is: times(presses, above) }),
    };
  });
