import { readScenario } from 'speciosa';
import type { Scenario } from 'speciosa';
import { choicesOf } from './choices-of.js';
import type { Choices } from './choices.js';

/** How the picture is looked at. */
export interface View {
  readonly scaling: 'linear' | 'log';
  readonly hours: 'day' | 'span';
}

export const defaultView: View = Object.freeze({ scaling: 'linear', hours: 'day' });

export type ReadLink =
  | { readonly kind: 'none' }
  | { readonly kind: 'shared'; readonly choices: Choices; readonly view: View }
  | { readonly kind: 'wrong'; readonly message: string };

/** The version of the link is its first letters; an old link says so instead of meaning something else. */
const version = 'v1';

/** `#v1.<base64url of JSON>`: the whole scenario, so that a link outlives changes of these controls. */
export function writeLink(scenario: Scenario, view: View): string {
  const bytes = new TextEncoder().encode(JSON.stringify({ scenario, view }));
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return `#${version}.${base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/** Reads a link; nothing of a wrong one is used. */
export function readLink(hash: string): ReadLink {
  const text = hash.replace(/^#/, '');
  if (text === '') return { kind: 'none' };
  if (!text.startsWith(`${version}.`)) return wrong('it was not written by this version of the page');
  const plain = decode(text.slice(version.length + 1));
  if (plain === null) return wrong('it is not whole; perhaps its end was cut off');
  const read = readScenario(JSON.stringify(plain.scenario ?? null), 'the link');
  if (!read.ok) return wrong(read.complaints.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('; '));
  const choices = choicesOf(read.scenario);
  if (choices === null) return wrong('its scenario holds more than these controls can show');
  return { kind: 'shared', choices, view: viewOf(plain.view) };
}

const wrong = (why: string): ReadLink => ({
  kind: 'wrong',
  message: `The shared link could not be read: ${why}. The page shows its first example instead.`,
});

function decode(base64url: string): { scenario?: unknown; view?: unknown } | null {
  try {
    const letters = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
    const value: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(letters, (letter) => letter.charCodeAt(0))),
    );
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
  }
}

function viewOf(value: unknown): View {
  const found = typeof value === 'object' && value !== null ? value : {};
  return {
    scaling: 'scaling' in found && found.scaling === 'log' ? 'log' : 'linear',
    hours: 'hours' in found && found.hours === 'span' ? 'span' : 'day',
  };
}
