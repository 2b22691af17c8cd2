import { maximum, minus, over, part, plus, times } from '@speciosa/engine/model';
import type { Expression, ExpressionLike, PartWords } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';
import { stimulus } from './receptors/index.js';
import type { Switches } from './switches.js';

/**
 * What the cell says next. Each messenger is made and cleared all the time; a drug changes the making.
 * All three are told relative to rest, so that rest is 1.
 *
 * dM/dt = k_out (making - M)
 */

/**
 * Noradrenaline. Alpha-2 receptors hold its release back: blocking them lets it rise (yohimbine), driving
 * them lets it fall (dexmedetomidine). Mu receptors on the same cells silence them. Mitragynine binds alpha-2
 * receptors; whether it blocks or drives them is a switch. Release by the drug itself is off unless asked for.
 */
export const noradrenaline = (switches: Switches) =>
  part('noradrenaline', (words) => {
    const { state, parameter, change, output, port } = words;
    const level = state('noradrenaline over its rest', '1', { role: 'signal', starts: 1 });
    const held = port.needs('alpha-2a adrenoceptors held', '1');
    const drive = port.needs('mu drive', '1');
    const parent = port.needs('unbound mitragynine near noradrenaline cells', 'nmol/L');
    const turnover = parameter('turnover of noradrenaline', { symbol: 'k_out', is: fact('noradrenaline/turnover') });
    const silenced = parameter('release stopped by mu receptors at full stimulus', {
      symbol: 'm',
      is: fact('noradrenaline/mu-inhibition'),
    });

    const quiet = minus(1, times(silenced, stimulus(words, 'locus-coeruleus', drive, switches)));
    const making = times(byAlpha2(words, held, switches), quiet, released(words, 'noradrenaline', parent, switches.noradrenalineRelease));
    change('noradrenaline is released and cleared', { of: level, rate: times(turnover, minus(making, level)) });
    return {
      held,
      drive,
      parent,
      level: port.gives('noradrenaline relative to rest', '1', times(1, level)),
      shown: output('noradrenaline relative to rest', { unit: 'fold', is: times(1, level) }),
    };
  });

/** Block multiplies the making by up to F, agonism takes up to I of it away. */
function byAlpha2({ parameter }: PartWords, held: ExpressionLike, { alpha2 }: Switches): ExpressionLike {
  switch (alpha2) {
    case 'antagonist': {
      const full = parameter('noradrenaline at full alpha-2 block', { symbol: 'F', is: fact('noradrenaline/alpha2-block') });
      return plus(1, times(minus(full, 1), held));
    }
    case 'agonist': {
      const stopped = parameter('release stopped at full alpha-2 agonism', { symbol: 'I', is: fact('noradrenaline/alpha2-agonism') });
      return minus(1, times(stopped, held));
    }
    case 'none':
      return 1;
    default:
      return unheardOf(alpha2);
  }
}

const unheardOf = (setting: never): never => {
  throw new TypeError(`no such setting: ${String(setting)}`);
};

/** Nobody measured any release: the factor is 1 unless its switch was turned, and then it is declared. */
function released(
  { parameter }: PartWords,
  messenger: 'noradrenaline' | 'serotonin',
  parent: ExpressionLike,
  asked: 'none' | 'assumed',
): ExpressionLike {
  if (asked === 'none') return 1;
  const largest = parameter(`assumed release of ${messenger}`, { symbol: 'r', is: fact(`release/${messenger}`) });
  const half = parameter('mitragynine at half of that assumed release', { symbol: 'C_50', is: fact('release/half-concentration') });
  return plus(1, times(largest, over(parent, plus(half, parent))));
}

/**
 * Serotonin. The 5-HT1A receptor on its cells holds its release back. The alkaloids that bind it do not
 * activate it; a metabolite of speciogynine does, at a level in people that nobody knows. Uptake is untouched:
 * no alkaloid was ever tested at the transporter.
 */
export const serotonin = (switches: Switches) =>
  part('serotonin', (words) => {
    const { state, parameter, change, output, port } = words;
    const level = state('serotonin over its rest', '1', { role: 'signal', starts: 1 });
    const parent = port.needs('unbound mitragynine near serotonin cells', 'nmol/L');
    const speciogynine = port.needs('unbound speciogynine near serotonin cells', 'nmol/L');
    const turnover = parameter('turnover of serotonin', { symbol: 'k_out', is: fact('serotonin/turnover') });
    const stopped = parameter('release stopped at full 5-HT1A activation', { symbol: 'a', is: fact('serotonin/autoreceptor') });

    const activated = activation1A(words, speciogynine, switches);
    const making = times(minus(1, times(stopped, activated)), released(words, 'serotonin', parent, switches.serotoninRelease));
    change('serotonin is released and cleared', { of: level, rate: times(turnover, minus(making, level)) });
    return {
      parent,
      speciogynine,
      activated: port.gives('activation of 5-HT1A receptors', '1', activated),
      level: port.gives('serotonin relative to rest', '1', times(1, level)),
      shown: output('serotonin relative to rest', { unit: 'fold', is: times(1, level) }),
      shownActivation: output('activation of 5-HT1A receptors', { unit: '1', is: activated }),
    };
  });

/** A = E_max M/(EC_50 + M), where M follows its parent in a ratio that is declared. */
function activation1A({ parameter }: PartWords, speciogynine: ExpressionLike, { metabolite1A }: Switches): Expression {
  if (metabolite1A === 'off')
    return times(
      0,
      speciogynine,
      over(
        1,
        parameter('concentration at half of 5-HT1A activation', {
          symbol: 'EC_50',
          is: fact('5-ht1a-receptor/desmethylspeciogynine-ec50'),
        }),
      ),
    );
  const ratio = parameter('unbound metabolite over unbound speciogynine', { symbol: 'R', is: fact('5-ht1a-receptor/desmethyl-ratio') });
  const half = parameter('concentration at half of 5-HT1A activation', {
    symbol: 'EC_50',
    is: fact('5-ht1a-receptor/desmethylspeciogynine-ec50'),
  });
  const largest = parameter('largest 5-HT1A activation', { symbol: 'E_max', is: fact('5-ht1a-receptor/desmethylspeciogynine-emax') });
  const metabolite = times(ratio, speciogynine);
  return over(times(largest, metabolite), plus(half, metabolite));
}

/**
 * Dopamine. Few occupied mu receptors let it rise, many let it fall, as 7-hydroxymitragynine did in mice:
 *
 * making = 1 + d_1 x/(x + x_1) - d_2 x^2/(x^2 + x_2^2)
 *
 * No uptake is blocked: its clearance did not change. A floor at zero keeps the sum from meaning nothing.
 */
export const dopamine = () =>
  part('dopamine', ({ state, parameter, change, output, port }) => {
    const level = state('dopamine over its rest', '1', { role: 'signal', starts: 1 });
    const held = port.needs('mu receptors held by 7-hydroxymitragynine', '1');
    const turnover = parameter('turnover of dopamine', { symbol: 'k_out', is: fact('dopamine/turnover') });
    const rise = parameter('largest rise of dopamine', { symbol: 'd_1', is: fact('dopamine/rise') });
    const riseHalf = parameter('occupancy at half of the rise', { symbol: 'x_1', is: fact('dopamine/rise-half') });
    const fall = parameter('largest fall of dopamine', { symbol: 'd_2', is: fact('dopamine/fall') });
    const fallHalf = parameter('occupancy at half of the fall', { symbol: 'x_2', is: fact('dopamine/fall-half') });

    const up = over(times(rise, held), plus(held, riseHalf));
    const down = over(times(fall, held, held), plus(times(held, held), times(fallHalf, fallHalf)));
    const making = maximum(0, minus(plus(1, up), down));
    change('dopamine is released and cleared', { of: level, rate: times(turnover, minus(making, level)) });
    return {
      held,
      level: port.gives('dopamine relative to rest', '1', times(1, level)),
      shown: output('dopamine relative to rest', { unit: 'fold', is: times(1, level) }),
    };
  });
