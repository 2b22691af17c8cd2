import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { prepare, runPrepared } from '@speciosa/engine/study';
import { opioidAndNaloxone } from '@speciosa/kratom';

const reference = fileURLToPath(new URL('../../../../../../shared/conformance/opioid-receptor/reference.csv', import.meta.url));
const machine = opioidAndNaloxone();
const prepared = prepare(machine.model);

/** Weights with which the reference turned its doses and levels into moles; ours are exact, so that doses are handed over in moles. */
const theirs = { fentanyl: 336.4, naloxone: 327.27 };

/** Rates of association as the reference rounds them, per hour. */
const rounded = Object.fromEntries(
  machine.model.parameters.flatMap(({ path, given }) =>
    given.id === 'fentanyl/association-rate'
      ? [[path, 3.08e-5 * 3600]]
      : given.id === 'naloxone/association-rate'
        ? [[path, 1.67e-4 * 3600]]
        : [],
  ),
);

/** Fentanyl in mg at once, naloxone in mg after two minutes. */
function run(fentanylMg: number, naloxoneMg: number, seconds: readonly number[]) {
  const hours = seconds.map((second) => second / 3600);
  return runPrepared(prepared, {
    doses: [
      { state: machine.fentanylGiven, amount: (fentanylMg / theirs.fentanyl) * 1e6, time: 0, every: null, times: 1 },
      ...(naloxoneMg > 0
        ? [{ state: machine.naloxoneGiven, amount: (naloxoneMg / theirs.naloxone) * 1e6, time: 120 / 3600, every: null, times: 1 }]
        : []),
    ],
    spanHours: Math.max(...hours),
    requestedHours: hours,
    parameters: rounded,
    relativeTolerance: 1e-8,
    absoluteTolerance: 1e-10,
  });
}

describe('fentanyl and naloxone at one receptor', () => {
  const seconds = Array.from({ length: 61 }, (_, minute) => 60 * minute);

  it('keep their books and share the seats', () => {
    const { outcome, outputs, balance } = run(1.63, 2, seconds);
    expect(outcome.kind).toBe('success');
    for (const molecule of balance.molecules) expect(Math.abs(molecule.residualFraction)).toBeLessThan(1e-6);
    outputs[machine.held.fentanyl].forEach((share, at) => {
      const other = outputs[machine.held.naloxone][at];
      expect(share).toBeGreaterThanOrEqual(-1e-9);
      expect(other).toBeGreaterThanOrEqual(-1e-9);
      expect(share + other).toBeLessThanOrEqual(1 + 1e-9);
    });
  });

  it('let naloxone take seats from fentanyl', () => {
    const at = (mg: number): number => run(0.5, mg, seconds).outputs[machine.held.fentanyl].slice(-1)[0];
    expect(at(2)).toBeLessThan(0.5 * at(0));
  });

  it.skipIf(!existsSync(reference))(
    'give the reference values within 2e-4 of the largest of each column (needs the shared conformance folder)',
    () => {
      const rows = readFileSync(reference, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(','));
      const scenarios = [...new Set(rows.map(([name]) => name))];
      expect(scenarios.length).toBeGreaterThan(1);
      for (const name of scenarios) {
        const own = rows.filter(([scenario]) => scenario === name);
        const { outputs } = run(
          Number(/fentanyl-([\d.]+)mg/.exec(name)?.[1]),
          name.includes('naloxone') ? 2 : 0,
          own.map(([, second]) => Number(second)),
        );
        const columns = [
          outputs[machine.fentanylSite],
          outputs[machine.naloxonePlasma].map((nmol) => (nmol * theirs.naloxone) / 1e3),
          outputs[machine.naloxoneSite],
          outputs[machine.held.fentanyl],
          outputs[machine.held.naloxone],
        ];
        columns.forEach((column, k) => {
          const expected = own.map((row) => Number(row[k + 2]));
          const largest = Math.max(...expected);
          const worst = Math.max(...expected.map((value, at) => Math.abs(column[at] - value)));
          expect(worst, `${name}, column ${k + 2}`).toBeLessThanOrEqual(2e-4 * largest + (largest === 0 ? 1e-9 : 0));
        });
      }
    },
  );
});
