import { readScenario } from 'speciosa';
import type { Scenario } from 'speciosa';
import type { Choices } from './choices.js';
import { controlsOf } from '../open/controls-of.js';

/** How the picture is looked at. */
export interface View {
  readonly scaling: 'linear' | 'log';
  readonly hours: 'day' | 'span';
}

export const defaultView: View = Object.freeze({ scaling: 'linear', hours: 'day' });

export type ReadLink =
  | { readonly kind: 'none' }
  /** Without choices where the scenario holds more than the controls of this page can show. */
  | { readonly kind: 'shared'; readonly scenario: Scenario; readonly choices: Choices | null; readonly view: View }
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
  return { kind: 'shared', scenario: read.scenario, choices: controlsOf(read.scenario), view: viewOf(plain.view) };
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
