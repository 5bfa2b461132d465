/** The forms in which a report leaves Copydesk for other programs and for people without it. */
export const EXPORT_FORMATS = {
  html: { name: 'HTML', extension: 'html' },
  markdown: { name: 'Markdown', extension: 'md' },
  csv: { name: 'CSV', extension: 'csv' },
  sarif: { name: 'SARIF', extension: 'sarif' },
  'web-annotation': { name: 'Web Annotation', extension: 'jsonld' },
} as const;
export type ExportFormat = keyof typeof EXPORT_FORMATS;

/** What an export is told besides the stories. */
export interface ExportOptions {
  /** The version of Copydesk. */
  readonly version: string;
  /** Whether SARIF tells settled findings, as suppressed ones; the other forms always do. */
  readonly withSettled?: boolean;
}

export function isExportFormat(name: string): name is ExportFormat {
  return name in EXPORT_FORMATS;
}
