import { minus, over, part, times } from '@speciosa/engine/model';
import type { ParameterSymbol, StateSymbol } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';

/** Fentanyl after a dose into a vein: blood, a shallow and a deep store, and an effect site that follows the blood. */
export const fentanyl = () =>
  part('fentanyl', ({ state, parameter, flow, change, output, port }) => {
    const blood = state('fentanyl in the blood', 'nmol', { molecule: 'fentanyl' });
    const shallow = state('fentanyl in the shallow store', 'nmol', { molecule: 'fentanyl' });
    const deep = state('fentanyl in the deep store', 'nmol', { molecule: 'fentanyl' });
    const gone = state('fentanyl eliminated', 'nmol', { molecule: 'fentanyl', role: 'eliminated' });
    const site = state('unbound fentanyl near the receptor', 'nmol/L', { role: 'signal' });
    const rate = (symbol: string, name: string, id: string) => parameter(name, { symbol, is: fact(id) });

    const moves = (sentence: string, from: StateSymbol, to: StateSymbol, share: ParameterSymbol) =>
      flow(sentence, { from, to, rate: times(share, from) });

    moves('fentanyl is eliminated', blood, gone, rate('k_out', 'elimination of fentanyl', 'fentanyl/elimination-rate'));
    moves('fentanyl enters the shallow store', blood, shallow, rate('k_12', 'fentanyl into the shallow store', 'fentanyl/to-shallow'));
    moves('fentanyl leaves the shallow store', shallow, blood, rate('k_21', 'fentanyl from the shallow store', 'fentanyl/from-shallow'));
    moves('fentanyl enters the deep store', blood, deep, rate('k_13', 'fentanyl into the deep store', 'fentanyl/to-deep'));
    moves('fentanyl leaves the deep store', deep, blood, rate('k_31', 'fentanyl from the deep store', 'fentanyl/from-deep'));

    const volume = rate('V', 'volume of fentanyl', 'fentanyl/volume');
    const equilibration = rate('k_e', 'equilibration of fentanyl with the effect site', 'fentanyl/equilibration-rate');
    change('fentanyl reaches and leaves the effect site', { of: site, rate: times(equilibration, minus(over(blood, volume), site)) });
    return {
      given: port.in(blood),
      concentration: port.gives('fentanyl at the effect site', 'nmol/L', times(1, site)),
      site: output('fentanyl at the effect site', { unit: 'pmol/L', is: times(1, site) }),
    };
  });
