import * as vscode from 'vscode';
import type { LoadEngine } from '../engine';
import type { Messages } from '../messages';
import type { StoryFolders } from '../stories/storyFolders';
import { registerSheetCodeLens } from './codeLens';
import { registerSheetCompletion } from './completion';
import { registerSheetDefinition } from './definition';
import type { SheetDocuments } from './documents';
import { registerSheetFolding } from './folding';
import { registerSheetHover } from './hover';
import { registerNextOpenFact } from './nextOpenFact';
import { registerOpenInArticle } from './openInArticle';
import { registerSheetFixes } from './quickFixes';
import { registerSheetReferences } from './references';
import { registerSheetSymbols } from './symbols';
import { registerTidySheet } from './tidy';

/** Registers what the editor offers in sheets. */
export function registerSheet(
  stories: StoryFolders,
  sheets: SheetDocuments,
  loadEngine: LoadEngine,
  messages: Messages,
): vscode.Disposable {
  return vscode.Disposable.from(
    registerSheetCompletion(sheets),
    registerSheetHover(sheets),
    registerSheetDefinition(sheets),
    registerSheetReferences(stories, sheets),
    registerSheetSymbols(sheets),
    registerSheetFolding(),
    registerSheetFixes(sheets, loadEngine),
    registerSheetCodeLens(stories, sheets, loadEngine),
    registerOpenInArticle(sheets, messages),
    registerNextOpenFact(stories, sheets, messages),
    registerTidySheet(stories, loadEngine, messages),
  );
}
