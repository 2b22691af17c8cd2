import { doseAxisInSteps, judgeEffectsInSteps, occupancies, rejudgeInSteps } from '@speciosa/trials';
import { effectsInSteps } from 'speciosa';
import { arrests } from './answers/arrests.js';
import { breathingChecks } from './answers/breathing-checks.js';
import { breathingCurves } from './answers/breathing-curves.js';
import { sourcedClaims } from './answers/claims.js';
import { efficacies } from './answers/efficacies.js';
import { interactions } from './answers/interactions.js';
import { kratomBreathing } from './answers/kratom-breathing.js';
import type { Role } from '../workers/role.js';
import type { Asked, QuestionName, Questions, Steps, Told } from './questions.js';

const answers: { readonly [Name in QuestionName]: (ask: Questions[Name]['ask']) => Steps<Questions[Name]['answer']> } = {
  axis: doseAxisInSteps,
  occupancies: function* (ask) {
    yield { done: 0, total: 1 };
    return occupancies(ask);
  },
  claims: sourcedClaims,
  trials: () => rejudgeInSteps(),
  interactions,
  effects: () => judgeEffectsInSteps(),
  felt: (scenario) => effectsInSteps(scenario),
  breathing: breathingCurves,
  arrests,
  kratomBreathing,
  efficacies: () => efficacies(),
  breathingChecks: () => breathingChecks(),
};

const tell = <Name extends QuestionName>(told: Told<Name>): void => self.postMessage(told);

function work<Name extends QuestionName>({ name, ask }: Asked<Name>): void {
  const steps = answers[name](ask);
  let next = steps.next();
  while (next.done !== true) {
    tell({ kind: 'progress', ...next.value });
    next = steps.next();
  }
  tell<Name>({ kind: 'answer', answer: next.value });
}

export const role: Role = {
  hear(asked) {
    try {
      work(asked as Asked<QuestionName>);
    } catch (error) {
      tell({ kind: 'broken', message: error instanceof Error ? error.message : String(error) });
    }
  },
};
