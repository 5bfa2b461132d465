import type { Engine } from '../core/engine';

export type { Engine } from '../core/engine';

/** How a platform loads the engine: it lies in files of its own, which are read when a story is first checked. */
export type LoadEngine = () => Promise<Engine>;

/** @returns a function that gives the engine, loaded on its first call; a failed load is tried again on the next. */
export function once(load: LoadEngine): LoadEngine {
  let engine: Promise<Engine> | undefined;
  return () =>
    (engine ??= load().catch((error: unknown) => {
      engine = undefined;
      throw error;
    }));
}
