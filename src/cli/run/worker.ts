import { parentPort, workerData } from 'node:worker_threads';
import type { Job } from './job';
import { checkerFor } from './job';
import type { FromWorker, ToWorker } from './workers';

// The entry of a worker thread: it checks one story after another, as it is handed them.
const check = checkerFor(workerData as Job);
const say = (message: FromWorker) => parentPort?.postMessage(message);
parentPort?.on('message', ({ paths }: ToWorker) => {
  void check(paths, (progress) => say({ progress })).then((outcome) => say({ outcome }));
});
