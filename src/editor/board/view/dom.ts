import { ICONS } from '../../../core/board/icons';

const SVG = 'http://www.w3.org/2000/svg';

/** What an element is given: attributes, those that are undefined left out. */
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Makes an element. Text is only ever set as text. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, String(value));
  }
  element.append(...children);
  return element;
}

/** The icon of a state; what it says stands beside it in words. */
export function icon(which: keyof typeof ICONS): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', `icon ${which}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('fill-rule', 'evenodd');
  path.setAttribute('d', ICONS[which]);
  svg.append(path);
  return svg;
}

/** Words of an article, whichever way they run. */
export function words(text: string): HTMLElement {
  return make('bdi', {}, text);
}
