import type * as engine from '../core/engine';
import type { Engine } from '../core/engine';

export type { Engine } from '../core/engine';

/** The engine's module: what it has besides the engine needs no lexicon, and is there much sooner. */
export type EngineModule = typeof engine;

/** How a platform loads that: it lies in files of its own, which are read when a story is first checked. */
export type LoadEngineModule = () => Promise<EngineModule>;

/** Gives the engine. */
export type LoadEngine = () => Promise<Engine>;

/** @returns a function that gives what is loaded on its first call; a failed load is tried again on the next. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () =>
    (loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    }));
}
