import { escapeMarkup } from '../text/escape';

/** What a page that stands for itself is made of. */
export interface PageParts {
  readonly language: string;
  readonly title: string;
  /** Style sheet, as it stands. */
  readonly style: string;
  /** What is in the page’s main part: HTML, with all words of articles escaped. */
  readonly body: string;
}

/** A page of HTML that loads nothing and runs nothing. */
export function htmlPage({ language, title, style, body }: PageParts): string {
  return `<!DOCTYPE html>
<html lang="${escapeMarkup(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
<style>${COLOURS}${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

/** The colours of pages, by the reader’s light or dark, and on paper. */
const COLOURS = `
:root { color-scheme: light dark; --ink: #1f2328; --soft: #57606a; --line: #d0d7de; --paper: #fff; --band: #f6f8fa; --mark: #fff3b0; --warn: #8a5a00; --bad: #b3261e; --note: #0b57a4; --good: #1a6e34; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --soft: #a3abb5; --line: #3a4048; --paper: #16181c; --band: #1e2126; --mark: #57490f; --warn: #e2b714; --bad: #f48771; --note: #79b8ff; --good: #7fce94; } }
@media print { :root { --ink: #000; --soft: #444; --line: #999; --paper: #fff; --band: #eee; --mark: #eee; --warn: #5c3c00; --bad: #8c1d18; --note: #0b3d74; --good: #12491f; } }
`;

/** A table of Markdown. @param heads and `rows` are escaped already. */
export function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
