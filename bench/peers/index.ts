import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { emitC } from '../emit/emit-c.js';
import { emitMrgsolve, emitRxode2 } from '../emit/emit-r.js';
import { k28 } from '../k28/model.js';
import type { Sought } from '../measure/tool.js';
import { workshop } from '../places.js';
import { cvode } from './cvode.js';
import { deSolve } from './desolve.js';
import { ofR } from './of-r.js';

/** Every peer, built from the equations of our own model, or why it is not here. */
export function peers(): readonly Sought[] {
  const model = workshop();
  writeFileSync(path.join(model, 'model.h'), emitC(k28).source);
  writeFileSync(path.join(model, 'k28.cpp'), emitMrgsolve(k28));
  writeFileSync(path.join(model, 'k28.txt'), emitRxode2(k28));
  return [
    cvode(),
    deSolve(),
    ofR({
      id: 'mrgsolve',
      title: 'mrgsolve',
      name: 'mrgsolve',
      script: 'mrgsolve.R',
      model,
      about: 'LSODA, Jacobian by differences, its own compiler flags',
    }),
    ofR({
      id: 'rxode2',
      title: 'rxode2',
      name: 'rxode2',
      script: 'rxode2.R',
      model,
      about: 'liblsoda on one core, its own compiler flags',
    }),
  ];
}
