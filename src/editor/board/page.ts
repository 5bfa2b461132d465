import { escapeMarkup } from '../../core/text/escape';

/** What the page of the board is made of. */
export interface PageParts {
  readonly title: string;
  readonly language: string;
  /** Address of the board’s script and of its styles. */
  readonly script: string;
  readonly style: string;
  /** Where the page may load from, as a source of a content security policy. */
  readonly origin: string;
  /** A text that nobody can guess, new for each page. */
  readonly nonce: string;
  /** The address of the story, which the page keeps. */
  readonly story: string;
}

/** The page that the board begins with: it runs one script, loads one style sheet, and nothing else. All else comes in messages. */
export function boardPage({ title, language, script, style, origin, nonce, story }: PageParts): string {
  const policy = `default-src 'none'; style-src ${origin}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${escapeMarkup(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
<link rel="stylesheet" href="${escapeMarkup(style)}">
</head>
<body data-story="${escapeMarkup(story)}">
<script nonce="${escapeMarkup(nonce)}" src="${escapeMarkup(script)}"></script>
</body>
</html>
`;
}
