import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { csv } from '../../../../src/core/report/exports/csv';
import { HOSTILE, hostile, mill } from './stories';

type Row = Record<string, string>;

function rowsOf(text: string): Row[] {
  return parse(text, { bom: true, columns: true, record_delimiter: '\r\n' }) as unknown as Row[];
}

suite('CSV', () => {
  test('has a row for each place of a finding', () => {
    const rows = rowsOf(csv([mill()])).filter(({ code }) => code === 'number.differs');
    assert.deepEqual(
      rows.map(({ story, kind, severity, status, article, line, words }) => [
        ...[story, kind, severity, status],
        ...[article, line, words],
      ]),
      [
        ['mill 1', 'finding', rows[0]?.['severity'], 'open', 'a.md', '7', '84'],
        ['mill 1', 'finding', rows[0]?.['severity'], 'open', 'b c.txt', '3', '82'],
      ],
    );
  });

  test('has what people decided, and the facts that they checked', () => {
    const rows = rowsOf(csv([mill(true)]));
    const decided = rows.find(({ code }) => code === 'number.differs');
    assert.deepEqual(
      [decided?.['status'], decided?.['right'], decided?.['reason'], decided?.['who'], decided?.['date']],
      ['resolved', '84 workers', 'The company’s register', 'Ana Lind', '2025-07-04'],
    );
    const fact = rows.find(({ id }) => id === 'f-own');
    assert.deepEqual(
      [fact?.['status'], fact?.['who'], fact?.['article'], fact?.['line'], fact?.['words']],
      ['accurate', 'Ana Lind', 'a.md', '7', 'The mill employed 84 workers'],
    );
  });

  test('begins with a byte order mark, and every line ends in CR LF', () => {
    const text = csv([mill(true)]);
    assert.ok(text.startsWith('\uFEFFstory,kind,'));
    assert.equal(text.replaceAll('\r\n', '').search(/[\r\n]/), -1);
  });

  test('makes no formula of what articles and people wrote', () => {
    const rows = rowsOf(csv([hostile()]));
    assert.equal(rows[0]?.['story'], `'${HOSTILE.replace('\u202E', '')}`);
    assert.equal(rows.find(({ id }) => id === 'f-own')?.['evidence'], "'@register, https://register.example");
    for (const row of rows) {
      for (const cell of Object.values(row)) assert.doesNotMatch(cell, /^\s*[=+\-@]/);
    }
  });
});
