import * as vscode from 'vscode';
import type { WitnessCount } from '../core/text/copies';

/** How many articles there are, and how many exact copies besides: "2 articles (and 1 copy)". */
export function articles({ articles: count, copies }: WitnessCount): string {
  const words = count === 1 ? vscode.l10n.t('1 article') : vscode.l10n.t('{0} articles', shown(count));
  return copies === 0 ? words : `${words} ${besides(copies)}`;
}

/** How many exact copies there are besides: "(and 1 copy)". */
export function besides(copies: number): string {
  return copies === 1 ? vscode.l10n.t('(and 1 copy)') : vscode.l10n.t('(and {0} copies)', shown(copies));
}

export function words(count: number): string {
  return count === 1 ? vscode.l10n.t('1 word') : vscode.l10n.t('{0} words', shown(count));
}

export function requests(count: number): string {
  return count === 1 ? vscode.l10n.t('1 request') : vscode.l10n.t('{0} requests', shown(count));
}

export function findings(count: number): string {
  return count === 1 ? vscode.l10n.t('1 finding') : vscode.l10n.t('{0} findings', shown(count));
}

function shown(count: number): string {
  return count.toLocaleString(vscode.env.language);
}
