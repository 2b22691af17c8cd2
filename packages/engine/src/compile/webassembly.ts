/**
 * The little of WebAssembly that is used, declared here: the ES library does not know it, and the DOM
 * library would bring in a whole browser.
 */
export interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}
export interface WasmModule {
  readonly kind?: 'module';
}
interface WasmInstance {
  readonly exports: Readonly<Record<string, unknown>>;
}
interface WasmHost {
  readonly Memory: new (limits: { readonly initial: number; readonly maximum?: number }) => WasmMemory;
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => WasmModule;
  readonly Instance: new (module: WasmModule, imports: { readonly host: { readonly memory: WasmMemory } }) => WasmInstance;
  validate(bytes: Uint8Array<ArrayBuffer>): boolean;
}

/** The host's WebAssembly. Throws an Error that says so where there is none. */
export function webAssembly(): WasmHost {
  const host = (globalThis as { readonly WebAssembly?: WasmHost }).WebAssembly;
  if (host === undefined) throw new Error('this host has no WebAssembly; use the plain driver');
  return host;
}
