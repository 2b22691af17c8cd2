import { findSource } from '@speciosa/evidence/library';
import type { BreathingCheck } from './check.js';
import type { EfficaciesSideBySide } from './efficacies.js';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const head = ['study', 'what is asked', 'observed', 'predicted', 'agrees if', 'ledger', 'verdict'];

function rowOf({ study, asks, observed, predicted, ruler, ledger, verdict, cause }: BreathingCheck): readonly string[] {
  return [study, asks, observed, predicted, ruler, ledger, verdict === 'contradicted by' ? `**${verdict}**: ${cause ?? ''}` : verdict];
}

function cited(id: string): string {
  const found = findSource(id);
  if (found === undefined) throw new Error(`no source is called ${id}`);
  return `- ${found.citation}${found.doi === null ? '' : ` (doi:${found.doi})`}`;
}

const sourcesOf = (checks: readonly BreathingCheck[]): string => [...new Set(checks.map(({ source }) => source))].map(cited).join('\n');

/** The page of breathing, in Markdown: comparators against people, then partial agonists side by side. */
export function breathingPage(checks: readonly BreathingCheck[], free: EfficaciesSideBySide, held: EfficaciesSideBySide): string {
  const counted = checks.filter(({ ledger }) => ledger !== 'used');
  const count = (verdict: BreathingCheck['verdict']): number => counted.filter((check) => check.verdict === verdict).length;
  return `# Breathing

Written by the tests' golden; do not edit. Of one typical person with central values: no interval, because only drug levels
and binding vary between the virtual people of this chapter, and these studies gave levels. No kratom study measured
breathing in people; these are other opioids, to hold the machinery to. A row that set a value is *used* and not counted.

Counted: ${count('consistent with')} consistent with, ${count('contradicted by')} contradicted by, ${count('untested')} untested. Not counted: ${checks.length - counted.length}.

${table(head, checks.map(rowOf))}

${sourcesOf(checks)}

## Partial agonists side by side

Minute ventilation (L/min) of a typical naive body while a ligand of this efficacy holds this share of mu receptors; assumed,
fentanyl being 1. ${free.caution}

${sideText('breathing freely', free)}

${sideText('carbon dioxide held at 55 mmHg', held)}
`;
}

function sideText(title: string, { occupancies, columns, rest }: EfficaciesSideBySide): string {
  const rows = occupancies.map((occupancy, at) => [
    `${100 * occupancy} %`,
    ...columns.map(({ ventilation }) => (ventilation[at] ?? Number.NaN).toFixed(2)),
  ]);
  return table(
    [`receptors held, ${title} (without a drug ${rest.toFixed(2)})`, ...columns.map(({ efficacy, value }) => `${value} (${efficacy})`)],
    rows,
  );
}

/** The page of arrests, in Markdown: every printed cell that is run. */
export function arrestsPage(checks: readonly BreathingCheck[]): string {
  return `# Arrests

Written by the slow tests' golden (SLOW_TESTS=1); do not edit. Virtual people drawn by seed 1 from the printed spreads, delays
on. SE: what another draw of as many people would change, percentage points; it says nothing of what is not known.

${table(head, checks.map(rowOf))}

${sourcesOf(checks)}
`;
}
