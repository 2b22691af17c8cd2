import { serveCrowd } from 'speciosa/crowd-worker';

/** The whole of a worker that runs people: it knows no facts and no page. */
serveCrowd({
  post: (message) => self.postMessage(message),
  onMessage: (hear) => self.addEventListener('message', ({ data }) => hear(data)),
});
