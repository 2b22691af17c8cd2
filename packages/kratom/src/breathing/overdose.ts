import { assemble } from '@speciosa/engine/model';
import type { Model, Part, ValuePort } from '@speciosa/engine/model';
import { bodyOutputs, bodyStates, breathingBody } from './breathing-body.js';
import type { BodyOptions, Join } from './breathing-body.js';
import { competition, naloxoneDepot, naloxoneInVein, opioid, rescueByDepot, rescueByVein, volumeOfBlood } from './drugs/index.js';
import type { Opioid, Rescue } from './drugs/index.js';

/** An opioid into a vein, and perhaps somebody with naloxone. */
export interface OverdoseOptions extends BodyOptions {
  readonly opioid: Opioid;
  readonly rescue: Rescue | null;
}

/** The replica, assembled: where to give, and where to look. */
export interface Overdose {
  readonly model: Model;
  /** State that a dose of the opioid is added to; nmol. */
  readonly opioid: string;
  /** State that a dose of naloxone is added to, beside what a rescuer gives; null without a rescue. */
  readonly naloxone: string | null;
  readonly states: typeof bodyStates;
  readonly watch: typeof bodyOutputs & { readonly opioidInPlasma: string; readonly heldByOpioid: string };
}

/** The model of the US Food and Drug Administration: opioid, naloxone, receptor, breathing, arrest. */
export function overdose({ opioid: name, rescue, ...body }: Pick<OverdoseOptions, 'opioid' | 'rescue'> & Partial<BodyOptions>): Overdose {
  const drug = opioid(name);
  const receptor = competition({ opioid: name, naloxone: rescue !== null, alkaloids: [] });
  const breathing = breathingBody(receptor.ports.activation, body);
  const volumes = volumeOfBlood();
  const help = rescue === null ? nobody : helpOf(rescue, breathing.minuteVentilation, volumes.ports.shrinking, receptor);
  const joins: Join[] = [
    ...breathing.joins,
    [breathing.cardiacOutput, volumes.ports.cardiacOutput],
    [volumes.ports.shrinking, drug.ports.shrinking],
    ...seatOf(receptor, name, drug.ports.site),
    ...help.joins,
  ];
  return Object.freeze({
    model: assembled(`${name} and breathing`, [drug, volumes, receptor, ...breathing.parts, ...help.parts], joins),
    opioid: drug.ports.given.state.path,
    naloxone: help.given,
    states: bodyStates,
    watch: Object.freeze({
      ...bodyOutputs,
      opioidInPlasma: drug.ports.shownPlasma.path,
      heldByOpioid: `breathing: mu receptor/share of mu receptors held by ${name}`,
    }),
  });
}

type Receptor = ReturnType<typeof competition>;

interface Help {
  readonly parts: readonly Part<unknown>[];
  readonly joins: readonly Join[];
  readonly given: string | null;
}

const nobody: Help = Object.freeze({ parts: [], joins: [], given: null });

/** Somebody with naloxone, its way through the body, and its seat at the receptor. */
export function helpOf(rescue: Rescue, ventilation: ValuePort, shrinking: ValuePort, receptor: Receptor): Help {
  return rescue.route === 'vein'
    ? byVein(rescue, ventilation, shrinking, receptor)
    : byDepot(rescue, rescue.route, ventilation, shrinking, receptor);
}

function byVein(rescue: Rescue, ventilation: ValuePort, shrinking: ValuePort, receptor: Receptor): Help {
  const drug = naloxoneInVein();
  const person = rescueByVein(rescue);
  const joins: Join[] = [
    [ventilation, person.ports.ventilation],
    [drug.ports.given, person.ports.blood],
    [shrinking, drug.ports.shrinking],
    ...seatOf(receptor, 'naloxone', drug.ports.site),
  ];
  return { parts: [drug, person], joins, given: drug.ports.given.state.path };
}

function byDepot(
  rescue: Rescue,
  route: Exclude<Rescue['route'], 'vein'>,
  ventilation: ValuePort,
  shrinking: ValuePort,
  receptor: Receptor,
): Help {
  const drug = naloxoneDepot(route);
  const person = rescueByDepot(route, rescue);
  const joins: Join[] = [
    [ventilation, person.ports.ventilation],
    [person.ports.depot, drug.ports.depot],
    [shrinking, drug.ports.shrinking],
    ...seatOf(receptor, 'naloxone', drug.ports.site),
  ];
  return { parts: [drug, person], joins, given: person.ports.given.state.path };
}

/** Brings a level to the seat of its ligand. */
export function seatOf(receptor: Receptor, name: string, site: ValuePort): Join[] {
  const seat = receptor.ports.nearby.get(name);
  return seat === undefined ? [] : [[site, seat]];
}

/** A model, or an error with every complaint: a wrong wiring is a programmer's mistake. */
export function assembled(name: string, parts: readonly Part<unknown>[], joins: readonly Join[]): Model {
  const made = assemble({ name, parts, joins });
  if (!made.ok) throw new Error(made.complaints.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return made.model;
}
