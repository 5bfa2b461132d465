import assert from 'node:assert/strict';
import { docx, p, r, table } from './documents';
import { importBytes, paragraphs } from './import';
import type { DocumentParts } from './documents';

const importDocument = async (parts: DocumentParts) => importBytes('story.docx', await docx(parts));

const COMMENTS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
const NUMBERING = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

suite('importing Word documents', () => {
  test('the title, and author and day from the properties', async () => {
    const { meta, body } = await importDocument({
      core: { title: 'Document1', creator: 'Ada Holm', created: '2031-02-03T09:00:00Z' },
      body:
        p(r('Ferry runs aground off Kelby'), 'Title') + p(r('All 212 people aboard were brought ashore.')),
    });
    assert.deepEqual(meta, {
      title: 'Ferry runs aground off Kelby',
      author: 'Ada Holm',
      date: '2031-02-03T09:00:00Z',
    });
    assert.equal(
      body,
      paragraphs('# Ferry runs aground off Kelby', 'All 212 people aboard were brought ashore.'),
    );
  });

  test('two bylines and a date line at the top go before the properties', async () => {
    const { meta, body } = await importDocument({
      core: { title: 'Bridge vote', creator: 'Night Desk', created: '2031-05-20T09:00:00Z' },
      body:
        p(r('By Maria Lindqvist')) +
        p(r('By Jonas Berg')) +
        p(r('14 May 2031')) +
        p(r('The council voted 31-20.')),
    });
    assert.deepEqual(meta, {
      title: 'Bridge vote',
      author: 'Maria Lindqvist, Jonas Berg',
      date: '14 May 2031',
    });
    assert.equal(
      body,
      paragraphs('By Maria Lindqvist', 'By Jonas Berg', '14 May 2031', 'The council voted 31-20.'),
    );
  });

  test('tracked changes as accepted: insertions in, deletions out, what was moved in its new place', async () => {
    const { body } = await importDocument({
      body:
        p(
          `${r('The ferry carried ')}<w:del w:id="1" w:author="Ed"><w:r><w:delText>221</w:delText></w:r></w:del><w:ins w:id="2" w:author="Ed">${r('212')}</w:ins>${r(' people.')}`,
        ) +
        `<w:p><w:moveFrom w:id="3" w:author="Ed">${r('Nobody was hurt.')}</w:moveFrom></w:p>` +
        p(r('It left at 5.40am')) +
        `<w:p><w:moveTo w:id="4" w:author="Ed">${r('Nobody was hurt.')}</w:moveTo></w:p>` +
        p(r('Two paragraphs '), undefined, '<w:rPr><w:del w:id="5" w:author="Ed"/></w:rPr>') +
        p(r('made one.')),
    });
    assert.equal(
      body,
      paragraphs(
        'The ferry carried 212 people.',
        'It left at 5.40am',
        'Nobody was hurt.',
        'Two paragraphs made one.',
      ),
    );
  });

  test('footnotes and endnotes stay, numbered as they come', async () => {
    const { body } = await importDocument({
      body: p(
        `${r('It sank')}<w:r><w:endnoteReference w:id="2"/></w:r>${r(' at noon.')}<w:r><w:footnoteReference w:id="2"/></w:r>`,
      ),
      footnotes: ['The port’s log says 12.10.'],
      endnotes: ['In [12] fathoms.'],
    });
    assert.equal(
      body,
      'It sank[^1] at noon.[^2]\n\n[^1]: In \\[12\\] fathoms.\n[^2]: The port’s log says 12.10.',
    );
  });

  test('a table, with a bar in a cell and a row that a change deleted', async () => {
    const deleted = `<w:tr><w:trPr><w:del w:id="1" w:author="Ed"/></w:trPr><w:tc>${p(r('Arden'))}</w:tc><w:tc>${p(r('9'))}</w:tc></w:tr>`;
    const { body } = await importDocument({
      body:
        p(r('Dead and missing')) +
        table([
          ['Town', 'Dead'],
          ['Kelby', '3|4'],
          ['Norvik', '5'],
        ]).replace('</w:tbl>', `${deleted}</w:tbl>`),
    });
    assert.equal(
      body,
      'Dead and missing\n\n| Town | Dead |\n| --- | --- |\n| Kelby | 3\\|4 |\n| Norvik | 5 |',
    );
  });

  test('curly quotes, dashes and letters of all languages as they are; what Markdown would read otherwise is marked', async () => {
    const { body } = await importDocument({
      body:
        p(r('“It’s ‘over’,” said Łukasz Żak – twice…')) +
        p(r('5 * 3 <b> a_b #1 &amp;')) +
        p(r('1. May was cold.')) +
        p(`${r('One line')}<w:r><w:br/></w:r>${r('and the next.')}`),
    });
    assert.equal(
      body,
      paragraphs(
        '“It’s ‘over’,” said Łukasz Żak – twice…',
        '5 \\* 3 \\<b> a\\_b #1 \\&amp;',
        '1\\. May was cold.',
        'One line  \nand the next.',
      ),
    );
  });

  test('headings, a quotation, bold, italic and a link', async () => {
    const { meta, body } = await importDocument({
      relationships: `<Relationship Id="link" Type="${HYPERLINK}" Target="https://port.example/log" TargetMode="External"/>`,
      body:
        p(r('Port shut'), 'Heading1') +
        p(
          `${r('The ')}${r('Kelby Star', '<w:i/>')}${r(' is ')}${r('lost', '<w:b/>')}${r(', says ')}<w:hyperlink r:id="link">${r('its log')}</w:hyperlink>${r('.')}`,
        ) +
        p(r('What the mayor said'), 'Heading2') +
        p(r('We shall build it again.'), 'Quote'),
    });
    assert.deepEqual(meta, { title: 'Port shut' });
    assert.equal(
      body,
      paragraphs(
        '# Port shut',
        'The *Kelby Star* is **lost**, says [its log](https://port.example/log).',
        '## What the mayor said',
        '> We shall build it again.',
      ),
    );
  });

  test('pictures, comments and page headers are left out', async () => {
    const drawing =
      '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="image"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const { body } = await importDocument({
      relationships: `<Relationship Id="image" Type="${IMAGE}" Target="media/image1.png"/><Relationship Id="comments" Type="${COMMENTS}" Target="comments.xml"/>`,
      files: {
        'word/media/image1.png': new Uint8Array([137, 80, 78, 71]),
        'word/comments.xml': `<w:comments ${W}><w:comment w:id="0">${p(r('Is this so?'))}</w:comment></w:comments>`,
        'word/header1.xml': `<w:hdr ${W}>${p(r('EMBARGOED'))}</w:hdr>`,
      },
      body:
        p(drawing) +
        p(
          `<w:commentRangeStart w:id="0"/>${r('The port is shut.')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
        ),
    });
    assert.equal(body, 'The port is shut.');
  });

  test('numbered and bulleted lists', async () => {
    const level = (format: string) =>
      `<w:abstractNum w:abstractNumId="${format === 'decimal' ? 1 : 2}"><w:lvl w:ilvl="0"><w:numFmt w:val="${format}"/></w:lvl></w:abstractNum>`;
    const item = (words: string, list: number) =>
      p(r(words), 'ListParagraph', `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`);
    const { body } = await importDocument({
      relationships: `<Relationship Id="numbers" Type="${NUMBERING}" Target="numbering.xml"/>`,
      files: {
        'word/numbering.xml': `<w:numbering ${W}>${level('decimal')}${level('bullet')}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`,
      },
      body:
        item('A camera goes down.', 1) +
        item('Then water.', 1) +
        p(r('Still missing:')) +
        item('Grace Obi', 2) +
        item('Tom Reyes', 2),
    });
    assert.equal(
      body,
      paragraphs('1. A camera goes down.\n2. Then water.', 'Still missing:', '- Grace Obi\n- Tom Reyes'),
    );
  });

  test('two creators in the properties; names of programs are nobody’s', async () => {
    const two = await importDocument({
      core: { creator: 'Ada Holm; Bo Ek' },
      body: p(r('The port is shut.')),
    });
    assert.deepEqual(two.meta, { author: 'Ada Holm, Bo Ek' });
    const nobody = await importDocument({
      core: { creator: 'Microsoft Office User' },
      body: p(r('The port is shut.')),
    });
    assert.deepEqual(nobody.meta, {});
  });
});
