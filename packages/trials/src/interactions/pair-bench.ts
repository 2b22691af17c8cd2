import { coherent, quantity } from '@speciosa/engine/quantity';
import { prepare, runPrepared } from '@speciosa/engine/study';
import type { Dose, Prepared } from '@speciosa/engine/study';
import { fact } from '@speciosa/evidence';
import { clinic, levelsOf } from '@speciosa/kratom';
import type { Clinic, MedicineName } from '@speciosa/kratom';
import { exposureOf, samplingHours } from './exposure-of.js';
import type { Exposed } from './exposure-of.js';
import type { Asked } from './observed-ratio.js';

/** A victim and a perpetrator in one lent body, compiled once for every row that asks for them. */
export interface PairBench {
  readonly clinic: Clinic;
  readonly prepared: Prepared;
}

/** Values of facts in coherent units, to be used instead of those recorded. */
export type Drawn = ReadonlyMap<string, number>;
export const asRecorded: Drawn = new Map();

export function pairBench(names: readonly MedicineName[]): PairBench {
  const made = clinic(names);
  return { clinic: made, prepared: prepare(made.model) };
}

/** A probe dose is small and everything about it linear, so its size says nothing. */
const probeNmol = 1000;
const longest = 168;

/** Ratios of exposure with over without the perpetrator, both run with the same numbers. */
export function ratiosOf(bench: PairBench, asked: Asked, drawn: Drawn = asRecorded): { readonly auc: number; readonly cmax: number } {
  const without = victimOf(bench, asked, drawn, false);
  const beside = victimOf(bench, asked, drawn, true);
  return { auc: beside.auc / without.auc, cmax: beside.cmax / without.cmax };
}

function victimOf({ clinic: { model, medicines, enzymes }, prepared }: PairBench, asked: Asked, drawn: Drawn, beside: boolean): Exposed {
  const start = beside ? Math.max(0, asked.victimHour) : 0;
  const after = samplingHours(asked.windowHours ?? longest);
  const hours = after.map((hour) => start + hour);
  const [victim, perpetrator] = [medicines[asked.victim], medicines[asked.perpetrator]];
  const probe: Dose = { state: victim?.[asked.victimRoute] ?? '', amount: probeNmol, time: start };
  const held = beside
    ? asked.doseHours
        .filter((hour) => hour <= (hours.at(-1) ?? 0))
        .map((time): Dose => ({
          state: perpetrator?.[asked.perpetratorRoute] ?? '',
          amount: nmolOf(asked.perpetrator, asked.doseMg),
          time,
        }))
    : [];
  const result = runPrepared(prepared, {
    doses: [probe, ...held],
    spanHours: hours.at(-1) ?? 0,
    requestedHours: hours,
    relativeTolerance: 1e-6,
    absoluteTolerance: 1e-6,
    parameters: {
      ...parametersOf(model, drawn),
      ...levelsOf([asked.perpetrator], enzymes.levels),
      [enzymes.levels['liver CYP2D6']]: asked.cyp2d6,
    },
  });
  if (result.outcome.kind === 'failure') throw new Error(`${asked.victim} beside ${asked.perpetrator}: ${result.outcome.advice}`);
  return exposureOf(after, Array.from(result.outputs[victim?.plasma ?? ''] ?? []), asked.windowHours === null);
}

/** A mass by mouth in nanomoles of the molecule. */
export const nmolOf = (name: MedicineName, mg: number): number => coherent(quantity(mg, 'mg')) / valueOf(`${name}/molar-mass`);

const valueOf = (id: string): number => {
  const given = fact(id);
  return coherent(quantity(given.value, given.unit));
};

/** Parameters of a model by path, where a drawn value stands for a recorded one. */
export function parametersOf(model: Clinic['model'], drawn: Drawn): Readonly<Record<string, number>> {
  return Object.fromEntries(
    model.parameters.flatMap(({ path, given }) => {
      const value = drawn.get(given.id);
      return value === undefined ? [] : [[path, value]];
    }),
  );
}
