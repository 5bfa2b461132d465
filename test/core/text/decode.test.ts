import assert from 'node:assert/strict';
import { damagedLines, decode } from '../../../src/core/text/decode';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean) =>
  Uint8Array.from(
    Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).flatMap((code) =>
      little ? [code & 255, code >> 8] : [code >> 8, code & 255],
    ),
  );
/** Bytes of single-byte encodings, one a character. */
const single = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

const PROSE = 'The harbour was quiet on Monday, the mayor said.\n';

suite('decode: encodings', () => {
  test('UTF-8 with and without its mark', () => {
    assert.equal(decode(utf8('Café “a” 🚢')), 'Café “a” 🚢');
    assert.equal(decode(utf8('\uFEFFCafé')), 'Café');
  });

  test('UTF-16 of both orders with its mark', () => {
    assert.equal(decode(utf16('\uFEFFCafé 🚢', true)), 'Café 🚢');
    assert.equal(decode(utf16('\uFEFFCafé', false)), 'Café');
  });

  test('UTF-16 of both orders without a mark', () => {
    for (const text of [PROSE, 'It’s “over” in Köln, she said. 🚢', 'Порт был закрыт. Мэр ушёл в отставку.'])
      for (const little of [true, false]) assert.equal(decode(utf16(text, little)), text);
  });

  test('Windows-1252 where many bytes are no UTF-8', () => {
    assert.equal(decode(single('\x93Caf\xe9\x94')), '“Café”');
    assert.equal(decode(single(`${PROSE}It\x92s over.`)), `${PROSE}It’s over.`);
    // Two of its letters can stand for one of UTF-8 by accident.
    assert.equal(decode(single('\xc3\xa9 caf\xe9 d\xe9j\xe0')), 'Ã© café déjà');
  });

  test('the character set that a page declares', () => {
    const russian = Uint8Array.from([0xcf, 0xee, 0xf0, 0xf2]);
    for (const tag of [
      '<meta charset="windows-1251">',
      '<META content="text/html; charset=windows-1251" http-equiv=Content-Type>',
    ])
      assert.equal(decode(joined(utf8(tag), russian)), `${tag}Порт`);
    assert.equal(
      decode(joined(utf8('<meta charset=iso-8859-2>'), single('\xb1'))),
      '<meta charset=iso-8859-2>ą',
    );
  });

  test('a declaration that does not fit is not followed', () => {
    const latin = '<meta charset="iso-8859-1">Köln';
    assert.equal(decode(utf8(latin)), latin);
    assert.equal(decode(single('<meta charset="klingon">K\xf6ln')), '<meta charset="klingon">Köln');
    assert.equal(decode(single('<meta charset="utf-16">K\xf6ln')), '<meta charset="utf-16">K\uFFFDln');
  });

  test('what is no text', () => {
    assert.equal(decode(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0])), undefined);
    assert.equal(decode(Uint8Array.from([1, 2, 3, 65, 5, 6, 7, 8])), undefined);
    assert.equal(decode(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2])), undefined);
    assert.equal(decode(joined(utf8(PROSE), Uint8Array.from([0])))?.length, undefined);
    assert.equal(decode(Uint8Array.from([1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0])), undefined);
    assert.equal(decode(Uint8Array.from([0xff, 0xfe, ...new Uint8Array(40).fill(0xd8)])), undefined);
  });
});

suite('decode: bytes that cannot be read', () => {
  const bad = single('It\x92s over.\n');

  test('one is U+FFFD, and UTF-8 stays', () => {
    const text = decode(joined(utf8('“René Müller,” Köln.\n'), bad, utf8('All’s well.\n')));
    assert.equal(text, '“René Müller,” Köln.\nIt\uFFFDs over.\nAll’s well.\n');
    assert.deepEqual(damagedLines(text), [2]);
  });

  test('UTF-8 stays where a mark or the page says so', () => {
    assert.equal(decode(joined(utf8('\uFEFF'), bad)), 'It\uFFFDs over.\n');
    assert.equal(
      decode(joined(utf8('<meta charset="utf-8">'), bad)),
      '<meta charset="utf-8">It\uFFFDs over.\n',
    );
  });

  test('characters that were lost before do not count as broken', () => {
    assert.equal(
      decode(joined(utf8('\uFFFD\uFFFD\uFFFD é '), bad)),
      '\uFFFD\uFFFD\uFFFD é It\uFFFDs over.\n',
    );
  });

  test('half a character of UTF-16 does not lose the rest', () => {
    assert.equal(decode(joined(utf16('\uFEFFCafé', true), Uint8Array.from([65]))), 'Café\uFFFD');
    assert.equal(decode(utf16('\uFEFFCafé \ud83d au lait', true)), 'Café \uFFFD au lait');
  });

  test('lines are counted by every kind of line break', () => {
    assert.deepEqual(damagedLines('a\uFFFD\r\nb\rc\uFFFD\uFFFD\n\n\uFFFD'), [1, 3, 5]);
    assert.deepEqual(damagedLines('all is well'), []);
  });
});
