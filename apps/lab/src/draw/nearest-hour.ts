/** Index of the hour nearest to the one wanted, in an ascending list; 0 for an empty one. Of two equally near the earlier. */
export function nearestHour(hours: readonly number[], wanted: number): number {
  return hours.reduce((best, hour, index) => (Math.abs(hour - wanted) < Math.abs((hours[best] ?? Infinity) - wanted) ? index : best), 0);
}
