import * as vscode from 'vscode';
import type { ConflictDecision, Evidence, FactDecision, SheetChange } from '../../core/sheet/edits/change';
import { isEntry } from '../../core/sheet/edits/change';
import type { SheetConflict } from '../../core/sheet/sheet';
import type { SheetDocuments } from '../sheet/documents';
import { used } from '../sheet/completion';
import type { LiveStory } from '../stories/liveStory';
import { today } from '../today';
import type { Given } from './ask';
import { Checker, line, pickOrType, readingOfConflict, readingOfFinding } from './ask';
import { chooseTarget, factsOn } from './choose';
import type { Decider } from './decide';
import { readingIn } from './findings';
import type { EntryTarget, Target, WordsTarget } from './target';
import { isTarget, refTo } from './target';

/** The commands that give facts and findings a state. */
type Kind =
  | 'markAccurate'
  | 'markCorrected'
  | 'markDisputed'
  | 'markNotCheckable'
  | 'addEvidence'
  | 'acceptFinding'
  | 'dismissFinding';

/** What a person has said, before it is known of what. */
export interface Said {
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
    'acceptFinding',
    'dismissFinding',
  ];
  return vscode.Disposable.from(
    ...kinds.map((kind) =>
      vscode.commands.registerCommand(`copydesk.${kind}`, (target?: unknown, given?: Given) =>
        commands.run(kind, isTarget(target) ? target : undefined, given ?? {}),
      ),
    ),
    vscode.commands.registerCommand('copydesk.stillHolds', (target: Target, said: Said) =>
      commands.write(target, said),
    ),
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
    const onlyConflicts = kind === 'acceptFinding' || kind === 'dismissFinding';
    const question = { title: titleOf(kind), onlyConflicts };
    const about = target ?? (await chooseTarget(this.#decider, this.#sheets, question));
    if (!about) return false;
    const asks = !WITHOUT_QUESTION.has(kind);
    if (asks && !(await this.#checker.ask(about.uri))) return false;
    const said = await this.#ask(kind, about, given);
    return said ? this.write(about, said, given.stands) : false;
  }

  /** Asks what a command needs to know; undefined where the person broke off. */
  async #ask(kind: Kind, { uri }: Target, given: Given): Promise<Said | undefined> {
    switch (kind) {
      case 'markDisputed':
        return { fact: { status: 'disputed' }, conflict: { status: 'accepted' } };
      case 'markNotCheckable':
        return { fact: { status: 'not-checkable' }, conflict: { status: 'accepted' } };
      case 'acceptFinding':
        return { conflict: { status: 'accepted' } };
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

  /** Writes what was said into the sheet. @param stands the reading that is right, where it is known. */
  async write(target: Target, said: Said, stands?: string): Promise<boolean> {
    const story = await this.#decider.storyOf(target.uri);
    if (!story) return false;
    const changes = await this.#changes(story, target, said, stands);
    return changes ? this.#decider.write(story, changes) : false;
  }

  async #changes(
    story: LiveStory,
    target: Target,
    { fact, conflict }: Said,
    known: string | undefined,
  ): Promise<readonly SheetChange[] | undefined> {
    const name = this.#checker.nameFor(target.uri);
    const date = today();
    const checked = fact && {
      ...fact,
      ...(fact.status ? { ...(name === undefined ? {} : { checker: name }), date } : {}),
    };
    const decided = conflict && { ...conflict, ...(name === undefined ? {} : { who: name }), date };
    const about = (right: string | undefined) => ({
      ...(checked ? { fact: checked } : {}),
      ...(decided ? { conflict: right === undefined ? decided : { ...decided, stands: right } } : {}),
    });
    if ('words' in target) return checked && this.#onWords(story, target, checked);
    const needsReading = fact?.status === 'accurate';
    const changes: SheetChange[] = [];
    if (!('findings' in target)) {
      for (const entry of await this.#conflictsOf(target)) {
        const right = needsReading ? (known ?? (await readingOfConflict(entry))) : undefined;
        if (needsReading && right === undefined) return undefined;
        changes.push({ kind: 'conflict', entry: refTo(entry), ...about(right) });
      }
      const facts = checked ? (target.facts ?? []) : [];
      return [
        ...changes,
        ...facts.map((one): SheetChange => ({ kind: 'fact', fact: one, decision: checked ?? {} })),
      ];
    }
    const { snapshot } = story;
    if (!snapshot) return undefined;
    for (const id of target.findings) {
      const finding = snapshot.analysis.findings.find((one) => one.id === id);
      if (!finding) continue;
      const right = needsReading
        ? (known ??
          target.reading ??
          readingIn(snapshot, target.uri, finding)?.value ??
          (await readingOfFinding(finding)))
        : undefined;
      if (needsReading && right === undefined) return undefined;
      changes.push({ kind: 'finding', finding: id, ...about(right) });
    }
    return changes;
  }

  /** The conflicts that a target names, as the sheet has them. */
  async #conflictsOf({ uri, conflicts = [] }: EntryTarget): Promise<readonly SheetConflict[]> {
    if (conflicts.length === 0) return [];
    const { sheet } = await this.#sheets.read(await vscode.workspace.openTextDocument(uri));
    return sheet?.conflicts.filter((one) => conflicts.some((ref) => isEntry(one, ref))) ?? [];
  }

  /** What was said of words: of the facts that rest on them, else of a new one. */
  async #onWords(
    story: LiveStory,
    { uri, words }: WordsTarget,
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

const WITHOUT_QUESTION: ReadonlySet<Kind> = new Set(['markDisputed', 'markNotCheckable', 'acceptFinding']);

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
    case 'acceptFinding':
      return vscode.l10n.t('Accept the Difference');
    case 'dismissFinding':
      return vscode.l10n.t('Dismiss with a Reason');
  }
}
