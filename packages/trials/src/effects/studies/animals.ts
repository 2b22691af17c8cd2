import { asRecorded, withFixed, wordFor } from '@speciosa/kratom';
import type { Switches, ValueOf } from '@speciosa/kratom';
import { benchOf, curvesAfter, peakOf } from '../run/index.js';
import type { Bench } from '../run/index.js';
import { wordCheck } from '../check.js';
import type { EffectCheck } from '../check.js';
import { wordsOf } from '../printed.js';

/** Animals tell a direction at best: no dose of theirs is a dose of people, so a dose that acts here stands for one that acts there. */
export function animals(): readonly EffectCheck[] {
  return [...dopamineSigns(), ...painBlocked(), calmBlocked()];
}

const hours = [0, 0.5, 1, 1.5, 2, 3, 4];

function dopamineSigns(): EffectCheck[] {
  const asked = { source: 'manus-2025', study: 'Manus 2025, mice', drawnBy: 'defaults' } as const;
  const bench = benchOf();
  return [dopamineByCrowding(bench, asked), dopamineByDose(bench, asked)];
}

type Mice = Pick<EffectCheck, 'study' | 'source' | 'drawnBy'>;

/** Dopamine where it is furthest from rest, which is 1. */
function furthestDopamine(bench: Bench, mg: number, valueOf: ValueOf = asRecorded): number {
  const row = curvesAfter(bench, 'pure mitragynine', mg, hours, valueOf)?.[bench.story.messengers.dopamine];
  return row === undefined
    ? Number.NaN
    : Array.from(row).reduce((far, value) => (Math.abs(value - 1) > Math.abs(far - 1) ? value : far), 1);
}

function dopamineByCrowding(bench: Bench, asked: Mice): EffectCheck {
  /** Many receptors held: its constant a thousand times smaller. */
  const crowded = withFixed(asRecorded, {
    'mu-receptor/7-hydroxymitragynine-ki': asRecorded('mu-receptor/7-hydroxymitragynine-ki') / 1000,
  });
  const [few, many] = [wordFor(furthestDopamine(bench, 40) - 1, 0.01), wordFor(furthestDopamine(bench, 40, crowded) - 1, 0.01)];
  return wordCheck(
    {
      ...asked,
      ledger: 'used',
      asks: 'dopamine at few and at many receptors held by 7-hydroxymitragynine',
      observed: wordsOf('judged/manus-2025/metabolite'),
      cause: 'set here',
    },
    few === 'rises' && many === 'falls',
    `${few}, then ${many}`,
  );
}

function dopamineByDose(bench: Bench, asked: Mice): EffectCheck {
  const said = [5, 40, 240].map((mg) => wordFor(furthestDopamine(bench, mg) - 1, 0.01));
  return wordCheck(
    {
      ...asked,
      ledger: 'sign',
      asks: 'dopamine after mitragynine at 5, 40 and 240 mg',
      observed: wordsOf('judged/manus-2025/mitragynine'),
      cause:
        'here mitragynine acts on dopamine only through its metabolite, whose few occupied receptors let it rise; in mice the parent itself lowered it',
    },
    said.every((word) => word === 'falls'),
    said.join(', '),
  );
}

/** Pain relief left beside an antagonist. */
function painLeft(antagonist: Switches['antagonist']): number {
  const bench = benchOf({ antagonist });
  const curves = curvesAfter(bench, 'pure mitragynine', 40, hours);
  return curves === null ? Number.NaN : peakOf(curves, bench.story.effects.iceWaterByPainRelief).value;
}

function painBlocked(): EffectCheck[] {
  const whole = painLeft('none');
  const left = (antagonist: Switches['antagonist']): number => painLeft(antagonist) / whole;
  const [naloxone, naltrindole] = [left('naloxone'), left('naltrindole')];
  const say = (share: number): string => `${(100 * share).toFixed(0)} % left`;
  return [
    wordCheck(
      {
        study: 'Matsumoto 1996, mice',
        source: 'matsumoto-1996-life-sci-59-1149',
        ledger: 'sign',
        asks: 'pain relief beside naloxone',
        observed: wordsOf('judged/matsumoto-1996/naloxone'),
        drawnBy: 'antagonist: naloxone',
        cause: 'pain relief is not through mu receptors',
      },
      naloxone < 0.2,
      say(naloxone),
    ),
    wordCheck(
      {
        study: 'Shamima 2012, mice',
        source: 'shamima-2012',
        ledger: 'sign',
        asks: 'pain relief beside naltrindole',
        observed: wordsOf('judged/shamima-2012/naltrindole'),
        drawnBy: 'antagonist: naltrindole',
        cause:
          'delta receptors have no path to pain here, since the alkaloids block them in human cells; this finding is what keeps the delta hypothesis alive',
      },
      naltrindole < 0.2,
      say(naltrindole),
    ),
  ];
}

function calmBlocked(): EffectCheck {
  const anxiety = (antagonist: Switches['antagonist']): number => {
    const bench = benchOf({ antagonist });
    const row = curvesAfter(bench, 'pure mitragynine', 40, hours)?.[bench.story.effects.anxiety];
    return row === undefined ? Number.NaN : Math.min(...row);
  };
  const [alone, beside] = [wordFor(anxiety('none')), wordFor(anxiety('naloxone'))];
  return wordCheck(
    {
      study: 'Hazim 2014, rats',
      source: 'hazim-2014',
      ledger: 'sign',
      asks: 'anxiety alone and beside naloxone',
      observed: `falls; ${wordsOf('judged/hazim-2014/naloxone')}`,
      drawnBy: 'antagonist: none and naloxone',
      cause: 'anxiety does not hang on mu receptors',
    },
    alone === 'falls' && beside === 'no change',
    `${alone}; ${beside}`,
  );
}
