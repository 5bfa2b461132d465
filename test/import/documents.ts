import JSZip from 'jszip';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What a document is made of: XML of WordprocessingML. */
export interface DocumentParts {
  /** Blocks of the body: see {@link p}. */
  readonly body: string;
  readonly core?: { readonly title?: string; readonly creator?: string; readonly created?: string };
  /** The words of footnotes, from the id 2. */
  readonly footnotes?: readonly string[];
  readonly endnotes?: readonly string[];
  /** More files, by their paths. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** More relationships of the document, as XML. */
  readonly relationships?: string;
}

/** A paragraph of runs, in a style by its id. */
export function p(content: string, style?: string, more = ''): string {
  const properties =
    style || more ? `<w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${more}</w:pPr>` : '';
  return `<w:p>${properties}${content}</w:p>`;
}

/** A run of words; `properties` as XML (`<w:b/>`). */
export function r(words: string, properties = ''): string {
  const set = properties ? `<w:rPr>${properties}</w:rPr>` : '';
  return `<w:r>${set}<w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`;
}

export function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc><w:tcPr/>${p(r(cell))}</w:tc>`).join('');
  return `<w:tbl><w:tblPr/>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A .docx file as Word lays it out. */
export async function docx(parts: DocumentParts): Promise<Uint8Array> {
  const zip = new JSZip();
  const note = (tag: string) => (words: string, index: number) =>
    `<w:${tag} w:id="${index + 2}">${p(`<w:r><w:${tag}Ref/></w:r>${r(` ${words}`)}`, 'FootnoteText')}</w:${tag}>`;
  const notes = (['footnote', 'endnote'] as const).filter((tag) => parts[`${tag}s`]);
  zip.file(
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  );
  zip.file(
    '_rels/.rels',
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
  );
  const relations = notes.map(
    (tag) => `<Relationship Id="${tag}" Type="${OFFICE}/${tag}s" Target="${tag}s.xml"/>`,
  );
  zip.file(
    'word/_rels/document.xml.rels',
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="styles" Type="${OFFICE}/styles" Target="styles.xml"/>${relations.join('')}${parts.relationships ?? ''}</Relationships>`,
  );
  const style = (id: string, name: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  zip.file(
    'word/styles.xml',
    `${HEAD}<w:styles ${W}>${style('Normal', 'Normal')}${style('Title', 'Title')}${style('Heading1', 'heading 1')}${style('Heading2', 'heading 2')}${style('Quote', 'Quote')}${style('FootnoteText', 'footnote text')}${style('ListParagraph', 'List Paragraph')}</w:styles>`,
  );
  for (const tag of notes) {
    const words = parts[`${tag}s`] ?? [];
    zip.file(`word/${tag}s.xml`, `${HEAD}<w:${tag}s ${W}>${words.map(note(tag)).join('')}</w:${tag}s>`);
  }
  const { title, creator, created } = parts.core ?? {};
  zip.file(
    'docProps/core.xml',
    `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${title === undefined ? '' : `<dc:title>${escaped(title)}</dc:title>`}${creator === undefined ? '' : `<dc:creator>${escaped(creator)}</dc:creator>`}${created === undefined ? '' : `<dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created>`}</cp:coreProperties>`,
  );
  zip.file(
    'word/document.xml',
    `${HEAD}<w:document ${W} ${R}><w:body>${parts.body}<w:sectPr/></w:body></w:document>`,
  );
  for (const [path, content] of Object.entries(parts.files ?? {})) zip.file(path, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 1 } });
}

/** The head of an OLE file, which Word files before .docx and locked ones are, with the names of what is in it. */
export function ole(...names: readonly string[]): Uint8Array {
  const named = names.map((name) => Buffer.from(`${name}\0`, 'utf16le'));
  return Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1016),
    ...named,
    Buffer.alloc(64),
  ]);
}

/** An article of plain text as a Word file: each line a paragraph, the first that is no address the title. */
export function docxOfLines(text: string): Promise<Uint8Array> {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const title = lines.find((line) => !/^https?:/.test(line));
  return docx({ body: lines.map((line) => p(r(line), line === title ? 'Title' : undefined)).join('') });
}
