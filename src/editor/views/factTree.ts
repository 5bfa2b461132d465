import type { SourceSpan } from '../../core/findings/finding';
import { isChecked } from '../../core/sheet/facts/progress';
import type { EntryRef } from '../../core/sheet/edits/change';
import type { FactStatus, SheetFact } from '../../core/sheet/sheet';
import { append } from '../../core/text/append';
import { plainLine } from '../../core/text/plain';
import type { ViewNode, Words } from './node';
import type { Places } from './places';

/** The states of facts in the order of the view: what asks for work first. */
const STATES = [
  'stale',
  'open',
  'disputed',
  'on-author',
  'accurate',
  'corrected',
  'not-checkable',
  'cut',
] as const satisfies (FactStatus | 'stale')[];
type State = (typeof STATES)[number];

/** What the tree of facts is made from. */
export interface FactStory {
  readonly facts: readonly SheetFact[];
  /** Where the words of a fact stand now. */
  readonly locate: (fact: SheetFact) => readonly SourceSpan[];
  /** An entry as commands name it. */
  readonly refTo: (fact: SheetFact) => EntryRef;
  readonly places: Places;
}

/** The facts of a sheet by their state; those that no article says any more are left out. */
export function factTree(story: FactStory, words: Words): ViewNode[] {
  const groups = new Map<State, SheetFact[]>();
  for (const fact of story.facts) if (!fact.gone) append(groups, stateOf(fact), fact);
  return STATES.flatMap((state): ViewNode[] => {
    const facts = groups.get(state);
    if (!facts) return [];
    return [
      {
        id: `status:${state}`,
        label: stateName(state, words),
        description: words.facts(facts.length),
        kind: 'group',
        ...(state === 'stale' || state === 'open' ? { isOpen: true } : {}),
        children: () => facts.map((fact) => factRow(fact, story, words)),
      },
    ];
  });
}

function stateOf({ status, stale }: SheetFact): State {
  return stale ? 'stale' : status;
}

function factRow(fact: SheetFact, { locate, refTo, places }: FactStory, words: Words): ViewNode {
  const id = `fact:${fact.id ?? fact.start}`;
  return {
    id,
    label: plainLine(fact.fact),
    description: fact.kind,
    tooltip: plainLine(fact.fact),
    kind: 'fact',
    checked: fact.status === 'accurate' && isChecked(fact),
    about: { facts: [refTo(fact)] },
    children: () => {
      const spans = locate(fact);
      if (spans.length > 0) return places.rows(id, spans);
      const label = words.l10n.t('These words are in no article as it is now.');
      return [{ id: `${id}/nowhere`, label, kind: 'nowhere' }];
    },
  };
}

function stateName(state: State, { l10n }: Words): string {
  switch (state) {
    case 'stale':
      return l10n.t('Changed since it was checked');
    case 'open':
      return l10n.t('Open');
    case 'disputed':
      return l10n.t('Disputed');
    case 'on-author':
      return l10n.t('On the author’s word');
    case 'accurate':
      return l10n.t('Accurate');
    case 'corrected':
      return l10n.t('Corrected');
    case 'not-checkable':
      return l10n.t('Not checkable');
    case 'cut':
      return l10n.t('Cut');
  }
}
