import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importBytes, importPage, importText, paragraphs } from './import';

const graph = readFileSync(
  join(__dirname, '..', '..', '..', 'test', 'import', 'pages', 'graph.html'),
  'utf8',
);

/** A page in some words, long enough to be an article. */
const page = (head: string, title: string, ...lines: readonly string[]): string =>
  `<html><head>${head}</head><body><article><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('\n')}</article></body></html>`;

/** Words that make an article of what stands before them. */
const REST =
  'The port was shut for the rest of the day, and the ships that were due in the evening waited in the lee of the island until the wind had gone down.';

suite('importing web pages', () => {
  test('a news site: JSON-LD in a graph, nested divs, a cookie banner, teasers and comments', async () => {
    const { meta, body } = await importPage('graph.html');
    assert.deepEqual(meta, {
      title: 'Ferry with 212 aboard runs aground off Kelby',
      author: 'Ada Holm',
      source: 'Harbour Post',
      url: 'https://www.harbourpost.example/news/2031/02/03/ferry-aground-kelby',
      date: '2031-02-03T08:15:00+00:00',
    });
    assert.equal(
      body,
      paragraphs(
        '# Ferry with 212 aboard runs aground off Kelby',
        'A ferry with 212 people aboard ran aground off Kelby early on Monday, the coastguard said, and all of them were brought ashore by noon.',
        '“We heard a long scraping noise and then the engines stopped,” said Tarek Mansuri, 41, who was on his way to work in Port Ansel. “Nobody panicked.”',
        'The *Kelby Star*, built in 2009, had left Port Ansel at 5.40am. It struck a ledge some 300 metres from the harbour mouth, [in fog that forecasters had warned of](https://www.harbourpost.example/news/2031/02/02/fog-warning).',
        'Two people were treated for shock. The operator, Ansel Lines, said that it would run buses until the ship was afloat again.',
        '## “Too close to the shore”',
        'Harbour master Ingrid Dahl said the ferry had been “far too close to the shore” and that an inquiry would look at its radar.',
      ),
    );
  });

  test('two authors in meta tags, and a table', async () => {
    const { meta, body } = await importPage('two-bylines.html');
    assert.deepEqual(meta, {
      title: 'Council votes 31-20 to close the Norvik bridge',
      author: 'Maria Lindqvist, Jonas Berg',
      source: 'The Norvik Mail',
      url: 'https://norvikmail.example/bridge-vote',
      date: '2031-05-14T19:02:11Z',
    });
    assert.equal(
      body,
      paragraphs(
        '# Council votes 31-20 to close the Norvik bridge',
        'NORVIK — The city council voted 31-20 on Wednesday to close the Norvik bridge to cars from 1 July, after a report found cracks in four of its nine piers.',
        'Mayor Elin Strand called the vote “a hard choice, but the only safe one”. Repairs are to cost 84 million crowns and last 26 months.',
        'How the parties voted',
        '| Party | For | Against |\n| --- | --- | --- |\n| Labour | 18 | 2 |\n| Centre | 13 | 7 |\n| Progress | 0 | 11 |',
        'Opposition leader Per Aas said that the report was “a draft nobody had checked”, and that his party would go to court over it before the summer.',
        'About 23,000 cars cross the bridge on a working day. They will be sent over the toll bridge at Sund, eight kilometres to the north.',
      ),
    );
  });

  test('a live blog: every entry under its time', async () => {
    const { meta, body } = await importPage('live-blog.html');
    assert.deepEqual(meta, {
      title: 'Storm Agda live: power out in 40,000 homes',
      author: 'Sofie Krog',
      source: 'Coast News',
      url: 'https://coastnews.example/live/agda',
      date: '2031-11-08T06:00:00+01:00',
    });
    assert.equal(
      body,
      paragraphs(
        '# Storm Agda live: power out in 40,000 homes',
        'What we know so far about the storm that reached the west coast on Saturday morning, with winds of up to 144 km/h.',
        '10.42',
        '## Harbour closed',
        'The harbour at Ansel is closed to all ships until at least 6pm, the port says. Three ferries wait outside.',
        '09.15',
        '## 40,000 homes without power',
        'The grid operator now counts 40,000 homes without power, up from 12,000 at eight o’clock.',
        '- West county: 26,000\n- The islands: 14,000',
        '07.30',
        '## Schools closed',
        'All schools in the county are closed today. “Stay indoors,” says police chief Anders Moe.',
      ),
    );
  });

  test('footnotes stay, as footnotes', async () => {
    const { meta, body } = await importPage('footnotes.html');
    assert.deepEqual(meta, {
      title: 'The long way to the Sund treaty',
      author: 'Henrik Vale',
      source: 'Northern Review',
      date: '2030-09-30',
    });
    assert.equal(
      body,
      paragraphs(
        '# The long way to the Sund treaty',
        'The treaty of Sund was signed by 14 states in 1987 and is in force in eleven of them.[^1] It limits the catch of herring to 310,000 tonnes a year.',
        'Its first draft, of 1979, had asked for half of that.[^2] “It was a document of hope,” its author, Marta Quist, said later.',
        '> No state shall take more than it can show that it needs.',
        'Whether that was ever so is in doubt; the secretariat counted 61 breaches in its first ten years alone, and fined nobody.',
        '[^1]: Belgium left in 2004, Iceland in 2009.\n[^2]: See the minutes of 3 March 1979, page 12.',
      ),
    );
  });

  test('a page of twenty years ago, laid out in a table and saved by a browser', async () => {
    const { meta, body } = await importPage('old-layout.html');
    assert.deepEqual(meta, {
      title: 'Fire destroys mill at Orrin',
      author: 'Walter Pine',
      url: 'http://www.valleytimes.example/2004/0712/fire.htm',
    });
    assert.equal(
      body,
      paragraphs(
        '# Fire destroys mill at Orrin',
        'ORRIN, July 12 -- Fire destroyed the old paper mill at Orrin on Sunday night, and 45 firefighters were still at work there on Monday.',
        'The mill, which opened in 1911, had stood empty since 1998. Fire chief Rosa Bell said the blaze began on the second floor at about 11 p.m. and was seen from 20 miles away.',
        '"It went up like a box of matches," said Dan Cole, 58, who worked there for 22 years. "I never thought that I would see it go."',
        'No one was hurt. The county had planned to sell the site this fall for $1.2 million, and will now look at the offer again.',
      ),
    );
  });

  test('microdata, a date in seconds, and advertisements among the paragraphs', async () => {
    const { meta, body } = await importPage('microdata.html');
    assert.deepEqual(meta, {
      title: 'Kessel wins the final 3–1',
      author: 'Noor Haddad',
      source: 'Sports Daily',
      date: '2030-12-14T22:00:00.000Z',
    });
    assert.equal(
      body,
      paragraphs(
        '# Kessel wins the final 3–1',
        'Kessel won the cup for the first time in 38 years on Saturday, with a 3–1 win over Arden before a crowd of 51,204.',
        'Lina Ruiz scored twice in the first half. Arden’s Mika Oja made it 2–1 after 70 minutes, and Ruiz’s third came in added time.',
        'Coach Tom Reyes, 63, is to retire on Friday. “I can’t top that,” he said, and then he said it once more for the cameras.',
      ),
    );
  });

  test('a blog: character references written twice in its JSON-LD, lists, and words that look like markup', async () => {
    const { meta, body } = await importPage('wordpress.html');
    assert.deepEqual(meta, {
      title: 'Mine rescue enters third day – “we hear them”',
      author: 'Grace Obi',
      source: 'Upland Blog',
      url: 'https://upland.example/2031/08/mine-rescue/',
      date: '2031-08-21T11:00:00+00:00',
    });
    assert.equal(
      body,
      paragraphs(
        '# Mine rescue enters third day – “we hear them”',
        'Rescuers at the Tarn mine said on Thursday that they could hear knocking from the gallery where 17 miners have been trapped since Tuesday.',
        'A drill 31 cm wide has reached a depth of 190 metres; the gallery lies at 240 metres.  \nIt is to break through on Friday.',
        '1. First, a camera goes down.\n2. Then water & food.\n3. Then, if the rock holds, a capsule.',
        'The owner, Tarn \\<Holdings> plc, has \\[not\\] answered questions about the mine’s second exit, which state inspectors had ordered it to clear in May.',
      ),
    );
  });

  test('windows-1252 with curly quotes, as its meta tag declares', async () => {
    const text = page(
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><meta name="author" content="José Peña">',
      'Café owner: \x93It\x92s over\x94',
      '\x93It\x92s over,\x94 said José Peña \x96 and shut the café for good.',
      REST,
    );
    const { meta, body } = await importBytes('cafe.htm', Buffer.from(text, 'latin1'));
    assert.deepEqual(meta, { title: 'Café owner: “It’s over”', author: 'José Peña' });
    assert.equal(
      body,
      paragraphs(
        '# Café owner: “It’s over”',
        '“It’s over,” said José Peña – and shut the café for good.',
        REST,
      ),
    );
  });

  test('ISO 8859-2, as its meta charset declares', async () => {
    const text = page(
      '<meta charset="iso-8859-2">',
      'Mayor of \xA3\xF3d\xBC resigns',
      `The mayor of \xA3\xF3d\xBC resigned. ${REST}`,
    );
    const { meta, body } = await importBytes('lodz.html', Buffer.from(text, 'latin1'));
    assert.deepEqual(meta, { title: 'Mayor of Łódź resigns' });
    assert.equal(body, paragraphs('# Mayor of Łódź resigns', `The mayor of Łódź resigned. ${REST}`));
  });

  for (const [name, bytes] of [
    ['UTF-16LE with a mark', Buffer.from(`\uFEFF${graph}`, 'utf16le')],
    ['UTF-16BE with a mark', Buffer.from(`\uFEFF${graph}`, 'utf16le').swap16()],
    ['UTF-16LE without one', Buffer.from(graph, 'utf16le')],
  ] as const) {
    test(`${name} is the page that it is in UTF-8`, async () => {
      assert.deepEqual(await importBytes('graph.html', bytes), await importPage('graph.html'));
    });
  }

  test('a page that a browser saved as one file (MHTML)', async () => {
    const html = page(
      '<meta charset="utf-8"><meta property="article:published_time" content="2031-04-01">',
      'Harbour closed',
      `“Stay away,” said the harbour master. <a href="/wind">The wind</a> tore at the cranes.`,
      REST,
    );
    const quoted = [...Buffer.from(html)]
      .map((byte) =>
        byte === 0x3d || byte > 0x7e || byte < 0x20
          ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
          : String.fromCharCode(byte),
      )
      .join('')
      .replace(/(?:=..|[^=]){60}/g, '$&=\r\n');
    const archive = [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://coastnews.example/harbour',
      'Subject: Harbour closed',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="----part"',
      '',
      '',
      '------part',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Location: https://coastnews.example/harbour',
      '',
      quoted,
      '------part',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      'Content-Location: https://coastnews.example/logo.png',
      '',
      'iVBORw0KGgo=',
      '------part--',
      '',
    ].join('\r\n');
    const { meta, body } = await importText(archive, 'harbour.mhtml');
    assert.deepEqual(meta, {
      title: 'Harbour closed',
      url: 'https://coastnews.example/harbour',
      date: '2031-04-01',
    });
    assert.equal(
      body,
      paragraphs(
        '# Harbour closed',
        '“Stay away,” said the harbour master. [The wind](https://coastnews.example/wind) tore at the cranes.',
        REST,
      ),
    );
  });

  test('what stands before or behind a page is of it', async () => {
    const head = '<html><head><title>Port</title></head>';
    const rest = `<div><p>The port is shut.</p><p>${REST}</p></div>`;
    const whole = paragraphs('# Port', 'The port is shut.', REST);
    assert.match(
      (await importText(`head><p>${REST}</p>\n${head}<body>${rest}</body></html>`)).body,
      /The port is shut\./,
    );
    assert.equal((await importText(`${head}</html>\n${rest}`)).body, whole);
    assert.equal((await importText(`${head}<body></body></html>\n${rest}`)).body, whole);
  });

  test('links to anything but the web lose their address, and scripts are no words', async () => {
    const { body } = await importText(
      page(
        '',
        'Port shut',
        `The <a href="javascript:alert(1)">port</a> is <a href="shut.html">shut</a>.<script>alert(1)</script> ${REST}`,
      ),
    );
    assert.equal(body, paragraphs('# Port shut', `The port is shut. ${REST}`));
  });

  test('a page that the author is not told of names nobody', async () => {
    const { meta } = await importText(
      page(
        '<title>Port shut | Coast News</title><meta property="og:site_name" content="Coast News"><meta name="author" content="admin">',
        'Port shut',
        REST,
        REST,
      ),
    );
    assert.deepEqual(meta, { title: 'Port shut', source: 'Coast News' });
  });
});
