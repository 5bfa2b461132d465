import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Checker, Job, Outcome } from './job';
import type { StoryPaths } from './storyPaths';

export interface ToWorker {
  readonly paths: StoryPaths;
}

export type FromWorker = { readonly progress: string } | { readonly outcome: Outcome };

interface Task {
  readonly paths: StoryPaths;
  readonly progress: (line: string) => void;
  readonly done: (outcome: Outcome) => void;
}

/** Worker threads that check stories, each one at a time. They are started when there is something to do for them. */
export class Workers {
  readonly #job: Job;
  readonly #most: number;
  readonly #waiting: Task[] = [];
  readonly #idle: Worker[] = [];
  readonly #all = new Set<Worker>();

  /** @param most how many there are at most. */
  constructor(job: Job, most: number) {
    this.#job = job;
    this.#most = most;
  }

  /** Checks a story as soon as a thread is free. */
  readonly check: Checker = (paths, progress) =>
    new Promise((done) => {
      this.#waiting.push({ paths, progress, done });
      this.#goOn();
    });

  /** Ends all threads. */
  async close(): Promise<void> {
    await Promise.all([...this.#all].map((worker) => worker.terminate()));
  }

  #goOn(): void {
    while (this.#waiting.length > 0) {
      const worker = this.#idle.pop() ?? (this.#all.size < this.#most ? this.#start() : undefined);
      if (!worker) return;
      this.#give(worker, this.#waiting.shift() as Task);
    }
  }

  #start(): Worker {
    const worker = new Worker(join(__dirname, 'worker.js'), { workerData: this.#job });
    this.#all.add(worker);
    return worker;
  }

  #give(worker: Worker, { paths, progress, done }: Task): void {
    const finish = (outcome: Outcome) => {
      worker.off('message', hear).off('error', fail);
      done(outcome);
      this.#goOn();
    };
    const hear = (message: FromWorker) => {
      if ('progress' in message) return progress(message.progress);
      this.#idle.push(worker);
      finish(message.outcome);
    };
    // A thread that has failed, by running out of memory say, has ended: another one goes on with the rest.
    const fail = ({ message }: Error) => {
      this.#all.delete(worker);
      finish({ problem: `${paths[0]} could not be checked: ${message}` });
    };
    worker.on('message', hear).on('error', fail);
    worker.postMessage({ paths } satisfies ToWorker);
  }
}
