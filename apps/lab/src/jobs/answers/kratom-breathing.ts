import { breathingInSteps, findScenario, readScenario } from 'speciosa';
import type { BreathingAsked, BreathingOutcome } from 'speciosa';
import type { Steps } from '../questions.js';

export interface KratomBreathingAsked {
  /** Name of a scenario that ships. */
  readonly scenario: string;
  readonly user: NonNullable<BreathingAsked['user']>;
}

/** How a body breathes under a scenario of kratom: every number assumed. */
export function* kratomBreathing({ scenario, user }: KratomBreathingAsked): Steps<BreathingOutcome> {
  const read = readScenario(findScenario(scenario) ?? '', scenario);
  if (!read.ok) throw new Error(read.complaints.map(({ message }) => message).join('; '));
  return yield* breathingInSteps(read.scenario, { user });
}
