import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { FINDING_CODES } from '../../../src/core/findings/finding';
import { readSettings } from '../../../src/core/settings/read';
import { applyEdits } from '../../../src/core/sheet/sheet';

const SCHEMA = JSON.parse(readFileSync('schemas/copydesk.schema.json', 'utf8')) as {
  readonly properties: { readonly severity: { readonly properties: object } };
};
const fits = new Ajv({ allErrors: true }).compile(SCHEMA);

/** What is wrong in a text: the words where it is, and what is said. */
function slips(text: string): [at: string, said: string][] {
  return readSettings(text).problems.map(({ start, end, message }) => [text.slice(start, end), message]);
}

suite('a settings file', () => {
  const WHOLE =
    'severity:\n  term.loaded: ignore # house style decides\n  name.form: hint\nquietFindings: all\n';

  test('says how loud codes are, and which quiet findings lists show', () => {
    assert.deepEqual(readSettings(WHOLE), {
      settings: { severity: { 'term.loaded': 'ignore', 'name.form': 'hint' }, quietFindings: 'all' },
      problems: [],
    });
    assert.equal(fits(parse(WHOLE)), true);
  });

  test('may be JSON', () => {
    assert.deepEqual(readSettings('{ "severity": { "term.loaded": "error" } }').settings, {
      severity: { 'term.loaded': 'error' },
    });
  });

  for (const text of ['', '# nothing yet\n', 'severity:\n', 'severity: {}\n', 'severity:\n  term.loaded:\n'])
    test(`may be empty: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(readSettings(text), { settings: {}, problems: [] });
      assert.equal(fits(parse(text)), true);
    });

  test('has every code in its schema', () => {
    assert.deepEqual(Object.keys(SCHEMA.properties.severity.properties), Object.keys(FINDING_CODES));
  });

  const WRONG: [what: string, text: string, at: string, said: RegExp][] = [
    [
      'an unknown key',
      'severities:\n  a: b\n',
      'severities',
      /no setting “severities”\. Do you mean “severity”\?/,
    ],
    [
      'a key as VS Code has it',
      'copydesk.quietFindings: all\n',
      'copydesk.quietFindings',
      /Do you mean “quietFindings”\?/,
    ],
    [
      'a key like none',
      'colour: red\n',
      'colour',
      /no setting “colour”\. There are severity, quietFindings\./,
    ],
    [
      'an unknown code',
      'severity:\n  number.diffs: error\n',
      'number.diffs',
      /no code “number\.diffs”\. Do you mean “number\.differs”\?/,
    ],
    [
      'a code like none',
      'severity:\n  xyz: error\n',
      'xyz',
      /no code “xyz”\. The codes are name\.spelling, .*shared\.$/,
    ],
    [
      'an unknown severity',
      'severity:\n  name.form: off\n',
      'off',
      /“off” is no severity\. It is one of error, warning, information, hint, ignore\./,
    ],
    [
      'a number of quiet findings',
      'quietFindings: 3\n',
      '3',
      /“3” is no quietFindings\. It is one of few, all, none\./,
    ],
    ['a list of severities', 'severity: [error]\n', '[error]', /“severity” is a map: in each line a code/],
    ['a list', '- severity\n', '', /The settings are a map of “severity” and “quietFindings”/],
  ];
  for (const [what, text, at, said] of WRONG)
    test(`${what} is told where it stands, and the schema refuses it too`, () => {
      const [[where, message] = ['', ''], ...more] = slips(text);
      assert.deepEqual([where, more], [at, []]);
      assert.match(message, said);
      assert.equal(fits(parse(text)), false);
    });

  for (const key of [
    'model',
    'languageModel',
    'model-url',
    'copydesk.languageModel',
    'apiKey',
    'requestWords',
    'prompt',
  ])
    test(`nothing about language models is allowed: ${key}`, () => {
      const [[at, message] = ['', '']] = slips(`${key}: some\n`);
      assert.equal(at, key);
      assert.match(message, /is not allowed here: this file says nothing about language models\./);
    });

  test('a slip leaves the rest as it is', () => {
    const text = 'severity:\n  name.from: hint\n  term.loaded: ignore\nquietFindings: most\n';
    assert.deepEqual(readSettings(text).settings, { severity: { 'term.loaded': 'ignore' } });
    assert.deepEqual(
      slips(text).map(([at]) => at),
      ['name.from', 'most'],
    );
  });

  const MENDED: [what: string, text: string, mended: string][] = [
    ['a code', 'severity:\n  number.diffs: error\n', 'severity:\n  number.differs: error\n'],
    ['a key as VS Code has it', 'copydesk.quietFindings: all\n', 'quietFindings: all\n'],
    ['a severity cut short', 'severity:\n  name.form: info\n', 'severity:\n  name.form: information\n'],
    ['a severity like one', 'severity:\n  name.form: Warn\n', 'severity:\n  name.form: warning\n'],
    [
      'a code in quotation marks, which stay',
      '{ "severity": { "name.fom": "hint" } }',
      '{ "severity": { "name.form": "hint" } }',
    ],
  ];
  for (const [what, text, mended] of MENDED)
    test(`what was meant mends ${what}`, () => {
      const [problem] = readSettings(text).problems;
      assert.equal(applyEdits(text, problem?.fix?.edits ?? []), mended);
      assert.deepEqual(readSettings(mended).problems, []);
    });

  for (const [what, text] of [
    ['is like no word that there is', 'severity:\n  name.form: off\n'],
    ['is only a little like a word', 'quietFindings: some\n'],
    ['would stand there twice', 'severity:\n  name.fom: hint\n  name.form: error\n'],
    ['is about language models', 'model: some\n'],
  ] as const)
    test(`nothing mends what ${what}`, () => {
      const { problems } = readSettings(text);
      assert.deepEqual(
        problems.map(({ fix }) => fix),
        [undefined],
      );
    });

  test('what is no YAML is told in plain words, and sets nothing', () => {
    const { settings, problems } = readSettings('severity: {name.form: hint\n');
    assert.deepEqual(settings, {});
    assert.deepEqual(
      problems.map(({ code, start, message }) => [code, start, message]),
      [['settings.syntax', 10, 'A brace that is open here is not closed: “}” is missing.']],
    );
  });
});
