import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { brokenRules, DISPLAYS } from '../board/accessibility';
import { startBrowser } from '../board/browser';
import { HOSTILE, STORY } from '../board/story';
import { runCommandLine } from './run';

suite('The HTML report in a browser', function () {
  this.timeout(300_000);
  let folder: string;
  let report: string;
  let browser: Browser;

  /** Opens the report. `requests` are the addresses that the page asks for, its own first; `errors` what went wrong in it. */
  async function open(display: BrowserContextOptions = {}) {
    const page = await browser.newPage({ viewport: { width: 1000, height: 800 }, ...display });
    const requests: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => errors.push(message.text()));
    await page.goto(pathToFileURL(report).href, { waitUntil: 'networkidle' });
    return { page, requests, errors };
  }

  /** What the browser makes of some properties of the first element that fits. */
  const styleOf = (page: Page, selector: string, ...names: readonly string[]) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, wanted) => {
        const { getComputedStyle: computed } = globalThis as unknown as {
          getComputedStyle: (element: unknown) => { getPropertyValue(name: string): string };
        };
        return wanted.map((name) => computed(element).getPropertyValue(name));
      }, names);

  suiteSetup(async () => {
    browser = await startBrowser();
    folder = mkdtempSync(join(tmpdir(), 'copydesk-report-'));
    report = join(folder, 'report.html');
    const stories = ['harbour', 'mill'].map((name) => join(folder, name));
    const [harbour = '', mill = ''] = stories;
    stories.forEach((story) => mkdirSync(story));
    for (const [name, words] of Object.entries(STORY)) writeFileSync(join(harbour, name), words);
    writeFileSync(join(mill, 'a.txt'), 'Mill closes\n\nThe mill in Oslo employed 84 workers.\n');
    writeFileSync(join(mill, 'b.txt'), `${HOSTILE}\n\nThe mill in Oslo employed 82 workers.\n`);
    await runCommandLine(['check', ...stories, '--write-sheet']);
    const sheet = join(harbour, 'fact-check.yaml');
    const decided = readFileSync(sheet, 'utf8')
      .replace(
        /(code: name\.spelling[\s\S]*?status:) open/,
        '$1 resolved\n    stands: Ingrid Solhaugen\n    who: Ana Lind\n    date: 2025-07-04',
      )
      .replace(/(\nfacts:[\s\S]*?status:) open/, '$1 accurate\n    checker: Ana Lind\n    date: 2025-07-04');
    writeFileSync(sheet, decided);
    const run = await runCommandLine(['check', ...stories, '--format', 'html', '--output', report]);
    assert.equal(run.code, 1);
  });
  teardown(() => Promise.all(browser.contexts().map((context) => context.close())));
  suiteTeardown(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const [name, display] of Object.entries(DISPLAYS)) {
    test(`breaks no rule of accessibility, loads nothing and reports no error (${name})`, async () => {
      const { page, requests, errors } = await open(display);
      assert.deepEqual(await brokenRules(page), []);
      assert.deepEqual(requests, [pathToFileURL(report).href]);
      assert.deepEqual(errors, []);
    });
  }

  test('shows both wordings side by side, each marked in its sentence', async () => {
    const { page } = await open();
    const finding = page.locator('.finding', { hasText: 'Jonas Berg' }).first();
    const sides = finding.locator('.side');
    assert.deepEqual(await sides.locator('h4').allInnerTexts(), ['58', '53']);
    assert.deepEqual(await sides.locator('mark').allInnerTexts(), ['58', '58', '53', '53']);
    assert.match(await sides.nth(0).innerText(), /The captain, Jonas Berg, 58, thanked the builders\./);
    assert.match(await sides.nth(1).innerText(), /The captain, Jonas Berg, 53, wept\./);
    const [left, right] = [await sides.nth(0).boundingBox(), await sides.nth(1).boundingBox()];
    assert.ok(left && right);
    assert.equal(left.y, right.y);
    assert.ok(left.x + left.width <= right.x);
  });

  test('shows what was decided and checked, and hostile words as words', async () => {
    const { page } = await open();
    assert.match(
      await page.locator('.finding.unchanged, .finding.settled').innerText(),
      /Resolved by Ana Lind, 2025-07-04: “Ingrid Solhaugen” is right/,
    );
    assert.match(await page.locator('table').first().innerText(), /Accurate\s+Ana Lind, 2025-07-04/);
    assert.equal(await page.locator('main script, main img, main a').count(), 0);
  });

  test('is printed in dark on white, with no finding broken over pages, in dark too', async () => {
    const { page, requests } = await open({ colorScheme: 'dark' });
    assert.deepEqual(await styleOf(page, 'body', 'color', 'background-color'), [
      'rgb(230, 232, 235)',
      'rgb(22, 24, 28)',
    ]);
    await page.emulateMedia({ media: 'print' });
    assert.deepEqual(await styleOf(page, 'body', 'color', 'background-color'), [
      'rgb(0, 0, 0)',
      'rgb(255, 255, 255)',
    ]);
    assert.deepEqual(await styleOf(page, '.finding', 'break-inside'), ['avoid']);
    assert.deepEqual(await styleOf(page, '.wide', 'overflow-x'), ['visible']);
    assert.deepEqual(await brokenRules(page), []);
    assert.equal((await page.pdf()).subarray(0, 5).toString(), '%PDF-');
    assert.equal(requests.length, 1);
  });
});
