/** The binary format of WebAssembly, as far as it is needed here (WebAssembly Core Specification 2.0, section 5). */
export type Bytes = readonly number[];

/** Bytes in the order of their writing, nested as they were written; laid flat once a section, at the end. */
export type Code = readonly (number | Uint8Array | Code)[];

/** Bytes one after the other, in room that doubles when it is full. */
interface Laid {
  bytes: Uint8Array<ArrayBuffer>;
  length: number;
}

function layFlat(code: Code): Uint8Array<ArrayBuffer> {
  const laid: Laid = { bytes: new Uint8Array(4096), length: 0 };
  layInto(laid, code);
  return laid.bytes.slice(0, laid.length);
}

function layInto(laid: Laid, code: Code): void {
  for (let at = 0; at < code.length; at += 1) {
    const item = code[at];
    if (typeof item === 'number') {
      makeRoom(laid, 1);
      laid.bytes[laid.length] = item;
      laid.length += 1;
    } else if (item instanceof Uint8Array) {
      makeRoom(laid, item.length);
      laid.bytes.set(item, laid.length);
      laid.length += item.length;
    } else layInto(laid, item);
  }
}

function makeRoom(laid: Laid, more: number): void {
  const needed = laid.length + more;
  if (needed <= laid.bytes.length) return;
  const wider = new Uint8Array(Math.max(needed, 2 * laid.bytes.length));
  wider.set(laid.bytes);
  laid.bytes = wider;
}

export const valueType = { i32: 0x7f, f64: 0x7c, v128: 0x7b } as const;
export type ValueType = keyof typeof valueType;

/** A whole number of at most 32 bits without sign. */
export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value >>> 0;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest === 0 ? low : low | 0x80);
  } while (rest !== 0);
  return bytes;
}

/** A whole number of 32 bits with sign. */
export function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value | 0;
  for (;;) {
    const low = rest & 0x7f;
    rest >>= 7;
    const last = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
    bytes.push(last ? low : low | 0x80);
    if (last) return bytes;
  }
}

const view = new DataView(new ArrayBuffer(8));

export function doubleBytes(value: number): number[] {
  view.setFloat64(0, value, true);
  return Array.from({ length: 8 }, (_, at) => view.getUint8(at));
}

export function singleBytes(value: number): number[] {
  view.setFloat32(0, value, true);
  return Array.from({ length: 4 }, (_, at) => view.getUint8(at));
}

const vector = (items: readonly Code[]): Code => [unsigned(items.length), items];
const text = (name: string): Code => vector(Array.from(name, (letter) => [letter.charCodeAt(0)]));
const sized = (content: Code): Code => {
  const flat = layFlat(content);
  return [unsigned(flat.length), flat];
};
const section = (id: number, content: Code): Code => [id, sized(content)];

export interface Signature {
  readonly parameters: readonly ValueType[];
  readonly results: readonly ValueType[];
}

export interface FunctionBody {
  readonly name: string;
  readonly signature: Signature;
  readonly locals: readonly ValueType[];
  readonly code: Code;
}

/** What every module begins with: the magic word and version 1 of the format. */
const preamble: Code = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];

/** A module with one imported memory ("host" "memory") and these functions; those named in `exported` can be called. */
export function encodeModule(functions: readonly FunctionBody[], exported: readonly string[]): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ signature }): Code => [
    0x60,
    vector(signature.parameters.map(typeByte)),
    vector(signature.results.map(typeByte)),
  ]);
  const memory: Code = [text('host'), text('memory'), 0x02, 0x00, unsigned(1)];
  const exports = exported.map((name): Code => [text(name), 0x00, unsigned(functions.findIndex((made) => made.name === name))]);
  const whole: Code = [
    preamble,
    section(1, vector(types)),
    section(2, vector([memory])),
    section(3, vector(functions.map((_, at) => unsigned(at)))),
    section(7, vector(exports)),
    section(10, vector(functions.map(bodyBytes))),
  ];
  return layFlat(whole);
}

const typeByte = (type: ValueType): Bytes => [valueType[type]];

function bodyBytes({ locals, code }: FunctionBody): Code {
  const groups = locals.map((type): Code => [unsigned(1), valueType[type]]);
  return sized([vector(groups), code, 0x0b]);
}
