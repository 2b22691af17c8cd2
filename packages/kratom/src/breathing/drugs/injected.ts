import { minus, over, part, times } from '@speciosa/engine/model';
import { quoteWith } from '../quote.js';

export const opioids = ['fentanyl', 'carfentanil'] as const;
export type Opioid = (typeof opioids)[number];

/** Who goes straight into a vein: topics of its facts by molecule. */
interface Injected {
  readonly molecule: string;
  readonly topic: Opioid | 'naloxone-vein';
  readonly equilibration: string;
}

/** An opioid given into a vein. */
export const opioid = (name: Opioid) => injected({ molecule: name, topic: name, equilibration: `${name}/equilibration-rate` });
/** Naloxone given into a vein. */
export const naloxoneInVein = () =>
  injected({ molecule: 'naloxone', topic: 'naloxone-vein', equilibration: 'naloxone/equilibration-rate' });

/**
 * Three compartments told by rate constants, which do not change with the volume; a dose is added to the first.
 *
 * A1' = -(k10 + k12 + k13) A1 + k21 A2 + k31 A3,   E' = k_e (A1/V - E)
 */
const injected = ({ molecule, topic, equilibration }: Injected) =>
  part(`breathing: ${molecule} in the body`, (words) => {
    const { state, flow, change, output, port } = words;
    const quote = quoteWith(words);
    const shrinking = port.needs('factor by which volumes shrink', '1');
    const central = state(`${molecule} in the blood`, 'nmol', { molecule });
    const shallow = state(`${molecule} in the shallow store`, 'nmol', { molecule });
    const deep = state(`${molecule} in the deep store`, 'nmol', { molecule });
    const gone = state(`${molecule} eliminated`, 'nmol', { molecule, role: 'eliminated' });
    const site = state(`${molecule} at the effect site`, 'pM', { role: 'signal' });

    flow(`${molecule} is eliminated`, { from: central, to: gone, rate: times(quote(`${topic}/elimination-rate`, 'k_10'), central) });
    flow(`${molecule} spreads into the shallow store`, {
      from: central,
      to: shallow,
      rate: times(quote(`${topic}/to-shallow`, 'k_12'), central),
    });
    flow(`${molecule} returns from the shallow store`, {
      from: shallow,
      to: central,
      rate: times(quote(`${topic}/from-shallow`, 'k_21'), shallow),
    });
    flow(`${molecule} sinks into the deep store`, { from: central, to: deep, rate: times(quote(`${topic}/to-deep`, 'k_13'), central) });
    flow(`${molecule} returns from the deep store`, { from: deep, to: central, rate: times(quote(`${topic}/from-deep`, 'k_31'), deep) });
    const plasma = over(times(central, shrinking), quote(`${topic}/volume`, 'V'));
    change(`${molecule} reaches the effect site`, { of: site, rate: times(quote(equilibration, 'k_e'), minus(plasma, site)) });
    return {
      shrinking,
      given: port.in(central),
      site: port.gives(`${molecule} at the effect site`, 'pM', times(1, site)),
      shownPlasma: output(`${molecule} in plasma`, { unit: 'nmol/L', is: plasma }),
      shownSite: output(`level of ${molecule} at the effect site`, { unit: 'nmol/L', is: times(1, site) }),
    };
  });
