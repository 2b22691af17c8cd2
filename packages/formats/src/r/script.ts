import type { Model } from '@speciosa/engine/model';
import { fingerprintOfModel } from '@speciosa/engine/study';
import type { RunInput } from '@speciosa/engine/study';
import { askedOf } from './asked.js';
import type { Asked } from './asked.js';
import { chooses, outputLines, rateLines } from './equations.js';
import { changing, inflowNames, momentLines } from './moments.js';
import { namesOf } from './names.js';
import { parameterLines, startLines } from './numbers.js';
import { refusalsOf } from './refusal.js';
import { pickLines, runLines } from './run.js';
import type { Tolerances } from './run.js';
import { comment } from './text.js';

export interface ScriptOptions {
  /** First line; the name of the model unless said. */
  readonly title?: string;
  /** Further lines at the head, such as a scenario or a notice; they become comments. */
  readonly notes?: readonly string[];
  readonly tolerances?: Tolerances;
}

/** The script, or why there is none. */
export type RScript = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly refused: readonly string[] };

/**
 * One person's run as a complete R script for deSolve: parameters with their facts, states, everything that happens,
 * equations in the order of the model, requested hours, and the curves as CSV on standard output.
 * The same model and input give the same bytes.
 * @param input as `run` of the study takes it; all dosing rules are applied beforehand
 * @returns refused by name: events of state, delayed values, a model without outputs, a person who cannot be run
 * @throws RangeError for input that means nothing
 */
export function rScript(model: Model, input: RunInput, options: ScriptOptions = {}): RScript {
  const refused = [
    ...refusalsOf(model),
    ...(input.requestedHours.length > 0 ? [] : ['expected hours at which values are wanted, found none; ask for one']),
  ];
  if (refused.length > 0) return { ok: false, refused };
  const asking = askedOf(model, input);
  return asking.ok ? { ok: true, text: written(model, asking.asked, options) } : asking;
}

function written(model: Model, asked: Asked, { title = model.name, notes = [], tolerances = {} }: ScriptOptions): string {
  const names = namesOf(model, asked.batch.parameters, changing(asked.moments));
  const starts = startLines(model, asked, names);
  const moving = [...rateLines(model, names, inflowNames(asked.moments, model, names)), '', ...outputLines(model, names)];
  const sections = [
    [comment(title), ...notes.map(comment), ...headLines(model)],
    ['library(deSolve)'],
    chooses([...starts, ...moving]) ? pickLines : [],
    parameterLines(names),
    starts,
    momentLines(model, asked, names),
    moving,
    runLines(tolerances),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const headLines = (model: Model): readonly string[] => [
  '#',
  comment(
    `Model "${model.name}", fingerprint ${fingerprintOfModel(model)}: ${model.states.length} states. Needs R and its package deSolve.`,
  ),
  comment('Every number inside is in coherent units: hours, nanomoles, litres (lengths in decimetres), kilograms. It is the'),
  comment('shortest text that reads back as the same double, 17 significant digits at most.'),
];
