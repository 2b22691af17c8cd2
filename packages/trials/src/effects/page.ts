import { findSource } from '@speciosa/evidence/library';
import { caption, hypothesisList, unknowns } from '@speciosa/kratom';
import type { AxisLine, Crossing, DoseAxis, Lack, OccupancyRow } from './axis/index.js';
import type { EffectCheck } from './check.js';
import { countsOf } from './judged.js';
import type { EffectGroup } from './judged.js';
import type { AntagonistRow } from './studies/index.js';
import type { DoseSummary, EndpointSummary } from './summary.js';

/** Everything that the page of effects shows. */
export interface EffectsPage {
  readonly judged: readonly EffectGroup[];
  readonly axes: readonly DoseAxis[];
  readonly occupancies: readonly OccupancyRow[];
  readonly antagonists: readonly AntagonistRow[];
  readonly doses: readonly DoseSummary[];
}

/** The page of effects, in Markdown. */
export function effectsPage({ judged, axes, occupancies, antagonists, doses }: EffectsPage): string {
  return [
    opening(judged),
    ...judged.map(groupText),
    occupancyText(occupancies),
    dosesText(doses),
    ...axes.map(axisText),
    antagonistText(antagonists),
    unknownText(),
    '',
  ].join('\n\n');
}

function opening(judged: readonly EffectGroup[]): string {
  const counts = countsOf(judged);
  return `# Effects

Written by the tests' golden; do not edit. Three words: *consistent with*, *contradicted by*, *untested*. The prediction is
of one typical person with central values; beside it stand the middle nine tenths of draws of what is not known, and
the share of draws that the finding's spread holds. A row that set a value is *used* and is not counted.

Counted: ${counts['consistent with']} consistent with, ${counts['contradicted by']} contradicted by, ${counts.untested} untested. Not counted, because they set values: ${counts.used}.`;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

function groupText({ title, checks }: EffectGroup): string {
  const rows = checks.map((check) => [
    check.study,
    check.asks,
    check.observed,
    `${check.predicted}${widthOf(check)}`,
    coverageOf(check),
    check.ledger,
    check.verdict === 'contradicted by' ? `**${check.verdict}**: ${check.cause ?? ''}` : check.verdict,
    check.drawnBy,
  ]);
  const sources = [...new Set(checks.map(({ source }) => source))].map((id) => `- ${cited(id)}`);
  return [
    `## ${title}`,
    table(['study', 'what is asked', 'observed', 'predicted', 'coverage', 'ledger', 'verdict', 'drawn by'], rows),
    sources.join('\n'),
  ].join('\n\n');
}

/** These findings live in the dossier, so their works are looked up there. */
function cited(id: string): string {
  const found = findSource(id);
  if (found === undefined) throw new Error(`no source is called ${id}`);
  const address = found.doi !== null ? `doi:${found.doi}` : found.pmid !== null ? `PMID ${found.pmid}` : 'no DOI';
  return `${found.citation} (${address})`;
}

const widthOf = ({ interval }: EffectCheck): string => (interval === null ? '' : ` (${short(interval[0])} to ${short(interval[1])})`);
const coverageOf = ({ coverage }: EffectCheck): string => (coverage === null ? '' : percent(coverage));

/** Three significant digits, for people. */
function short(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return 'no affinity would do';
  if (value === 0) return '0';
  return Math.abs(value) >= 1000 || Math.abs(value) < 0.001 ? value.toExponential(1) : value.toPrecision(3);
}

const percent = (share: number): string => `${short(100 * share)} %`;

function occupancyText(rows: readonly OccupancyRow[]): string {
  const ends = ([low, high]: readonly [number, number]): string => `${percent(low)} to ${percent(high)}`;
  const lines = rows.map((row) => [
    `${row.mitragynineMg} mg in ${row.product}`,
    percent(row.central),
    ends(row.draws),
    ends(row.plasmaWater),
    `${percent(row.shareOfHeld.central)} (${ends(row.shareOfHeld.draws)})`,
    row.note,
  ]);
  return `## Mu receptors held by 7-hydroxymitragynine

Central values take its unbound level in the brain for a small share of that in plasma, as one rat study found; were
the brain's water that of plasma, the ranges of binding alone give the fourth column.

${table(['dose', 'central', 'draws, 5 to 95 %', "were the brain's water that of plasma", 'of all receptors held by alkaloids', ''], lines)}`;
}

/** Furthest change from the start within twelve hours, at doses that were studied. */
function dosesText(doses: readonly DoseSummary[]): string {
  const titles = doses[0]?.endpoints.map(({ endpoint }) => endpoint) ?? [];
  const rows = titles.map(({ title, unit, beside }, at) => [
    `${title}${unit === null || unit === 'points' || unit === 'fold' ? '' : `, ${unit}`}`,
    ...doses.map(({ endpoints }) => summaryText(endpoints[at])),
    beside,
  ]);
  const heads = doses.map(({ product, mitragynineMg, drawnBy: by }) => `${mitragynineMg} mg in ${product}; ${by}`);
  return `## What is felt and measured, at doses that were studied

The change furthest from the start within twelve hours: a number with the middle nine tenths of draws where people were
measured, a word with shares of draws where they were not. Of extract only mitragynine is known.

${table(['endpoint', ...heads, ''], rows)}`;
}

function summaryText(summary: EndpointSummary | undefined): string {
  if (summary === undefined) return '';
  const { word, central, interval } = summary;
  if (word !== null)
    return (['falls', 'no change', 'rises'] as const)
      .filter((one) => word.share[one] > 0)
      .map((one) => `${one} ${percent(word.share[one])}`)
      .join(', ');
  return central === null || interval === null ? '' : `${short(central)} (${short(interval[0])} to ${short(interval[1])})`;
}

function axisText(axis: DoseAxis): string {
  const rows = axis.lines.map((line) => [
    line.name,
    line.title,
    crossingText(line.crossingAsMeasured),
    crossingText(line.crossingAsNeeded),
    ordinalText(line, axis, 5),
    ordinalText(line, axis, 20),
    ordinalText(line, axis, 40),
  ]);
  const { lacks } = axis;
  return `## Along the doses: ${axis.product}, ${axis.drawnBy}

${caption} Where stimulation turns into sedation, in mg of mitragynine, as the middle nine tenths of the ${axis.draws} draws that cross.

${table(['hypothesis', 'in words', 'as measured', 'with what it needs', 'at 5 mg', 'at 20 mg', 'at 40 mg'], rows)}

What is needed beyond what was measured: alpha-2 affinity ${lackText(lacks.alpha2Affinity)} times; potency of the 5-HT1A metabolite after leaf ${lackText(lacks.ht1aPotency)} times;
delta affinity ${lackText(lacks.deltaAffinity)} times together with a transducer ratio of ${lackText(lacks.deltaRatio)} where none was measured (possible in ${percent(lacks.deltaPossible)} of draws).

${[...axis.notes, ...(axis.failed > 0 ? [`${axis.failed} draws could not be run and are left out`] : [])].map((note) => `- ${note}`).join('\n')}`;
}

function crossingText({ interval, shareCrossing, shareNeverStimulated, shareBeyond }: Crossing): string {
  const beside = [
    shareNeverStimulated > 0 ? `never stimulated ${percent(shareNeverStimulated)}` : '',
    shareBeyond > 0 ? `to the end of the axis ${percent(shareBeyond)}` : '',
  ]
    .filter((text) => text !== '')
    .join(', ');
  if (interval === null) return `no crossing (${beside})`;
  return `${short(interval.lowMg)} to ${short(interval.highMg)} in ${percent(shareCrossing)} of draws${beside === '' ? '' : `; ${beside}`}`;
}

function ordinalText({ words }: AxisLine, { dosesMg }: DoseAxis, mg: number): string {
  const shares = words[dosesMg.indexOf(mg)];
  if (shares === undefined) return '';
  return (['falls', 'no change', 'rises'] as const)
    .filter((word) => shares[word] > 0)
    .map((word) => `${word} ${percent(shares[word])}`)
    .join(', ');
}

const lackText = ({ low, median, high }: Lack): string => `${short(median)} (${short(low)} to ${short(high)})`;

function antagonistText(rows: readonly AntagonistRow[]): string {
  const left = (share: number | null): string => (share === null ? 'nothing to lose' : `${percent(share)} left`);
  const lines = rows.map(({ hypothesis, besideNaloxone, besideNaltrindole }) => [
    hypothesis,
    left(besideNaloxone),
    left(besideNaltrindole),
    hypothesisList.find(({ name }) => name === hypothesis)?.alonePredicts ?? '',
  ]);
  return `## Where the hypotheses part: stimulation beside an antagonist

Leaf holding 5 mg of mitragynine in a regular user, each hypothesis given what it needs. Nobody has done this in people: *untested*.

${table(['hypothesis', 'beside naloxone', 'beside naltrindole', 'what it alone predicts'], lines)}`;
}

function unknownText(): string {
  return `## Unknown

${unknowns.map(({ title, because }) => `- ${title}: ${because}.`).join('\n')}`;
}
