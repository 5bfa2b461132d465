import assert from 'node:assert/strict';
import fc from 'fast-check';
import { quotesOf } from '../../../src/core/mentions/quotations';
import { MarkedStory, quotes } from './quotationStory';

suite('quotations: marks', () => {
  test('curly, straight and doubled single marks and guillemets hold the same words', () => {
    for (const [open, close] of [
      ['“', '”'],
      ['"', '"'],
      ["''", "''"],
      ['«', '»'],
      ['„', '“'],
      ['»', '«'],
      ["''", '"'],
    ]) {
      assert.deepEqual(
        quotes(`${open}The bridge will hold,${close} [Ada Holm] said.`),
        ['direct: The bridge will hold – Ada Holm → Ada Holm (said)'],
        `${open}…${close}`,
      );
    }
  });

  test('the span leaves the marks out and counts in UTF-16 code units', () => {
    const { quotations, article } = new MarkedStory(
      '🚢🚢\r\n\r\nCafe\u0301 owner [Ada Holm] said: “It holds.”',
    );
    const [quote] = quotations;
    assert.equal(quotations.length, 1);
    assert.deepEqual([quote?.start, quote?.end], [36, 45]);
    assert.equal(article.text.slice(36, 45), 'It holds.');
    assert.deepEqual(quote?.parts, [{ start: 36, end: 45 }]);
    assert.deepEqual(quote?.speaker, { start: 20, end: 28, text: 'Ada Holm', name: 0 });
    assert.deepEqual(quote?.cue, { start: 29, end: 33, text: 'said' });
  });

  test('a comma before the closing mark is not part of what was said, a full stop is', () => {
    assert.deepEqual(quotes('“We sail at dawn,” [Ada Holm] said. “All of us.”'), [
      'direct: We sail at dawn – Ada Holm → Ada Holm (said)',
      'direct: All of us. – Ada Holm → Ada Holm',
    ]);
  });

  test('a name behind a dash that ends the paragraph speaks', () => {
    assert.deepEqual(quotes('“We shall never close the harbour.” — [Ada Holm], mayor'), [
      'direct: We shall never close the harbour. – Ada Holm → Ada Holm',
    ]);
    assert.deepEqual(
      quotes('“We shall never close the harbour.”\n\n– [Ada Holm], mayor of the town\n\nIt rained.'),
      ['direct: We shall never close the harbour. – Ada Holm → Ada Holm'],
    );
    assert.deepEqual(quotes('“We shall never close the harbour.” — [Ada Holm], the mayor, has gone.'), []);
  });

  test('marks around a nickname quote nothing', () => {
    assert.deepEqual(quotes('“We sail at dawn,” [William “Lofty” Barnes] said.'), [
      'direct: We sail at dawn – William “Lofty” Barnes → William “Lofty” Barnes (said)',
    ]);
  });

  test('stray spaces inside the marks do no harm', () => {
    assert.deepEqual(quotes('" The ferry stopped and turned back, " a coastguard spokesperson said.'), [
      'direct: The ferry stopped and turned back – a coastguard spokesperson (said)',
    ]);
  });

  test('a closing mark that has slipped over the space still closes', () => {
    assert.deepEqual(quotes('"The ferry turned back, "[Ada Holm] said. "Nobody was hurt."'), [
      'direct: The ferry turned back – Ada Holm → Ada Holm (said)',
      'direct: Nobody was hurt. – Ada Holm → Ada Holm',
    ]);
  });

  test('British single marks are told from apostrophes', () => {
    assert.deepEqual(
      quotes(
        '‘We can’t wait for the pilots’ union,’ said [Ivo Brandt]. The ’90s were worse at five o’clock.',
      ),
      ['direct: We can’t wait for the pilots’ union – Ivo Brandt → Ivo Brandt (said)'],
    );
    assert.deepEqual(quotes("'It isn't the crews' fault,' [Ivo Brandt] said."), [
      "direct: It isn't the crews' fault – Ivo Brandt → Ivo Brandt (said)",
    ]);
  });

  test('possessives, elisions and lone apostrophes quote nothing', () => {
    assert.deepEqual(
      quotes("The pirates' boats and the owners' claims, [Ivo Brandt] said, were lost in '98."),
      [],
    );
    assert.deepEqual(quotes('The boys’ choir said the girls’ choir sang ’em all.'), []);
  });

  test('quotations within a quotation stay part of it', () => {
    assert.deepEqual(quotes('“He told me ‘never’ and left,” said [Ada Holm].'), [
      'direct: He told me ‘never’ and left – Ada Holm → Ada Holm (said)',
    ]);
    assert.deepEqual(quotes('‘He told me “never” and left,’ said [Ada Holm].'), [
      'direct: He told me “never” and left – Ada Holm → Ada Holm (said)',
    ]);
    assert.deepEqual(quotes('“He told me “never” and left without a word.” So said [Ada Holm].'), [
      'direct: He told me “never” and left without a word.',
    ]);
  });

  test('opened with a single mark and closed with a double one', () => {
    assert.deepEqual(quotes('\'I cant say why it sank, " [Ada Holm] told the Post.'), [
      'direct: I cant say why it sank – Ada Holm → Ada Holm (told)',
    ]);
  });

  test('inches are no quotation', () => {
    assert.deepEqual(quotes('A 6" pipe and a 12" pipe burst, [Ada Holm] said.'), []);
  });
});

suite('quotations: over lines and paragraphs', () => {
  test('each paragraph opens again, the last one closes: one quotation with a part a paragraph', () => {
    const story = new MarkedStory('“We waited.\n\n“We rowed.\n\n“And we won,” [Ole Dahl] said.');
    assert.deepEqual(story.quotes, [
      'direct: We waited. | We rowed. | And we won – Ole Dahl → Ole Dahl (said)',
    ]);
    const [quote] = story.quotations;
    assert.deepEqual([quote?.start, quote?.end], [1, story.article.text.indexOf(',”')]);
  });

  test('the same with CRLF and straight marks', () => {
    assert.deepEqual(quotes('[Ole Dahl] said: "We waited.\r\n\r\n"We rowed."\r\n\r\nThe race is old.'), [
      'direct: We waited. | We rowed. – Ole Dahl → Ole Dahl (said)',
    ]);
  });

  test('a sentence a line: an open quotation runs on over lines to its closing mark', () => {
    assert.deepEqual(
      quotes(
        'The crew is back.\n"The rig stood firm.\nNobody was hurt, " captain [Ole Dahl] said.\nIt rained.',
      ),
      ['direct: The rig stood firm.\nNobody was hurt – Ole Dahl → Ole Dahl (said)'],
    );
  });

  test('lines that open again and lines that do not may follow each other', () => {
    assert.deepEqual(quotes('"It was late.\n"It was dark.\nNobody saw it, " the officer said.'), [
      'direct: It was late. | It was dark.\nNobody saw it – the officer (said)',
    ]);
  });

  test('a missing closing mark ends the quotation with its paragraph', () => {
    assert.deepEqual(
      quotes(
        'A ministry spokesman said: "We know of the case.\n\nThe road is open. It was "cleared" at noon.',
      ),
      ['direct: We know of the case. – A ministry spokesman (said)'],
    );
  });

  test('a blank line ends an open quotation that does not open again', () => {
    assert.deepEqual(
      quotes('[Ada Holm] said: “We know.\n\nIt rained all day, a gift for the fields.” He left.'),
      ['direct: We know. – Ada Holm → Ada Holm (said)'],
    );
  });

  test('a stray mark within a sentence is a slip', () => {
    assert.deepEqual(quotes('The road was “ closed at noon.\n\n[Ada Holm] said it rained.'), []);
  });

  test('single marks open again in each paragraph too', () => {
    assert.deepEqual(quotes('[Ole Dahl] said: ‘We waited.\n\n‘We rowed,’ and fell silent.'), [
      'direct: We waited. | We rowed – Ole Dahl → Ole Dahl (said)',
    ]);
  });
});

suite('quotations: attribution', () => {
  test('after the words: name and verb, or verb and name', () => {
    assert.deepEqual(quotes('“It works,” [Ada Holm] said. “It does not,” said [Ivo Brandt], who built it.'), [
      'direct: It works – Ada Holm → Ada Holm (said)',
      'direct: It does not – Ivo Brandt → Ivo Brandt (said)',
    ]);
  });

  test('a title and an apposition between name and verb', () => {
    assert.deepEqual(quotes('“It works,” Captain [Ada Holm], chief of staff, Northern Fleet, said.'), [
      'direct: It works – Ada Holm → Ada Holm (said)',
    ]);
    assert.deepEqual(quotes('“It works,” Inspector [Kari Moe], of the harbour police, said.'), [
      'direct: It works – Kari Moe → Kari Moe (said)',
    ]);
  });

  test('before the words, with a colon, a comma, “that” or nothing', () => {
    for (const lead of [': “It works.”', ', “It works.”', ' that “It works.”', ' “It works.”']) {
      assert.deepEqual(
        quotes(`[Ada Holm] said${lead}`),
        ['direct: It works. – Ada Holm → Ada Holm (said)'],
        lead,
      );
    }
    assert.deepEqual(quotes('[Ada Holm] told reporters on Monday: “It works.”'), [
      'direct: It works. – Ada Holm → Ada Holm (told)',
    ]);
  });

  test('a quotation broken by its attribution is one with two parts', () => {
    const story = new MarkedStory('“The pumps,” [Ada Holm] said, “are older than I am.”');
    assert.deepEqual(story.quotes, ['direct: The pumps | are older than I am. – Ada Holm → Ada Holm (said)']);
    const [quote] = story.quotations;
    assert.equal(quote?.text, 'The pumps,” Ada Holm said, “are older than I am.');
    assert.deepEqual(quote?.parts, [
      { start: 1, end: 10 },
      { start: 29, end: 49 },
    ]);
  });

  test('a full stop after the attribution begins a quotation of its own, by the same speaker', () => {
    assert.deepEqual(quotes('“Nobody asked,” she said. “Nobody called.”\n\n“I waited for months.”'), [
      'direct: Nobody asked – she (said)',
      'direct: Nobody called. – she',
      'direct: I waited for months. – she',
    ]);
  });

  test('a question before the closing mark does not cut off its attribution', () => {
    assert.deepEqual(quotes('“Why now?” [Kari Moe] asked. “It is madness!” [Bo Ek] shouted.'), [
      'direct: Why now? – Kari Moe → Kari Moe (asked)',
      'direct: It is madness! – Bo Ek → Bo Ek (shouted)',
    ]);
  });

  test('according to, in somebody’s words, quoted as saying', () => {
    assert.deepEqual(quotes('According to [Bo Ek], “the walls have leaked for years”.'), [
      'partial: the walls have leaked for years – Bo Ek → Bo Ek (According to)',
    ]);
    assert.deepEqual(quotes('It was, in [Bo Ek]’s words, “a gift”.'), [
      'partial: a gift – Bo Ek → Bo Ek (words)',
    ]);
    assert.deepEqual(quotes('[Bo Ek] was quoted by a local paper as saying: “I never met them.”'), [
      'direct: I never met them. – Bo Ek → Bo Ek (saying)',
    ]);
  });

  test('written on a network, with the network in the cue', () => {
    assert.deepEqual(
      quotes('[Kari Moe] welcomed the plan, writing on X that “the coast has waited long enough”.'),
      ['partial: the coast has waited long enough – Kari Moe → Kari Moe (writing on X)'],
    );
    assert.deepEqual(quotes('“We are proud,” [Kari Moe] wrote on {Facebook} on Friday.'), [
      'direct: We are proud – Kari Moe → Kari Moe (wrote on Facebook)',
    ]);
  });

  test('in a statement', () => {
    assert.deepEqual(
      quotes('In a statement released on Monday, the {Harbour Authority} said: “Safety comes first.”'),
      ['direct: Safety comes first. – Harbour Authority → Harbour Authority (said)'],
    );
    assert.deepEqual(quotes('According to a statement from the {Harbour Authority}, “two cranes fell”.'), [
      'partial: two cranes fell – Harbour Authority → Harbour Authority (According to)',
    ]);
  });

  test('what a thing is called, described or hailed as is quoted too', () => {
    assert.deepEqual(quotes('The {Fishing League} rejected the deal, calling it a “sad” and costly step.'), [
      'partial: sad – Fishing League → Fishing League (calling)',
    ]);
    assert.deepEqual(quotes('[Bo Ek] described the plan as a step toward “open borders”.'), [
      'partial: open borders – Bo Ek → Bo Ek (described)',
    ]);
    assert.deepEqual(
      quotes('<Norland>’s envoy to <Ostia>, [Bo Ek], welcomed the vote, hailing it as an “end to silence”.'),
      ['partial: end to silence – Bo Ek → Bo Ek (hailing)'],
    );
    assert.deepEqual(quotes('The crew were described as “brave” by mayor [Kari Moe].'), [
      'partial: brave – Kari Moe → Kari Moe (described)',
    ]);
    assert.deepEqual(quotes('A skipper, described as “lacking sleep”, ran his boat aground.'), [
      'partial: lacking sleep (described)',
    ]);
  });

  test('a few words within a reported sentence, and before an attribution that closes it', () => {
    assert.deepEqual(quotes('Police said the party seemed “badly” equipped for the climb.'), [
      'partial: badly – Police (said)',
    ]);
    assert.deepEqual(quotes('The harbour is “a hub for the whole coast,” [Bo Ek] said.'), [
      'partial: a hub for the whole coast – Bo Ek → Bo Ek (said)',
    ]);
    assert.deepEqual(quotes('The plan was “madness” and had to be stopped, the mayor said on Friday.'), [
      'partial: madness – the mayor (said)',
    ]);
  });

  test('headlines and interviews name the speaker before a colon', () => {
    assert.deepEqual(
      quotes('Minister: ‘We will rebuild every school’\n\nThe plan was shown on Monday to the press.'),
      ['direct: We will rebuild every school – Minister'],
    );
    assert.deepEqual(quotes('[Bo Ek]: “I would have fixed it long ago.”'), [
      'direct: I would have fixed it long ago. – Bo Ek → Bo Ek',
    ]);
    assert.deepEqual(
      quotes('Skippers ‘ignored warnings’, police say\n\nTwo boats sank on Monday off the coast.'),
      ['partial: ignored warnings – police (say)'],
    );
  });

  test('a colon that ends a paragraph introduces the next one', () => {
    assert.deepEqual(quotes('[Bo Ek] wrote on X:\n\n“The harbour belongs to all of us.”'), [
      'direct: The harbour belongs to all of us. – Bo Ek → Bo Ek (wrote on X)',
    ]);
  });

  test('the nearer of two verbs speaks', () => {
    assert.deepEqual(
      quotes('The {Union} regrets that nobody was asked: “There was no talk at all,” said [Kari Moe].'),
      ['direct: There was no talk at all – Kari Moe → Kari Moe (said)'],
    );
  });

  test('two speakers in one paragraph', () => {
    assert.deepEqual(
      quotes('“You sank it,” [Bo Ek] said. “We did not,” replied [Kari Moe]. “You did,” he insisted.'),
      [
        'direct: You sank it – Bo Ek → Bo Ek (said)',
        'direct: We did not – Kari Moe → Kari Moe (replied)',
        'direct: You did – he → Kari Moe (insisted)',
      ],
    );
  });
});

suite('quotations: what is none', () => {
  test('titles of works and names of things', () => {
    assert.deepEqual(quotes('The film “The Long Tunnel” opened on Friday. She sang “Blue Moon”.'), []);
    assert.deepEqual(quotes('[Bo Ek] said the song “Blue Moon” was banned.'), []);
    assert.deepEqual(quotes('The tunnel, nicknamed “Old Bess”, opened in 1931.'), []);
  });

  test('words used at a distance', () => {
    assert.deepEqual(quotes('The so-called “ghost station” is open to visitors.'), []);
    assert.deepEqual(quotes('[Bo Ek] said the so-called “experts” had left.'), []);
    assert.deepEqual(quotes('Tourists love the “ghost station” under the hill.'), []);
  });

  test('what is denied, passive or wished for attributes nothing', () => {
    assert.deepEqual(quotes('[Bo Ek] did not say that “all is well”.'), []);
    assert.deepEqual(quotes('The “wall” is said to be high.'), []);
  });

  test('a notice at the foot of a page', () => {
    assert.deepEqual(
      quotes('The road is open again, the mayor said on Friday.\n\nDisclaimer: “as is”, she said.'),
      [],
    );
  });
});

suite('quotations: order and overlap', () => {
  const STORY = '[Bo Ek] said the walls were “very old” and leaked. “They will fall,” he said.';

  test('in order of start; partial words lie within what is reported', () => {
    assert.deepEqual(new MarkedStory(STORY).lines, [
      'indirect: the walls were “very old” and leaked – Bo Ek → Bo Ek (said)',
      'partial: very old – Bo Ek → Bo Ek (said)',
      'direct: They will fall – he → Bo Ek (said)',
    ]);
  });

  test('quotesOf keeps what stands between marks, without overlap', () => {
    const { quotations } = new MarkedStory(STORY);
    assert.deepEqual(
      quotesOf(quotations).map(({ text, form }) => [form, text]),
      [
        ['partial', 'very old'],
        ['direct', 'They will fall'],
      ],
    );
  });

  test('of reports that overlap the outer one stays, whichever of their verbs comes first', () => {
    const { lines } = new MarkedStory(
      'was quoted as saying according to {Acme} was quoted as saying It rained ',
    );
    assert.deepEqual(lines, [
      'indirect: was quoted as saying – Acme → Acme (according to)',
      'indirect: according to Acme was quoted as saying It rained (saying)',
    ]);
  });

  test('what is quoted is no part of a report, though another report of the sentence comes between', () => {
    const { lines } = new MarkedStory(
      '“It fell in the night,” [Bo Ek] said, adding that the road was closed, but would not say why, according to [Ada Holm].',
    );
    assert.deepEqual(lines, [
      'direct: It fell in the night – Bo Ek → Bo Ek (said)',
      'indirect: the road was closed – Bo Ek → Bo Ek (adding)',
    ]);
  });

  test('words quoted within a quotation that a single mark opens and a double one closes are part of it', () => {
    assert.deepEqual(quotes('\'Walls fell, “again and again,” and the roof leaked," [Bo Ek] said.'), [
      'direct: Walls fell, “again and again,” and the roof leaked – Bo Ek → Bo Ek (said)',
    ]);
    assert.deepEqual(quotes('’s “by ””told the envoy '), ['partial: s “by ” – the envoy (told)']);
  });

  test('a single mark within a quotation opens none that runs beyond it', () => {
    assert.deepEqual(quotes("“It fell: 'twice over” and then fell,” [Bo Ek] said."), [
      "partial: It fell: 'twice over – Bo Ek → Bo Ek (said)",
    ]);
  });

  test('tokens and sentence of a mention agree with its span', () => {
    const { quotations, article } = new MarkedStory(STORY);
    for (const { start, end, first, last, sentence, text } of quotations) {
      assert.equal(article.tokens[first]?.start, start);
      assert.equal(article.tokens[last - 1]?.end, end);
      assert.equal(article.text.slice(start, end), text);
      assert.ok((article.sentences[sentence]?.start ?? Infinity) <= start);
      assert.ok((article.sentences[sentence]?.end ?? 0) > start);
    }
  });

  test('no text, no quotations; a text of marks alone neither', () => {
    assert.deepEqual(quotes(''), []);
    assert.deepEqual(quotes('"" \'\' “” « » ‘’ """ “““ ’’’'), []);
  });

  test('any jumble of marks, verbs and names gives mentions in order, in bounds and apart', () => {
    const pieces = fc.constantFrom(
      ...['“', '”', '"', "'", '‘', '’', '«', '»', "''", '\n', '\r\n\r\n', '. ', ', ', ': ', '—', '🚢', ' '],
      ...[
        'said ',
        'told ',
        'describing it as ',
        'according to ',
        'that ',
        'he ',
        'the envoy ',
        'words of ',
        'by ',
      ],
      ...['[Roe] ', '{Acme} ', 'It rained ', 'a ', 'was quoted as saying ', '’s ', '40'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (jumble) => {
        const { quotations, article } = new MarkedStory(jumble.join(''));
        let start = 0;
        const ends = { marked: 0, indirect: 0 };
        for (const mention of quotations) {
          const list = mention.form === 'indirect' ? 'indirect' : 'marked';
          assert.ok(mention.start >= start && mention.start >= ends[list], 'in order and apart');
          assert.ok(mention.start < mention.end && mention.end <= article.text.length, 'in bounds');
          assert.equal(mention.parts[0]?.start, mention.start);
          assert.equal(mention.parts.at(-1)?.end, mention.end);
          start = mention.start;
          ends[list] = mention.end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
