import { assemble, expressionOf, part } from '@speciosa/engine/model';
import { run } from '@speciosa/engine/study';
import { heart, noradrenaline, switchesOf } from '@speciosa/kratom';

/** What a ligand does that fills alpha-2A receptors and nothing else, at rest after hours. */
export interface Alpha2Effect {
  readonly noradrenaline: number;
  readonly heartRate: number;
  readonly pressure: number;
}

/** A ligand without a body: it holds this share of alpha-2A receptors from hour 0 on. */
const ligand = (share: number) =>
  part('a ligand that holds alpha-2a adrenoceptors', ({ port }) => ({
    held: port.gives('alpha-2a adrenoceptors held', '1', expressionOf(share)),
    none: port.gives('no mu drive', '1', expressionOf(0)),
    absent: port.gives('no alkaloid', 'nmol/L', { kind: 'constant', value: 0, unit: 'nmol/L' }),
  }));

/** The noradrenaline and heart of the story under a full blocker (yohimbine) or a full driver (dexmedetomidine). */
export function alpha2Effect(acts: 'antagonist' | 'agonist', share = 1): Alpha2Effect {
  const drug = ligand(share);
  const cells = noradrenaline(switchesOf({ alpha2: acts }));
  const beat = heart();
  const assembled = assemble({
    name: 'an alpha-2 ligand',
    parts: [drug, cells, beat],
    joins: [
      [drug.ports.held, cells.ports.held],
      [drug.ports.none, cells.ports.drive],
      [drug.ports.absent, cells.ports.parent],
      [drug.ports.absent, beat.ports.unbound],
      [cells.ports.level, beat.ports.noradrenaline],
    ],
  });
  if (!assembled.ok) throw new Error(assembled.complaints.map(({ message }) => message).join('\n'));
  const { outputs } = run(assembled.model, { doses: [], spanHours: 6, requestedHours: [6] });
  const last = (path: string): number => outputs[path]?.[0] ?? Number.NaN;
  return { noradrenaline: last(cells.ports.shown.path), heartRate: last(beat.ports.rate.path), pressure: last(beat.ports.pressure.path) };
}
