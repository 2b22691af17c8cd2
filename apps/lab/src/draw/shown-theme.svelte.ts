import type { Theme } from 'speciosa/picture';

const paper = matchMedia('print');

const isDark = (): boolean => {
  if (paper.matches) return false;
  const chosen = document.documentElement.dataset.theme;
  return chosen === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
};

/** The colours the page shows now, whoever chose them: reader, system, or paper. */
class ShownTheme {
  value: Theme = $state(isDark() ? 'dark' : 'light');

  constructor() {
    const read = (): void => {
      this.value = isDark() ? 'dark' : 'light';
    };
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', read);
    paper.addEventListener('change', read);
    new MutationObserver(read).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  }
}

export const shownTheme = new ShownTheme();
