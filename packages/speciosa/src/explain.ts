import { print } from '@speciosa/engine/model';
import type { Model, ParameterSymbol } from '@speciosa/engine/model';
import { fact, nearest, source } from '@speciosa/evidence';
import type { ModelFact } from '@speciosa/evidence';
import { alkaloids, diaryFacts, product, productIds, story } from '@speciosa/kratom';
import type { Story } from '@speciosa/kratom';
import { restsOn } from './rests-on.js';
import type { Ground } from './rests-on.js';
import { endsOfDoubt, ranked } from './doubt/index.js';
import type { Moving } from './doubt/index.js';
import { curvesUnder } from './run/index.js';
import { findScenario, readScenario } from './scenario/index.js';
import { anyAlkaloid, swallowedBehind, watchedCurves } from './watched.js';
import type { Watched } from './watched.js';

export interface ExplainedFact {
  readonly id: string;
  readonly name: string;
  /** Empty for facts that stand before the equations: what arrives in the gut, and when. */
  readonly symbol: string;
  readonly value: number;
  readonly unit: string;
  readonly range: readonly [number, number] | null;
  readonly origin: string;
  readonly reading: string;
  readonly source: string;
}

export interface Explanation {
  readonly output: string;
  readonly sentence: string;
  readonly equations: readonly { readonly text: string; readonly latex: string }[];
  readonly facts: readonly ExplainedFact[];
  readonly assumptions: readonly string[];
  /** Which unknowns move its peak most after two grams of leaf as tea, each put alone to its 5th and 95th percentile; largest first, at most ten. */
  readonly moving: readonly Moving[];
}

export type Explained =
  | { readonly ok: true; readonly explanation: Explanation }
  | { readonly ok: false; readonly message: string; readonly known: readonly string[] };

/** Which equations and facts an output rests on, found by words such as "7-hydroxymitragynine receptors" or "mitragynine Cmax". */
export function explain(words: string): Explained {
  const told = story();
  const curves = watchedCurves(told, alkaloids);
  const curve = findCurve(words, curves);
  if (curve === undefined) return unknown(words, curves);
  return { ok: true, explanation: explanationOf(told, curve) };
}

const fillers = new Set([
  'in',
  'by',
  'of',
  'the',
  'held',
  'cmax',
  'tmax',
  'auc',
  'auclast',
  'aucinf',
  'halflife',
  'half-life',
  'peak',
  'at',
]);
const synonyms: Readonly<Record<string, string>> = {
  '7-oh': '7-hydroxymitragynine',
  occupancy: 'receptors',
  peakoccupancy: 'receptors',
  blood: 'plasma',
  any: 'any',
  mor: 'mu',
};

/** The first curve whose name holds every word; plain plasma comes before unbound. */
function findCurve(words: string, curves: readonly Watched[]): Watched | undefined {
  const asked = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '' && !fillers.has(word))
    .map((word) => synonyms[word] ?? word);
  if (asked.length === 0) return undefined;
  return curves.find(({ name, matrix }) => {
    const known = `${name} ${matrix} ${name.includes(anyAlkaloid) ? 'any' : ''}`.toLowerCase().split(/\s+/);
    return asked.every((word) => known.includes(word));
  });
}

function unknown(words: string, curves: readonly Watched[]): Explained {
  const known = curves.map(({ name }) => name);
  const near = nearest(words, known);
  const hint = near === undefined ? 'choose one of the outputs listed' : `did you mean "${near}"?`;
  return { ok: false, message: `no output is called "${words}"; ${hint}`, known };
}

function explanationOf(told: Story, curve: Watched): Explanation {
  const { model } = told;
  const ground = restsOn(model, curve.path);
  const facts = [...factsBefore(told, ground), ...uniqueFacts(ground.parameters)];
  const assumed = facts.filter(({ origin }) => origin === 'assumed');
  return {
    output: curve.name,
    sentence: `${curve.name} (${curve.unit === '1' ? 'fraction' : curve.unit}) rests on ${ground.states.length} states and ${facts.length} facts, ${assumed.length} of them declared assumptions.`,
    equations: [outputEquation(model, curve), ...ground.states.map((state) => rateEquation(model, state.path))],
    facts,
    assumptions: assumed.map(({ id }) => id),
    moving: movingOf(curve, [
      ...ground.parameters.map(({ given }) => given.id),
      ...swallowedBehind(told, ground).flatMap((alkaloid) => diaryFacts([], alkaloid)),
    ]),
  };
}

/** Facts that decide what arrives in the gut and when, whatever the product: they are in no equation. */
function factsBefore(told: Story, ground: Ground): ExplainedFact[] {
  const products = productIds.map((id) => product(id).availabilityFact);
  const ids = swallowedBehind(told, ground).flatMap((alkaloid) => diaryFacts([], alkaloid));
  const inside = new Set(ground.parameters.map(({ given }) => given.id));
  return [...new Set([...products, ...ids])].filter((id) => !inside.has(id)).map((id) => explained(fact(id), '', fact(id).what));
}

function outputEquation(model: Model, curve: Watched) {
  const output = model.outputs.find(({ path }) => path === curve.path);
  if (output === undefined) throw new Error(`no output ${curve.path}`);
  return equation(output.name, `\\text{${output.name}}`, output.expression);
}

function rateEquation(model: Model, path: string) {
  const index = model.states.findIndex((state) => state.path === path);
  const rate = model.rates[index];
  const state = model.states[index];
  if (rate === undefined || state === undefined) throw new Error(`no state ${path}`);
  return equation(`d(${state.name})/dt`, `\\frac{d}{dt}\\text{${state.name}}`, rate);
}

function equation(left: string, latexLeft: string, right: Parameters<typeof print>[0]) {
  return { text: `${left} = ${print(right, 'text')}`, latex: `${latexLeft} = ${print(right, 'latex')}` };
}

function uniqueFacts(parameters: readonly ParameterSymbol[]): ExplainedFact[] {
  const byId = new Map(parameters.map((parameter) => [parameter.given.id, parameter]));
  return [...byId.values()].map(({ given, symbol, name }) => explained(fact(given.id), symbol, name));
}

function explained({ id, value, unit, range, origin, reading, source: from }: ModelFact, symbol: string, name: string): ExplainedFact {
  return { id, name, symbol, value, unit, range: range ?? null, origin, reading, source: sourceText(from) };
}

function sourceText(id: string): string {
  const found = source(id);
  const address = found.doi !== null ? `doi:${found.doi}` : found.pmid !== null ? `PMID ${found.pmid}` : 'no DOI';
  return `${found.citation} (${address})`;
}

/** The scenario in which unknowns are ranked: the tea that most values were set on. */
const rankedIn = 'tea-2g';

/** Ranks the facts behind a curve by how far each alone moves its peak. */
function movingOf({ analyte, matrix }: Watched, facts: readonly string[]): readonly Moving[] {
  const read = readScenario(findScenario(rankedIn) ?? '', rankedIn);
  if (!read.ok) throw new Error(`${rankedIn} does not read`);
  const ends = endsOfDoubt([...new Set(facts)]);
  const found = curvesUnder(
    read.scenario,
    ends.flatMap(({ values }) => values),
  );
  const peak = (at: number): number | undefined =>
    found[at]?.metrics.find(
      (one) => one.analyte === analyte && one.matrix === matrix && (one.name === 'Cmax' || one.name === 'peakOccupancy'),
    )?.value;
  const moving = ends.flatMap(({ fact: id }, at): Moving[] => {
    const [atLow, atHigh] = [peak(2 * at), peak(2 * at + 1)];
    return atLow === undefined || atHigh === undefined ? [] : [{ fact: id, atLow, atHigh }];
  });
  return ranked(moving).slice(0, 10);
}
