import { fact } from '@speciosa/evidence';

/** Grams per mole of analytes, as the evidence derives them from their formulas. Throws on an analyte without that fact. */
export function molarMasses(analytes: readonly string[]): Readonly<Record<string, number>> {
  return Object.freeze(
    Object.fromEntries(
      analytes.map((analyte) => {
        const { value, unit } = fact(`${analyte}/molar-mass`);
        if (unit !== 'g/mol') throw new Error(`expected ${analyte}/molar-mass in g/mol, found ${unit}`);
        return [analyte, value];
      }),
    ),
  );
}
