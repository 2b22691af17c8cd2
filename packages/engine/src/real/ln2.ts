/** ln 2 in two parts: the high one has 32 bits, so that k * ln2High is exact for |k| < 2^20; and 1/ln 2. */
export const ln2High = 0.6931471803691238;
export const ln2Low = 1.9082149292705877e-10;
export const log2e = 1.4426950408889634;
