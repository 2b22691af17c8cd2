import { minus, over, part, plus, times } from '@speciosa/engine/model';
import type { InputSymbol } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';

/** Where enzymes stand that medicines and alkaloids share. CYP2D6 of the gut wall is left out: a hundredth of the liver's. */
export const sites = ['gut CYP3A', 'liver CYP3A', 'liver CYP2D6'] as const;
export type Site = (typeof sites)[number];

/** The middle of fact ids that speak of a site. */
export const siteKey: Readonly<Record<Site, 'gut-cyp3a' | 'liver-cyp3a' | 'liver-cyp2d6'>> = {
  'gut CYP3A': 'gut-cyp3a',
  'liver CYP3A': 'liver-cyp3a',
  'liver CYP2D6': 'liver-cyp2d6',
};

/** What one substance does to one enzyme, as the enzyme sees it. */
export interface Hold {
  readonly holder: string;
  /** Sum of I / Ki, none. */
  readonly pull: InputSymbol;
  /** Loss of enzyme, 1/h. */
  readonly loss: InputSymbol;
  /** Extra synthesis, relative to the usual one. */
  readonly gain: InputSymbol;
}

/**
 * A pool of enzyme: made at a steady rate, lost at a steady rate, and 1 when nobody disturbs it.
 *
 * dE/dt = k_deg (1 + sum gain) - (k_deg + sum loss) E
 * activity = chosen level x E / (1 + sum pull)
 */
export const enzyme = (site: Site, holders: readonly string[]) =>
  part(`enzyme: ${site}`, ({ state, parameter, change, output, port }) => {
    const active = state(`active ${site}`, '1', { starts: 1, role: 'signal' });
    const turnover = parameter(`turnover of ${site}`, { symbol: 'k_deg', is: fact(`enzyme/${siteKey[site]}-turnover`) });
    const level = parameter(`level of ${site} that was chosen`, { symbol: 'E_0', is: fact('enzyme/usual-activity') });
    const holds: Hold[] = holders.map((holder) => ({
      holder,
      pull: port.needs(`reversible pull of ${holder}`, '1'),
      loss: port.needs(`inactivation by ${holder}`, '1/h'),
      gain: port.needs(`induction by ${holder}`, '1'),
    }));
    const made = times(turnover, plus(1, ...holds.map(({ gain }) => gain)));
    const lost = times(plus(turnover, ...holds.map(({ loss }) => loss)), active);
    change(`${site} is made and lost`, { of: active, rate: minus(made, lost) });
    const activity = over(times(level, active), plus(1, ...holds.map(({ pull }) => pull)));
    return {
      holds,
      level,
      active: output(`${site} present`, { unit: '1', is: times(1, active) }),
      activity: port.gives(`activity of ${site}`, '1', activity),
    };
  });
