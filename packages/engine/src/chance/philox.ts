/**
 * Philox4x32-10: four words out of a counter of four and a key of two, by ten rounds of multiply and mix.
 * Salmon JK et al. Parallel random numbers: as easy as 1, 2, 3. SC11 (2011), doi 10.1145/2063384.2063405.
 * Writes into `into`; the same counter and key give the same words on every host.
 */
export function philox4x32(counter: ArrayLike<number>, key: ArrayLike<number>, into: Uint32Array): void {
  let [c0, c1, c2, c3] = [counter[0] ?? 0, counter[1] ?? 0, counter[2] ?? 0, counter[3] ?? 0];
  let k0 = key[0] ?? 0;
  let k1 = key[1] ?? 0;
  for (let round = 0; round < 10; round += 1) {
    const high0 = highProduct(0xd2511f53, c0);
    const low0 = Math.imul(0xd2511f53, c0);
    const high1 = highProduct(0xcd9e8d57, c2);
    const low1 = Math.imul(0xcd9e8d57, c2);
    c0 = high1 ^ c1 ^ k0;
    c1 = low1;
    c2 = high0 ^ c3 ^ k1;
    c3 = low0;
    k0 = (k0 + 0x9e3779b9) | 0;
    k1 = (k1 + 0xbb67ae85) | 0;
  }
  into[0] = c0;
  into[1] = c1;
  into[2] = c2;
  into[3] = c3;
}

/** The upper 32 bits of a product of two unsigned words, by halves. */
function highProduct(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const carry = aLow * bHigh + (middle & 0xffff);
  return (aHigh * bHigh + Math.floor(middle / 65536) + Math.floor(carry / 65536)) | 0;
}
