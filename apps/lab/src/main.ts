import './look.css';
import Lab from './Lab.svelte';
import { openPage } from './shell/open-page.js';

openPage(Lab);
