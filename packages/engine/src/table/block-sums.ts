/** Items summed together before anything else: partial sums of these fixed blocks do not depend on who made them. */
export const blockSize = 1024;

export interface BlockSum {
  /** Which block: items index * 1024 to index * 1024 + 1023. */
  readonly index: number;
  readonly count: number;
  readonly sum: number;
}

/** Sums of whole blocks, ascending by index. */
export type BlockSums = readonly BlockSum[];

/**
 * Sums of consecutive items, the first of which has the given place in the whole; a multiple of 1,024 (RangeError
 * otherwise), so that no block is shared between makers. Within a block the order is that of the items.
 */
export function blockSums(values: ArrayLike<number>, first = 0): BlockSums {
  if (!(Number.isSafeInteger(first) && first >= 0 && first % blockSize === 0))
    throw new RangeError(`expected a first item at a multiple of ${blockSize}, found ${first}; cut the work between blocks`);
  const blocks = Math.ceil(values.length / blockSize);
  return Object.freeze(Array.from({ length: blocks }, (_, block) => sumOfBlock(values, block, first / blockSize + block)));
}

function sumOfBlock(values: ArrayLike<number>, block: number, index: number): BlockSum {
  const end = Math.min(values.length, (block + 1) * blockSize);
  let sum = 0;
  for (let at = block * blockSize; at < end; at += 1) sum += values[at] ?? Number.NaN;
  return Object.freeze({ index, count: end - block * blockSize, sum });
}

/** The blocks of both; RangeError when both have the same block, which would count it twice. */
export function mergeBlockSums(a: BlockSums, b: BlockSums): BlockSums {
  const all = [...a, ...b].sort((one, other) => one.index - other.index);
  const twice = all.find(({ index }, place) => all[place + 1]?.index === index);
  if (twice !== undefined) throw new RangeError(`expected every block once, found block ${twice.index} twice; merge each part once`);
  return Object.freeze(all);
}

/** How many numbers were summed. */
export const countOf = (blocks: BlockSums): number => blocks.reduce((total, { count }) => total + count, 0);

/** The sum of all, block after block. */
export const totalOf = (blocks: BlockSums): number => blocks.reduce((total, { sum }) => total + sum, 0);

/** NaN of nothing. */
export const meanOf = (blocks: BlockSums): number => totalOf(blocks) / countOf(blocks);
