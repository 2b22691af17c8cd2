import { minus, over, part, times } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';

/**
 * A medicine outside gut wall and liver: it leaves the stomach with the drink, waits in the gut, and
 * the rest of the body is one volume. Enough for what it does to an enzyme, and for the exposure of a probe.
 */
export const lentBody = (name: string, renal: boolean) =>
  part(`body: ${name}`, ({ state, parameter, flow, output, port }) => {
    const stomach = state(`${name} in the stomach`, 'nmol', { molecule: name });
    const lumen = state(`${name} in the gut`, 'nmol', { molecule: name });
    const body = state(`${name} in the body`, 'nmol', { molecule: name });
    const lost = state(`${name} not absorbed`, 'nmol', { molecule: name, role: 'eliminated' });
    const wall = port.target(`${name} entering the gut wall`, 'nmol', name);
    const emptying = parameter('rate of gastric emptying of a drink', { symbol: 'k_ge', is: fact('body/gastric-emptying-rate') });
    const absorption = parameter(`absorption rate of ${name}`, { symbol: 'k_a', is: fact(`${name}/absorption-rate`) });
    const absorbed = parameter(`share of ${name} that enters the gut wall`, { symbol: 'F_a', is: fact(`${name}/absorbed-share`) });
    const volume = parameter(`volume of ${name}, as of plasma`, { symbol: 'V_ss', is: fact(`${name}/volume`) });
    const ratio = parameter(`blood to plasma ratio of ${name}`, { symbol: 'B:P', is: fact(`${name}/blood-plasma-ratio`) });
    const plasma = over(body, volume);

    flow(`${name} leaves the stomach`, { from: stomach, to: lumen, rate: times(emptying, stomach) });
    flow(`${name} enters the gut wall`, { from: lumen, to: wall, rate: times(absorption, absorbed, lumen) });
    flow(`${name} is not absorbed`, { from: lumen, to: lost, rate: times(absorption, minus(1, absorbed), lumen) });
    if (renal) {
      const urine = state(`${name} in the urine`, 'nmol', { molecule: name, role: 'eliminated' });
      const clearance = parameter(`clearance of ${name} from plasma`, { symbol: 'CL', is: fact(`${name}/clearance`) });
      const share = parameter(`renal share of the clearance of ${name}`, { symbol: 'f_r', is: fact(`${name}/renal-share`) });
      flow(`the kidneys excrete ${name}`, { from: body, to: urine, rate: times(clearance, share, plasma) });
    }
    return {
      swallowed: port.in(stomach),
      wall,
      body: port.in(body),
      inBlood: port.gives(`concentration of ${name} in blood`, 'nmol/L', times(ratio, plasma)),
      plasma: output(`${name} in plasma`, { unit: 'nmol/L', is: plasma }),
    };
  });
