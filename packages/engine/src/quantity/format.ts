import type { Quantity } from './quantity.js';

/**
 * A number for people, with so many significant digits: plain between 0.001 and 100 000,
 * with a power of ten outside. Trailing zeros after the point are kept: they say how well it is known.
 */
export function formatNumber(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return String(value);
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e5 || size < 1e-3) return value.toExponential(digits - 1).replace('e+', 'e');
  const text = value.toPrecision(digits);
  return text.includes('e') ? String(Number(text)) : text;
}

/** A quantity for people: `formatNumber` with the unit as it was written behind it; nothing behind a pure number. */
export function formatQuantity({ value, unit }: Quantity, digits = 3): string {
  const number = formatNumber(value, digits);
  return unit.text === '' || unit.text === '1' ? number : `${number} ${unit.text}`;
}
