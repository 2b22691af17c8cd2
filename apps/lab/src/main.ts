import { mount } from 'svelte';
import './look.css';
import Lab from './Lab.svelte';
import { keepOffline } from './offline/keep-offline.js';
import { applyTheme, storedTheme } from './theme.js';

applyTheme(storedTheme());

const target = document.getElementById('lab');
if (target === null) throw new Error('expected an element with id "lab" in index.html');
mount(Lab, { target });
void keepOffline();
