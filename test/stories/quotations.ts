import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLexicon } from '../../src/core/lexicon/lexicon';
import type { NameMention, QuotationMention } from '../../src/core/mentions/mention';
import { recogniseNames } from '../../src/core/mentions/names';
import { quotesOf, recogniseQuotations } from '../../src/core/mentions/quotations';
import { recogniseRoles } from '../../src/core/mentions/roles';
import { readArticle } from '../../src/core/text/reader';
import { SHARED } from './labels';

/** A quotation as a reader of the article marks it. */
interface QuotationLabel {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly form: 'direct' | 'partial';
  /** Its first words. */
  readonly opening: string;
  /** Who is named as saying it; the words that describe who does where nobody is named; absent where nobody is. */
  readonly speaker?: string;
  readonly named?: true;
}

type Row = readonly [
  start: number,
  end: number,
  form: 'direct' | 'partial',
  opening: string,
  speaker?: string,
];

/** Speakers that the articles name; others are described only. */
const NAMED = new Set([
  'Dmitry Zhirnov',
  'Suhail Shaheen',
  'Amir Khan Muttaki',
  'Amir Khan Muttaqi',
  'Russian Foreign Ministry',
  'Taliban',
  'Zamir Kabulov',
  'Manohar Nambiar',
  'Dave Gaskin',
  'Jim Campbell',
]);

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'seeds/000_c830a2a16f77975c.txt': [
    [1486, 1510, 'partial', 'full-fledged partnership', 'Dmitry Zhirnov'],
    [2080, 2106, 'partial', 'opportunity for joint', 'Suhail Shaheen'],
  ],
  'seeds/001_2073b2f2a0237912.txt': [[1447, 1479, 'partial', 'good example for', 'Amir Khan Muttaki']],
  'seeds/002_34bce44fc3001c29.txt': [
    [754, 914, 'direct', 'We believe that', 'Russian Foreign Ministry'],
    [1109, 1114, 'partial', 'brave', 'Taliban'],
    [1251, 1342, 'direct', 'We value this', 'Amir Khan Muttaqi'],
  ],
  'seeds/003_41d41fe8e86b14e6.txt': [],
  'seeds/004_55210abeade160f9.txt': [
    [904, 984, 'direct', 'Now it’s time', 'Zamir Kabulov'],
    [1164, 1227, 'direct', 'This time, the', 'Zamir Kabulov'],
    [1916, 1982, 'partial', 'important economic and', 'Zamir Kabulov'],
    [2232, 2261, 'direct', 'Russia was ahead', 'Amir Khan Muttaqi'],
  ],
  'stories/12ecbplus/12_10ecbplus.txt': [],
  'stories/12ecbplus/12_11ecbplus.txt': [
    [640, 905, 'direct', 'The incident occurred', 'a defence spokesperson'],
    [1079, 1194, 'direct', 'We also managed', 'a defence spokesperson'],
  ],
  'stories/12ecbplus/12_1ecbplus.txt': [[611, 941, 'direct', 'The warship immediately', 'Manohar Nambiar']],
  'stories/12ecbplus/12_2ecbplus.txt': [],
  'stories/12ecbplus/12_3ecbplus.txt': [[602, 931, 'direct', 'The warship immediately', 'Manohar Nambiar']],
  'stories/12ecbplus/12_4ecbplus.txt': [
    [683, 765, 'direct', 'The warship immediately', 'the officer'],
    [862, 1238, 'direct', 'While two of', 'the officer'],
  ],
  'stories/12ecbplus/12_5ecbplus.txt': [],
  'stories/12ecbplus/12_6ecbplus.txt': [],
  'stories/12ecbplus/12_7ecbplus.txt': [[519, 739, 'direct', 'The warship immediately', 'Manohar Nambiar']],
  'stories/12ecbplus/12_8ecbplus.txt': [
    [593, 675, 'direct', 'The warship immediately', 'the officer'],
    [772, 1148, 'direct', 'While two of', 'the officer'],
  ],
  'stories/12ecbplus/12_9ecbplus.txt': [],
  'stories/23ecbplus/23_10ecbplus.txt': [
    [1532, 1623, 'direct', 'I cant speak', 'Dave Gaskin'],
    // The closing mark is missing; the second line is the spokeswoman's too.
    [1694, 1801, 'direct', 'We are aware', 'A Foreign Office spokeswoman'],
  ],
  'stories/23ecbplus/23_11ecbplus.txt': [
    [202, 220, 'partial', 'lacking experience'],
    [843, 1010, 'direct', 'There was a', 'Dave Gaskin'],
    [1405, 1498, 'direct', "I can't speak", 'Dave Gaskin'],
    [1537, 1647, 'direct', 'We are aware', 'A Foreign Office spokeswoman'],
  ],
  'stories/23ecbplus/23_1ecbplus.txt': [],
  'stories/23ecbplus/23_2ecbplus.txt': [
    [424, 449, 'direct', 'The fall was', 'Dave Gaskin'],
    [1041, 1155, 'direct', 'Resources are tight', 'Dave Gaskin'],
    [1222, 1314, 'direct', "I can't speak", 'Dave Gaskin'],
  ],
  'stories/23ecbplus/23_3ecbplus.txt': [
    [1337, 1351, 'partial', 'insufficiently', 'police'],
    [1407, 1513, 'direct', 'They had hired', 'police'],
    [1531, 1632, 'direct', 'At this stage', 'police'],
  ],
  'stories/23ecbplus/23_4ecbplus.txt': [],
  'stories/23ecbplus/23_5ecbplus.txt': [
    [512, 621, 'direct', 'We are aware', 'A Foreign Office spokeswoman'],
    [1437, 1528, 'direct', "I can't speak", 'Dave Gaskin'],
  ],
  'stories/23ecbplus/23_6ecbplus.txt': [],
  'stories/23ecbplus/23_7ecbplus.txt': [[1036, 1124, 'direct', 'He was very', 'Jim Campbell']],
  'stories/23ecbplus/23_8ecbplus.txt': [
    [525, 663, 'direct', 'They managed to', 'Dave Gaskin'],
    [765, 900, 'direct', "We haven't been", 'Dave Gaskin'],
    [1236, 1390, 'direct', "We don't normally", 'Dave Gaskin'],
    [1529, 1751, 'direct', 'This is an', 'Dave Gaskin'],
  ],
  'stories/23ecbplus/23_9ecbplus.txt': [],
};

/** The labelled quotations of every file, empty for a file without any. */
export const QUOTATIONS: ReadonlyMap<string, readonly QuotationLabel[]> = new Map(
  Object.entries(ROWS).map(([file, rows]) => [
    file,
    rows.map(([start, end, form, opening, speaker]) => ({
      file,
      start,
      end,
      form,
      opening,
      ...(speaker !== undefined && { speaker }),
      ...(speaker !== undefined && NAMED.has(speaker) && { named: true as const }),
    })),
  ]),
);

/** How many quotations were labelled, found, found with their exact ends, and found with the right form and speaker. */
export interface QuotationScore {
  labelled: number;
  found: number;
  exact: number;
  form: number;
  speaker: number;
  /** Quotations between marks that no label overlaps. */
  invented: number;
}

const wordsOf = (name: string) => name.toLowerCase().split(/\s+/);

/** Whether a mention's speaker is the labelled one: a name of the same person or institution, or the same description. */
function isSpeaker(label: QuotationLabel, mention: QuotationMention, names: readonly NameMention[]): boolean {
  const { speaker } = mention;
  const name = speaker?.name === undefined ? undefined : names[speaker.name];
  if (label.speaker === undefined) return speaker === undefined;
  if (!label.named) return name === undefined && speaker?.text.toLowerCase() === label.speaker.toLowerCase();
  if (!name) return false;
  const words = wordsOf(label.speaker);
  return wordsOf(name.name).every((word) => words.includes(word));
}

/**
 * Scores quotations and their speakers on the labelled articles.
 * @returns lines to print, among them every mistake; a single one where the articles are absent
 */
export function scoreQuotations(): string[] {
  if (!existsSync(join(SHARED, 'seeds')) || !existsSync(join(SHARED, 'stories')))
    return ['Quotations: skipped, the labelled articles are not beside the repository'];
  const lexicon = createLexicon();
  const score: QuotationScore = { labelled: 0, found: 0, exact: 0, form: 0, speaker: 0, invented: 0 };
  const mistakes: string[] = [];
  for (const [file, labels] of QUOTATIONS) {
    const text = readFileSync(join(SHARED, file), 'utf8');
    const article = readArticle(file, text);
    const names = recogniseNames(article, lexicon);
    const found = quotesOf(recogniseQuotations(article, names, recogniseRoles(article, names, lexicon)));
    score.labelled += labels.length;
    for (const label of labels) {
      if (!text.startsWith(label.opening, label.start))
        throw new Error(`${file}: "${label.opening}" does not stand at ${label.start}`);
      const mention = found.find(({ start, end }) => start === label.start && end > label.start);
      if (!mention) {
        mistakes.push(`  ${file} missed: "${label.opening}…"`);
        continue;
      }
      score.found++;
      if (mention.end === label.end) score.exact++;
      else mistakes.push(`  ${file} span: "${label.opening}…" ends at ${mention.end}, not ${label.end}`);
      if (mention.form === label.form) score.form++;
      else mistakes.push(`  ${file} form: "${label.opening}…" is ${label.form}, not ${mention.form}`);
      if (isSpeaker(label, mention, names)) score.speaker++;
      else {
        const said = `${mention.speaker?.text} (${names[mention.speaker?.name ?? -1]?.name})`;
        mistakes.push(`  ${file} speaker: "${label.opening}…" is by ${label.speaker}, not ${said}`);
      }
    }
    for (const { start, end, text: words } of found) {
      if (labels.some((label) => label.start < end && start < label.end)) continue;
      score.invented++;
      mistakes.push(`  ${file} invented: "${words.slice(0, 40)}"`);
    }
  }
  const percent = (part: number) => `${((100 * part) / score.labelled).toFixed(1)} %`;
  return [
    `Quotations of the seeds and two stories: ${score.found} of ${score.labelled} found (${percent(score.found)}), ` +
      `${score.exact} with exact ends, ${score.form} with the right form, ` +
      `${score.speaker} with the right speaker (${percent(score.speaker)}), ${score.invented} invented`,
    ...mistakes,
  ];
}

if (require.main === module) console.log(scoreQuotations().join('\n'));
