import { normal, stream } from '@speciosa/engine/chance';
import { exp } from '@speciosa/engine/real';
import { column, table } from '@speciosa/engine/table';
import type { Column, Table } from '@speciosa/engine/table';
import { fact, modelFacts } from '@speciosa/evidence';
import { metaboliteSpreads, sharedCorrelation, spreadsOf, variedAlkaloids } from './spreads.js';
import type { Spreads } from './spreads.js';

/** People whose columns stay within some 300 MB. */
export const mostPeople = 1_000_000;

/**
 * Draws virtual adults: a column for each fact of the model that differs between people, named by its id and in its
 * unit, a row for each person. The same person k whatever the count.
 * @param count whole, 1 to 1,000,000; @param seed whole, 0 to 2^32 - 1. RangeError otherwise.
 */
export function population(count: number, seed: number): Table {
  if (!(Number.isInteger(count) && count >= 1 && count <= mostPeople))
    throw new RangeError(`expected 1 to ${mostPeople} people, found ${count}`);
  const shared = sharedCorrelation();
  const body = standard(count, seed, 'clearance of all alkaloids');
  const swallowed = variedAlkaloids.map(spreadsOf).map((spreads) => {
    const own = standard(count, seed, `${spreads.alkaloid}/clearance`);
    return { spreads, clearance: joined(body, own, Math.sqrt(shared)) };
  });
  return table([
    ...swallowed.flatMap(({ spreads, clearance }) => swallowedColumns(spreads, clearance, seed)),
    ...metaboliteColumns(swallowed, seed),
  ]);
}

/** One standard normal number for each person, each from a stream of its own. */
function standard(count: number, seed: number, purpose: string): Float64Array {
  return Float64Array.from({ length: count }, (_, person) => normal(stream({ seed, person, purpose })));
}

/** Standard normal again, with the given correlation to the first: r a + sqrt(1 - r^2) b. */
const joined = (a: Float64Array, b: Float64Array, correlation: number): Float64Array =>
  a.map((value, person) => correlation * value + Math.sqrt(1 - correlation * correlation) * (b[person] ?? Number.NaN));

function swallowedColumns(
  { alkaloid, clearance, volume, absorption, correlation }: Spreads,
  cleared: Float64Array,
  seed: number,
): Column[] {
  const held = joined(cleared, standard(cleared.length, seed, `${alkaloid}/volume`), correlation);
  const absorbed = standard(cleared.length, seed, `${alkaloid}/absorption`);
  return [
    varied(`${alkaloid}/apparent-clearance`, cleared, clearance),
    ...heldBy(alkaloid).map((id) => varied(id, held, volume)),
    varied(`${alkaloid}/absorption-rate`, absorbed, absorption),
  ];
}

/** Volumes, and the flows between them: who holds more in tissue exchanges more with it, so that only its emptying changes pace. */
const heldBy = (alkaloid: string): string[] =>
  modelFacts.flatMap(({ id }) => (id.startsWith(`${alkaloid}/apparent-`) && /-(volume|flow)$/.test(id) ? [id] : []));

function metaboliteColumns(swallowed: readonly { readonly spreads: Spreads; readonly clearance: Float64Array }[], seed: number): Column[] {
  const { parent, metabolite, clearance, elimination, correlation } = metaboliteSpreads();
  const cleared = swallowed.find(({ spreads }) => spreads.alkaloid === parent)?.clearance ?? new Float64Array(0);
  const own = joined(cleared, standard(cleared.length, seed, `${metabolite}/clearance`), correlation);
  return [
    varied(`${metabolite}/apparent-clearance-per-formation`, own, clearance),
    varied(`${metabolite}/elimination-rate`, standard(cleared.length, seed, `${metabolite}/elimination`), elimination),
  ];
}

/** value x exp(spread z): the middle person has the fact's own value. */
function varied(id: string, standardised: Float64Array, spread: number): Column {
  const { value, unit } = fact(id);
  return column(
    id,
    unit,
    standardised.map((z) => value * exp(spread * z)),
  );
}
