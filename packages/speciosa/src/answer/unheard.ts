import { switchesOf } from '@speciosa/kratom';
import type { Scenario } from '../scenario/index.js';

/** Switches of the receptor that only the whole story hears: the shares held that stand beside the levels are told without them. */
export function unheardSwitches({ switches = {} }: Pick<Scenario, 'switches'>): readonly string[] {
  const usual = switchesOf({});
  return (['antagonist', 'binding'] as const).flatMap((name) => {
    const setting = switches[name];
    if (setting === undefined || setting === usual[name]) return [];
    return [`flag: ${name}: ${setting} acts among the effects; the shares of mu receptors held beside the levels are told without it`];
  });
}
