import type { Mentions, MentionType } from '../../core/mentions/mention';
import type { Span } from '../../core/text/span';

/** Where the words of each kind stand in an article. Of quotations the words between the marks. */
export function spansByKind(mentions: Mentions): ReadonlyMap<MentionType, readonly Span[]> {
  const spans = new Map<MentionType, Span[]>();
  const add = (type: MentionType, span: Span) => {
    const list = spans.get(type);
    if (list) list.push(span);
    else spans.set(type, [span]);
  };
  for (const name of mentions.names) add(name.type, name);
  for (const date of mentions.dates) add('date', date);
  for (const quantity of mentions.quantities) add('quantity', quantity);
  for (const { form, parts } of mentions.quotations) {
    // Reported speech without marks would highlight most of an article.
    if (form !== 'indirect') for (const part of parts) add('quote', part);
  }
  return spans;
}
