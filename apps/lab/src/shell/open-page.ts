import { mount } from 'svelte';
import type { Component } from 'svelte';
import '../look.css';
import '../chart/look.css';
import { keepOffline } from '../offline/keep-offline.js';
import { applyTheme, storedTheme } from '../theme.js';

/** Puts a page into its document. */
export function openPage(page: Component): void {
  applyTheme(storedTheme());
  const target = document.getElementById('lab');
  if (target === null) throw new Error('expected an element with id "lab"');
  mount(page, { target });
  void keepOffline();
}
