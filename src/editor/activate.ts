import * as vscode from 'vscode';
import type { CopydeskApi } from './api';
import { Boards } from './board/boards';
import { registerFactCheckArticle } from './commands/factCheckArticle';
import { registerFactCheckFolder } from './commands/factCheckFolder';
import { FactCheck } from './commands/run';
import { registerOpenSheet } from './commands/openSheet';
import { registerToggle } from './commands/toggle';
import { offerCorrections } from './correct/offers';
import { registerCorrections } from './correct/register';
import { registerDateHints } from './dates/inlayHints';
import { once } from './engine';
import { registerDiagnostics } from './findings/diagnostics';
import { pagesIn } from './findings/docs';
import { registerSettingsFixes } from './findings/settingsFixes';
import { registerSettingsProblems } from './findings/settingsProblems';
import { registerOtherPlaces } from './findings/otherPlaces';
import { registerHover } from './hover/hover';
import { registerImport } from './import/importArticles';
import { offerToAsk } from './languageModel/askFinding';
import { Availability } from './languageModel/availability';
import { ModelChooser } from './languageModel/chooseModel';
import type { Desk } from './languageModel/desk';
import { ModelMemory } from './languageModel/memory';
import { Previews } from './languageModel/preview';
import { Questions } from './languageModel/questions';
import { registerLanguageModels } from './languageModel/register';
import { PAUSES } from './languageModel/send';
import { registerHighlights } from './mentions/highlights';
import { Messages } from './messages';
import { registerNames } from './names/register';
import type { Platform } from './platform';
import { registerClaimReview } from './reports/claimReview';
import { registerExportReport } from './reports/exportReport';
import { Decider } from './review/decide';
import { Decisions } from './review/decisions';
import { DecisionNotice } from './review/notice';
import { registerReview } from './review/register';
import { SheetDocuments } from './sheet/documents';
import { registerSheet } from './sheet/register';
import { registerSampleStory, showSampleStory } from './start/sampleStory';
import { registerWrapArticles } from './start/wrapArticles';
import { inSlices } from './slices';
import { registerStatus, statusOf } from './status';
import { followFiles } from './stories/followFiles';
import { SheetReaders } from './stories/sheetReaders';
import { StoryFolders } from './stories/storyFolders';
import { watchWorkspace } from './stories/watchWorkspace';
import { Views } from './views/register';

/**
 * Builds the extension: every object by hand, in order, each disposed with the extension.
 */
export function activate(context: vscode.ExtensionContext, platform: Platform): CopydeskApi {
  performance.mark('copydesk/activate/start');

  const log = vscode.window.createOutputChannel('Copydesk', { log: true });
  const messages = new Messages(log);
  const loadEngineModule = once(platform.loadEngineModule);
  const loadEngine = once(async () => inSlices((await loadEngineModule()).creatingEngine()));
  const readers = new SheetReaders();
  const stories = new StoryFolders({
    loadEngineModule,
    loadEngine,
    sheets: readers,
    files: platform.files,
    log,
  });
  const factCheck = new FactCheck(stories, loadEngine, messages);
  const highlights = registerHighlights(stories);
  const otherPlaces = registerOtherPlaces(stories);
  const sheets = new SheetDocuments(stories, readers, loadEngine);
  const decisions = new Decisions(stories, messages);
  const notice = new DecisionNotice(decisions, messages);
  const decider = new Decider(stories, loadEngine, messages, decisions, notice);
  const availability = new Availability();
  const questions = new Questions();
  const previews = new Previews();
  const memory = new ModelMemory(context.workspaceState);
  const chooser = new ModelChooser(availability, memory, questions, messages, context.extensionUri);
  const desk: Desk = {
    stories,
    factCheck,
    loadEngine,
    messages,
    chooser,
    memory,
    questions,
    previews,
    pauses: PAUSES,
  };

  const boards = new Boards(context.extensionUri, stories, loadEngine, messages);
  const views = new Views(stories, decider, loadEngine, context.workspaceState);

  context.subscriptions.push(
    log,
    messages,
    readers,
    stories,
    watchWorkspace(stories),
    followFiles(stories, loadEngine, messages),
    registerDiagnostics(stories, pagesIn(context.extensionUri)),
    registerSettingsProblems(stories, loadEngine),
    registerSettingsFixes(loadEngine),
    highlights,
    otherPlaces,
    registerHover(stories),
    registerNames(stories, sheets, loadEngine),
    registerDateHints(stories),
    registerStatus(stories),
    views,
    boards,
    registerFactCheckArticle(stories, factCheck, messages),
    registerFactCheckFolder(stories, factCheck, messages),
    registerOpenSheet(stories, factCheck, messages),
    registerSampleStory(context.extensionUri, context.globalState, messages),
    registerWrapArticles(messages),
    registerImport(once(platform.loadImporter), messages),
    registerToggle('copydesk.toggleHighlights', 'highlights.enabled', true),
    registerSheet(stories, sheets, loadEngine, messages),
    registerExportReport(stories, loadEngine, messages, versionOf(context)),
    registerClaimReview(stories, sheets, loadEngine, messages),
    decisions,
    notice,
    registerReview(stories, sheets, decider, decisions, loadEngine, [
      offerCorrections(loadEngine),
      offerToAsk(availability),
    ]),
    registerCorrections(stories, decider, loadEngine),
    availability,
    questions,
    previews,
    registerLanguageModels(desk, decider, sheets, availability),
  );
  void vscode.commands.executeCommand('setContext', 'copydesk.active', true);
  const discovered = stories.discover();
  void showSampleStory(context.globalState);

  performance.mark('copydesk/activate/end');
  return {
    messages: messages.shown,
    onDidShow: messages.onDidShow,
    onDidAsk: questions.onDidAsk,
    withoutPauses() {
      desk.pauses = desk.pauses.map(() => 0);
    },
    checkFolder: async (folder, token) =>
      (await factCheck.checkFolder(stories.scopeFor(folder, true), token ? { token } : {}))?.openFindings
        .length,
    sheetsKept: () => readers.size,
    statusOf(uri) {
      const snapshot = stories.snapshotOf(uri);
      return snapshot && statusOf(snapshot, uri).detail;
    },
    statusTextOf(uri) {
      const snapshot = stories.snapshotOf(uri);
      return snapshot && statusOf(snapshot, uri).text;
    },
    logs: context.logUri,
    view: (name) => views.state(name),
    tick: (row, isTicked) => views.facts.tick([[row, isTicked]]),
    boards,
    highlightsOf: (uri) => highlights.drawnIn(uri),
    otherPlacesOf: (uri) => otherPlaces.drawnIn(uri),
    async settled() {
      await discovered;
      await Promise.all(stories.all.map((story) => story.flush()));
    },
  };
}

function versionOf({ extension }: vscode.ExtensionContext): string {
  const { version } = extension.packageJSON as { readonly version: string };
  return version;
}
