import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { emitC } from '../emit/emit-c.js';
import { k28 } from '../k28/model.js';
import type { Sought } from '../measure/tool.js';
import { workshop } from '../places.js';
import { cvode } from './cvode.js';
import { deSolve } from './desolve.js';

/** Every peer, built from the equations of our own model, or why it is not here. */
export function peers(): readonly Sought[] {
  writeFileSync(path.join(workshop(), 'model.h'), emitC(k28).source);
  return [cvode(), deSolve()];
}
