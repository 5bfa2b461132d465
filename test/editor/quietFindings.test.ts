import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { createEngine } from '../../src/core/engine';
import { toEnd } from '../../src/core/text/steps';
import { diagnosing } from '../../src/editor/findings/compute';
import { KeptDiagnostics } from '../../src/editor/findings/kept';
import type { FindingSettings } from '../../src/editor/settings';
import { findingSettings } from '../../src/editor/settings';
import { folderScope } from '../../src/editor/stories/scope';
import { StorySnapshot } from '../../src/editor/stories/snapshot';
import { quietNotes } from '../quietNotes';
import { offeredAt } from './quickFixes';
import {
  closeEditors,
  codeOf,
  copydesk,
  diagnosticsOf,
  findingOf,
  hoverAt,
  makeStory,
  rangeOf,
  shownIn,
} from './support';

const MINISTER = 'Norwegian Transport Minister Ingrid Solhaugen opened the harbour.\n';
const { first: FIRST, second: SECOND } = quietNotes();

/** A loud finding, the spelling of a minister, and seven quiet ones, quotations in two mouths. */
const STORY = {
  'a.txt': `${MINISTER}${FIRST}`,
  'b.txt': `${SECOND}${MINISTER.replace('haugen', 'haugan')}`,
};

/** What a model named and was not certain of. */
const SHEET = `version: 1
conflicts:
  - conflict: When did they leave?
    id: c1
    code: statement.differs
    by:
      - {model: desk/reader, date: 2026-03-01, instruction: 1, certainty: possible}
    status: open
    readings:
      - {value: late, file: a.txt, line: 2, quote: The boats were late}
      - {value: boats, file: b.txt, line: 1, quote: Karl Lund told reporters}
`;

const QUIET = vscode.DiagnosticSeverity.Information;
const LOUD = vscode.DiagnosticSeverity.Warning;

suite('Quiet findings', () => {
  let folder: vscode.Uri;
  let first: vscode.Uri;
  let second: vscode.Uri;
  const set = (name: string, value: unknown) =>
    vscode.workspace.getConfiguration('copydesk').update(name, value, vscode.ConfigurationTarget.Global);
  const of = (shown: readonly vscode.Diagnostic[], severity: vscode.DiagnosticSeverity) =>
    shown.filter((one) => one.severity === severity);
  /** Waits until an article shows so many quiet findings. */
  const quiet = (uri: vscode.Uri, count: number) =>
    diagnosticsOf(uri, (shown) => shown.length > 0 && of(shown, QUIET).length === count);

  suiteSetup(async () => {
    folder = await makeStory(STORY);
    first = vscode.Uri.joinPath(folder, 'a.txt');
    second = vscode.Uri.joinPath(folder, 'b.txt');
    await (await copydesk()).checkFolder(folder);
  });

  teardown(async () => {
    for (const name of ['severity', 'quietFindings']) await set(name, undefined);
    await closeEditors();
  });

  test('five of an article are shown below the loud ones', async () => {
    for (const uri of [first, second]) {
      const shown = await quiet(uri, 5);
      assert.deepEqual(of(shown, QUIET).map(codeOf), Array(5).fill('quote.speaker'));
      assert.deepEqual(of(shown, LOUD).map(codeOf), ['name.spelling']);
    }
  });

  test('the others are in the hover of their words, and can be decided on there', async () => {
    const document = await vscode.workspace.openTextDocument(first);
    const range = rangeOf(document, 'She sang the whole night');
    assert.ok(shownIn(first).every((one) => !one.range.intersection(range)));
    const hover = await hoverAt(first, range.start);
    assert.match(hover, /Tom Keller/);
    assert.match(hover, /Why: /);
    const offered = await offeredAt(first, new vscode.Range(range.start, range.start));
    assert.ok(offered.has('copydesk.dismissFinding'));
  });

  test('all, none and few of them are shown as soon as the setting says so', async () => {
    await set('quietFindings', 'all');
    await quiet(first, 7);
    await quiet(second, 7);
    await set('quietFindings', 'none');
    const [loud, ...others] = await quiet(first, 0);
    assert.equal(loud && codeOf(loud), 'name.spelling');
    assert.deepEqual(others, []);
    await set('quietFindings', 'several');
    await quiet(first, 5);
  });

  test('a severity that a person set for a code goes before', async () => {
    await set('severity', { 'quote.speaker': 'warning' });
    await diagnosticsOf(first, (shown) => of(shown, LOUD).length === 8);
    await set('severity', { 'quote.speaker': 'hint' });
    await diagnosticsOf(first, (shown) => of(shown, vscode.DiagnosticSeverity.Hint).length === 7);
    await set('severity', { 'quote.speaker': 'ignore' });
    await diagnosticsOf(first, (shown) => shown.length === 1);
    await set('severity', { 'name.spelling': 'information' });
    await diagnosticsOf(first, (shown) => of(shown, QUIET).length === 5 && shown.length === 5);
  });

  test('status and messages count conflicts, and quiet findings apart, whatever Problems shows', async () => {
    const api = await copydesk();
    assert.equal(api.statusOf(first), '1 in this article · 7 quiet findings');
    await vscode.commands.executeCommand('copydesk.factCheckArticle', first);
    assert.equal(
      api.messages.at(-1),
      `“${vscode.workspace.asRelativePath(first)}”: 1 conflict. 7 quiet findings.`,
    );
    await vscode.commands.executeCommand('copydesk.factCheckFolder', folder);
    assert.equal(api.messages.at(-1), '1 conflict in 2 articles. 7 quiet findings.');
    await set('quietFindings', 'all');
    assert.equal(api.statusOf(first), '1 in this article · 7 quiet findings');
    await set('severity', { 'quote.speaker': 'warning' });
    assert.equal(api.statusOf(first), '8 in this article');
    await set('severity', { 'quote.speaker': 'ignore' });
    assert.equal(api.statusOf(first), '1 in this article');
  });

  test('those nearest to loud are shown, and stay where a file shows few findings', () => {
    const story = createEngine().createStory();
    for (const [path, text] of Object.entries(STORY)) story.setArticle(path, text);
    const analysis = story.analyse();
    const near = new Map([
      ['Petra Novotna', 0.9],
      ['Omar Haddad', 0.5],
    ]);
    const findings = analysis.findings.map((one) => {
      const nearness = near.get(one.readings[0]?.value ?? '');
      return nearness === undefined ? one : { ...one, nearness };
    });
    const scope = folderScope(folder);
    const snapshot = new StorySnapshot(
      scope,
      { ...analysis, findings },
      {
        skipped: new Map(),
        otherFormats: [],
      },
    );
    const computed = (settings: FindingSettings) =>
      toEnd(
        diagnosing(
          snapshot,
          () => settings,
          () => first,
          new KeptDiagnostics(),
        ),
      );
    const shown = (more: Partial<FindingSettings> = {}) =>
      (computed({ ...findingSettings(snapshot), ...more }).get('a.txt') ?? [])
        .filter(({ severity }) => severity === QUIET)
        .map(({ message }) => / ([A-Z]\w+ [A-Z]\w+) in 1/.exec(message)?.[1] ?? message);
    assert.deepEqual(shown(), [
      'Petra Novotna',
      'Omar Haddad',
      'Clara Weiss',
      'Anton Berger',
      'Lena Hartmann',
    ]);
    assert.deepEqual(shown({ limit: 2 }).slice(0, 1), ['Petra Novotna']);
    assert.equal(shown({ limit: 2 }).length, 2, 'the other one says how many more there are');
  });

  test('what a model named is shown beside them, also where none of them is', async () => {
    const named = await makeStory({ ...STORY, 'fact-check.yaml': SHEET });
    const uri = vscode.Uri.joinPath(named, 'a.txt');
    await (await copydesk()).checkFolder(named);
    const shown = await quiet(uri, 6);
    assert.equal(shown.filter((one) => codeOf(one) === 'quote.speaker').length, 5);
    assert.equal(findingOf(shown, 'statement.differs').severity, QUIET);
    await set('quietFindings', 'none');
    const [left] = of(await quiet(uri, 1), QUIET);
    assert.equal(left && codeOf(left), 'statement.differs');
  });
});
