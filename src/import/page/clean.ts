import type { PageDocument, PageElement } from './dom';

/** Elements that are no words of an article, wherever they stand. */
const NOT_WORDS =
  'script, style, noscript, template, iframe, object, embed, applet, svg, canvas, math, audio, video, picture, img, map, ' +
  'source, form, button, input, select, textarea, dialog, nav, link, meta, [hidden], [role="navigation"], [role="dialog"], ' +
  '[role="alertdialog"], [role="search"], [role="banner"] nav, [aria-modal="true"]';

/** Names of what pages put beside and over their articles: notes about cookies, buttons, comments, other articles. */
const BESIDE =
  /(?:^|[\s_-])(?:cookies?|consent|gdpr|ccpa|cmp|onetrust|didomi|usercentrics|truste|paywall|newsletter|subscribe|share|sharing|social|comments?|disqus|related|recirc|recommended|outbrain|taboola|advert(?:isement)?|ads?|promo|breadcrumbs?|skip-?link|read-?more|most-?read|site-?header|site-?footer|toolbar|screen-reader-text|visually-hidden|sr-only)(?:$|[\s_-])/i;

/** What is never taken for one of them: whoever names a page after its cookie banner means the page. */
const HOLDS_ARTICLE = 'article, main, h1, [itemprop="articleBody"]';

const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Takes out of a page what is no part of an article. */
export function clean(document: PageDocument): void {
  for (const element of document.querySelectorAll(NOT_WORDS)) element.remove();
  for (const element of document.querySelectorAll('[id], [class], [style]')) {
    if (isBeside(element)) element.remove();
  }
  dropFigures(document);
}

function isBeside(element: PageElement): boolean {
  if (/^(?:html|body|article|main|h1|p)$/i.test(element.tagName)) return false;
  if (HIDDEN.test(element.getAttribute('style') ?? '')) return true;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return BESIDE.test(names) && !element.querySelector(HOLDS_ARTICLE);
}

/** Pictures go with their captions; a table or a quotation in a figure stays. */
function dropFigures(document: PageDocument): void {
  for (const figure of document.querySelectorAll('figure')) {
    if (!figure.querySelector('table, blockquote, p')) figure.remove();
  }
}
