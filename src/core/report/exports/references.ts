import type { ExportedArticle, ExportedStory } from './exportedStory';

/** Where an article lies, as a URI reference: relative to the working folder, or absolute where the story lies elsewhere. */
export function referenceTo({ folder }: ExportedStory, path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (folder === '') return encoded;
  const parts = folder
    .split('/')
    .map((part) => (folder.startsWith('file:') ? part : encodeURIComponent(part)));
  return `${parts.join('/').replace(/\/$/, '')}/${encoded}`;
}

/** What an article is called: its outlet where it names one, else its file. */
export function articleName({ outlet, path }: Pick<ExportedArticle, 'outlet' | 'path'>): string {
  return outlet ?? path;
}
