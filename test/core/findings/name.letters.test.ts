import assert from 'node:assert/strict';
import { analyse, examples } from './story';

suite('name.letters', () => {
  const { fires, quiet } = examples('name.letters');

  fires('a Cyrillic letter in a name', ['The minister, [[1:T\u0430rek Mansouri]], spoke in Oslo.'], {
    severity: 'error',
    message: '“T\u0430rek Mansouri” is not what it looks like: it has a Cyrillic “\u0430” (U+0430) for “a”',
    why: 'A search for “Tarek Mansouri” does not find it.',
  });
  fires('its first letter', ['The minister, [[1:\u0422arek Mansouri]], spoke in Oslo.'], {
    severity: 'error',
  });
  fires('a Greek letter', ['The minister, [[1:Tarek Mans\u03bfuri]], spoke in Oslo.'], {
    severity: 'error',
    message: '“Tarek Mans\u03bfuri” is not what it looks like: it has a Greek “\u03bf” (U+03BF) for “o”',
  });
  fires(
    'a word of such letters in a Latin name',
    ['The minister, [[1:Adam \u0421\u043e\u0445]], spoke in Oslo.'],
    {
      severity: 'error',
      message:
        '“Adam \u0421\u043e\u0445” is not what it looks like: it has a Cyrillic “\u0421” (U+0421) for “C”, a Cyrillic “\u043e” (U+043E) for “o” and a Cyrillic “\u0445” (U+0445) for “x”',
      why: 'A search for “Adam Cox” does not find it.',
    },
  );
  fires(
    'each place of one article, once',
    ['[[1:T\u0430rek Mansouri]] spoke in Oslo. Later [[1:T\u0430rek Mansouri]] left the city by train.'],
    { severity: 'error' },
  );
  fires('a name in a bracket of Markdown', ['The minister, [[1:Tarek **Mans\u043euri]]**, spoke.'], {
    severity: 'error',
    message: '“Tarek Mans\u043euri” is not what it looks like: it has a Cyrillic “\u043e” (U+043E) for “o”',
  });
  fires(
    'a mark that turns the direction',
    ['The minister, [[1:Tarek \u202eMansouri]]\u202c, spoke in Oslo.'],
    {
      severity: 'information',
      message:
        '“Tarek Mansouri” is not what it looks like: it has a mark that turns the direction of writing and is not seen (U+202E)',
    },
  );
  fires('a space without width', ['The minister, [[1:Tarek Man\u200bsouri]], spoke in Oslo.'], {
    severity: 'information',
    message: '“Tarek Mansouri” is not what it looks like: it has a character that is not seen (U+200B)',
    why: 'A search for “Tarek Mansouri” does not find it.',
  });
  fires('a letter and a mark', ['The minister, [[1:T\u0430rek\u2060 Mansouri]], spoke in Oslo.'], {
    severity: 'error',
    message:
      '“T\u0430rek Mansouri” is not what it looks like: it has a Cyrillic “\u0430” (U+0430) for “a” and a character that is not seen (U+2060)',
  });

  quiet('a Russian name in its own letters', ['The paper, Коммерсант, wrote of Анна Сох and of Oslo.']);
  quiet('a Russian name beside its Latin form', ['Anna Petrova (Анна Петрова) spoke in Oslo.']);
  quiet('an abbreviation that looks Latin', ['The channel NTV (НТВ) and Radio РТР were shut.']);
  quiet('a Greek name', ['The party Νέα Δημοκρατία met in Athens. Kyriakos Ρότος led it.']);
  quiet('letters with a meaning', ['The drug IFNα and the gene PPARγ were tested by Ωmega Labs in Oslo.']);
  quiet('an Arabic name with a mark for its direction', [
    'The station Al Jazeera \u200f(\u200fالجزيرة\u200f)\u200e spoke of \u2067محمد علي\u2069 and Mohammed \u200fعلي\u200e Hassan.',
  ]);
  quiet('a Persian name with a joiner', ['The writer Reza می\u200cخواهم spoke in Oslo.']);
  quiet('soft hyphens', ['The minister, Tarek Man\u00adsouri, spoke in Oslo.']);
  quiet('marks outside of a name', ['The minister, \u200eTarek Mansouri\u200e, spoke in Oslo.\ufeff']);

  test('a name that another article writes in Latin letters is one in two spellings besides, which offers the right one', () => {
    const { findings } = analyse([
      'The foreign minister of Peru, T\u0430rek Mansouri, spoke in Oslo.',
      'The foreign minister of Peru, Tarek Mansouri, spoke in Oslo.',
    ]);
    assert.deepEqual(
      findings.filter(({ severity }) => severity !== 'hint').map(({ code, severity }) => [code, severity]),
      [
        ['name.letters', 'error'],
        ['name.spelling', 'warning'],
      ],
    );
  });
});
