import * as vscode from 'vscode';
import { formatDay, parseDay } from '../../core/mentions/calendar';
import type { Decider } from './decide';

/** The command that sets the day that “Thursday” counts from where an article has no date of its own. */
export const SET_STORY_DATE = 'copydesk.setStoryDate';

/**
 * Registers the command. It takes the address of an article or a sheet, as a string too, and the date where that is known;
 * what is not given is the active document, and asked for.
 */
export function registerStoryDate(decider: Decider): vscode.Disposable {
  return vscode.commands.registerCommand(SET_STORY_DATE, async (given?: unknown, date?: unknown) => {
    const uri = uriOf(given) ?? vscode.window.activeTextEditor?.document.uri;
    if (!uri) return false;
    const story = await decider.storyOf(uri);
    if (!story) return false;
    const now = story.snapshot?.sheet?.sheet?.story.date ?? story.snapshot?.analysis.date;
    const chosen = typeof date === 'string' ? date : await ask(now === undefined ? '' : formatDay(now));
    if (chosen === undefined || problemWith(chosen) !== undefined) return false;
    return decider.write(story, [{ kind: 'story-date', date: chosen.trim() }]);
  });
}

function uriOf(given: unknown): vscode.Uri | undefined {
  if (given instanceof vscode.Uri) return given;
  return typeof given === 'string' ? vscode.Uri.parse(given, true) : undefined;
}

function ask(value: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Set the Story’s Date'),
    prompt: vscode.l10n.t(
      '“Thursday” and “last month” count from it where an article has no date of its own.',
    ),
    placeHolder: vscode.l10n.t('Year, month and day: 2025-07-03'),
    value,
    ignoreFocusOut: true,
    validateInput: problemWith,
  });
}

/** What is wrong with a date as typed; undefined where nothing is. */
function problemWith(text: string): string | undefined {
  return parseDay(text.trim()) === undefined
    ? vscode.l10n.t('Write a day that the calendar has, as year, month and day: 2025-07-03.')
    : undefined;
}
