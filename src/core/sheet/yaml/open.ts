import { isMap, isScalar, visit } from 'yaml';
import type { Alias, Document, Node, Scalar } from 'yaml';
import type { Words } from '../../words/words';
import { phrase } from '../../words/words';
import { SHEET_VERSION } from '../model';
import type { SheetProblem } from '../model';
import { sheetProblem } from '../problem';
import { composeSheet } from './compose';
import { isEmptyNode, pairOf, resolve, spanOf, textOf, TOP_KEYS } from './document';
import type { Opening, OpenSheet } from './document';
import { MAX_PARSE_PROBLEMS, parse } from './parse';
import { slipIn } from './slip';

/** Larger sheets are not read. In UTF-16 code units. */
export const MAX_SHEET_LENGTH = 20_000_000;

/**
 * Opens a sheet.
 * @returns the sheet, or why it is none: too large, in the middle of a merge, no YAML, of a newer version, something else.
 */
export function openSheet(text: string): Opening {
  if (text.length > MAX_SHEET_LENGTH) {
    return fail('sheet.too-large', phrase('sheet.too-large'), 0, 0);
  }
  const result = composeSheet(text) ?? openWhole(text);
  if ('problems' in result || !result.opened.root) return result;
  const newer = newerVersion(result.opened);
  if (newer) return { problems: [newer] };
  const { items } = result.opened.root;
  const known = items.some(({ key }) => TOP_KEYS.has(textOf(key) ?? ''));
  return known || versionOf(result.opened)?.value === SHEET_VERSION ? result : notASheet();
}

/**
 * Opens some of a sheet's top-level keys, with all or some of their entries.
 * @returns the nodes, or what is wrong in them; undefined where they cannot be read by themselves.
 */
export function openPart(text: string): Opening | undefined {
  const result = composeSheet(text);
  return result && 'opened' in result && newerVersion(result.opened) ? undefined : result;
}

function versionOf(opened: OpenSheet): Scalar | undefined {
  const version = opened.root && resolve(opened, pairOf(opened.root, 'version')?.value);
  return isScalar(version) ? version : undefined;
}

function newerVersion(opened: OpenSheet): SheetProblem | undefined {
  const version = versionOf(opened);
  if (typeof version?.value !== 'number' || version.value <= SHEET_VERSION) return undefined;
  const { start, end } = spanOf(version);
  return error(
    'sheet.newer',
    phrase('sheet.newer', String(version.value), String(SHEET_VERSION)),
    start,
    end,
  );
}

/** Opens a sheet of any form by parsing all of it. */
export function openWhole(text: string): Opening {
  const markers = conflictMarkers(text);
  if (markers.length > 0) return { problems: markers };
  const document = parse(text);
  if (!document) return fail('sheet.syntax', phrase('sheet.too-deep'), 0, 0);
  if (document.errors.length > 0) return { problems: slipIn(document, text, 0, 0, text.length) };
  const { contents } = document;
  if (isEmptyNode(contents)) {
    return { opened: { text, aliases: new Map(), root: undefined, foreign: [] } };
  }
  if (!isMap(contents)) return notASheet();
  const { aliases, lost } = readAliases(text, document);
  if (lost.length > 0) {
    return {
      problems: lost
        .slice(0, 1)
        .map(({ source, range }) =>
          error('sheet.alias', phrase('sheet.no-anchor', source), range?.[0] ?? 0, range?.[1] ?? 0),
        ),
    };
  }
  return { opened: { text, aliases, root: contents, foreign: [{ start: 0, end: text.length }] } };
}

const CONFLICT = /^(?:<<<<<<<|>>>>>>>)(?: |$)/m;
const CONFLICT_LINE = /^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?$/gm;

/** The lines that a merge of two versions has left for a person to settle. */
function conflictMarkers(text: string): SheetProblem[] {
  if (!CONFLICT.test(text)) return [];
  return [...text.matchAll(CONFLICT_LINE)]
    .slice(0, MAX_PARSE_PROBLEMS)
    .map(({ index, 0: line }) =>
      error('sheet.merge-conflict', phrase('sheet.merge-conflict'), index, index + line.trimEnd().length),
    );
}

const MAY_BE_ALIAS = /[\s,[{]\*[^\s,\]}*]/;

/** What the aliases of a document stand for, found in one walk, and those that stand for nothing. */
function readAliases(text: string, document: Document.Parsed): { aliases: Map<Alias, Node>; lost: Alias[] } {
  const aliases = new Map<Alias, Node>();
  const lost: Alias[] = [];
  if (!MAY_BE_ALIAS.test(text)) return { aliases, lost };
  const anchors = new Map<string, Node>();
  visit(document, {
    Alias(_key, alias) {
      const target = anchors.get(alias.source);
      if (target) aliases.set(alias, target);
      else lost.push(alias);
    },
    Value(_key, node) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return { aliases, lost };
}

function notASheet(): { problems: SheetProblem[] } {
  return fail('sheet.other', phrase('sheet.other'), 0, 0);
}

function fail(code: string, said: Words, start: number, end: number): { problems: SheetProblem[] } {
  return { problems: [error(code, said, start, end)] };
}

function error(code: string, said: Words, start: number, end: number): SheetProblem {
  return sheetProblem(code, said, 'error', { start, end });
}
