import type * as vscode from 'vscode';
import { SHEET_NAME } from '../../core/text/source';

/** The sheets, in whatever language a person has them shown. */
export const SHEETS: vscode.DocumentSelector = { pattern: `**/${SHEET_NAME}` };
