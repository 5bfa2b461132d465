import * as vscode from 'vscode';
import type { Finding } from '../../core/findings/finding';
import type { SheetChange } from '../../core/sheet/edits/change';
import type { LoadEngine } from '../engine';
import type { SheetDocuments } from '../sheet/documents';
import type { LiveStory } from '../stories/liveStory';
import type { StorySnapshot } from '../stories/snapshot';
import { today } from '../today';
import type { Given } from './ask';
import { Checker, readingOfFinding } from './ask';
import { chooseTarget } from './choose';
import type { Decider } from './decide';
import type { NameIn } from './findings';
import { findingsAt, nameAt, nameIn, namesIn, readingIn } from './findings';
import { sentenceOf } from './sentence';
import type { FindingTarget, Target } from './target';
import { isTarget } from './target';

/** One of the commands about names. */
interface NameCommand {
  readonly title: () => string;
  /** Whether it can be about a finding. */
  readonly fits: (snapshot: StorySnapshot, finding: Finding) => boolean;
  /** What it writes of a finding; undefined where the person broke off. */
  readonly ofFinding: (
    snapshot: StorySnapshot,
    finding: Finding,
    target: FindingTarget,
  ) => Promise<SheetChange[] | undefined>;
  /** What it writes of a name that has no finding. */
  readonly ofName: (
    snapshot: StorySnapshot,
    name: NameIn,
    given: Given,
  ) => Promise<SheetChange[] | undefined>;
}

/** Registers the commands about names: who is one with whom, and which spelling is used. */
export function registerNameCommands(
  decider: Decider,
  sheets: SheetDocuments,
  loadEngine: LoadEngine,
): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.entries({ samePerson: SAME, notSamePerson: NOT_SAME, useThisSpelling: SPELLING }).map(
      ([name, command]) =>
        vscode.commands.registerCommand(`copydesk.${name}`, (target?: unknown, given: Given = {}) =>
          run(decider, sheets, loadEngine, command, isTarget(target) ? target : undefined, given),
        ),
    ),
  );
}

async function run(
  decider: Decider,
  sheets: SheetDocuments,
  loadEngine: LoadEngine,
  command: NameCommand,
  chosen: Target | undefined,
  given: Given,
): Promise<boolean> {
  let target = chosen && 'findings' in chosen ? chosen : undefined;
  if (!target) {
    const editor = vscode.window.activeTextEditor;
    const snapshot = editor && decider.stories.snapshotOf(editor.document.uri);
    const path = editor && snapshot?.scope.pathOf(editor.document.uri);
    if (editor && snapshot && path !== undefined) {
      const { document, selection } = editor;
      const here = findingsAt(snapshot, document.uri, selection);
      const name = nameAt(snapshot, path, document.offsetAt(selection.start));
      if (name && !here.some(({ finding }) => command.fits(snapshot, finding))) {
        const story = await decider.storyOf(document.uri);
        const changes = story && (await command.ofName(snapshot, name, given));
        return story && changes ? write(decider, loadEngine, story, changes) : false;
      }
    }
    const picked = await chooseTarget(decider, sheets, { title: command.title(), fits: command.fits });
    if (!picked || !('findings' in picked)) return false;
    target = picked;
  }
  const story = await decider.storyOf(target.uri);
  const snapshot = story?.snapshot;
  if (!story || !snapshot) return false;
  const changes: SheetChange[] = [];
  for (const id of target.findings) {
    const finding = snapshot.analysis.findings.find((one) => one.id === id);
    const some = finding && (await command.ofFinding(snapshot, finding, target));
    if (finding && !some) return false;
    changes.push(...(some ?? []));
  }
  return write(decider, loadEngine, story, changes);
}

/** Writes what was decided; a spelling that was chosen into the articles too. */
async function write(
  decider: Decider,
  loadEngine: LoadEngine,
  story: LiveStory,
  changes: readonly SheetChange[],
): Promise<boolean> {
  const chosen = changes.filter((change) => change.kind === 'spelling');
  const { snapshot } = story;
  if (!snapshot || chosen.length === 0) return decider.write(story, changes);
  const edits = (await loadEngine()).respellings(snapshot.analysis, chosen);
  const preview = edits.some(({ doubt }) => doubt === 'formatted');
  const said = (articles: readonly string[]) => {
    const [first, ...others] = articles;
    const sentence = sentenceOf(changes, snapshot);
    if (first === undefined) return sentence;
    return others.length === 0
      ? vscode.l10n.t('{0} Changed in “{1}”.', sentence, first)
      : vscode.l10n.t('{0} Changed in {1} articles.', sentence, articles.length);
  };
  return decider.write(story, changes, edits, { said, preview });
}

const SAME: NameCommand = {
  title: () => vscode.l10n.t('Same Person, Organisation or Place'),
  fits: (snapshot, finding) => entitiesIn(snapshot, finding) > 1,
  ofFinding(snapshot, finding) {
    const [first, ...others] = namesIn(snapshot, finding) ?? [];
    const changes = others
      .filter(({ entity }) => entity !== first?.entity)
      .map(({ name }): SheetChange => ({ kind: 'same', name: first?.name ?? '', other: name }));
    return Promise.resolve(changes);
  },
  async ofName({ analysis }, { entity, name }, { other }) {
    const others = analysis.entities.all.filter((one) => one !== entity && one.type === entity.type);
    const title = vscode.l10n.t('Who or what is the same as “{0}”?', name);
    const chosen =
      other ??
      (await vscode.window.showQuickPick(
        others.map((one) => one.name),
        { title },
      ));
    return chosen === undefined ? undefined : [{ kind: 'same', name: entity.id, other: chosen }];
  },
};

const NOT_SAME: NameCommand = {
  title: () => vscode.l10n.t('Different People, Organisations or Places'),
  fits(snapshot, finding) {
    const names = namesIn(snapshot, finding) ?? [];
    return names.length > 1 && entitiesIn(snapshot, finding) < names.length;
  },
  async ofFinding(snapshot, finding, target) {
    const apart = await readingOf(snapshot, finding, target, finding.readings.length === 2);
    const one = apart && nameIn(snapshot, apart);
    if (!one) return undefined;
    return (namesIn(snapshot, finding) ?? [])
      .filter(({ name }) => name !== one.name)
      .map(({ name }): SheetChange => ({ kind: 'not-same', name, other: one.name }));
  },
  async ofName(_snapshot, { entity, name }, { other }) {
    const title = vscode.l10n.t('Who or what is not the same as “{0}”?', name);
    const forms = entity.forms.filter((form) => form !== name);
    const chosen = other ?? (await vscode.window.showQuickPick(forms, { title }));
    return chosen === undefined ? undefined : [{ kind: 'not-same', name, other: chosen }];
  },
};

const SPELLING: NameCommand = {
  title: () => vscode.l10n.t('Use This Spelling'),
  fits: (snapshot, finding) => finding.code.startsWith('name.') && namesIn(snapshot, finding) !== undefined,
  async ofFinding(snapshot, finding, target) {
    const chosen = await readingOf(snapshot, finding, target, false);
    const one = chosen && nameIn(snapshot, chosen);
    if (!one) return undefined;
    const who = new Checker().nameFor(target.uri);
    return [
      { kind: 'spelling', entity: one.entity.id, spelling: one.name },
      {
        kind: 'finding',
        finding: finding.id,
        conflict: {
          status: 'resolved',
          stands: chosen.value,
          ...(who === undefined ? {} : { who }),
          date: today(),
        },
      },
    ];
  },
  ofName: (_snapshot, { entity, name }, { spelling }) =>
    Promise.resolve([{ kind: 'spelling', entity: entity.id, spelling: spelling ?? name }]),
};

function entitiesIn(snapshot: StorySnapshot, finding: Finding): number {
  return new Set(namesIn(snapshot, finding)?.map(({ entity }) => entity)).size;
}

/** The reading that was pointed at, else the only one that the article has, else (unless any will do) the one chosen. */
async function readingOf(
  snapshot: StorySnapshot,
  finding: Finding,
  { uri, reading: value }: FindingTarget,
  any: boolean,
) {
  const known =
    finding.readings.find((one) => one.value === value) ??
    readingIn(snapshot, uri, finding) ??
    (any ? finding.readings[0] : undefined);
  if (known) return known;
  const chosen = await readingOfFinding(finding);
  return finding.readings.find((one) => one.value === chosen);
}
