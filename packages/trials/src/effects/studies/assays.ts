import { foretoldMitragynine, transducers } from '@speciosa/kratom';
import type { Assay } from '@speciosa/kratom';
import { wordCheck } from '../check.js';
import type { EffectCheck } from '../check.js';

const named: Readonly<Record<Assay, { readonly title: string; readonly source: string }>> = {
  'gtp-human': { title: 'GTP assay, human receptors', source: 'obeng-2021' },
  'bret-human': { title: 'BRET assay, human receptors', source: 'kruegel-2016' },
  'gtp-mouse': { title: 'GTP assay, mouse receptors', source: 'varadi-2016' },
  'camp-human': { title: 'cAMP assay, human receptors', source: 'todd-2020' },
};

/** Gains turn one ratio into four printed maxima, by construction. What they were not asked: the shift of potency, and mitragynine. */
export function assayChecks(): readonly EffectCheck[] {
  const shifts = transducers().map(({ assay, gain, shiftPredicted, shiftMeasured }) =>
    wordCheck(
      {
        study: named[assay].title,
        source: named[assay].source,
        ledger: 'in view',
        asks: 'half-maximal concentration of 7-hydroxymitragynine over its inhibition constant, within 2-fold',
        observed: shiftMeasured.toFixed(2),
        drawnBy: `one ratio, gain ${gain < 100 ? gain.toFixed(2) : gain.toFixed(0)}`,
        cause:
          'a gain that lifts the maximum so high should also shift potency to the left; it did not: binding and response were measured in different salt, or the maximum is not gain alone',
      },
      Math.max(shiftPredicted / shiftMeasured, shiftMeasured / shiftPredicted) <= 2,
      shiftPredicted < 0.01 ? shiftPredicted.toExponential(1) : shiftPredicted.toFixed(2),
    ),
  );
  const { foretold, printed } = foretoldMitragynine();
  return [
    ...shifts,
    wordCheck(
      {
        study: named['gtp-human'].title,
        source: 'obeng-2021',
        ledger: 'in view',
        asks: 'maximum of mitragynine, foretold from the BRET assay, within 10 points',
        observed: `${100 * printed} % (an antagonist)`,
        drawnBy: 'one ratio an alkaloid, one gain an assay',
        cause: 'two laboratories disagree on mitragynine by more than any gain can explain',
      },
      Math.abs(foretold - printed) <= 0.1,
      `${(100 * foretold).toFixed(0)} %`,
    ),
  ];
}
