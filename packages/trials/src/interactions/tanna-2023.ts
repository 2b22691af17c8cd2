import { allFacts } from '@speciosa/evidence/library';
import { kratomBench, ofMedicine, runTogether } from './beside-kratom.js';
import type { KratomBench } from './beside-kratom.js';
import { drawsOf, ninety } from './draws.js';
import type { Exposed } from './exposure-of.js';
import { judgedRatio } from './judged-ratio.js';
import type { JudgedRatio } from './judged-ratio.js';
import { asRecorded } from './pair-bench.js';
import type { Drawn } from './pair-bench.js';

/** One study of kratom and a medicine, judged. */
export interface JudgedInteraction {
  readonly id: string;
  readonly title: string;
  /** What the study leaves open and was decided here. */
  readonly decided: string;
  readonly rows: readonly JudgedRatio[];
  readonly contradicting: readonly string[];
}

/** The probes of the cocktail, and the words of their facts. */
const probes = [
  {
    name: 'midazolam',
    mg: 2.5,
    rows: [
      ['AUC', 'auc', 'used'],
      ['Cmax', 'cmax', 'in-view'],
      ['half-life', 't1-2', 'in-view'],
    ],
  },
  {
    name: 'dextromethorphan',
    mg: 30,
    rows: [
      ['AUC', 'auc', 'in-view'],
      ['Cmax', 'cmax', 'in-view'],
    ],
  },
] as const;

const tea = { product: 'tea-tanna', mg: 38.96, atHours: 0 };

/** Two grams of leaf as tea with midazolam and dextromethorphan, against the probes alone: 12 adults. */
export function tanna2023(draws: number): JudgedInteraction {
  const bench = kratomBench(['midazolam', 'dextromethorphan']);
  const values = drawsOf(draws);
  const central = ratios(bench, asRecorded);
  const drawn = values.map((each) => ratios(bench, each));
  const rows = probes.flatMap(({ name, rows: asked }) =>
    asked.map(([of, word, ledger]) => {
      const { observed, printed } = printedOf(name, word);
      const read = (one: Ratios): number => one[name][of];
      return judgedRatio({
        name: `${name} beside kratom tea`,
        of,
        observed,
        printed,
        predicted: read(central),
        interval: ninety(drawn.map(read)),
        ledger,
      });
    }),
  );
  return {
    id: 'tanna-2023',
    title: 'Tanna 2023: two grams of leaf as tea with midazolam and dextromethorphan',
    decided:
      'Tea and probes are taken together, as the record of the trial says; nothing closer was read. The AUC ratio of midazolam set how much the gut wall meets.',
    rows,
    contradicting: [],
  };
}

type Ratios = Readonly<Record<(typeof probes)[number]['name'], Readonly<Record<JudgedRatio['of'], number>>>>;

function ratios(bench: KratomBench, drawn: Drawn): Ratios {
  const medicines = probes.map(({ name, mg }) => ({ name, mg, atHours: 0 }));
  const [alone, beside] = [[], [tea]].map((kratom) => runTogether(bench, { kratom, medicines, fromHours: 0, forHours: 48 }, drawn));
  const pairs = probes.map(({ name }) => {
    if (alone === undefined || beside === undefined) throw new Error('two runs were asked for');
    return [name, over(ofMedicine(bench, beside, name), ofMedicine(bench, alone, name))] as const;
  });
  return Object.fromEntries(pairs) as Ratios;
}

const over = (a: Exposed, b: Exposed): Record<JudgedRatio['of'], number> => ({
  AUC: a.auc / b.auc,
  Cmax: a.cmax / b.cmax,
  'half-life': (a.halfLife ?? Number.NaN) / (b.halfLife ?? Number.NaN),
});

function printedOf(name: string, word: string): { readonly observed: number; readonly printed: readonly [number, number] | null } {
  const id = `interactions/kratom-tea-${name}-${word}-gmr-tanna-2023-cpt`;
  const found = allFacts.find((one) => one.id === id);
  if (found?.kind !== 'value') throw new Error(`expected the printed ratio ${id} in the library, found none`);
  const { low, high } = found.spread ?? { low: null, high: null };
  return { observed: found.value, printed: low === null || high === null ? null : [low, high] };
}
