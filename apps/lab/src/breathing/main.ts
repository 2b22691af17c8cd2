import Breathing from './Breathing.svelte';
import { openPage } from '../shell/open-page.js';

openPage(Breathing);
