import type { Theme } from 'speciosa/picture';

/** What the reader chose; `auto` follows the system. */
export type ThemeChoice = 'auto' | Theme;

const key = 'speciosa-theme';

const isChoice = (text: string | null): text is ThemeChoice => text === 'auto' || text === 'light' || text === 'dark';

/** The only thing this page keeps: a colour scheme. Storage may be refused; then `auto`. */
export function storedTheme(): ThemeChoice {
  try {
    const kept = localStorage.getItem(key);
    return isChoice(kept) ? kept : 'auto';
  } catch {
    return 'auto';
  }
}

export function keepTheme(choice: ThemeChoice): void {
  try {
    localStorage.setItem(key, choice);
  } catch {
    // Nothing to do: the choice lasts as long as the page.
  }
}

export function applyTheme(choice: ThemeChoice): void {
  if (choice === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
}
