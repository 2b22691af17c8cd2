import {
  answerAside,
  answerTables,
  answersTo,
  blankUnanswered,
  checkFit,
  givenTables,
  givenTo,
  historyLength,
  refuseTolerance,
  tables,
} from '../kernel/index.js';
import type { Answers, Batch, Driver, Kernel, Sizes, Span, Table } from '../kernel/index.js';
import { webAssembly } from './webassembly.js';
import type { WasmMemory } from './webassembly.js';

/** Compiled motion: bytes and numbers only, so that it can be posted to a worker that knows no model. */
export interface Image {
  readonly kind: 'image';
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sizes: Sizes;
  /** First byte that tables may use. */
  readonly tablesAt: number;
  readonly lanes: number;
  readonly format: 'f64' | 'f32';
  /** Where each lane's own number is written, in bytes. */
  readonly laneField: number;
}

/** Said beside everything that singles computed; the floor is measured on K28 in bench/. */
const previewCaveat = "a preview in single precision: errors do not fall below some 1e-4 of a curve's height";

/** Bytes that the tables of one cut of a batch should not exceed, unless one person alone needs more. */
const cutBytes = 2 * 1024 * 1024;
const pageBytes = 65536;
const numberBytes = 8;

/** Makes an image run. The kernel answers the two questions that no step holds; without it they stay NaN. */
export function link(image: Image, kernel: Kernel | null): Driver {
  const { sizes } = image;
  const wasm = webAssembly();
  const memory = new wasm.Memory({ initial: Math.ceil(image.tablesAt / pageBytes) + 1 });
  const instance = new wasm.Instance(new wasm.Module(image.bytes), { host: { memory } });
  const main = instance.exports['main'] as () => void;
  return Object.freeze({
    name: image.name,
    stateCount: sizes.states,
    parameterCount: sizes.parameters,
    outputCount: sizes.outputs,
    caveat: image.format === 'f32' ? previewCaveat : null,
    run: (batch, answers, span = { first: 0, end: batch.persons }) => {
      checkFit(sizes, batch, answers, span);
      if (refuseTolerance(image.format, sizes, batch, answers, span)) return;
      for (const cut of cutsOf(image, batch, span)) runCut(image, memory, main, batch, answers, cut);
      if (kernel !== null) answerAside(kernel, batch, answers, span);
    },
  } satisfies Driver);
}

function runCut(image: Image, memory: WasmMemory, main: () => void, batch: Batch, answers: Answers, cut: Span): void {
  const given = givenTo(image.sizes, batch, cut);
  const answered = answersTo(image.sizes, batch.requested.length, answers, cut);
  const spare = { length: answered.rows.length + image.sizes.outputs };
  const placed = placeTables(
    { ...given, ...answered, rows: spare, history: { length: historyLength(image.sizes, image.lanes) } },
    image.tablesAt,
  );
  makeRoom(memory, placed.end);
  const view = new Float64Array(memory.buffer);
  new Int32Array(memory.buffer).set(tables.map((name) => placed.at[name]));
  for (let lane = 0; lane < image.lanes; lane += 1) view[image.laneField / numberBytes + lane] = lane;
  for (const name of givenTables) view.set(given[name], placed.at[name] / numberBytes);
  main();
  for (const name of answerTables)
    answered[name].set(view.subarray(placed.at[name] / numberBytes, placed.at[name] / numberBytes + answered[name].length));
  blankUnanswered(image.sizes, batch.requested.length, answered);
}

function placeTables(
  all: Readonly<Record<Table, { readonly length: number }>>,
  first: number,
): { readonly at: Readonly<Record<Table, number>>; readonly end: number } {
  let next = first;
  const at = Object.fromEntries(
    tables.map((name) => [name, (next += all[name].length * numberBytes) - all[name].length * numberBytes]),
  ) as Record<Table, number>;
  return { at, end: next };
}

function makeRoom(memory: WasmMemory, bytes: number): void {
  const missing = bytes + pageBytes - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / pageBytes));
}

/** Persons in portions whose tables stay small; a person's numbers do not depend on where a cut falls. */
function cutsOf({ sizes, lanes }: Image, batch: Batch, { first, end }: Span): Span[] {
  const perPerson =
    numberBytes * (sizes.parameters + 2 * sizes.states + batch.requested.length * sizes.outputs + 16) +
    momentBytes(batch, first, end) / Math.max(1, end - first);
  const count = Math.max(lanes, Math.floor(cutBytes / perPerson));
  return Array.from({ length: Math.ceil((end - first) / count) }, (_, cut) => ({
    first: first + cut * count,
    end: Math.min(end, first + (cut + 1) * count),
  }));
}

const momentBytes = ({ moments }: Batch, first: number, end: number): number =>
  4 * numberBytes * (moments.starts[end] - moments.starts[first]);
