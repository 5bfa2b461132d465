/** The story board: made of a story’s analysis, and written out as HTML, Markdown or a picture. */
export { boardOf } from './build';
export { boardHtml } from './html';
export { boardMarkdown } from './markdown';
export { boardSvg } from './svg';
