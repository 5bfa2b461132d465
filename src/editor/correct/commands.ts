import * as vscode from 'vscode';
import type { Correction, Obstacle } from '../../core/corrections/correction';
import { editsIn } from '../../core/corrections/edits';
import type { SheetChange } from '../../core/sheet/edits/change';
import type { LoadEngine } from '../engine';
import { inMarks } from '../findings/wording';
import { Checker } from '../review/ask';
import type { Decider } from '../review/decide';
import { signed } from '../review/sign';
import type { FindingTarget } from '../review/target';
import type { LiveStory } from '../stories/liveStory';
import type { StorySnapshot } from '../stories/snapshot';
import { today } from '../today';
import { inWords } from '../words';
import type { Corrections } from './corrections';
import { correctionsHere, correctionsOf, obstacleOf } from './corrections';

/** What is to become of words of a finding. */
export interface Change {
  /** What is right: the value of a reading, or what the sheet says. */
  readonly right: string;
  /** Whether the reading that was pointed at is changed where its article has it, or all that differs in all articles. */
  readonly places: 'here' | 'everywhere';
  /** Whether the person looks at it first. */
  readonly preview?: boolean;
}

/** What a change comes to in a story as it is now. */
interface Planned {
  readonly story: LiveStory;
  readonly snapshot: StorySnapshot;
  readonly corrections: Corrections;
  readonly meant: readonly Correction[];
}

/** Registers the commands behind the quick fixes that change articles. They need a target: the palette does not list them. */
export function registerCorrectionCommands(decider: Decider, loadEngine: LoadEngine): vscode.Disposable {
  const plan = async (target: FindingTarget, change: Change): Promise<Planned | undefined> => {
    const story = await decider.storyOf(target.uri);
    const snapshot = story?.snapshot;
    const [id] = target.findings;
    if (!story || !snapshot || id === undefined) return undefined;
    const corrections = correctionsOf(await loadEngine(), snapshot, id, change.right);
    const path = snapshot.scope.pathOf(target.uri);
    const meant =
      corrections && change.places === 'here'
        ? correctionsHere(corrections, path, target.reading)
        : corrections?.all;
    if (corrections && meant && meant.length > 0) return { story, snapshot, corrections, meant };
    decider.messages.information(
      vscode.l10n.t('The articles have changed since: there is nothing to change here.'),
    );
    return undefined;
  };
  const command = (name: string, run: (planned: Planned, target: FindingTarget, change: Change) => unknown) =>
    vscode.commands.registerCommand(name, async (target: FindingTarget, change: Change) => {
      const planned = await plan(target, change);
      return planned ? run(planned, target, change) : false;
    });
  return vscode.Disposable.from(
    command('copydesk.changeWords', (planned, { uri }, change) => carryOut(decider, planned, uri, change)),
    command('copydesk.whyNotChange', ({ snapshot, meant }) => tellWhatIsLeft(decider, snapshot, meant)),
  );
}

/** Changes the articles, and has the sheet say what stands. @returns whether anything was changed. */
async function carryOut(
  decider: Decider,
  { story, snapshot, corrections, meant }: Planned,
  uri: vscode.Uri,
  { places, preview = false }: Change,
): Promise<boolean> {
  const edits = editsIn(meant);
  if (edits.length === 0) return tellWhatIsLeft(decider, snapshot, meant);
  const changes = signed(decisionOn(corrections), new Checker().nameFor(uri), today());
  // Words that are somebody's own are looked at first, where nobody pointed at them.
  const asks = preview || (places === 'everywhere' && edits.some(({ doubt }) => doubt !== undefined));
  const said = (articles: readonly string[]) => saidOf(corrections, articles);
  const done = await decider.write(story, changes, edits, { said, preview: asks });
  if (done) tellWhatIsLeft(decider, snapshot, meant);
  return done;
}

/** What was done, in a sentence; undefined where no article was changed. */
function saidOf({ shown, finding }: Corrections, articles: readonly string[]): string | undefined {
  const [first, ...others] = articles;
  if (first === undefined) return undefined;
  const [right, what] = [inMarks(shown), inWords(finding.said)];
  return others.length === 0
    ? vscode.l10n.t('Changed to {0} in “{1}”: {2}', right, first, what)
    : vscode.l10n.t('Changed to {0} in {1} articles: {2}', right, articles.length, what);
}

/** What is written in the sheet: which reading stands, where it does not say so yet. */
function decisionOn({ finding, right, isSettled }: Corrections): readonly SheetChange[] {
  if (isSettled) return [];
  return [{ kind: 'finding', finding: finding.id, conflict: { status: 'resolved', stands: right } }];
}

/** Says which places are left as they are, and why. */
function tellWhatIsLeft({ messages }: Decider, snapshot: StorySnapshot, meant: readonly Correction[]): false {
  const left = meant.flatMap((one) => {
    const obstacle = obstacleOf(one);
    const { path, text } = one.span;
    if (!obstacle) return [];
    const line = snapshot.range(path, one.span).start.line + 1;
    return [vscode.l10n.t('{0} in “{1}”, line {2}: {3}', inMarks(text), path, line, inSentence(obstacle))];
  });
  if (left.length > 0) messages.information(vscode.l10n.t('Left as it is, {0}', left.join(' · ')));
  return false;
}

function inSentence(obstacle: Obstacle): string {
  switch (obstacle) {
    case 'kind':
      return vscode.l10n.t('there are no words that could simply be put in.');
    case 'unclear':
      return vscode.l10n.t('it is not clear which words would have to change.');
    case 'bound':
      return vscode.l10n.t('words such as “more than” stand with it.');
    case 'unit':
      return vscode.l10n.t('it is in another unit, currency or time zone.');
    case 'conversion':
      return vscode.l10n.t('it has a conversion beside it, which would have to change too.');
    case 'plural':
      return vscode.l10n.t('words around it would have to be singular, or plural.');
    case 'relative':
      return vscode.l10n.t('the day is told from the article’s own, as “yesterday” is.');
    case 'precision':
      return vscode.l10n.t('what is right is less exact than these words.');
    case 'split':
      return vscode.l10n.t('the speaker is named in the middle of the quotation.');
  }
}
