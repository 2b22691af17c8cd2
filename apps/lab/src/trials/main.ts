import Trials from './Trials.svelte';
import { openPage } from '../shell/open-page.js';

openPage(Trials);
