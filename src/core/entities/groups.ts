import type { NameForm } from './nameForm';

/** Mentions of one written form in one article, in the order of the text. */
export interface Group {
  readonly form: NameForm;
  /** Indexes of the mentions. */
  readonly mentions: readonly number[];
}

/** A group that is being filled. */
interface Growing extends Group {
  mentions: number[];
}

/** Sorts the mentions of an article by form. @returns the groups in the order of their first mentions */
export function groupByForm(forms: readonly NameForm[]): Group[] {
  const groups: Growing[] = [];
  const byForm = new Map<NameForm, Growing>();
  forms.forEach((form, mention) => {
    const known = byForm.get(form);
    if (known) {
      known.mentions.push(mention);
      return;
    }
    const group = { form, mentions: [mention] };
    byForm.set(form, group);
    groups.push(group);
  });
  // What has grown has room to spare.
  for (const group of groups) if (group.mentions.length > 1) group.mentions = group.mentions.slice();
  return groups;
}

/** Parts a group by what is told of its mentions. @returns the parts in the order of their first mentions */
export function splitBy(group: Group, tell: (mention: number) => unknown): readonly Group[] {
  const { form, mentions } = group;
  const told = tell(mentions[0] as number);
  if (mentions.every((mention) => tell(mention) === told)) return [group];
  const parts = new Map<unknown, Growing>();
  for (const mention of mentions) {
    const value = tell(mention);
    const part = parts.get(value);
    if (part) part.mentions.push(mention);
    else parts.set(value, { form, mentions: [mention] });
  }
  return [...parts.values()];
}

/** Compares groups of an article by their first mentions. */
export function byFirstMention(a: Group, b: Group): number {
  return (a.mentions[0] as number) - (b.mentions[0] as number);
}
