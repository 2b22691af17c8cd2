import type { Part, ValuePort } from '@speciosa/engine/model';
import { byName, makeOrgans, partsOf } from './apparent/index.js';
import type { Join } from './apparent/index.js';
import { alkaloids } from './cast.js';
import type { Alkaloid } from './cast.js';
import { chapterJoins, chaptersOf, heldBy, receptorOf } from './chapters.js';
import type { Chapters, Receptors } from './chapters.js';
import { flowLimitedStory } from './flow-limited/index.js';
import type { FlowLimitedStory } from './flow-limited/index.js';
import type { Addition, Further, Ground } from './ground.js';
import type { MedicineName } from './medicines/index.js';
import { targetNames } from './receptors/index.js';
import type { Seats } from './receptors/index.js';
import { story } from './story.js';
import type { ApparentStory } from './story.js';
import { switchesOf } from './switches.js';
import type { Switches } from './switches.js';
import { pathsOf } from './what-follows.js';
import type { WhatFollows } from './what-follows.js';

/** What the story offers to a chapter that is added from outside, such as breathing. */
export interface Offered {
  /** Unbound concentrations in the brain. */
  readonly brain: Readonly<Record<Alkaloid, ValuePort>>;
  /** Shares of mu receptors held. */
  readonly muHeld: Readonly<Record<Alkaloid, ValuePort>>;
  /** sum e rho, fentanyl being 1. */
  readonly muActivation: ValuePort;
  readonly switches: Switches;
}

/** Structure (a) and what follows. */
export type FullStory = ApparentStory & WhatFollows;

/** Structure (b) and what follows. */
export type FullFlowLimitedStory = FlowLimitedStory & WhatFollows;

/**
 * Tells the whole story under these switches: from the gut to what is felt.
 * @param add makes further parts from what the story offers; it may be left out
 * @returns the model and the path of everything that can be watched
 */
export function fullStory(asked: Partial<Switches> = {}, add?: (offered: Offered) => Addition): FullStory {
  const { further, follows } = whatFollows(asked, 'kratom, the whole story', add);
  return Object.freeze({ ...story(further), ...follows });
}

/** The same by structure (b), beside the medicines named: levels follow blood flow and enzymes, all that follows them is the same chapters. */
export function fullFlowLimitedStory(
  medicines: readonly MedicineName[] = [],
  asked: Partial<Switches> = {},
  add?: (offered: Offered) => Addition,
): FullFlowLimitedStory {
  const { further, follows } = whatFollows(asked, 'kratom, the whole story, flow limited', add);
  return Object.freeze({ ...flowLimitedStory(medicines, further), ...follows });
}

/** Receptors and chapters, to be told after either structure. */
function whatFollows(
  asked: Partial<Switches>,
  name: string,
  more?: (offered: Offered) => Addition,
): { readonly further: Further; readonly follows: WhatFollows } {
  const switches = switchesOf(asked);
  const receptors = byName(targetNames, (target) => receptorOf(target, switches));
  const chapters = chaptersOf(switches);
  const { mu, ...others } = receptors;
  const add = (ground: Ground): Addition => {
    const added = more?.(offeredBy(ground, receptors, chapters, switches)) ?? { parts: [], joins: [] };
    return {
      parts: [...Object.values(others), ...Object.values(chapters), ...added.parts],
      joins: [
        ...Object.values(others).flatMap((one) => seatJoins(ground, one)),
        ...chapterJoins(ground, receptors, chapters),
        ...added.joins,
      ],
    };
  };
  return { further: { name, mu, add }, follows: { switches, ...pathsOf(receptors, chapters) } };
}

/** What is unbound in the brain comes near a receptor. */
const seatJoins = ({ brain }: Ground, { ports }: Part<Seats>): Join[] =>
  ports.seats.map(({ alkaloid, nearby }): Join => [brain[alkaloid], nearby]);

function offeredBy({ brain }: Ground, { mu }: Receptors, { activation }: Chapters, switches: Switches): Offered {
  return {
    brain,
    muHeld: byName(alkaloids, (name) => heldBy(mu, name)),
    muActivation: activation.ports.activation,
    switches,
  };
}

/** The chapters of the whole story in the order in which they are read, before they are joined: what the page of equations is written from. */
export function chaptersInOrder(asked: Partial<Switches> = {}): readonly Part<unknown>[] {
  const switches = switchesOf(asked);
  return [...partsOf(makeOrgans()), ...targetNames.map((name) => receptorOf(name, switches)), ...Object.values(chaptersOf(switches))];
}
