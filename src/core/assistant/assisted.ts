import type { Entities } from '../entities/entity';
import type { Finding } from '../findings/finding';
import type { ReadArticle } from '../secondReader/articles';
import type { ConflictState, Sheet } from '../sheet/sheet';

/** A story as the tools see it: what all readers found, and its sheet where it has one. */
export interface AssistedStory {
  /** In the order of their paths. */
  readonly articles: readonly ReadArticle[];
  readonly entities: Pick<Entities, 'all'>;
  readonly findings: readonly Finding[];
  readonly sheet?: Sheet | undefined;
  /** What people have decided, by the findings' ids. */
  readonly states: ReadonlyMap<string, ConflictState>;
}

/** What a tool answers: plain text, or JSON. */
export interface ToolAnswer {
  readonly text: string;
  /** Set where the tool did not do what was asked; the text says why. */
  readonly failed?: true;
}

export function failure(...why: readonly string[]): ToolAnswer {
  return { text: why.join('\n'), failed: true };
}

/** Whether nobody has settled a finding, or not as it stands now. */
export function isOpen({ states }: AssistedStory, { id }: Finding): boolean {
  const state = states.get(id);
  return !state || state.status === 'open' || state.expired === true;
}
