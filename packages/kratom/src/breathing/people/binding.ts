import { cholesky, correlatedNormals, stream } from '@speciosa/engine/chance';
import { coherent, quantity } from '@speciosa/engine/quantity';
import { exp } from '@speciosa/engine/real';
import { fact } from '@speciosa/evidence';
import type { Opioid } from '../drugs/index.js';
import { numberOf, pathOf } from './columns.js';
import type { Values } from './columns.js';

/**
 * How a ligand takes and leaves receptors, uncertain together: the authors drew rows from a bootstrap of binding curves,
 * which lie close to a joint lognormal; that is drawn here.
 */
export function bindingOf(ligand: Opioid | 'naloxone', seed: number, person: number): Values {
  const log = (what: 'association' | 'dissociation' | 'slope', z: number): number =>
    exp(numberOf(`${ligand}-binding-people/${what}-log`) + numberOf(`${ligand}-binding-people/${what}-spread`) * z);
  const [a = 0, b = 0, n = 0] = correlatedNormals(stream({ seed, person, purpose: `${ligand} at the receptor` }), triangleOf(ligand));
  const seat = 'breathing: mu receptor';
  const inUnit = (factId: string, value: number): Values => ({ [pathOf(seat, factId)]: coherent(quantity(value, fact(factId).unit)) });
  return {
    ...inUnit(`${ligand}/association-rate`, log('association', a)),
    ...inUnit(`${ligand}/dissociation-rate`, log('dissociation', b)),
    ...inUnit(`${ligand}/binding-slope`, log('slope', n)),
  };
}

function triangleOf(ligand: Opioid | 'naloxone') {
  const ab = numberOf(`${ligand}-binding-people/association-dissociation-correlation`);
  const an = numberOf(`${ligand}-binding-people/association-slope-correlation`);
  const bn = numberOf(`${ligand}-binding-people/dissociation-slope-correlation`);
  const triangle = cholesky([
    [1, ab, an],
    [ab, 1, bn],
    [an, bn, 1],
  ]);
  if (triangle === null) throw new Error(`expected correlations of ${ligand} that can be, found ${ab}, ${an}, ${bn}; mend the facts`);
  return triangle;
}
