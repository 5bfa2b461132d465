import * as vscode from 'vscode';
import type { Entity } from '../../core/entities/entity';
import type { NameMention, NameType } from '../../core/mentions/mention';
import type { StorySnapshot } from '../stories/snapshot';
import { HoverText } from './markdown';

/** How many articles are named where a form is found. */
const MAX_ARTICLES = 5;

/** Who or what a name stands for: its roles, its forms and how often each stands in which article, and why they are one. */
export function entityText(snapshot: StorySnapshot, entity: Entity): vscode.MarkdownString {
  const text = new HoverText();
  text.bold(entity.name).add(` · ${typeName(entity.type)}`);
  roles(text, snapshot, entity);
  forms(text, snapshot, entity);
  for (const reason of entity.because) text.add('\n\n').add(vscode.l10n.t('Linked:')).add(' ').words(reason);
  return text.markdown;
}

function typeName(type: NameType): string {
  switch (type) {
    case 'person':
      return vscode.l10n.t('person');
    case 'organization':
      return vscode.l10n.t('organization');
    case 'place':
      return vscode.l10n.t('place');
    case 'group':
      return vscode.l10n.t('people or group');
  }
}

function roles(text: HoverText, snapshot: StorySnapshot, entity: Entity): void {
  for (const { key, said } of entity.roles) {
    const first = said[0];
    const mention = first && snapshot.readingAt(first.path)?.mentions.roles[first.role];
    const articles = new Set(said.map(({ path }) => path)).size;
    text.add('\n\n').words(mention?.text ?? key);
    text.add(` (${articles === 1 ? vscode.l10n.t('1 article') : vscode.l10n.t('{0} articles', articles)})`);
  }
}

function forms(text: HoverText, snapshot: StorySnapshot, entity: Entity): void {
  const byForm = new Map<string, Map<string, NameMention[]>>();
  for (const { path, mention } of entity.mentions) {
    const name = snapshot.readingAt(path)?.mentions.names[mention];
    if (!name) continue;
    let byPath = byForm.get(name.name);
    if (!byPath) byForm.set(name.name, (byPath = new Map<string, NameMention[]>()));
    const list = byPath.get(path);
    if (list) list.push(name);
    else byPath.set(path, [name]);
  }
  const sorted = [...byForm].sort(([, a], [, b]) => count(b) - count(a));
  text.add('\n');
  for (const [form, byPath] of sorted) {
    text.add('\n- ').words(form).add(' — ');
    const articles = [...byPath];
    articles.slice(0, MAX_ARTICLES).forEach(([path, names], index) => {
      if (index > 0) text.add(', ');
      const range = snapshot.range(path, names[0] as NameMention);
      text.link(path, new vscode.Location(snapshot.scope.uriOf(path), range));
      if (names.length > 1) text.add(` ×${names.length}`);
    });
    const left = articles.length - MAX_ARTICLES;
    if (left > 0) {
      text
        .add(' ')
        .add(left === 1 ? vscode.l10n.t('and 1 more article') : vscode.l10n.t('and {0} more articles', left));
    }
  }
}

function count(byPath: ReadonlyMap<string, readonly NameMention[]>): number {
  let total = 0;
  for (const names of byPath.values()) total += names.length;
  return total;
}
