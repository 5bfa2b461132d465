import * as vscode from 'vscode';
import type { ConflictDecision, Evidence, FactDecision, SheetChange } from '../../core/sheet/edits/change';
import type { SheetDocuments } from '../sheet/documents';
import { used } from '../sheet/completion';
import type { LiveStory } from '../stories/liveStory';
import { today } from '../today';
import type { Given } from './ask';
import { Checker, line, pickOrType, reading } from './ask';
import { chooseTarget, factsOn } from './choose';
import type { Decider } from './decide';
import { readingIn } from './findings';
import type { Target } from './target';

/** The commands that give facts and findings a state. */
type Kind =
  'markAccurate' | 'markCorrected' | 'markDisputed' | 'markNotCheckable' | 'addEvidence' | 'dismissFinding';

/** What a person has said, before it is known of what. */
interface Said {
  readonly fact?: FactDecision;
  readonly conflict?: Omit<ConflictDecision, 'who' | 'date'>;
}

/** Registers the commands that give facts and findings a state, each for one or for many at once. */
export function registerStatusCommands(decider: Decider, sheets: SheetDocuments): vscode.Disposable {
  const commands = new StatusCommands(decider, sheets);
  const kinds: readonly Kind[] = [
    'markAccurate',
    'markCorrected',
    'markDisputed',
    'markNotCheckable',
    'addEvidence',
    'dismissFinding',
  ];
  return vscode.Disposable.from(
    ...kinds.map((kind) =>
      vscode.commands.registerCommand(`copydesk.${kind}`, (target?: unknown, given?: Given) =>
        commands.run(kind, isTarget(target) ? target : undefined, given ?? {}),
      ),
    ),
    vscode.commands.registerCommand('copydesk.stillHolds', (target: Target, status: FactDecision['status']) =>
      commands.write(target, { fact: status ? { status } : {} }),
    ),
  );
}

/** Menus hand over an address: that is no target. */
export function isTarget(value: unknown): value is Target {
  return (
    typeof value === 'object' &&
    value !== null &&
    ('facts' in value || 'findings' in value || 'words' in value)
  );
}

class StatusCommands {
  readonly #decider: Decider;
  readonly #sheets: SheetDocuments;
  readonly #checker = new Checker();

  constructor(decider: Decider, sheets: SheetDocuments) {
    this.#decider = decider;
    this.#sheets = sheets;
  }

  async run(kind: Kind, target: Target | undefined, given: Given): Promise<boolean> {
    const about = target ?? (await chooseTarget(this.#decider, this.#sheets, titleOf(kind)));
    if (!about) return false;
    const asks = kind !== 'markDisputed' && kind !== 'markNotCheckable';
    if (asks && !(await this.#checker.ask(about.uri))) return false;
    const said = await this.#ask(kind, about, given);
    return said ? this.write(about, said) : false;
  }

  /** Asks what a command needs to know; undefined where the person broke off. */
  async #ask(kind: Kind, { uri }: Target, given: Given): Promise<Said | undefined> {
    switch (kind) {
      case 'markDisputed':
        return { fact: { status: 'disputed' }, conflict: { status: 'accepted' } };
      case 'markNotCheckable':
        return { fact: { status: 'not-checkable' }, conflict: { status: 'accepted' } };
      case 'dismissFinding': {
        const reason = given.reason ?? (await line(titleOf(kind), vscode.l10n.t('Why is it no conflict?')));
        return reason === undefined
          ? undefined
          : { conflict: { status: 'dismissed', ...(reason === '' ? {} : { reason }) } };
      }
      case 'markCorrected': {
        const right =
          given.correction ?? (await line(titleOf(kind), vscode.l10n.t('What are the right words?')));
        if (right === undefined) return undefined;
        const correction = right === '' ? {} : { correction: right };
        const stands = right === '' ? {} : { stands: right };
        return { fact: { status: 'corrected', ...correction }, conflict: { status: 'resolved', ...stands } };
      }
      case 'markAccurate': {
        const evidence = await this.#evidence(kind, uri, given);
        return evidence && { fact: { status: 'accurate', ...evidence }, conflict: { status: 'resolved' } };
      }
      case 'addEvidence': {
        const evidence = await this.#evidence(kind, uri, given);
        return evidence?.evidence && { fact: evidence };
      }
    }
  }

  async #evidence(kind: Kind, uri: vscode.Uri, given: Given): Promise<{ evidence?: Evidence } | undefined> {
    const sheet = this.#decider.stories.storyOf(uri)?.snapshot?.sheet?.text ?? '';
    const placeholder = vscode.l10n.t('What does it rest on? A person, a record, an address …');
    const source = given.source ?? (await pickOrType(titleOf(kind), placeholder, used(sheet, 'source')));
    if (source === undefined) return undefined;
    const more = { ...(given.at ? { at: given.at } : {}), ...(given.note ? { note: given.note } : {}) };
    if (source === '') return given.note ? { evidence: more } : {};
    return { evidence: /^https?:\/\//.test(source) ? { url: source, ...more } : { source, ...more } };
  }

  /** Writes what was said into the sheet. */
  async write(target: Target, said: Said): Promise<boolean> {
    const story = await this.#decider.storyOf(target.uri);
    if (!story) return false;
    const changes = await this.#changes(story, target, said);
    return changes ? this.#decider.write(story, changes) : false;
  }

  async #changes(
    story: LiveStory,
    target: Target,
    { fact, conflict }: Said,
  ): Promise<readonly SheetChange[] | undefined> {
    const name = this.#checker.nameFor(target.uri);
    const date = today();
    const checked = fact && {
      ...fact,
      ...(fact.status ? { ...(name === undefined ? {} : { checker: name }), date } : {}),
    };
    if ('facts' in target) {
      return (
        checked && target.facts.map((one): SheetChange => ({ kind: 'fact', fact: one, decision: checked }))
      );
    }
    const { snapshot } = story;
    if (!snapshot) return undefined;
    if ('words' in target) return checked && this.#onWords(story, target, checked);
    const changes: SheetChange[] = [];
    for (const id of target.findings) {
      const finding = snapshot.analysis.findings.find((one) => one.id === id);
      if (!finding) continue;
      const decided = conflict && { ...conflict, ...(name === undefined ? {} : { who: name }), date };
      const needsReading = fact?.status === 'accurate';
      const stands = needsReading
        ? (target.reading ?? readingIn(snapshot, target.uri, finding)?.value ?? (await reading(finding)))
        : undefined;
      if (needsReading && stands === undefined) return undefined;
      changes.push({
        kind: 'finding',
        finding: id,
        ...(checked ? { fact: checked } : {}),
        ...(decided ? { conflict: stands === undefined ? decided : { ...decided, stands } } : {}),
      });
    }
    return changes;
  }

  /** What was said of words: of the facts that rest on them, else of a new one. */
  async #onWords(
    story: LiveStory,
    { uri, words }: Extract<Target, { words: unknown }>,
    decision: FactDecision,
  ): Promise<readonly SheetChange[] | undefined> {
    const path = story.scope.pathOf(uri);
    if (path === undefined || !story.snapshot) return undefined;
    const facts = await factsOn(this.#sheets, story.snapshot, path, words);
    const fresh: SheetChange = { kind: 'new-fact', path, span: words, decision };
    if (facts.length === 0) return [fresh];
    const own = { label: vscode.l10n.t('The selected words, as a fact of their own'), start: undefined };
    const chosen = await vscode.window.showQuickPick(
      [...facts.map((one, index) => ({ ...one, picked: index === 0 })), own],
      { canPickMany: true, placeHolder: vscode.l10n.t('Tick the facts that this is about') },
    );
    return chosen?.map(({ start }) =>
      start === undefined ? fresh : { kind: 'fact', fact: { start }, decision },
    );
  }
}

function titleOf(kind: Kind): string {
  switch (kind) {
    case 'markAccurate':
      return vscode.l10n.t('Mark as Accurate');
    case 'markCorrected':
      return vscode.l10n.t('Mark as Corrected');
    case 'markDisputed':
      return vscode.l10n.t('Mark as Disputed');
    case 'markNotCheckable':
      return vscode.l10n.t('Mark as Not Checkable');
    case 'addEvidence':
      return vscode.l10n.t('Add Evidence');
    case 'dismissFinding':
      return vscode.l10n.t('Dismiss with a Reason');
  }
}
