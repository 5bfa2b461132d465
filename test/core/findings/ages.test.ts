import type { Expected } from './story';
import { examples } from './story';

suite('number.differs: ages', () => {
  const { fires: firesUndated, quiet } = examples('number.differs');
  /** The same with a day that all articles are of, unless they say another. */
  const fires = (title: string, articles: readonly string[], expected: Expected = {}) => {
    firesUndated(title, articles, { date: '2025-07-03', ...expected });
  };

  fires(
    'a pronoun and a bare number',
    [
      'The sprinter Maren Holt was suspended on Monday. She is [[1:29]] and trains in Bergen.',
      'Maren Holt, [[2:31]], was suspended for two years.',
    ],
    { message: 'Age of Maren Holt: 29 in 1 article, 31 in 1' },
  );
  fires('a sentence about nobody in between', [
    'The sprinter Maren Holt was suspended on Monday. Here are the facts. She is [[1:29]] and trains hard.',
    'Maren Holt, [[2:31]], was suspended for two years.',
  ]);
  fires('a headline of a death, and the sentence behind it', [
    'Ida Renquist, judge of the harbour trial, dead at [[1:91]]\n\nThe judge Ida Renquist died on Friday. She was [[1:91]].',
    'Ida Renquist, who has died [[2:aged 89]], was a judge for three decades.',
  ]);
  fires('a headline that dies', [
    'Poet Wim Tolk dies at [[1:84]]\n\nWim Tolk wrote of rivers and of people who wait beside them.',
    'The poet Wim Tolk has died. Tolk was [[2:85]].',
  ]);
  fires('articles of two days', [
    '---\ndate: 2024-03-04\n---\nThe poet Wim Tolk has died at the [[1:age of 84]].',
    '---\ndate: 2024-03-06\n---\nWim Tolk, who has died [[2:aged 85]], wrote of rivers.',
  ]);
  quiet('articles with a birthday between them', [
    '---\ndate: 2024-01-20\n---\nThe trial of Ruben Askel, 26, is set for June.',
    '---\ndate: 2024-09-06\n---\nRuben Askel, 27, was found guilty.',
  ]);
  fires('articles of two years and ages too far apart', [
    '---\ndate: 2024-01-20\n---\nThe trial of Ruben Askel, [[1:26]], is set for June.',
    '---\ndate: 2025-09-06\n---\nRuben Askel, [[2:31]], was found guilty.',
  ]);
  quiet('the age of a daughter and of a government', [
    'Anger has grown under Tor Vinje’s 18-month-old government. Maren Holt’s six-year-old daughter was hurt.',
    'Tor Vinje, 40, was elected president. Maren Holt, 44, was away.',
  ]);
  quiet('somebody of another age beside a name', [
    'Maren Holt, who was hurt along with an 11-year-old girl, spoke to reporters. Also hurt were Lena Auer and a nine-year-old boy.',
    'Maren Holt, 32, spoke to reporters. Lena Auer, 24, did not.',
  ]);
  quiet('the 40-year-old, who may be anybody', [
    'Lena Auer spoke of her coach Tobias Brandvik. The 40-year-old swimmer won gold. Brandvik, 51, was glad.',
    'Tobias Brandvik, 51, was glad.',
  ]);
  fires('a surname that opens a sentence', [
    'Coach Tobias Brandvik was dismissed. Brandvik, [[1:47]], had two years left.',
    'Tobias Brandvik, [[2:49]], was dismissed after the match.',
  ]);
  firesUndated(
    'articles without a date, between which a birthday may lie',
    [
      'Tobias Brandvik, [[1:47]], was dismissed after the match.',
      'Tobias Brandvik, [[2:48]], was dismissed after the match.',
    ],
    { severity: 'information' },
  );
  firesUndated('articles without a date and ages too far apart', [
    'Tobias Brandvik, [[1:47]], was dismissed after the match.',
    'Tobias Brandvik, [[2:74]], was dismissed after the match.',
  ]);
  fires('a relative clause', [
    'Tobias Brandvik, who is [[1:47]], was dismissed after the match.',
    'Tobias Brandvik, [[2:49]], was dismissed after the match.',
  ]);

  quiet('the age of a past year', [
    'Maren Holt, 31, was suspended. She ran her first race in 2008. She was 14.',
    'Maren Holt, 31, trains in Bergen. She was 19 when she turned professional.',
  ]);
  quiet('somebody else who died long ago', [
    'Maren Holt, 31, was suspended. Her father, Olaf Holt, died in 2011. He was 70.',
    'Maren Holt, 31, was suspended for two years.',
  ]);
  quiet('two persons in the sentence before', [
    'Maren Holt, 31, beat Lena Auer on Friday. She is 24.',
    'Maren Holt, 31, beat Lena Auer, 24.',
  ]);
  quiet('a suspect who is not named', [
    'Maren Holt, 31, and Lena Auer, 24, were robbed by Maren Holt’s guest. The suspect was arrested. He is 19.',
    'Maren Holt, 31, and Lena Auer, 24, were robbed on Friday.',
  ]);
  quiet('a kinsman who died', [
    'Poet Wim Tolk, 61, cancelled his reading. His mother died on Friday. She was 90.',
    'Wim Tolk, 61, cancelled his reading in Lyon.',
  ]);
  quiet('a kinsman at whose death somebody is named', [
    'Poet Wim Tolk, 61, cancelled his reading. The wife of Wim Tolk has died at the age of 58.',
    'Wim Tolk, 61, cancelled his reading in Lyon.',
  ]);
  quiet('one age in other words', [
    'Poet Wim Tolk dies at 84\n\nThe poet Wim Tolk died on Friday. He was 84.',
    'Wim Tolk, an 84-year-old poet, died on Friday at the age of 84.',
  ]);
  quiet('a clock time and a number of sites', [
    'Wim Tolk, 84, died at 11 on Friday.',
    'Wim Tolk, 84, died on Friday. Readings were held at 30 schools.',
  ]);
  quiet('a score', [
    'Tobias Brandvik, 47, led after the second round. He was 12 under par.',
    'Tobias Brandvik, 47, led by three shots.',
  ]);
});
