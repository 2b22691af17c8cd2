/** Lets the page work without a network once it was loaded; a browser that refuses keeps working online. */
export async function keepOffline(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('./offline.js');
  } catch {
    // Private windows and plain-http hosts refuse service workers: nothing is lost but the offline copy.
  }
}
