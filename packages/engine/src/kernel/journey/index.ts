export { journey } from './journey.js';
