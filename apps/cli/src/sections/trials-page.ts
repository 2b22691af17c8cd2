import { formatNumber } from '@speciosa/engine/quantity';
import { verdictsPage } from '@speciosa/trials';
import type { BreathingCheck, EffectCheck, JudgedInteraction } from '@speciosa/trials';
import type { Judged } from '../judged.js';
import { verdictOf } from './trials-json.js';

/** What was judged, as Markdown: levels as on the committed page, then the groups that were asked for. */
export function trialsPage({ levels, interactions, effects, breathing }: Judged): string {
  return [
    ...(levels.length === 0 ? [] : [verdictsPage(levels)]),
    ...(interactions ?? []).map(interactionText),
    ...(effects ?? []).map(({ title, checks }) => `## ${title}\n\n${checks.map(checkLine).join('\n')}\n`),
    ...(breathing === undefined ? [] : [`## Breathing under other opioids\n\n${breathing.map(checkLine).join('\n')}\n`]),
  ].join('\n');
}

function interactionText({ title, decided, rows, contradicting }: JudgedInteraction): string {
  const lines = rows.map((row) => {
    const ends = row.printed === null ? '' : ` (${formatNumber(row.printed[0])} to ${formatNumber(row.printed[1])})`;
    return `- ${row.name}, ${row.of} ratio: observed ${formatNumber(row.observed)}${ends}, predicted ${formatNumber(row.predicted)} (${formatNumber(row.interval[0])} to ${formatNumber(row.interval[1])}), ${row.ledger}: ${verdictOf(row)}`;
  });
  return [`## ${title}`, '', decided, '', ...lines, ...contradicting.map((line) => `- contradicting, and kept: ${line}`), ''].join('\n');
}

/** Said in three words; a row that set a value is named as such and counts for nothing. */
const checkLine = ({ study, asks, observed, predicted, ledger, verdict, cause }: EffectCheck | BreathingCheck): string =>
  `- ${study}, ${asks}: observed ${observed}, predicted ${predicted}, ${ledger}: ${verdict === 'contradicted by' ? `**${verdict}**: ${cause ?? ''}` : verdict}`;
