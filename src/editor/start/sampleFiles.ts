/** The articles of the sample story, in `sample/` of the extension: not every place that extensions are read from can be listed. */
export const SAMPLE_FILES = [
  '1-estuary-wire.txt',
  '2-saltmere-gazette.txt',
  '3-coast-fm.txt',
  '4-wend-valley-echo.txt',
  '5-harbour-and-river.txt',
] as const;
