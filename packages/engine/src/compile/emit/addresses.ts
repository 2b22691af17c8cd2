import type { Lanes } from './shapes.js';

/** Where slots and fields lie in memory, in bytes. */
export interface Addresses {
  readonly lanes: Lanes;
  readonly slots: number;
  readonly fields: number;
  /** True of a slot that is kept for each row. */
  readonly ofRow: (slot: number) => boolean;
}

/** Addresses of the tables come first. */
export const headerBytes = 128;
export const fieldBytes = 8;

/** Bytes from one slot to the next: all lanes of it. */
export const stride = ({ lanes, format }: Lanes): number => lanes * (format === 'f64' ? 8 : 4);

export const slotAddress = ({ slots, lanes }: Addresses, at: number): number => slots + at * stride(lanes);
export const fieldAddress = ({ fields, lanes }: Addresses, at: number): number => fields + at * lanes.lanes * fieldBytes;
