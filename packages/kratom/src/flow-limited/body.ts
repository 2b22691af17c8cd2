import { coherent, quantity } from '@speciosa/engine/quantity';
import { fact } from '@speciosa/evidence';

/** All blood that leaves the heart, and the flows it divides into; the liver's two come from gut and artery. L/h. */
export function bloodFlows(): { readonly cardiacOutput: number; readonly divided: Readonly<Record<string, number>> } {
  const of = (id: string): number => {
    const given = fact(id);
    return coherent(quantity(given.value, given.unit));
  };
  const parts = ['quick', 'lean', 'fat', 'brain', 'portal', 'hepatic-artery'];
  return { cardiacOutput: of('body/cardiac-output'), divided: Object.fromEntries(parts.map((part) => [part, of(`body/${part}-flow`)])) };
}
