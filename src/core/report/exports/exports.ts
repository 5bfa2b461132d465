import { csv } from './csv';
import type { ExportFormat, ExportOptions } from './formats';
import { html } from './html';
import { markdown } from './markdown';
import { sarif } from './sarif';
import type { ExportedStory } from './exportedStory';
import { webAnnotation } from './webAnnotation';

export { claimReview } from './claimReview';
export type { ReviewDetails } from './claimReview';

/** Writes stories in a form. @returns the whole text, or data to be written as JSON. */
export function exported(
  format: ExportFormat,
  stories: readonly ExportedStory[],
  options: ExportOptions,
): string | object {
  switch (format) {
    case 'html':
      return html(stories);
    case 'markdown':
      return markdown(stories);
    case 'csv':
      return csv(stories);
    case 'sarif':
      return sarif(stories, options);
    case 'web-annotation':
      return webAnnotation(stories);
  }
}
