import { DOMParser } from 'linkedom';
import { RefusedError } from '../refusal';

/** What the importer uses of a node of a page. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly childNodes: Iterable<PageNode>;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageElement | null;
  textContent: string;
  remove(): void;
}

/** What the importer uses of an element of a page. */
export interface PageElement extends PageNode {
  readonly tagName: string;
  readonly id: string;
  readonly children: Iterable<PageElement>;
  readonly parentElement: PageElement | null;
  innerHTML: string;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  closest(selector: string): PageElement | null;
  contains(other: PageNode): boolean;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  removeAttribute(name: string): void;
  append(...nodes: (PageNode | string)[]): void;
  before(...nodes: (PageNode | string)[]): void;
  replaceWith(...nodes: (PageNode | string)[]): void;
}

/** What the importer uses of a page. */
export interface PageDocument extends Omit<PageElement, 'parentElement'> {
  readonly documentElement: PageElement | null;
  readonly body: PageElement;
  createElement(name: string): PageElement;
}

const TEXT = 3;

/** More characters, tags and character references, or levels than any article has: what is larger would hold up whoever waits. */
const MOST_CHARACTERS = 20_000_000;
const MOST_PIECES = 30_000;
const MOST_LEVELS = 100;

/** Elements that nothing has to close. */
const OPEN = new Set(
  (
    'area base basefont br col embed frame hr img input link meta param source track wbr ' +
    'p li dt dd tr td th thead tbody tfoot option optgroup colgroup rt rp html head body'
  ).split(' '),
);

/**
 * Reads a page. Every element of the text stands in `html`, and all but those of the head in `body`.
 * @throws RefusedError where the page is larger or deeper than a page can be.
 */
export function parsePage(text: string): PageDocument {
  assertBounded(text);
  const asItIs = /<html[\s>]/i.test(text) ? parseHtml(text) : undefined;
  const isPage = asItIs?.documentElement?.nodeName === 'HTML';
  const document = isPage
    ? asItIs
    : parseHtml(`<html><head></head><body>${withoutFrame(text)}</body></html>`);
  const root = document.documentElement;
  if (root) gather(document, root);
  assertShallow(document);
  joinTexts(document);
  return document;
}

function parseHtml(text: string): PageDocument {
  return new DOMParser().parseFromString(text, 'text/html') as unknown as PageDocument;
}

/** A text without the tags of which a page has one each: of one that does not begin as a page does. */
function withoutFrame(text: string): string {
  return text.replace(/<\/?(?:html|head|body)(?=[\s>])[^<>]*>|<!doctype\b[^<>]*>/gi, '');
}

/** Puts into the body what stands behind the page, and where there is no body, all that is not in the head. */
function gather(document: PageDocument, root: PageElement): void {
  const behind: PageNode[] = [];
  for (let node = root.nextSibling; node; node = node.nextSibling) behind.push(node);
  const known = root.querySelector('body');
  if (known) return known.append(...behind);
  const strays = [...root.childNodes].filter(({ nodeName }) => nodeName !== 'HEAD');
  const body = document.createElement('body');
  body.append(...strays, ...behind);
  root.append(body);
}

/** Reads a small piece of XML. */
export function parseXml(text: string): PageDocument {
  return new DOMParser().parseFromString(text, 'text/xml') as unknown as PageDocument;
}

/** Looks at tags and references alone, before anything is built of them: building takes time that grows with them and with levels. */
function assertBounded(text: string): void {
  if (text.length > MOST_CHARACTERS) throw new RefusedError('too large');
  const lower = text.toLowerCase();
  const piece = /<(\/?)([a-z][a-z0-9-]*)([^<>]*)|&[#a-z]/g;
  let pieces = 0;
  let level = 0;
  for (let match = piece.exec(lower); match; match = piece.exec(lower)) {
    const [, slash, name = '', rest = ''] = match;
    if (++pieces > MOST_PIECES) throw new RefusedError('too large');
    // A reference opens nothing.
    if (name === '') continue;
    if (name === 'script' || name === 'style') {
      // What is in them are no tags.
      const end = lower.indexOf(`</${name}`, piece.lastIndex);
      if (end === -1) break;
      piece.lastIndex = end + name.length + 2;
    } else if (slash === '/') level = Math.max(0, level - (OPEN.has(name) ? 0 : 1));
    else if (!OPEN.has(name) && !rest.endsWith('/')) level++;
    if (level > MOST_LEVELS) throw new RefusedError('too large');
  }
}

/** What walks a page calls itself once a level. */
function assertShallow(document: PageDocument): void {
  let level = 0;
  let node: PageNode | null = document.documentElement;
  while (node) {
    if (level > MOST_LEVELS) throw new RefusedError('too large');
    if (node.firstChild) {
      node = node.firstChild;
      level++;
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentNode;
      level--;
    }
    node = node?.nextSibling ?? null;
  }
}

/** Makes one text of those that stand side by side: the parser cuts them at their character references. */
function joinTexts(document: PageDocument): void {
  for (const element of document.querySelectorAll('*')) {
    let node = element.firstChild;
    while (node) {
      const first: PageNode = node;
      node = node.nextSibling;
      if (first.nodeType !== TEXT || node?.nodeType !== TEXT) continue;
      const texts = [first.textContent];
      while (node?.nodeType === TEXT) {
        const next: PageNode | null = node.nextSibling;
        texts.push(node.textContent);
        node.remove();
        node = next;
      }
      first.textContent = texts.join('');
    }
  }
}
