import * as vscode from 'vscode';
import type { CopydeskApi } from './api';
import { once } from './engine';
import { registerDiagnostics } from './findings/diagnostics';
import { pagesIn } from './findings/docs';
import { registerOtherPlaces } from './findings/otherPlaces';
import { Availability } from './languageModel/availability';
import { registerTools } from './languageModel/registerTools';
import { LateFeatures } from './lateFeatures';
import type { Manifest } from './manifest';
import { registerHighlights } from './mentions/highlights';
import { Messages } from './messages';
import type { Platform } from './platform';
import { inSlices, pause } from './slices';
import { registerStatus, statusOf } from './status';
import { followFiles } from './stories/followFiles';
import { SheetReaders } from './stories/sheetReaders';
import { StoryFolders } from './stories/storyFolders';
import { watchWorkspace } from './stories/watchWorkspace';

/**
 * Builds the extension: what finds stories and shows their findings, at once; all that waits for a person, afterwards. Every
 * object is built by hand, in order, and disposed with the extension.
 */
export function activate(context: vscode.ExtensionContext, platform: Platform): CopydeskApi {
  performance.mark('copydesk/activate/start');

  const manifest = context.extension.packageJSON as Manifest;
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
  const highlights = registerHighlights(stories);
  const otherPlaces = registerOtherPlaces(stories);
  const availability = new Availability();
  const { loadImporter } = platform;
  const basis = { context, stories, readers, loadEngine, loadImporter, messages, availability };
  const features = new LateFeatures(manifest, async () => {
    const { registerFeatures } = await platform.loadFeatures();
    return () => registerFeatures(basis);
  });
  availability.whileAvailable(() => registerTools(manifest, async () => (await features.get()).tools));

  context.subscriptions.push(
    log,
    messages,
    readers,
    stories,
    watchWorkspace(stories),
    followFiles(stories, loadEngine, messages),
    registerDiagnostics(stories, pagesIn(context.extensionUri)),
    highlights,
    otherPlaces,
    registerStatus(stories),
    availability,
    features,
  );
  void vscode.commands.executeCommand('setContext', 'copydesk.active', true);
  const discovered = stories.discover();
  const loaded = pause().then(features.get);
  loaded.catch((error: unknown) => log.error(error instanceof Error ? error : String(error)));

  performance.mark('copydesk/activate/end');
  return {
    messages: messages.shown,
    onDidShow: messages.onDidShow,
    checkFolder: async (folder, token) => (await features.get()).checkFolder(folder, token),
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
    highlightsOf: (uri) => highlights.drawnIn(uri),
    otherPlacesOf: (uri) => otherPlaces.drawnIn(uri),
    features: features.get,
    async settled() {
      await discovered;
      await Promise.all(stories.all.map((story) => story.flush()));
    },
  };
}
