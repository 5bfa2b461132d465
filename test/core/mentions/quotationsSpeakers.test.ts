import assert from 'node:assert/strict';
import { quotes, reports } from './quotationStory';

suite('quotations: who the speaker is', () => {
  test('a pronoun is the person who spoke last', () => {
    assert.deepEqual(
      quotes('[Ada Holm] said on Monday the bridge was safe. “It will hold,” she told reporters.'),
      ['direct: It will hold – she → Ada Holm (told)'],
    );
  });

  test('a pronoun is the person the sentence before is about', () => {
    assert.deepEqual(quotes('[Peter Lund], who owns a café, was furious. “Nobody asked us,” he said.'), [
      'direct: Nobody asked us – he → Peter Lund (said)',
    ]);
    assert.deepEqual(quotes('[Ada Holm] met [Bo Ek] on Friday. “We agree,” she said.'), [
      'direct: We agree – she → Ada Holm (said)',
    ]);
  });

  test('not a person named in the same sentence before the pronoun', () => {
    assert.deepEqual(reports('[Ada Holm] said it rained. [Bo Ek] was badly equipped, she said.'), [
      'indirect: it rained – Ada Holm → Ada Holm (said)',
      'indirect: Bo Ek was badly equipped – she → Ada Holm (said)',
    ]);
  });

  test('titles tell who cannot be meant', () => {
    assert.deepEqual(quotes('Mr [Dahl] praised the crew. Mrs [Moe] was silent. “I am proud,” he said.'), [
      'direct: I am proud – he → Dahl (said)',
    ]);
    assert.deepEqual(quotes('Captain [Ole Dahl] came home. Mrs [Lena Dahl] waved. “He is late,” she said.'), [
      'direct: He is late – she → Lena Dahl (said)',
    ]);
  });

  test('a pronoun is the one person the sentence before names, where nobody is its subject', () => {
    assert.deepEqual(quotes('There was silence when [Bo Ek] sat down. “It is over,” he told the hall.'), [
      'direct: It is over – he → Bo Ek (told)',
    ]);
    assert.deepEqual(
      quotes('There was silence when [Bo Ek] and [Per Lie] sat down. “It is over,” he told the hall.'),
      ['direct: It is over – he (told)'],
    );
  });

  test('a pronoun after a long stretch without a person stays open', () => {
    assert.deepEqual(
      quotes(
        '[Ada Holm] left. It rained. The sea rose. The quay broke. The lamps went out. “It is over,” he said.',
      ),
      ['direct: It is over – he (said)'],
    );
  });

  test('“it” is the institution that acted last', () => {
    assert.deepEqual(reports('{Norvik Energy} posted a loss. It said the field was empty.'), [
      'indirect: the field was empty – It → Norvik Energy (said)',
    ]);
  });

  test('a description is the holder of the role', () => {
    assert.deepEqual(
      quotes('<Norland>’s special envoy, [Bo Ek], arrived. “Talks go on,” the envoy said.', [
        { words: 'special envoy', head: 'envoy', modifiers: ['special'], holder: 'Bo Ek' },
      ]),
      ['direct: Talks go on – the envoy → Bo Ek (said)'],
    );
  });

  test('a description with a rank that the role lacks is somebody else', () => {
    assert.deepEqual(
      quotes('Foreign minister [Bo Ek] arrived. “Talks go on,” the finance minister said.', [
        { words: 'Foreign minister', head: 'minister', modifiers: ['foreign'], holder: 'Bo Ek' },
      ]),
      ['direct: Talks go on – the finance minister (said)'],
    );
  });

  test('the captain is whoever was called captain', () => {
    assert.deepEqual(quotes('Captain [Ole Dahl] came home. “She is a good ship,” the captain said.'), [
      'direct: She is a good ship – the captain → Ole Dahl (said)',
    ]);
  });

  test('the ministry, the company and the statement', () => {
    assert.deepEqual(quotes('The {Norland Sea Ministry} agreed. “We thank them,” the ministry said.'), [
      'direct: We thank them – the ministry → Norland Sea Ministry (said)',
    ]);
    assert.deepEqual(
      quotes('{Norvik Shipping Ltd} lost a boat. “Everyone will be paid,” the company said.'),
      ['direct: Everyone will be paid – the company → Norvik Shipping Ltd (said)'],
    );
    assert.deepEqual(
      quotes(
        'The {Norland Sea Ministry} said the deal was near. “Both sides will gain,” the statement noted.',
      ),
      ['direct: Both sides will gain – the statement → Norland Sea Ministry (noted)'],
    );
  });

  test('a spokesman is not the institution he speaks for', () => {
    assert.deepEqual(quotes('“We were told on Friday,” said a spokesman for {Blue Line}.'), [
      'direct: We were told on Friday – a spokesman for Blue Line (said)',
    ]);
  });

  test('two speakers at once have no single name', () => {
    assert.deepEqual(reports('[Ada Holm] and [Bo Ek] said they would meet.'), [
      'indirect: they would meet – Ada Holm and Bo Ek (said)',
    ]);
  });

  test('words before a name tell its role and are not the name', () => {
    assert.deepEqual(quotes('“It was dark,” lifeboat pilot [Bo Ek] told the {Harbour Post} on Sunday.'), [
      'direct: It was dark – Bo Ek → Bo Ek (told)',
    ]);
  });

  test('a quotation that fills its line goes on from the speaker before', () => {
    assert.deepEqual(
      quotes('[Kari Moe] urged people to stay home.\n“The storm is not over and the roads are closed.”'),
      ['direct: The storm is not over and the roads are closed. – Kari Moe → Kari Moe'],
    );
    assert.deepEqual(
      quotes('The boat sank fast, lifeboat pilot [Bo Ek] told the {Post}.\n“He was cold when we found him.”'),
      ['direct: He was cold when we found him. – Bo Ek → Bo Ek'],
    );
  });

  test('with a sentence or two between, but not past another person', () => {
    assert.deepEqual(
      quotes(
        '“It sank,” said [Bo Ek].\nSix men were saved.\nThe boat is lost.\n“We also found ropes and gloves.”',
      ),
      ['direct: It sank – Bo Ek → Bo Ek (said)', 'direct: We also found ropes and gloves. – Bo Ek → Bo Ek'],
    );
    assert.deepEqual(
      quotes('“It sank,” said [Bo Ek].\n[Kari Moe] was waiting.\n“I saw the lights go out.”'),
      ['direct: It sank – Bo Ek → Bo Ek (said)', 'direct: I saw the lights go out. – Kari Moe → Kari Moe'],
    );
  });
});

suite('quotations: reported speech', () => {
  test('with and without “that”', () => {
    assert.deepEqual(reports('[Bo Ek] said the road was shut. [Kari Moe] noted that nobody was hurt.'), [
      'indirect: the road was shut – Bo Ek → Bo Ek (said)',
      'indirect: nobody was hurt – Kari Moe → Kari Moe (noted)',
    ]);
    assert.deepEqual(reports('[Bo Ek] confirmed the two men were locals, but would not name them.'), [
      'indirect: the two men were locals – Bo Ek → Bo Ek (confirmed)',
    ]);
  });

  test('exact ends: without the full stop and without the attribution', () => {
    const [clause] = reports('Two men died in the fall, police said on Monday.');
    assert.equal(clause, 'indirect: Two men died in the fall – police (said)');
  });

  test('a time, an occasion or a listener between verb and clause', () => {
    assert.deepEqual(reports('{Norvik Energy} said on Tuesday it had found oil.'), [
      'indirect: it had found oil – Norvik Energy → Norvik Energy (said)',
    ]);
    assert.deepEqual(reports('Police said in a statement it appeared the party was lost.'), [
      'indirect: it appeared the party was lost – Police (said)',
    ]);
    assert.deepEqual(reports('[Olga Weiss] told the {Harlow Gazette} that fares would rise.'), [
      'indirect: fares would rise – Olga Weiss → Olga Weiss (told)',
    ]);
    assert.deepEqual(reports('[Bo Ek] confirmed to the media that the strike was over.'), [
      'indirect: the strike was over – Bo Ek → Bo Ek (confirmed)',
    ]);
  });

  test('according to, before and after the clause', () => {
    assert.deepEqual(reports('According to local reports, the bridge had been closed for a week.'), [
      'indirect: the bridge had been closed for a week – local reports (According to)',
    ]);
    assert.deepEqual(reports('The bridge had been closed for a week, according to [Bo Ek].'), [
      'indirect: The bridge had been closed for a week – Bo Ek → Bo Ek (according to)',
    ]);
    assert.deepEqual(reports('According to <Norland>’s envoy to <Ostia>, [Bo Ek], the talks went well.'), [
      'indirect: the talks went well – Norland’s envoy to Ostia → Bo Ek (According to)',
    ]);
  });

  test('an attribution in the middle leaves two parts', () => {
    assert.deepEqual(reports('The money, [Kari Moe] said, will come from the state.'), [
      'indirect: The money | will come from the state – Kari Moe → Kari Moe (said)',
    ]);
  });

  test('the speaker after the verb, at the end', () => {
    assert.deepEqual(
      reports('Mr [Dahl], originally from the islands, lived on a boat, says the {Norland News Agency}.'),
      [
        'indirect: Mr Dahl, originally from the islands, lived on a boat – Norland News Agency → Norland News Agency (says)',
      ],
    );
  });

  test('an “-ing” form shares the subject of its sentence', () => {
    assert.deepEqual(reports('[Bo Ek] praised the crews, noting they had worked all night.'), [
      'indirect: they had worked all night – Bo Ek → Bo Ek (noting)',
    ]);
    assert.deepEqual(reports('“Go,” the officer said, adding that the road was open.'), [
      'indirect: the road was open – the officer (adding)',
    ]);
  });

  test('a second verb shares it too', () => {
    assert.deepEqual(reports('[Bo Ek] welcomed the vote and said the law would change.'), [
      'indirect: the law would change – Bo Ek → Bo Ek (said)',
    ]);
  });

  test('of a report within a report the outer one counts', () => {
    assert.deepEqual(reports('Mr [Dahl] said police told him the boat was well equipped.'), [
      'indirect: police told him the boat was well equipped – Dahl → Dahl (said)',
    ]);
  });

  test('verbs with a plain object report nothing', () => {
    assert.deepEqual(reports('{Norvik Energy} announced a plan that will cost millions.'), []);
    assert.deepEqual(reports('<Ostia> confirmed its full recognition of the new state.'), []);
    assert.deepEqual(reports('The reports of losses and the claims by owners grew.'), []);
  });

  test('what was not said, or only wished, reports nothing', () => {
    assert.deepEqual(reports('[Bo Ek] did not say the road was shut.'), []);
    assert.deepEqual(reports('The men were said to have been saved at dawn.'), []);
    assert.deepEqual(reports('[Bo Ek] hopes to say more when the road is open.'), []);
  });
});
