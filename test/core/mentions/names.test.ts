import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createLexicon } from '../../../src/core/lexicon/lexicon';
import type { KnownName } from '../../../src/core/mentions/names';
import { recogniseNames } from '../../../src/core/mentions/names';
import { readArticle } from '../../../src/core/text/reader';

const lexicon = createLexicon();

const TYPES: Readonly<Record<string, string>> = { p: 'person', o: 'organization', l: 'place', g: 'group' };

/**
 * Asserts that exactly the marked stretches are named: `[Ada Lund|p]` is a person, `o` an organisation, `l` a place and
 * `g` a group. The marks are taken out before the text is read.
 */
function names(marked: string, known: readonly KnownName[] = []): void {
  const expected: string[] = [];
  let text = '';
  let from = 0;
  for (const mark of marked.matchAll(/\[([^[\]|]*)\|([polg])\]/g)) {
    text += marked.slice(from, mark.index);
    const [whole, name, type] = mark;
    expected.push(`${text.length}-${text.length + (name as string).length} ${TYPES[type as string]} ${name}`);
    text += name;
    from = mark.index + whole.length;
  }
  text += marked.slice(from);
  const found = recogniseNames(readArticle('a.txt', text), lexicon, known);
  assert.deepEqual(
    found.map((mention) => `${mention.start}-${mention.end} ${mention.type} ${mention.text}`),
    expected,
  );
}

suite('names', () => {
  suite('people', () => {
    test('particles with a capital belong to the surname behind a first name or an initial', () => {
      names('The report names [Luc De Wit|p], [B. De Wit|p] and [Pieter Van Den Berg|p] of the club.');
      names('Critics say De facto rule began in [Lisbon|l].');
    });

    test('a full name is a person wherever the article has it', () => {
      names('[Piet Berg|p] was there. One of them is a doctor. [Piet Berg|p], a former teacher, left.');
    });

    test('a title before a name is evidence and no part of it', () => {
      names('On Monday Deputy Finance Minister [Oskar Brandvold|p] met Dr. [Ilse Maartens|p] there.');
      names(
        'The party was led by Lieutenant General Sir [Hugh Penrose|p] and by Capt [Varma|p] of the staff.',
      );
    });

    test('the field of an office belongs to the title', () => {
      names(
        'They were met by Secretary of State [Alma Redfern|p] and Minister of Foreign Affairs [Juho Nieminen|p].',
      );
    });

    test('a role after the name tells a person', () => {
      names('The plan pleased [Wexcombe|p], the envoy for the region, and nobody else.');
      names('It was sold to [Threlkeld|p], 47, a builder.');
    });

    test('a role that ends in a place does not make a place of its holder', () => {
      names("[Peru|l]'s ambassador to [Norway|l], [Sunil Abeyratne|p], left early.");
    });

    test('a verb of saying takes its speaker, before or after', () => {
      names('"We will see," said [Harbottle|p], who was tired. Later [Quennell|p] argued the same.');
    });

    test('a surname follows its full name, at the start of a sentence too', () => {
      names(
        'The firm hired [Marta Oxenholme|p] in May. [Oxenholme|p] left. The work of [Oxenholme|p] remains.',
      );
    });

    test('particles, initials, numerals and hyphens are inside names', () => {
      names('[Ludwig van der Meer|p] and [Khalid bin Omar al-Jabri|p] met [J. K. Ashdown|p] for tea.');
      names('King [Haakon VII|p], Prince [Felix Maria|p] and [Anne-Lise Berg-Olsen|p] were present.');
      names("A play by [Sean O'Malley|p] and [Ian McTavish|p] opened.");
    });

    test('given names that are words open sentences', () => {
      names('[Will Corr|p], the agency’s director, resigned. [May Holm|p], 50, wept.');
      names('[Faith Long|p], 40, took over. [Hope Corr|p] said so. They met [Art Corr|p] and [Bill Holm|p].');
      names('“[Will Corr|p] did it,” he said. [Per Holm|p], 40, left. [April Jones|p] sang.');
      names('Will you come? May the force be with you. Summer was hot. Hope was gone.');
      names('May Corr rest in peace. Will Corr resign?');
      names('Per [Reuters|o], the plan is dead. April fools laughed.');
    });

    test('a nickname in quotation marks or brackets is inside a name', () => {
      names('[William “Lofty” Barnes|p], 61, and [Robert (Bob) Lee|p] met [Dwayne "The Rock" Johnson|p].');
      names("They met [Anna 'Annie' Berg|p] and [Joseph Robinette “Joe” Biden|p].");
      names('The film “Best” won. They met [John|p] (Labour) in [Lisbon|l].');
    });

    test('hyphens of all kinds tie words of a name, and a dash the surnames behind a given name', () => {
      names('They met [Rasmus Lindow\u2011Nielsen|p] and [Anne\u2010Lise Berg|p].');
      names('They met [Rasmus Lindow–Nielsen|p] on the [Paris|l]–[Dakar|l] route.');
      const article = readArticle('a.txt', 'They met Rasmus Lindow\u2011Nielsen and Rasmus Lindow–Nielsen.');
      assert.deepEqual(
        recogniseNames(article, lexicon).map(({ name }) => name),
        ['Rasmus Lindow-Nielsen', 'Rasmus Lindow-Nielsen'],
      );
    });

    test('several fields of an office belong to the title', () => {
      names('They met Minister of Trade and Industry [Ann Lee|p] there.');
      names('They met Secretary for Health and Social Care [Tom Berg|p] there.');
      names('They met Minister for Culture, Media and Sport [Tom Berg|p] there.');
    });

    test('a first name before the name of a place makes one person', () => {
      names('The novel is by [Jack Houston|p] and was read by [Chelsea Ormerod|p] on air.');
    });

    test('two people joined by an ampersand are two', () => {
      names('The song is by [Tom Hillier|p] & [Anna Larkin|p].');
    });
  });

  suite('organisations', () => {
    test('an organisation noun takes the words before it', () => {
      names(
        'The [Danish Fisheries Agency|o] sued the [Northfield Savings Bank|o] and the [Kelso Women Choir|o] lost.',
      );
    });

    test('and what it is of', () => {
      names('The [Ministry of Public Works and Transport of Peru|o] wrote to the [University of Tromsø|o].');
      names('He moved from the [Bank of Latvia|o] to the [Supreme Court of Chile|o].');
    });

    test('a nationality belongs to a body, not to a person or a common noun', () => {
      names(
        'The [Chilean Foreign Ministry|o] called the [Chilean|g] ambassador. The [Chilean|g] envoy stayed.',
      );
      names('The [Danish central bank|o] raised its rate; the [Danish|g] bank followed.');
    });

    test('of a government, a regime, an embassy only the name stands', () => {
      names('The [Peruvian|g] government, the [Peru|l] embassy and the [Hezbollah|o]-led bloc agreed.');
    });

    test('an acronym in brackets is what it stands for, there and later', () => {
      names('The [Harbour Workers Union|o] ([HWU|o]) met in May. A lawyer for the [HWU|o] was there.');
    });

    test('also where the acronym comes first', () => {
      names('The [NRC|l] ([Northern Relief Channel|l]) is open.');
    });

    test('words joined by "and" before the noun belong to it', () => {
      names('She wrote to the [Food and Nutrition Administration|o] about it.');
    });

    test('its name ends before the title of whoever is named after it', () => {
      names('He met [Norland Steel Company|o] Chairman [Ada Thorne|p] on Monday.');
      names('[Ada Bank|o] President [Ada|p] .');
      names('said Bank President of [Ada|p]');
    });

    test('where it has its seat is no part of a company’s name', () => {
      names('[Orlin Industries|o] of [Canada|l] grew.');
    });

    test('what companies have and do tells them apart from people and places', () => {
      names('On Monday shares in [Pembar|o] rose. A stake in [Torvale|o] was sold.');
      names('[Torvale|o], which employs 6,200 people, was founded by [Eino Torvale|p].');
      names('She sold her shares in [Pembar|o] and went to live in [Torvale|l].');
    });

    test('the word that opens a club’s name, and the club without it', () => {
      names('On Sunday [Sporting Penhal|o] lost. A defender of [Penhal|o] was sent off.');
    });

    test('the first word of a company stands for it', () => {
      names('Shares in [Velmora Shipping|o] fell. Nobody at [Velmora|o] was there.');
    });

    test('listed names that are words count only as names', () => {
      names('Who said it is the apple of his eye? The [WHO|o] did.');
    });
  });

  suite('places', () => {
    test('a noun for a kind of place says what follows "of" is one, and a list behind it', () => {
      names('A baker from the quarter of [Vela Norta|l] died.');
      names('Wells were shut in the towns of [Vela Norta|l], [Orbo Dulce|l] and [Chambra|l].');
      names('Wells were shut in three towns, [Vela Norta|l], [Orbo Dulce|l] and [Chambra|l], on Monday.');
    });

    test('a way leads from one place to another', () => {
      names('The pilot flew from [Bergen|l] to [Vannport|l] at noon.');
    });

    test('a list is as many places as it names', () => {
      names(
        '[China|l], the [UAE|l], [Iran|l], [Pakistan|l], and [Qatar|l] agreed; so did the [United Arab Emirates|l].',
      );
    });

    test('an unknown name in a list of places is one', () => {
      names('People in [Oslo|l], [Bergen|l] and [Chamborg|l] must boil their water.');
    });

    test('place nouns before and after the name', () => {
      names('He fell on [Orrak Mount Tolbar|l] near a National Park.');
      names('They crossed [Lake Orrin|l], the [Varde River|l] and [Mount Tolbar|l] to [Kessel Province|l].');
    });

    test('compass words, and lower-case land after an adjective', () => {
      names('The fleet left [East Timor|l] for the [Korean peninsula|l] and [Central Asia|l].');
    });

    test('unknown words after a preposition of place, or before a country', () => {
      names('He was born in [Varnholt|l] and died at [Quillmarsh|l], [Ireland|l].');
    });

    test('a hyphen between listed names parts them', () => {
      names('The [India|l]-[Nepal|l] border was closed. A [Berlin|l]-based firm paid.');
    });

    test('the state is no part of a town', () => {
      names('She lives in [Dayton|l], [Ohio|l].');
      names('He moved from [Tarrow|l], [TX|l], to [Fresno|l] in May.');
    });
  });

  suite('groups', () => {
    test('nationalities, peoples, creeds and currents', () => {
      names(
        'The [Russian|g] team beat the [Norwegians|g]. [Western|g] states, [Sunni|g] clerics and an [Islamist|g] paper said so.',
      );
    });

    test('compounds of nationalities are one', () => {
      names('A [Franco-German|g] plan was dropped.');
    });

    test('a war or a treaty is no name of these types, the nationality in it is a group', () => {
      names('The [Russian|g] Revolution came after the Treaty of Lisbon was signed.');
    });
  });

  suite('what is no name', () => {
    test('words that open a sentence', () => {
      names(
        'Officials left. Visiting [Stockholm|l] is fun. Meanwhile nothing happened. Founding members wept.',
      );
    });

    test('words of a headline in title case, which the body writes small or the language knows', () => {
      names(
        '[Norway|l] Formally Rejects Fishing Deal, Becomes First Nation to Leave\n\n' +
          'OSLO: The government in [Norway|l] rejected the deal on Monday, officials said after the vote.',
      );
    });

    test('words of a headline in capitals', () => {
      names(
        '[NORWAY|l] REJECTS FISHING DEAL AS [HARBOTTLE|p] QUITS\n\n' +
          'The minister, [Greta Harbottle|p], left her post on Monday after the vote, officials said.',
      );
    });

    test('a body in a headline keeps its nationality', () => {
      names('[Turkish Foreign Ministry|o] Summons Envoy Over Fishing Row');
    });

    test('months, days, currencies and acronyms of things', () => {
      names('On Friday in March the GDP fell by 3 USD and two MPs watched TV.');
    });

    test('a foreign minister in two letters, and the person behind them', () => {
      names('[Indian|g] FM [Arun Mehra|p] spoke. “We go on,” FM [Mehra|p] said. [Malta|l]’s FM agreed.');
    });

    test('types of things: letters with a number', () => {
      names('He flew an F-16 jet and had a MP3 player.');
    });

    test('vessels, and their bare names later', () => {
      names('The frigate HMS Larkspur sailed for [Malta|l]. The crew of Larkspur cheered.');
    });

    test('a barge, a sloop and what has a given name behind “the”', () => {
      names('The barge Marianne sank off [Malta|l]. The sloop Edwina came to help.');
      names('The Marianne is the first of her kind. They saw the Marianne go down.');
      names('The Marianne, 52 metres long, was built in [Malta|l].');
    });

    test('storms', () => {
      names('Storm Edwina hit [Ireland|l] and Hurricane Paulo hit [Cuba|l].');
    });

    test('the network X', () => {
      names('She wrote on X that she was well. X users laughed.');
    });
  });

  suite('spans', () => {
    test('articles, possessives, quotes and emphasis marks stay outside', () => {
      names('The **[Kremlin|o]** and *[Ada Thorne|p]*’s “friend” met. [Thorne|p]’s dog barked.');
    });

    test('the name has single spaces and no marks, whatever the text has', () => {
      const text = 'President\u00a0Ada  *Marie*\u00a0Thorne spoke.';
      const [mention] = recogniseNames(readArticle('a.txt', text), lexicon);
      assert.equal(mention?.name, 'Ada Marie Thorne');
      assert.equal(mention?.text, 'Ada  *Marie*\u00a0Thorne');
      assert.equal(mention?.start, 10);
    });

    test('bylines, datelines and boilerplate give no mentions', () => {
      names(
        'Harbour closed by ice\n\nBy Ada Thorne\n\nOSLO (Reuters) - The harbour in [Bergen|l] was closed on Monday, officials said.',
      );
    });
  });

  suite('known names', () => {
    test('what a person has said wins over any guess', () => {
      names('The crew of [Larkspur|o] cheered in [Jordan|p].', [
        { name: 'Larkspur', type: 'organization' },
        { name: 'Jordan', type: 'person' },
      ]);
    });

    test('a known name of several words is found whole', () => {
      names('They joined [Hands Across the Water|o] last year.', [
        { name: 'Hands Across the Water', type: 'organization' },
      ]);
    });
  });

  test('any text gives mentions in bounds, in order and apart', () => {
    const words = fc.constantFrom(
      'Ada',
      'Thorne',
      'the',
      'of',
      'and',
      'Bank',
      'US',
      'van',
      'al-',
      "'s",
      '.',
      ',',
      '(',
      ')',
      '-',
      '&',
      'President',
      'said',
      'Peru',
      'Russian',
      '“',
      '”',
      '\n',
      '\n\n',
      'I',
      'X',
      '47',
      '*',
      'É',
      '🙂',
      'HMS',
      'Storm',
      'River',
      'Jr.',
      '\u00a0',
      '\ud800',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(text, (value) => {
        let end = 0;
        for (const mention of recogniseNames(readArticle('a.txt', value), lexicon)) {
          assert.ok(mention.start >= end && mention.end > mention.start && mention.end <= value.length);
          assert.equal(mention.text, value.slice(mention.start, mention.end));
          ({ end } = mention);
        }
      }),
      { numRuns: 500 },
    );
  });
});
