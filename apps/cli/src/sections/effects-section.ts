import { formatNumber } from '@speciosa/engine/quantity';
import { byEffect, words } from '@speciosa/kratom';
import { occupancyComparators } from '@speciosa/trials';
import type { EffectInWords, EffectsReport, EffectWithUnit, HeldReceptor } from 'speciosa';
import type { Paint } from '../colour.js';
import { wrap } from '../wrap.js';
import { ends, percent } from './percent.js';

/** Receptors beside better known ligands, what is felt, and what nobody knows. */
export function effectsSection(effects: EffectsReport, paint: Paint, columns: number): string {
  const tell = (text: string) => wrap(text, columns, '  ');
  return [
    paint.bold('Receptors at their fullest'),
    ...effects.receptors.filter((one) => isTold(one, effects.receptors[0]?.peak ?? 0)).map(heldLine),
    ...unmeasured(effects.receptors).map(tell),
    '',
    paint.bold('Beside them, mu receptors held by others at levels that studies reported'),
    ...occupancyComparators().map(({ study, asks, predicted, observed, verdict }) =>
      tell(`${study}, ${asks}: ${predicted}; seen ${observed}: ${verdict}`),
    ),
    ...byEffect.map(({ ligand, because }) => tell(`${ligand}, by effect only: ${because}.`)),
    '',
    paint.bold('Effects: furthest change from the start'),
    ...effects.withUnits.map((effect) => unitLine(effect, columns)),
    '',
    paint.bold('Without a scale in people: share of draws that say each word'),
    ...effects.inWords.map((effect) => wordLine(effect, columns)),
    '',
    tell(`hERG: ${formatNumber(effects.herg.margin)} times below the constant; ${effects.herg.says}.`),
    tell(`Not known: ${effects.unknown.map(({ title }) => title).join('; ')}.`),
    ...effects.flags.map((flag) => paint.bad(tell(`! ${flag}`))),
    tell(
      `${effects.drawnBy}. In brackets 90 % of ${effects.draws} draws of what is not known${effects.failed === 0 ? '' : `; ${effects.failed} more could not be run`}.`,
    ),
    tell(effects.caption),
  ].join('\n');
}

/** At mu everybody who holds a hundredth of what all hold; elsewhere all together. */
const isTold = ({ target, peak }: HeldReceptor, all: number): boolean => target !== 'mu' || peak >= 0.01 * all;

const heldLine = ({ title, by, peak, interval }: HeldReceptor): string =>
  `  ${title.padEnd(21)} ${by.padEnd(22)} ${percent(peak)}${ends(interval, percent)}`;

function unmeasured(receptors: readonly HeldReceptor[]): string[] {
  const left = receptors.filter((one) => one.by === 'all alkaloids' && one.unmeasured.length > 0).map(({ title }) => title);
  return left.length === 0 ? [] : [`Lower bounds, because some alkaloids were never measured there: ${left.join(', ')}.`];
}

/** What is said of a number stands after it, or below where the terminal is narrow. */
function onOneLine(head: string, rest: string, columns: number): string {
  const line = `${head}  ${rest}`;
  return line.length <= columns ? line : `${head.trimEnd()}\n${wrap(rest, columns, '      ')}`;
}

const unitLine = ({ title, change, unit, interval, beside }: EffectWithUnit, columns: number): string =>
  onOneLine(`  ${title.padEnd(42)} ${formatNumber(change)} ${unit}${ends(interval)}`, beside, columns);

const wordLine = ({ title, word, share }: EffectInWords, columns: number): string =>
  onOneLine(`  ${title.padEnd(54)} ${word.padEnd(9)}`, words.map((one) => `${one} ${percent(share[one])}`).join(', '), columns);
