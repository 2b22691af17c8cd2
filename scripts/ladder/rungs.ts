export interface Room {
  readonly name: string;
  readonly rung: number;
  readonly mayImport: 'nothing' | 'engine below' | 'everything below';
}

const permissions = ['nothing', 'engine below', 'everything below'] as const;

/**
 * Reads the rooms from the table of LADDER.md.
 * @throws Error when the page holds no such table or a row cannot be read.
 */
export function readRungs(page: string): ReadonlyMap<string, Room> {
  const rows = page.split('\n').flatMap((line) => /^\|\s*(\d+)\s*\|([^|]+)\|([^|]+)\|/.exec(line) ?? []);
  const rooms = chunks(rows, 4).flatMap(([, rung = '', names = '', permission = '']) => roomsOf(Number(rung), names, permission.trim()));
  if (rooms.length === 0) throw new Error('LADDER.md: expected a table of rungs, found none');
  return new Map(rooms.map((room) => [room.name, room]));
}

function roomsOf(rung: number, names: string, permission: string): Room[] {
  const mayImport = permissions.find((known) => known === permission);
  if (mayImport === undefined) return [];
  return names.split('·').map((name) => ({ name: name.trim(), rung, mayImport }));
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: items.length / size }, (_, index) => items.slice(index * size, index * size + size));
}

/** Whether a room may import another, and if not, in which direction it went wrong. */
export function judgeStep(from: Room, to: Room): 'allowed' | 'upward' | 'sideways' {
  if (to.rung > from.rung) return 'upward';
  if (to.rung === from.rung) return 'sideways';
  const allowed = from.mayImport === 'everything below' || (from.mayImport === 'engine below' && to.name.startsWith('engine/'));
  return allowed ? 'allowed' : 'sideways';
}
