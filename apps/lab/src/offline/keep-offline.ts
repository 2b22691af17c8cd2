import { firstAnswer } from './first-answer.js';

/** Longest wait for a first answer, in milliseconds: a page that never answers is kept too. */
const atLatest = 30_000;

/**
 * Lets the page work without a network once it was loaded; a browser that refuses keeps working online.
 * What the other pages need is fetched only after this one has answered, so that the two do not share a slow line.
 */
export async function keepOffline(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  await Promise.race([firstAnswer.come, new Promise((done) => setTimeout(done, atLatest))]);
  try {
    await navigator.serviceWorker.register('./offline.js');
  } catch {
    // Private windows and plain-http hosts refuse service workers: nothing is lost but the offline copy.
  }
}
