import { parentPort } from 'node:worker_threads';
import { serveCrowd } from 'speciosa/crowd-worker';

/** The whole of a worker thread: what it hears and says, the front door decides. */
const port = parentPort;
if (port === null) throw new Error('expected to be started as a worker thread; run "speciosa population"');
serveCrowd({ post: (message) => port.postMessage(message), onMessage: (hear) => void port.on('message', hear) });
