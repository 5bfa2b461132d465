import * as vscode from 'vscode';
import type { ToolAnswer } from '../../core/assistant/assisted';
import { failure } from '../../core/assistant/assisted';
import { handIn } from '../../core/assistant/handIn';
import type { ToolCall } from '../../core/assistant/run';
import { runReading, toolCall } from '../../core/assistant/run';
import type { Tool } from '../../core/assistant/tools';
import { TOOLS } from '../../core/assistant/tools';
import type { Sheet } from '../../core/sheet/sheet';
import { plainLine } from '../../core/text/plain';
import type { Engine, LoadEngine } from '../engine';
import type { LiveStory } from '../stories/liveStory';
import type { StorySnapshot } from '../stories/snapshot';
import { exists, updateSheet } from '../stories/sheetFile';
import type { StoryFolders } from '../stories/storyFolders';
import { today } from '../today';
import { labelOf } from '../uris';
import type { AssistantTool } from './registerTools';

/** In whose name the sheet keeps a finding that was handed in: VS Code does not tell which model calls a tool. */
const READER = 'vscode/assistant';

/**
 * The tools for assistants, by name. All give words of articles to a model, so each call asks the person; none decides
 * anything or changes an article.
 * @param stories those that are shown: no tool reads others.
 */
export function assistantTools(
  stories: StoryFolders,
  loadEngine: LoadEngine,
): ReadonlyMap<string, AssistantTool> {
  return new Map(
    TOOLS.map((tool) => [
      tool.name,
      {
        prepareInvocation: ({ input }) => asked(tool, storyFor(stories, folderIn(input))),
        invoke: async ({ input }) => {
          const { text, failed } = await answerTo(stories, await loadEngine(), tool, input);
          if (failed) throw new Error(text);
          return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
        },
      },
    ]),
  );
}

/** What the person is asked before a tool runs. */
function asked(tool: Tool, story: LiveStory | string): vscode.PreparedToolInvocation {
  const message = new vscode.MarkdownString();
  const folder = typeof story === 'string' ? undefined : plainLine(labelOf(story.scope.uri));
  message.appendText(
    folder === undefined
      ? vscode.l10n.t('The language model is sent words of the articles of this story.')
      : vscode.l10n.t('The language model is sent words of the articles in {0}.', folder),
  );
  if (tool.writes) {
    message.appendText(
      ` ${vscode.l10n.t('What it hands in is checked and, where it holds, written into the fact-check sheet.')}`,
    );
  }
  const title = vscode.l10n.t('Copydesk: {0}', vscode.l10n.t(tool.title));
  return { invocationMessage: title, confirmationMessages: { title, message } };
}

async function answerTo(
  stories: StoryFolders,
  engine: Engine,
  { name }: Tool,
  input: unknown,
): Promise<ToolAnswer> {
  const call = toolCall(name, input);
  if ('text' in call) return call;
  const story = storyFor(stories, call.folder);
  if (typeof story === 'string') return failure(story);
  await story.flush();
  const { snapshot } = story;
  if (!snapshot) return failure('The story could not be read.');
  return call.tool.writes ? handInto(engine, story, snapshot, call) : read(engine, snapshot, call);
}

function read(engine: Engine, snapshot: StorySnapshot, call: ToolCall): ToolAnswer {
  const sheet = sheetOf(engine, snapshot);
  const { analysis } = snapshot;
  const together = engine.readTogether(analysis, sheet, analysis.reading);
  const { articles, entities, findings } = together;
  const states = sheet ? engine.conflictStates(sheet, together) : new Map();
  return runReading(call, { articles, entities, findings, sheet, states });
}

function sheetOf(engine: Engine, { sheet }: StorySnapshot): Sheet | undefined {
  return sheet && engine.readSheet(sheet.text).sheet;
}

/** Hands in a finding: one edit of the sheet, which can be undone where it is open. */
async function handInto(
  engine: Engine,
  story: LiveStory,
  { analysis }: StorySnapshot,
  { input }: ToolCall,
): Promise<ToolAnswer> {
  const { sheet } = story.scope;
  if (!sheet) return failure('Refused: a document alone has no sheet to keep findings in.');
  let answer = failure('Nothing was handed in.');
  try {
    if (await exists(sheet)) await vscode.workspace.openTextDocument(sheet);
    await updateSheet(sheet, (text) => {
      const result = handIn(engine, analysis, text, input, { model: READER, date: today() });
      answer = result.answer;
      return result.update;
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failure(`Refused: the sheet could not be written: ${reason}`);
  }
  story.sheetChanged();
  await story.flush();
  return answer;
}

/** The story that is meant, or why there is none, for the assistant. */
function storyFor(stories: StoryFolders, folder: string | undefined): LiveStory | string {
  const shown = stories.all.filter(({ snapshot }) => snapshot !== undefined);
  const names = shown.map(({ scope }) => labelOf(scope.uri));
  if (shown.length === 0) {
    return 'No folder is fact-checked here. A person runs “Copydesk: Fact-check Folder” first.';
  }
  const known = `The folders are: ${names.join(', ')}.`;
  if (folder === undefined) {
    return shown.length === 1 && shown[0] ? shown[0] : `Say which folder is meant. ${known}`;
  }
  const story = shown.find(({ scope: { uri } }, index) =>
    [names[index], uri.fsPath, uri.toString()].includes(folder),
  );
  return story ?? `This folder is not fact-checked here. ${known}`;
}

function folderIn(input: unknown): string | undefined {
  const folder = (input as { readonly folder?: unknown } | undefined)?.folder;
  return typeof folder === 'string' ? folder : undefined;
}
