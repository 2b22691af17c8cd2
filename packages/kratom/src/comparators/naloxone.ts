import { minus, over, part, times } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';

/** Naloxone into a muscle: two steps of passage, blood and tissue, and an effect site. What never arrives is set aside at the first step. */
export const naloxone = () =>
  part('naloxone', ({ state, parameter, flow, change, output, port }) => {
    const held = (name: string) => state(name, 'nmol', { molecule: 'naloxone' });
    const muscle = held('naloxone in the muscle');
    const passing = held('naloxone in passage');
    const entering = held('naloxone about to enter the blood');
    const blood = held('naloxone in the blood');
    const tissue = held('naloxone in tissue');
    const lost = state('naloxone that never arrives', 'nmol', { molecule: 'naloxone', role: 'eliminated' });
    const gone = state('naloxone eliminated', 'nmol', { molecule: 'naloxone', role: 'eliminated' });
    const site = state('unbound naloxone near the receptor', 'nmol/L', { role: 'signal' });
    const given = (symbol: string, name: string, id: string) => parameter(name, { symbol, is: fact(id) });

    const transit = given('k_tr', 'passage of naloxone', 'naloxone-generic/transit-rate');
    const share = given('F', 'share of naloxone that arrives', 'naloxone-generic/available-share');
    const entry = given('k_in', 'entry of naloxone', 'naloxone-generic/entry-rate');
    const clearance = given('CL', 'clearance of naloxone', 'naloxone-generic/clearance');
    const volume = given('V_1', 'central volume of naloxone', 'naloxone-generic/volume');
    const exchange = given('Q', 'flow of naloxone to tissue', 'naloxone-generic/tissue-flow');
    const tissueVolume = given('V_2', 'tissue volume of naloxone', 'naloxone-generic/tissue-volume');
    const equilibration = given('k_e', 'equilibration of naloxone with the effect site', 'naloxone/equilibration-rate');

    flow('naloxone leaves the muscle', { from: muscle, to: passing, rate: times(transit, share, muscle) });
    flow('naloxone is lost on the way', { from: muscle, to: lost, rate: times(transit, minus(1, share), muscle) });
    flow('naloxone passes', { from: passing, to: entering, rate: times(transit, passing) });
    flow('naloxone enters the blood', { from: entering, to: blood, rate: times(entry, entering) });
    flow('naloxone is cleared', { from: blood, to: gone, rate: times(over(clearance, volume), blood) });
    flow('naloxone spreads into tissue', { from: blood, to: tissue, rate: times(over(exchange, volume), blood) });
    flow('naloxone returns from tissue', { from: tissue, to: blood, rate: times(over(exchange, tissueVolume), tissue) });

    const concentration = over(blood, volume);
    change('naloxone reaches and leaves the effect site', { of: site, rate: times(equilibration, minus(concentration, site)) });
    return {
      given: port.in(muscle),
      concentration: port.gives('naloxone at the effect site', 'nmol/L', times(1, site)),
      plasma: output('naloxone in plasma', { unit: 'nmol/L', is: concentration }),
      site: output('naloxone at the effect site', { unit: 'nmol/L', is: times(1, site) }),
    };
  });
