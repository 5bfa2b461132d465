import * as vscode from 'vscode';

export function articles(count: number): string {
  return count === 1 ? vscode.l10n.t('1 article') : vscode.l10n.t('{0} articles', shown(count));
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
