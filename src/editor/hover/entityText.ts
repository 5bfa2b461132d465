import * as vscode from 'vscode';
import type { Entity } from '../../core/entities/entity';
import type { NameMention, NameType } from '../../core/mentions/mention';
import type { InFile } from '../../core/text/copies';
import { countWitnesses, withoutCopies } from '../../core/text/copies';
import { articles, besides } from '../counts';
import type { StorySnapshot } from '../stories/snapshot';
import { inWords } from '../words';
import { HoverText } from './markdown';

/** How many articles are named where a form is found. */
const MAX_ARTICLES = 5;

/** Who or what a name stands for: its roles, its forms and how often each stands in which article, and why they are one. */
export function entityText(snapshot: StorySnapshot, entity: Entity): vscode.MarkdownString {
  const text = new HoverText();
  text.bold(entity.name).add(` · ${typeName(entity.type)}`);
  roles(text, snapshot, entity);
  forms(text, snapshot, entity);
  for (const reason of entity.because)
    text.add('\n\n').add(vscode.l10n.t('Linked:')).add(' ').words(inWords(reason));
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
    const count = countWitnesses(said.map(({ path }) => snapshot.fileOf(path)));
    text.add('\n\n').words(mention?.text ?? key);
    text.add(` — ${articles(count)}`);
  }
}

/** An article with what it calls somebody or something. */
interface NamingFile extends InFile {
  readonly names: NameMention[];
}

function forms(text: HoverText, snapshot: StorySnapshot, entity: Entity): void {
  const byForm = new Map<string, Map<string, NamingFile>>();
  for (const { path, mention } of entity.mentions) {
    const name = snapshot.readingAt(path)?.mentions.names[mention];
    if (!name) continue;
    let byPath = byForm.get(name.name);
    if (!byPath) byForm.set(name.name, (byPath = new Map<string, NamingFile>()));
    const file = byPath.get(path);
    if (file) file.names.push(name);
    else byPath.set(path, { ...snapshot.fileOf(path), names: [name] });
  }
  const sorted = Array.from(byForm, ([form, byPath]) => {
    const files = withoutCopies([...byPath.values()]);
    return { form, files, count: countWitnesses(byPath.values()) };
  }).sort((a, b) => uses(b.files) - uses(a.files));
  text.add('\n');
  for (const { form, files, count } of sorted) {
    text.add('\n- ').words(form).add(' — ');
    files.slice(0, MAX_ARTICLES).forEach(({ path, names }, index) => {
      if (index > 0) text.add(', ');
      const range = snapshot.range(path, names[0] as NameMention);
      text.link(path, new vscode.Location(snapshot.scope.uriOf(path), range));
      if (names.length > 1) text.add(` ×${names.length}`);
    });
    const left = files.length - MAX_ARTICLES;
    if (left > 0) {
      text
        .add(' ')
        .add(left === 1 ? vscode.l10n.t('and 1 more article') : vscode.l10n.t('and {0} more articles', left));
    }
    if (count.copies > 0) text.add(` ${besides(count.copies)}`);
  }
}

/** How often articles use a form. */
function uses(files: readonly NamingFile[]): number {
  return files.reduce((total, { names }) => total + names.length, 0);
}
