import { formatNumber } from '@speciosa/engine/quantity';
import type { Cell } from './data.js';

/** Three digits for the eye, all of them for machines. What is not a number says so. */
export const numberCell = (value: number): Cell => ({ text: Number.isFinite(value) ? formatNumber(value) : 'none', value });

/** A share as percent; the exact share stays beside it. */
export const percentCell = (share: number): Cell => ({ text: percentText(share), value: share });

export const percentText = (share: number): string => `${formatNumber(100 * share)} %`;

/** Shares of few draws: whole percents say as much as there is to say. */
export const wholePercent = (share: number): string => `${Math.round(100 * share)} %`;
