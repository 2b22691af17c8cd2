/** How often it happened, where it was more than once. */
export const lostWords = (lost: number): string => (lost > 1 ? ` (the ${ordinal(lost)} time in a row)` : '');

function ordinal(count: number): string {
  const ending = count % 100 > 10 && count % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return `${count}${ending}`;
}
