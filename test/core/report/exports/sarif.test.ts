import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { sarif } from '../../../../src/core/report/exports/sarif';
import type { ExportedStory } from '../../../../src/core/report/exports/exportedStory';
import { hostile, mill } from './stories';

const schema = join(__dirname, '..', '..', '..', '..', '..', 'test', 'schemas', 'sarif-2.1.0.json');
const validate = new Ajv({
  strict: false,
  unicodeRegExp: false,
  validateFormats: false,
  allErrors: true,
}).compile(JSON.parse(readFileSync(schema, 'utf8')) as object);

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly charOffset: number;
  readonly charLength: number;
  readonly snippet: { readonly text: string };
}
interface Location {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
    readonly region: Region;
  };
  readonly message?: { readonly text: string };
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly Location[];
  readonly relatedLocations?: readonly Location[];
  readonly partialFingerprints: Record<string, string>;
  readonly suppressions?: readonly object[];
}
interface Log {
  readonly runs: readonly {
    readonly columnKind: string;
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly Result[];
  }[];
}

function logOf(story: ExportedStory, withSettled = false) {
  const log = sarif([story], { version: '1.2.3', withSettled }) as Log;
  const [run] = log.runs;
  assert.ok(run);
  return { log, run, result: run.results.find(({ ruleId }) => ruleId === 'number.differs') };
}

suite('SARIF', () => {
  for (const [name, story] of [
    ['an open story', mill()],
    ['a settled one', mill(true)],
    ['hostile words', hostile()],
  ] as const) {
    test(`is valid by the public schema: ${name}`, () => {
      validate(logOf(story, true).log);
      assert.deepEqual(validate.errors ?? [], []);
    });
  }

  test('places a result at one reading and relates the other, relative to the working folder', () => {
    const { run, result } = logOf(mill());
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.ok(result);
    assert.equal(run.tool.driver.rules[result.ruleIndex]?.id, 'number.differs');
    assert.deepEqual(
      [...result.locations, ...(result.relatedLocations ?? [])].map(({ physicalLocation }) => [
        physicalLocation.artifactLocation,
        physicalLocation.region.snippet.text,
      ]),
      [
        [{ uri: 'stories/mill%201/a.md', uriBaseId: '%SRCROOT%' }, '84'],
        [{ uri: 'stories/mill%201/b%20c.txt', uriBaseId: '%SRCROOT%' }, '82'],
      ],
    );
  });

  test('counts columns in UTF-16 code units, and its lines, columns and offsets say the same', () => {
    const story = mill();
    const { result } = logOf(story);
    for (const { physicalLocation } of [...(result?.locations ?? []), ...(result?.relatedLocations ?? [])]) {
      const { region, artifactLocation } = physicalLocation;
      const path = decodeURIComponent(artifactLocation.uri).replace('stories/mill 1/', '');
      const text = story.articles.find((article) => article.path === path)?.text ?? '';
      const { startLine, startColumn, endLine, endColumn, charOffset, charLength, snippet } = region;
      assert.equal(startLine, endLine);
      const line = text.split('\n')[startLine - 1] ?? '';
      assert.equal(line.slice(startColumn - 1, endColumn - 1), snippet.text);
      assert.equal(text.slice(charOffset, charOffset + charLength), snippet.text);
    }
  });

  test('leaves out what is settled, or tells it as suppressed with who decided and why', () => {
    assert.equal(logOf(mill(true)).result, undefined);
    assert.deepEqual(logOf(mill(true), true).result?.suppressions, [
      {
        kind: 'external',
        status: 'accepted',
        justification: 'resolved (Ana Lind, 2025-07-04). Right: 84 workers. The company’s register',
      },
    ]);
  });

  test('keeps the fingerprint of a finding while its readings stay', () => {
    const fingerprint = (story: ExportedStory) => logOf(story, true).result?.partialFingerprints;
    assert.deepEqual(fingerprint(mill()), fingerprint(mill(true)));
  });

  test('does not take brackets of an article for links', () => {
    const [result] = logOf(hostile(), true).run.results;
    assert.match(result?.message.text ?? '', /^=<b>\\\[x\\\]\(1\)\|`"\. /);
  });
});
