import * as vscode from 'vscode';
import type { Finding } from '../../core/findings/finding';
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
import { signed } from './sign';
import type { EntryTarget, FindingTarget, Target, WordsTarget } from './target';
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

/** The reading that is right, by the id of a finding or the start of a conflict's entry. */
type Right = ReadonlyMap<string | number, string>;

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
    const story = await this.#decider.storyOf(about.uri);
    if (!story) return false;
    const right = kind === 'markAccurate' ? await this.#rightIn(story, about, given.stands) : new Map();
    const said = right && (await this.#ask(kind, about, given));
    const changes = said && (await this.#changes(story, about, said, right));
    if (!changes) return false;
    // What the decision asks comes first: the name is needed only once it is made.
    if (!WITHOUT_QUESTION.has(kind) && !(await this.#checker.ask(about.uri))) return false;
    return this.#decider.write(story, signed(changes, this.#checker.nameFor(about.uri), today()));
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
        const reason = given.reason?.trim() || (await reasonFor(titleOf(kind)));
        return reason === undefined ? undefined : { conflict: { status: 'dismissed', reason } };
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

  /** Writes what was said into the sheet, without a question. */
  async write(target: Target, said: Said): Promise<boolean> {
    const story = await this.#decider.storyOf(target.uri);
    const changes = story && (await this.#changes(story, target, said, new Map()));
    if (!changes) return false;
    return this.#decider.write(story, signed(changes, this.#checker.nameFor(target.uri), today()));
  }

  /**
   * Which reading is right in each finding or conflict of a target, asked for where it is not known.
   * @returns undefined where the person broke off.
   */
  async #rightIn(story: LiveStory, target: Target, known: string | undefined): Promise<Right | undefined> {
    const right = new Map<string | number, string>();
    if ('words' in target) return right;
    if ('findings' in target) {
      for (const finding of findingsOf(story, target)) {
        const value =
          known ??
          target.reading ??
          (story.snapshot && readingIn(story.snapshot, target.uri, finding)?.value) ??
          (await readingOfFinding(finding));
        if (value === undefined) return undefined;
        right.set(finding.id, value);
      }
      return right;
    }
    for (const entry of await this.#conflictsOf(target)) {
      const value = known ?? (await readingOfConflict(entry));
      if (value === undefined) return undefined;
      right.set(entry.id ?? entry.start, value);
    }
    return right;
  }

  async #changes(
    story: LiveStory,
    target: Target,
    { fact, conflict }: Said,
    right: Right,
  ): Promise<readonly SheetChange[] | undefined> {
    if ('words' in target) return fact && this.#onWords(story, target, fact);
    const about = (key: string | number) => {
      const stands = right.get(key);
      return {
        ...(fact ? { fact } : {}),
        ...(conflict ? { conflict: stands === undefined ? conflict : { ...conflict, stands } } : {}),
      };
    };
    if ('findings' in target) {
      return findingsOf(story, target).map(({ id }) => ({ kind: 'finding', finding: id, ...about(id) }));
    }
    const conflicts = await this.#conflictsOf(target);
    const facts = fact ? (target.facts ?? []) : [];
    return [
      ...conflicts.map((entry): SheetChange => ({
        kind: 'conflict',
        entry: refTo(entry),
        ...about(entry.id ?? entry.start),
      })),
      ...facts.map((one): SheetChange => ({ kind: 'fact', fact: one, decision: fact ?? {} })),
    ];
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

/** The findings that a target names, as far as the story still has them. */
function findingsOf({ snapshot }: LiveStory, { findings }: FindingTarget): readonly Finding[] {
  return findings.flatMap((id) => snapshot?.analysis.findings.find((one) => one.id === id) ?? []);
}

/** Asks why a finding is none, until there is a reason. @returns undefined where the person broke off. */
async function reasonFor(title: string): Promise<string | undefined> {
  let reason = await line(title, vscode.l10n.t('Why is it no conflict?'));
  while (reason === '') {
    reason = await line(
      title,
      vscode.l10n.t('Why is it no conflict? A few words will do; Escape leaves the finding open.'),
    );
  }
  return reason;
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
      return vscode.l10n.t('Both Are Right (Accept the Difference)');
    case 'dismissFinding':
      return vscode.l10n.t('Dismiss with a Reason');
  }
}
