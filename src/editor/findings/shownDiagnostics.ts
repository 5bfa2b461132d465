import * as vscode from 'vscode';
import { append } from '../../core/text/append';
import { sameItems } from '../../core/text/sameItems';
import type { Steps } from '../../core/text/steps';
import { Disposable } from '../disposable';
import { SECTION } from '../settings';
import type { StoryScope } from '../stories/scope';

/**
 * How much is handed to VS Code at once, in diagnostics and the places that they name: it copies and sends all of that before
 * anybody else has a turn.
 */
const BATCH = 600;

/** What a file shows of one family of codes. */
interface ShownList {
  readonly uri: vscode.Uri;
  readonly family: string;
  /** None where they are to be shown no longer. */
  readonly diagnostics: readonly vscode.Diagnostic[];
}

/**
 * The diagnostics that stories show, handed to VS Code where they are others than before. It takes all that a collection has
 * for a file at once; so each family of codes (`number`, `name`) has a collection of its own, and a change of a name does not
 * send the numbers again.
 */
export class ShownDiagnostics extends Disposable {
  readonly #collections = new Map<string, vscode.DiagnosticCollection>();
  /** By the addresses of the stories, then by family and path. */
  readonly #stories = new Map<string, Map<string, ShownList>>();

  /** Brings what the files of a story show up to date, those that are in sight first, some files at a step. @param now by path. */
  *showing(
    { uri, uriOf }: Pick<StoryScope, 'uri' | 'uriOf'>,
    now: ReadonlyMap<string, readonly vscode.Diagnostic[]>,
  ): Steps<void> {
    const lists = this.#stories.get(uri.toString()) ?? new Map<string, ShownList>();
    this.#stories.set(uri.toString(), lists);
    const changed = new Map<string, ShownList>();
    const wanted = new Set<string>();
    for (const [path, all] of now) {
      for (const [family, diagnostics] of inFamilies(all)) {
        const key = `${family} ${path}`;
        wanted.add(key);
        const known = lists.get(key);
        if (!known || !sameItems(known.diagnostics, diagnostics))
          changed.set(key, { uri: known?.uri ?? uriOf(path), family, diagnostics });
      }
    }
    for (const [key, gone] of lists) if (!wanted.has(key)) changed.set(key, { ...gone, diagnostics: [] });
    for (const batch of batchesOf(inSightFirst([...changed.entries()]))) {
      yield;
      const family = batch[0]?.[1].family ?? '';
      this.#collectionOf(family).set(batch.map(([, list]) => [list.uri, list.diagnostics]));
      for (const [key, list] of batch) {
        if (list.diagnostics.length > 0) lists.set(key, list);
        else lists.delete(key);
      }
    }
  }

  /** Shows nothing of a story any more. */
  remove({ uri }: Pick<StoryScope, 'uri'>): void {
    const lists = this.#stories.get(uri.toString());
    for (const list of lists?.values() ?? []) this.#collectionOf(list.family).delete(list.uri);
    this.#stories.delete(uri.toString());
  }

  #collectionOf(family: string): vscode.DiagnosticCollection {
    let collection = this.#collections.get(family);
    if (!collection) {
      collection = this.register(vscode.languages.createDiagnosticCollection(`${SECTION}.${family}`));
      this.#collections.set(family, collection);
    }
    return collection;
  }
}

/** The diagnostics of a file by their families: what stands before the point of their codes. */
function inFamilies(diagnostics: readonly vscode.Diagnostic[]): ReadonlyMap<string, vscode.Diagnostic[]> {
  const families = new Map<string, vscode.Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const { code } = diagnostic;
    const name = String(typeof code === 'object' ? code.value : (code ?? ''));
    append(families, name.split('.', 1)[0] ?? '', diagnostic);
  }
  return families;
}

type KeyedList = readonly [key: string, list: ShownList];

/** What files show that are in sight before the others. */
function inSightFirst(lists: readonly KeyedList[]): KeyedList[] {
  const inSight = new Set(vscode.window.visibleTextEditors.map(({ document }) => document.uri.toString()));
  const isInSight = ([, { uri }]: KeyedList) => inSight.has(uri.toString());
  return [...lists.filter(isInSight), ...lists.filter((list) => !isInSight(list))];
}

/** Lists of one family each that may be handed over at once. */
function batchesOf(lists: readonly KeyedList[]): KeyedList[][] {
  const batches: KeyedList[][] = [];
  const open = new Map<string, { batch: KeyedList[]; room: number }>();
  for (const list of lists) {
    const [, { family, diagnostics }] = list;
    let last = open.get(family);
    if (!last || last.room <= 0) {
      last = { batch: [], room: BATCH };
      open.set(family, last);
      batches.push(last.batch);
    }
    last.batch.push(list);
    for (const { relatedInformation = [] } of diagnostics) last.room -= 1 + relatedInformation.length;
  }
  return batches;
}
