import assert from 'node:assert/strict';
import { english } from '../../../src/core/words/words';
import fc from 'fast-check';
import type { Entities, LinkDecisions } from '../../../src/core/entities/entity';
import { Linker } from '../../../src/core/entities/link';
import { lexicon, marked, reading } from './marked';

const NOTHING_DECIDED: LinkDecisions = { same: [], notSame: [], preferred: new Map() };

/** Links a story given as one marked text an article ("a.txt", "b.txt", …). */
function link(articles: readonly string[], decisions: LinkDecisions = NOTHING_DECIDED): Entities {
  const readings = articles.map((text, index) => reading(`${String.fromCharCode(97 + index)}.txt`, text));
  return new Linker(lexicon).link(readings, decisions);
}

/** The entities of a story by their forms in alphabetical order. */
function groups(entities: Entities): string[] {
  return entities.all.map(({ forms }) => [...forms].sort().join(' = ')).sort();
}

type Example = readonly [string, readonly string[], readonly string[]];

/** Stories with the groups of names that are expected of them. */
const LINKED: readonly Example[] = [
  [
    'a surname after its full name',
    ['[person:Ada Byron] spoke. [person:Byron] left.'],
    ['Ada Byron = Byron'],
  ],
  [
    'a surname in a headline before it',
    ['[person:Byron] leaves\nThe singer [person:Ada Byron] left.'],
    ['Ada Byron = Byron'],
  ],
  [
    'a surname with its article’s full name of several, the nearest before it',
    ['[person:Ada Byron] sang. [person:Tom Byron] slept. [person:Byron] snored.'],
    ['Ada Byron', 'Byron = Tom Byron'],
  ],
  [
    'a surname long after a namesake, with the one the article named first',
    [
      '[person:Ada Byron] sang. [person:Tom Byron] slept. [person:Eve Holt], [person:Max Lind], [person:Ida Moor] and [person:Una Falk] ate. [person:Byron] bowed.',
    ],
    ['Ada Byron = Byron', 'Eve Holt', 'Ida Moor', 'Max Lind', 'Tom Byron', 'Una Falk'],
  ],
  [
    'short surnames a letter apart, with a particle',
    ['[person:Joost De Wilt] spoke.', '[person:Joost De Wild] spoke.'],
    ['Joost De Wild = Joost De Wilt'],
  ],
  [
    'a surname with particles',
    ['[person:Jan van der Berg] spoke. [person:van der Berg] left.'],
    ['Jan van der Berg = van der Berg'],
  ],
  [
    'a surname with an article',
    ['[person:Omar al-Hadi] spoke. [person:Hadi] left.'],
    ['Hadi = Omar al-Hadi'],
  ],
  [
    'a first name that the article goes on with',
    ['[person:Zebulon Orr] sang. [person:Zebulon] bowed.'],
    ['Zebulon = Zebulon Orr'],
  ],
  [
    'a surname alone in another article',
    ['[person:Ada Wexcombe] spoke.', '[person:Wexcombe] spoke.'],
    ['Ada Wexcombe = Wexcombe'],
  ],
  [
    'a common surname alone in another article with the same role',
    ['The mayor of [place:Lima], [person:Ada Smith], spoke.', 'Mayor [person:Smith] spoke.'],
    ['Ada Smith = Smith', 'Lima'],
  ],
  [
    'initials that fit one person',
    ['[person:J. Wexcombe] spoke.', '[person:Joan Wexcombe] left.'],
    ['J. Wexcombe = Joan Wexcombe'],
  ],
  [
    'two initials',
    ['[person:J.R. Wexcombe] spoke.', '[person:John Robert Wexcombe] left.'],
    ['J.R. Wexcombe = John Robert Wexcombe'],
  ],
  [
    'a nickname inside a name, for it and without it',
    [
      '[person:Robert “Bob” Lee] spoke. [person:Bob] left.',
      '[person:Bob Lee] sang.',
      '[person:Robert Lee] ate.',
    ],
    ['Bob = Bob Lee = Robert Lee = Robert “Bob” Lee'],
  ],
  [
    'a surname of two words without its given name',
    ['[person:Carrie Holm-Mott] spoke.', '[person:Holm-Mott] left.'],
    ['Carrie Holm-Mott = Holm-Mott'],
  ],
  [
    'a surname of two words that two people of the story have',
    ['[person:Carrie Holm-Mott] and [person:Peter Holm-Mott] spoke.', '[person:Holm-Mott] left.'],
    ['Carrie Holm-Mott', 'Holm-Mott', 'Peter Holm-Mott'],
  ],
  [
    'a state with and without full stops in the name of a body',
    ['[organization:US Navy] ships came.', '[organization:U.S. Navy] ships left.'],
    ['U.S. Navy = US Navy'],
  ],
  [
    'a middle name left out',
    ['[person:Ada Byron] fell.', '[person:Ada May Byron] died.'],
    ['Ada Byron = Ada May Byron'],
  ],
  [
    'a middle initial',
    ['[person:Ada M. Byron] fell.', '[person:Ada Byron] died.'],
    ['Ada Byron = Ada M. Byron'],
  ],
  [
    'hyphens',
    ['[person:Jean-Luc Orr] fell.', '[person:Jean Luc Orr] died.'],
    ['Jean Luc Orr = Jean-Luc Orr'],
  ],
  ['accents', ['[person:José Orrán] fell.', '[person:Jose Orran] died.'], ['Jose Orran = José Orrán']],
  [
    'a romanisation, with the same office',
    [
      '[group:Danish] Foreign Minister [person:Karim Quddari] spoke.',
      '[place:Denmark]’s foreign minister, [person:Kareem Kuddari], spoke.',
    ],
    ['Danish', 'Denmark', 'Kareem Kuddari = Karim Quddari'],
  ],
  [
    'a silent ending, with the same neighbours',
    [
      'On Friday 41-year-old [person:Ned Pell] drowned after his kayak capsized.',
      'The victim, 41-year-old [person:Ned Pelle], drowned when the kayak capsized.',
    ],
    ['Ned Pell = Ned Pelle'],
  ],
  [
    'a slip in a surname, with the same role',
    [
      'Police inspector [person:Tom Gorrick] spoke.',
      'Inspector [person:Tom Gorick] and [person:Gorick] spoke.',
    ],
    ['Gorick = Tom Gorick = Tom Gorrick'],
  ],
  [
    'a surname spelt as another article spells it',
    [
      'On Friday 41-year-old [person:Ned Pell] drowned after his kayak capsized. Friends carried [person:Pelle] ashore.',
      'The victim, 41-year-old [person:Ned Pelle], drowned when the kayak capsized.',
    ],
    ['Ned Pell = Ned Pelle = Pelle'],
  ],
  [
    'a misspelt surname of the one person it can be',
    ['Inspector [person:Tom Gorrick] spoke. Later [person:Gorick] left.'],
    ['Gorick = Tom Gorrick'],
  ],
  [
    'two given names in one office',
    [
      '[place:Chad]’s newly appointed ambassador to [place:Oslo], [person:Dawood Rashidi], came.',
      '[person:Davi Rashidi Khel], the [group:Chadian] ambassador to [place:Norway], came.',
      'The new [group:Chadian] ambassador to [place:Oslo], [person:Davi Rashidi], came.',
    ],
    ['Chad', 'Chadian', 'Davi Rashidi = Davi Rashidi Khel = Dawood Rashidi', 'Norway', 'Oslo'],
  ],
  [
    'the beginning of a name, with the same role',
    [
      '[group:Danish] Foreign Minister [person:Luz Ana] spoke.',
      '[group:Danish] Foreign Minister [person:Luz Ana Pereda] spoke.',
    ],
    ['Danish', 'Luz Ana = Luz Ana Pereda'],
  ],
  // Organisations.
  [
    'an acronym in brackets',
    ['The [organization:World Forest Fund] (WFF) met. [organization:WFF] paid.'],
    ['WFF = World Forest Fund'],
  ],
  [
    'an acronym that another article defines',
    ['The [organization:Forest Fund of Lapland] ([organization:FFL]) met.', 'The [organization:FFL] paid.'],
    ['FFL = Forest Fund of Lapland'],
  ],
  [
    'an acronym before its long form',
    ['[organization:WFF] ([organization:World Forest Fund]) paid.'],
    ['WFF = World Forest Fund'],
  ],
  [
    'initials in one article',
    ['The [organization:World Forest Fund] met. [organization:WFF] paid.'],
    ['WFF = World Forest Fund'],
  ],
  [
    'an acronym known to everybody',
    ['The [organization:World Health Organization] met.', 'The [organization:WHO] met.'],
    ['WHO = World Health Organization'],
  ],
  [
    'a ministry in another order',
    [
      'The [organization:Ministry of Foreign Affairs of Norway] spoke.',
      'The [organization:Norwegian Foreign Ministry] spoke. The [organization:Foreign Ministry] added.',
    ],
    ['Foreign Ministry = Ministry of Foreign Affairs of Norway = Norwegian Foreign Ministry'],
  ],
  [
    'a ministry whose state stands before it',
    [
      '[place:Norway]’s [organization:Defence Ministry] spoke.',
      'The [organization:Norwegian Ministry of Defense] spoke.',
    ],
    ['Defence Ministry = Norwegian Ministry of Defense', 'Norway'],
  ],
  [
    'a court by its last words',
    [
      'The [organization:Norwegian Supreme Court] ruled. The [organization:Supreme Court] was split. The [organization:Court] sits in [place:Oslo].',
    ],
    ['Court = Norwegian Supreme Court = Supreme Court', 'Oslo'],
  ],
  [
    'a company without its legal form',
    ['[organization:Zentrix Inc.] grew.', '[organization:Zentrix] shrank.'],
    ['Zentrix = Zentrix Inc.'],
  ],
  [
    'the first word of a company',
    ['[organization:Zentrix Motors] grew. [organization:Zentrix] pays more.'],
    ['Zentrix = Zentrix Motors'],
  ],
  [
    'two spellings of English',
    [
      'The [organization:Lapland Labour Organisation] met.',
      'The [organization:Lapland Labor Organization] met.',
    ],
    ['Lapland Labor Organization = Lapland Labour Organisation'],
  ],
  // Places and peoples.
  [
    'names of one country',
    [
      '[place:UAE] and [place:United Arab Emirates]',
      'In [place:U.S.], [place:US], [place:United States] and [place:America]',
    ],
    ['America = U.S. = US = United States', 'UAE = United Arab Emirates'],
  ],
  [
    'an abbreviated mountain',
    ['On [place:Mt Byron] and [place:Mt. Byron]', 'On [place:Mount Byron]'],
    ['Mount Byron = Mt Byron = Mt. Byron'],
  ],
  [
    'a fuller name of a mountain',
    ['On [place:Tarn Mount Byron]', 'On [place:Mt Byron]'],
    ['Mt Byron = Tarn Mount Byron'],
  ],
  ['a saint', ['In [place:St. Orren]', 'In [place:Saint Orren]'], ['Saint Orren = St. Orren']],
  [
    'a slip in the name of a gulf',
    [
      'Pirates attacked a tanker in the [place:Gulf of Oran] near the harbour. The [place:Gulf of Oran] is calm. The [place:Gulf of Oran] is wide.',
      'Pirates attacked a tanker in the [place:Gulf of Aran].',
    ],
    ['Gulf of Aran = Gulf of Oran'],
  ],
  [
    'a people in the plural',
    ['[group:Norwegian] ships carried [group:Norwegians].'],
    ['Norwegian = Norwegians'],
  ],
];

const APART: readonly Example[] = [
  [
    'two persons of one surname',
    ['[person:Ada Byron] and [person:Tom Byron] spoke.'],
    ['Ada Byron', 'Tom Byron'],
  ],
  [
    'two persons of one surname in two articles',
    ['[person:Ada Byron] spoke.', '[person:Tom Byron] spoke.'],
    ['Ada Byron', 'Tom Byron'],
  ],
  [
    'a surname alone that two persons of the story have',
    ['[person:Ada Byron] spoke.', '[person:Tom Byron] spoke.', '[person:Byron] spoke.'],
    ['Ada Byron', 'Byron', 'Tom Byron'],
  ],
  [
    'similar names without anything in common',
    ['The dancer [person:Ned Pell] bowed.', 'A judge sent [person:Ned Pelle] home.'],
    ['Ned Pell', 'Ned Pelle'],
  ],
  [
    'similar names of holders of one office in two states',
    [
      '[group:Danish] Foreign Minister [person:Karim Quddari] met reporters about fishing quotas.',
      '[group:Chadian] Foreign Minister [person:Karim Kuddari] met reporters about fishing quotas.',
    ],
    ['Chadian', 'Danish', 'Karim Kuddari', 'Karim Quddari'],
  ],
  [
    'one surname, one office, present and former holder',
    [
      '[group:Danish] Foreign Minister [person:Ada Orr] spoke.',
      'Former [group:Danish] foreign minister [person:Tom Orr] spoke.',
    ],
    ['Ada Orr', 'Danish', 'Tom Orr'],
  ],
  [
    'a former president and the president of one surname',
    ['President [person:Ada Orr] spoke. Former president [person:Orr] agreed.'],
    ['Ada Orr', 'Orr'],
  ],
  [
    'one surname and one office, both in one article',
    [
      '[group:Danish] ambassador to [place:Chad] [person:Ada Orr] and [group:Danish] ambassador to [place:Chad] [person:Tom Orr] spoke.',
    ],
    ['Ada Orr', 'Chad', 'Danish', 'Tom Orr'],
  ],
  [
    'one surname in an office that many hold',
    [
      'Spokesman of [organization:Zentrix] [person:Ada Orr] spoke.',
      '[organization:Zentrix] spokesman [person:Tom Orr] spoke.',
    ],
    ['Ada Orr', 'Tom Orr', 'Zentrix'],
  ],
  [
    'one surname, ambassadors of one state to two others',
    [
      '[group:Danish] ambassador to [place:Chad] [person:Ada Orr] spoke.',
      '[group:Danish] ambassador to [place:Mali] [person:Tom Orr] spoke.',
    ],
    ['Ada Orr', 'Chad', 'Danish', 'Mali', 'Tom Orr'],
  ],
  [
    'presidents of one family',
    [
      '[group:Danish] President [person:Nestor Orrick] spoke.',
      'She met [group:Danish] President [person:Cristina Orrick].',
    ],
    ['Cristina Orrick', 'Danish', 'Nestor Orrick'],
  ],
  [
    'siblings of similar given names in one article',
    ['Captain [person:Jon Orrick] and captain [person:Jan Orrick] of [organization:Zentrix] won.'],
    ['Jan Orrick', 'Jon Orrick', 'Zentrix'],
  ],
  [
    'two given names that both are usual',
    ['Coach [person:Mario Orrick] won.', 'Coach [person:Maria Orrick] won.'],
    ['Maria Orrick', 'Mario Orrick'],
  ],
  [
    'father and son',
    ['[person:Tom Orr Sr.] spoke.', '[person:Tom Orr Jr.] spoke.'],
    ['Tom Orr Jr.', 'Tom Orr Sr.'],
  ],
  [
    'a short form that two persons have',
    ['[person:Ada Byron] fell.', '[person:Ada May Byron] died.', '[person:Ada June Byron] lives.'],
    ['Ada Byron', 'Ada June Byron', 'Ada May Byron'],
  ],
  [
    'initials that two persons have',
    ['[person:J. Byron] fell.', '[person:Joan Byron] died.', '[person:Jack Byron] lives.'],
    ['J. Byron', 'Jack Byron', 'Joan Byron'],
  ],
  [
    'the beginning of a name without a role',
    ['[person:Luz Ana] spoke.', '[person:Luz Ana Pereda] left.'],
    ['Luz Ana', 'Luz Ana Pereda'],
  ],
  [
    'half of a double-barrelled surname',
    ['[person:Ada Orrick-Jones] spoke. [person:Jones] left.'],
    ['Ada Orrick-Jones', 'Jones'],
  ],
  [
    'a first name that is somebody’s surname',
    ['[person:Orrick Byron] spoke. [person:Tom Orrick] sang. [person:Orrick] left.'],
    ['Orrick = Tom Orrick', 'Orrick Byron'],
  ],
  [
    'a common surname in another role',
    ['Coach [person:Ada Smith] won.', 'Senator [person:Smith] spoke.'],
    ['Ada Smith', 'Smith'],
  ],
  // Organisations.
  [
    'two foreign ministries and one that could be either',
    [
      'The [organization:Norwegian Foreign Ministry] and the [organization:Danish Foreign Ministry] met. The [organization:Foreign Ministry] spoke.',
    ],
    ['Danish Foreign Ministry', 'Foreign Ministry', 'Norwegian Foreign Ministry'],
  ],
  [
    'a supreme court in an article that names none',
    ['The [organization:Norwegian Supreme Court] ruled.', 'The [organization:Supreme Court] ruled.'],
    ['Norwegian Supreme Court', 'Supreme Court'],
  ],
  [
    'two courts of one state',
    ['The [organization:Norwegian Supreme Court] and the [organization:Norwegian Constitutional Court] met.'],
    ['Norwegian Constitutional Court', 'Norwegian Supreme Court'],
  ],
  [
    'a supreme and a constitutional court',
    ['The [organization:Norwegian Constitutional Court] met. The [organization:Supreme Court] did not.'],
    ['Norwegian Constitutional Court', 'Supreme Court'],
  ],
  [
    'one acronym of two bodies',
    [
      'The [organization:World Forest Fund] (WFF) met. [organization:WFF] paid.',
      'The [organization:Western Film Forum] (WFF) met.',
      '[organization:WFF] slept.',
    ],
    ['WFF', 'WFF = World Forest Fund', 'Western Film Forum'],
  ],
  [
    'a company and its workers’ union',
    ['[organization:Zentrix] grew. The [organization:Zentrix Workers Union] did not.'],
    ['Zentrix', 'Zentrix Workers Union'],
  ],
  [
    'one short form of two companies',
    [
      '[organization:Zentrix Motors] grew. [organization:Zentrix] pays.',
      '[organization:Zentrix Foods] grew. [organization:Zentrix] sells.',
    ],
    ['Zentrix = Zentrix Foods', 'Zentrix = Zentrix Motors'],
  ],
  [
    'a person and a company of one name',
    ['[person:Ada Zentrix] runs [organization:Zentrix].'],
    ['Ada Zentrix', 'Zentrix'],
  ],
  // Places and peoples.
  [
    'countries of similar names',
    [
      'Floods hit [place:Niger], [place:Austria] and [place:Iran] on Monday.',
      'Floods hit [place:Nigeria], [place:Australia] and [place:Iraq] on Monday.',
    ],
    ['Australia', 'Austria', 'Iran', 'Iraq', 'Niger', 'Nigeria'],
  ],
  ['a country and its part', ['From [place:England] to [place:Britain]'], ['Britain', 'England']],
  [
    'a mountain, its village and its park',
    ['From [place:Mount Byron] to [place:Mount Byron Village] in [place:Mount Byron National Park]'],
    ['Mount Byron', 'Mount Byron National Park', 'Mount Byron Village'],
  ],
  [
    'a mountain of two fuller names',
    ['[place:Mount Byron]', '[place:Tarn Mount Byron] and [place:Orren Mount Byron]'],
    ['Mount Byron', 'Orren Mount Byron', 'Tarn Mount Byron'],
  ],
  [
    'a part by its direction',
    ['From [place:Orren Island] to [place:North Orren Island]'],
    ['North Orren Island', 'Orren Island'],
  ],
  ['a capital and its country', ['[place:Oslo] is in [place:Norway].'], ['Norway', 'Oslo']],
  [
    'places of one name in two states',
    [
      'In [place:Orren], [place:Ohio], it rained. [place:Orren] flooded.',
      'In [place:Orren], [place:Texas], it was dry.',
    ],
    ['Ohio', 'Orren', 'Orren', 'Texas'],
  ],
  ['a people and its country', ['[group:Norwegian] ships left [place:Norway].'], ['Norway', 'Norwegian']],
  [
    'nations of one state',
    ['[group:English] and [group:Scottish] climbers met a [group:Briton].'],
    ['Briton', 'English', 'Scottish'],
  ],
  [
    'similar places with nothing in common',
    [
      'The [place:Gulf of Oran] is calm. The [place:Gulf of Oran] is wide. The [place:Gulf of Oran] is deep.',
      'He sailed the [place:Gulf of Aran].',
    ],
    ['Gulf of Aran', 'Gulf of Oran'],
  ],
  [
    'Congo and Congo',
    ['From [place:Congo] to the [place:Democratic Republic of Congo]'],
    ['Congo', 'Democratic Republic of Congo'],
  ],
];

suite('linking', () => {
  suite('links', () => {
    for (const [name, story, expected] of LINKED)
      test(name, () => {
        assert.deepEqual(groups(link(story)), expected);
      });
  });

  suite('keeps apart', () => {
    for (const [name, story, expected] of APART)
      test(name, () => {
        assert.deepEqual(groups(link(story)), expected);
      });
  });
});

suite('entities', () => {
  const STORY = [
    '[place:Norway]’s newly appointed ambassador to [place:Lima], [person:Dawood Rashidi], came.',
    '[person:Davi Rashidi], the [group:Norwegian] ambassador to [place:Peru], spoke. [person:Rashidi] left.',
  ];

  test('carry their forms, mentions, roles and reasons', () => {
    const entities = link(STORY);
    const person = entities.of('b.txt', 3);
    assert.equal(person?.id, 'dawood-rashidi');
    assert.deepEqual(person.forms, ['Davi Rashidi', 'Dawood Rashidi', 'Rashidi']);
    assert.deepEqual(person.mentions, [
      { path: 'a.txt', mention: 2 },
      { path: 'b.txt', mention: 0 },
      { path: 'b.txt', mention: 3 },
    ]);
    assert.deepEqual(person.roles, [
      {
        key: 'ambassador of norway to peru',
        head: 'ambassador',
        modifiers: [],
        of: ['norway'],
        to: ['peru'],
        tense: 'present',
        said: [
          { path: 'a.txt', role: 0 },
          { path: 'b.txt', role: 0 },
        ],
      },
    ]);
    assert.deepEqual(person.because.map(english), [
      '“Davi Rashidi” and “Dawood Rashidi”: one surname and one office, ambassador of Norway to Peru.',
      '“Rashidi” is the surname of “Davi Rashidi”, named in full in the same article.',
    ]);
    assert.equal(entities.byId('dawood-rashidi'), person);
  });

  test('do not depend on the order of the articles', () => {
    const articles = STORY.map((text, index) => reading(`${index}.txt`, text));
    const forwards = new Linker(lexicon).link(articles, NOTHING_DECIDED);
    const backwards = new Linker(lexicon).link([...articles].reverse(), NOTHING_DECIDED);
    assert.deepEqual(backwards.all, forwards.all);
  });

  test('have the fullest form that most articles use for a name', () => {
    const story = [
      '[person:Ada May Byron] fell.',
      '[person:Ada Byron] fell.',
      '[person:Ada Byron], called [person:Byron], fell.',
    ];
    assert.deepEqual(
      link(story).all.map(({ id, name }) => [id, name]),
      [['ada-byron', 'Ada Byron']],
    );
  });

  test('of one name have ids by type, then by number', () => {
    const story = [
      '[person:Jordan] left [place:Jordan].',
      '[place:São Orr] [person:Ann Orr], [person:Jordan]',
    ];
    assert.deepEqual(
      link(story).all.map(({ id }) => id),
      ['ann-orr', 'jordan', 'jordan-place', 'sao-orr'],
    );
  });

  test('know their country, where the story names it', () => {
    const entities = link([
      'The [organization:Norwegian Foreign Ministry] of [place:Norway] met [group:Danish] and [group:Norwegian] guests.',
    ]);
    const countryOf = (mention: number) => {
      const entity = entities.of('a.txt', mention);
      return entity && entities.countryOf(entity)?.id;
    };
    assert.deepEqual([0, 1, 2, 3].map(countryOf), ['norway', 'norway', 'danish', 'norway']);
  });

  test('hold every mention once, under ids of their own, whatever the story says', () => {
    const words = [
      'Ada',
      'Byron',
      'al-Hadi',
      'J.',
      'Mt',
      'Supreme',
      'Court',
      'of',
      'Norway',
      'UN',
      'Orr-Byron',
      'Jr',
      '’',
    ];
    const name = fc.tuple(
      fc.constantFrom('person', 'organization', 'place', 'group'),
      fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }),
    );
    const glue = fc.constantFrom(
      ' ',
      ', ',
      ' (',
      ') ',
      '’s ',
      ' said. ',
      ', former president of ',
      ' Inspector ',
      '\n',
    );
    const article = fc.array(fc.tuple(name, glue), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(article, { maxLength: 4 }), (articles) => {
        const texts = articles.map((parts) =>
          parts.map(([[type, form], after]) => `[${type}:${form.join(' ')}]${after} x `).join(''),
        );
        const readings = texts.map((text, index) => reading(`${index}.txt`, text));
        const entities = new Linker(lexicon).link(readings, NOTHING_DECIDED);
        const held = entities.all.flatMap(({ id, mentions }) => mentions.map((ref) => ({ id, ...ref })));
        assert.equal(
          held.length,
          readings.reduce((count, { mentions }) => count + mentions.names.length, 0),
        );
        for (const { id, path, mention } of held) assert.equal(entities.of(path, mention)?.id, id);
        assert.equal(new Set(entities.all.map(({ id }) => id)).size, entities.all.length);
      }),
      { numRuns: 200 },
    );
  });

  test('of an empty story are none', () => {
    const entities = link(['', 'No names here.']);
    assert.deepEqual(entities.all, []);
    assert.equal(entities.of('a.txt', 0), undefined);
    assert.equal(entities.of('z.txt', 0), undefined);
  });
});

suite('a capital', () => {
  const stands = (text: string) => {
    const story = `[place:Norway] is near.\n${text}`;
    const city = marked('a.txt', story).names.findIndex(({ name }) => name === 'Oslo' || name === 'Bergen');
    return link([story]).standsFor('a.txt', city);
  };
  for (const text of [
    '[place:Oslo] confirmed the recognition.',
    '[place:Oslo] has since formally recognised the islands.',
    '[place:Oslo]’s decision surprised many.',
    'The envoy praised [place:Oslo]’s new foreign policy.',
    'The [group:Danish] ambassador to [place:Oslo] left.',
    'They resumed talks with [place:Oslo].',
    '[place:Oslo] was the first country to agree.',
    'Troops left, and [place:Oslo] reaffirmed its support.',
  ])
    test(`stands for its country: ${text}`, () => {
      assert.equal(stands(text), 'norway');
    });
  for (const text of [
    'They met in [place:Oslo].',
    '[place:Oslo] is the largest city of the north.',
    'They flew to [place:Oslo].',
    'The embassy in [place:Oslo] confirmed it.',
    '[place:Oslo]’s streets were empty.',
    'They walked with [place:Oslo] in sight.',
    '[place:Bergen] confirmed the outage.',
  ])
    test(`is itself: ${text}`, () => {
      assert.equal(stands(text), undefined);
    });

  test('stands for nothing where the story does not name the country', () => {
    assert.equal(link(['[place:Oslo] confirmed it.']).standsFor('a.txt', 0), undefined);
  });
});

suite('decisions on names', () => {
  const decide = (decisions: Partial<LinkDecisions>) => ({ ...NOTHING_DECIDED, ...decisions });

  test('join what no rule joins', () => {
    const story = ['[person:Ada Byron] spoke.', '[person:Countess Lovelock] spoke.'];
    const entities = link(story, decide({ same: [['ada byron', 'Lovelock']] }));
    assert.deepEqual(groups(entities), ['Ada Byron', 'Countess Lovelock']);
    const joined = link(story, decide({ same: [['ada byron', 'Countess Lovelock']] }));
    assert.deepEqual(groups(joined), ['Ada Byron = Countess Lovelock']);
    assert.deepEqual(joined.all[0]?.because.map(english), [
      'A person has decided that “ada byron” and “Countess Lovelock” are the same.',
    ]);
  });

  test('keep apart what a rule would join', () => {
    const story = ['[person:Ada Byron] fell.', '[person:Ada May Byron] died. [person:Byron] slept.'];
    assert.deepEqual(groups(link(story, decide({ notSame: [['Ada Byron', 'Ada May Byron']] }))), [
      'Ada Byron',
      'Ada May Byron = Byron',
    ]);
    assert.deepEqual(groups(link(story, decide({ notSame: [['byron', 'ada may byron']] }))), [
      'Ada Byron = Ada May Byron',
      'Byron',
    ]);
  });

  test('say which name is preferred', () => {
    const entities = link(
      ['[person:Ada May Byron] and [person:Ada Byron]'],
      decide({ preferred: new Map([['ADA MAY BYRON', 'Ada M. Byron']]) }),
    );
    assert.deepEqual(
      entities.all.map(({ id, name }) => [id, name]),
      [['ada-m-byron', 'Ada M. Byron']],
    );
  });
});
