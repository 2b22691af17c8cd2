import Effects from './Effects.svelte';
import { openPage } from '../shell/open-page.js';

openPage(Effects);
