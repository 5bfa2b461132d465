import * as vscode from 'vscode';
import type { CopydeskApi, FeaturesApi } from './api';
import { Boards } from './board/boards';
import { registerFactCheckArticle } from './commands/factCheckArticle';
import { registerFactCheckFolder } from './commands/factCheckFolder';
import { registerOpenSheet } from './commands/openSheet';
import { FactCheck } from './commands/run';
import { registerToggle } from './commands/toggle';
import { offerCorrections } from './correct/offers';
import { registerCorrections } from './correct/register';
import { registerDateHints } from './dates/inlayHints';
import type { LoadEngine } from './engine';
import { once } from './engine';
import { registerSettingsFixes } from './findings/settingsFixes';
import { registerSettingsProblems } from './findings/settingsProblems';
import { registerHover } from './hover/hover';
import { registerImport } from './import/importArticles';
import type { LoadImporter } from './importer';
import { offerToAsk } from './languageModel/askFinding';
import type { Availability } from './languageModel/availability';
import { ModelChooser } from './languageModel/chooseModel';
import type { Desk } from './languageModel/desk';
import { ModelMemory } from './languageModel/memory';
import { Previews } from './languageModel/preview';
import { Questions } from './languageModel/questions';
import { registerLanguageModels } from './languageModel/register';
import { PAUSES } from './languageModel/send';
import { assistantTools } from './languageModel/tools';
import type { Manifest } from './manifest';
import type { Messages } from './messages';
import { registerNames } from './names/register';
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
import type { SheetReaders } from './stories/sheetReaders';
import type { StoryFolders } from './stories/storyFolders';
import { Views } from './views/register';

/** What the features draw from, made before them. */
export interface Basis {
  readonly context: vscode.ExtensionContext;
  readonly stories: StoryFolders;
  readonly readers: SheetReaders;
  readonly loadEngine: LoadEngine;
  readonly loadImporter: LoadImporter;
  readonly messages: Messages;
  readonly availability: Availability;
}

/** What the rest of the extension asks of the features, once they are there. */
export interface Features extends FeaturesApi, vscode.Disposable {
  /** The tools for assistants, by name. */
  readonly tools: ReturnType<typeof assistantTools>;
  checkFolder: CopydeskApi['checkFolder'];
}

/**
 * Builds all that waits for a person: commands, hovers, quick fixes, views, and what the editor offers in sheets. Every
 * object is built by hand, in order.
 */
export function registerFeatures(basis: Basis): Features {
  const { context, stories, readers, loadEngine, loadImporter, messages, availability } = basis;
  const { extensionUri, globalState, workspaceState } = context;
  const factCheck = new FactCheck(stories, loadEngine, messages);
  const sheets = new SheetDocuments(stories, readers, loadEngine);
  const decisions = new Decisions(stories, messages);
  const notice = new DecisionNotice(decisions, messages);
  const decider = new Decider(stories, loadEngine, messages, decisions, notice);
  const questions = new Questions();
  const previews = new Previews();
  const memory = new ModelMemory(workspaceState);
  const chooser = new ModelChooser(availability, memory, questions, messages, extensionUri);
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
  const boards = new Boards(extensionUri, stories, loadEngine, messages);
  const views = new Views(stories, decider, loadEngine, workspaceState);
  const { version } = context.extension.packageJSON as Manifest;

  const registered = vscode.Disposable.from(
    registerSettingsProblems(stories, loadEngine),
    registerSettingsFixes(loadEngine),
    registerHover(stories),
    registerNames(stories, sheets, loadEngine),
    registerDateHints(stories),
    views,
    boards,
    registerFactCheckArticle(stories, factCheck, messages),
    registerFactCheckFolder(stories, factCheck, messages),
    registerOpenSheet(stories, factCheck, messages),
    registerSampleStory(extensionUri, globalState, messages),
    registerWrapArticles(messages),
    registerImport(once(loadImporter), messages),
    registerToggle('copydesk.toggleHighlights', 'highlights.enabled', true),
    registerSheet(stories, sheets, loadEngine, messages),
    registerExportReport(stories, loadEngine, messages, version),
    registerClaimReview(stories, sheets, loadEngine, messages),
    decisions,
    notice,
    registerReview(stories, sheets, decider, decisions, loadEngine, [
      offerCorrections(loadEngine),
      offerToAsk(availability),
    ]),
    registerCorrections(stories, decider, loadEngine),
    questions,
    previews,
    registerLanguageModels(desk, decider, sheets),
  );
  void showSampleStory(globalState);

  return {
    tools: assistantTools(stories, loadEngine),
    checkFolder: async (folder, token) =>
      (await factCheck.checkFolder(stories.scopeFor(folder, true), token ? { token } : {}))?.openFindings
        .length,
    onDidAsk: questions.onDidAsk,
    withoutPauses() {
      desk.pauses = desk.pauses.map(() => 0);
    },
    view: (name) => views.state(name),
    tick: (row, isTicked) => views.facts.tick([[row, isTicked]]),
    boards,
    dispose() {
      registered.dispose();
    },
  };
}
