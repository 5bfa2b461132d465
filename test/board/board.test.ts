import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { boardHtml } from '../../src/core/board/html';
import { boardSvg } from '../../src/core/board/svg';
import type { FromBoard } from '../../src/editor/board/messages';
import { brokenRules, DISPLAYS } from './accessibility';
import { openBoard, startBrowser } from './browser';
import { boardOfTexts, HOSTILE, hostileBoard, largeBoard, STORY } from './story';
import { THEMES } from './themes';
import { WORDS } from './words';

const board = boardOfTexts(STORY);

suite('The board in a browser', function () {
  this.timeout(300_000);
  let browser: Browser;
  let page: Page | undefined;

  suiteSetup(async () => {
    browser = await startBrowser();
  });
  teardown(async () => {
    await page?.close();
    page = undefined;
  });
  suiteTeardown(() => browser.close());

  const open = async (
    ...args: Parameters<typeof openBoard> extends [unknown, ...infer Rest] ? Rest : never
  ) => {
    const opened = await openBoard(browser, ...args);
    ({ page } = opened);
    return opened;
  };
  const focused = (on: Page) => on.locator(':focus').innerText();
  const opens = (messages: readonly FromBoard[]) => messages.filter(({ type }) => type === 'open');

  for (const theme of Object.keys(THEMES) as (keyof typeof THEMES)[]) {
    test(`breaks no rule of accessibility (${theme})`, async () => {
      const opened = await open(board, theme);
      for (const tab of ['matrix', 'timeline', 'sources']) {
        await opened.page.click(`#tab-${tab}`);
        assert.deepEqual(await brokenRules(opened.page), [], tab);
      }
      assert.deepEqual(opened.errors, []);
    });
  }

  test('arrow keys go from cell to cell, Enter opens the words', async () => {
    const opened = await open(board);
    const { keyboard } = opened.page;
    await opened.page.locator('[role=rowheader]').first().focus();
    await keyboard.press('ArrowDown');
    assert.match(await focused(opened.page), /^Age of Jonas Berg\s+Conflict · number\.differs$/);
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    assert.match(await focused(opened.page), /^B\s+53$/);
    assert.match(await opened.page.locator('.details').innerText(), /The captain, Jonas Berg, 53, wept\./);
    await keyboard.press('Enter');
    await keyboard.press(' ');
    const place = { path: '2-courier.md', start: 131, end: 133 };
    assert.deepEqual(opens(await opened.messages()), [
      { type: 'open', place, keep: false },
      { type: 'open', place, keep: true },
    ]);
    assert.equal(
      await opened.page.locator('[role=gridcell][tabindex="0"], [role=rowheader][tabindex="0"]').count(),
      1,
    );
    await keyboard.press('Control+End');
    assert.equal(await opened.page.locator(':focus').getAttribute('aria-rowindex'), null);
    assert.equal(await opened.page.locator(':focus').getAttribute('data-row'), '2');
    await keyboard.press('ArrowRight');
    await keyboard.press('End');
    assert.equal(await opened.page.locator(':focus').getAttribute('aria-label'), 'says nothing of it');
  });

  test('a click opens the words; the tabs are tabs', async () => {
    const opened = await open(board);
    await opened.page.locator('.value', { hasText: 'Ingrid Solhaugan' }).click();
    assert.deepEqual(opens(await opened.messages()), [
      { type: 'open', place: { path: '2-courier.md', start: 71, end: 87 }, keep: true },
    ]);
    await opened.page.locator('[role=tab][aria-selected=true]').focus();
    await opened.page.keyboard.press('ArrowRight');
    assert.match(await focused(opened.page), /^Timeline/);
    assert.equal(await opened.page.locator('#panel-timeline').isVisible(), true);
    assert.equal(await opened.page.locator('#panel-matrix').isVisible(), false);
    await opened.page.locator('.event', { hasText: 'sank on 3 May 2025' }).click();
    assert.deepEqual(opens(await opened.messages()).at(-1), {
      type: 'open',
      place: { path: '1-herald.md', start: 194, end: 212 },
      keep: true,
    });
  });

  test('filters leave what fits, and what is kept brings them back', async () => {
    const opened = await open(board);
    await opened.page.fill('.search', 'BERG age');
    assert.equal(await opened.page.locator('[role=rowheader]').count(), 1);
    assert.equal(await opened.page.locator('[role=status]').innerText(), '1 of 3 shown');
    await opened.page.fill('.search', 'nobody');
    assert.equal(await opened.page.locator('[role=status]').innerText(), 'Nothing fits the filters.');
    await opened.page.fill('.search', 'sank');
    await opened.page.click('#tab-timeline');
    await opened.page.click('.toggle');
    const state = await opened.state();
    assert.deepEqual(
      [state?.story, state?.tab, state?.search, state?.only],
      ['file:///harbour', 'timeline', 'sank', true],
    );
    await opened.page.close();
    const again = await open(board, 'dark', state);
    assert.equal(
      await again.page
        .locator('[role=tab][aria-selected=true]')
        .innerText()
        .then((text) => text.split(/\s/)[0]),
      'Timeline',
    );
    assert.equal(await again.page.inputValue('.search'), 'sank');
    assert.deepEqual(await again.page.locator('#panel-timeline [role=rowheader]').allInnerTexts(), [
      '3 May 2025',
      '4 May 2025',
    ]);
  });

  test('a new state of the story leaves the focus where it is', async () => {
    const opened = await open(board);
    await opened.page.locator('[role=gridcell]', { hasText: '53' }).focus();
    const [first, ...rows] = board.rows;
    assert.ok(first);
    await opened.show({ ...board, rows });
    assert.match(await focused(opened.page), /^B\s+53$/);
    await opened.show(board);
    assert.match(await focused(opened.page), /^B\s+53$/);
  });

  test('of 300 articles and 1,000 rows it makes what is seen, and keeps the focused cell', async () => {
    const opened = await open(largeBoard(300, 1000));
    const cells = () => opened.page.locator('[role=gridcell]').count();
    assert.ok((await cells()) < 400, String(await cells()));
    await opened.page.locator('[role=rowheader]').first().focus();
    await opened.page.keyboard.press('Control+ArrowDown');
    assert.match(await focused(opened.page), /^Seats 999/);
    await opened.page.keyboard.press('End');
    assert.equal(await opened.page.locator(':focus').getAttribute('aria-colindex'), '301');
    assert.equal(await opened.page.locator('[role=grid]').first().getAttribute('aria-rowcount'), '1001');
    await opened.page
      .locator('[role=grid]')
      .first()
      .evaluate((grid) => (grid as unknown as { scrollTo(x: number, y: number): void }).scrollTo(0, 0));
    await opened.page.locator('[role=rowheader]', { hasText: 'Seats 2' }).first().waitFor();
    assert.equal(await opened.page.locator(':focus').getAttribute('data-row'), '999');
    assert.ok((await cells()) < 500, String(await cells()));
  });

  test('hostile words are shown as words', async () => {
    const opened = await open(hostileBoard());
    for (const tab of ['matrix', 'timeline', 'sources']) await opened.page.click(`#tab-${tab}`);
    assert.equal(await opened.page.locator('main script, main img, main a').count(), 0);
    assert.equal(await opened.page.locator('.sources bdi').first().textContent(), HOSTILE);
    assert.deepEqual(opened.errors, []);
  });

  /** What a parser of the browser makes of a text. */
  const parsed = (on: Page, text: string, type: 'text/html' | 'image/svg+xml') =>
    on.evaluate(
      ([source, kind]) => {
        const { DOMParser: Parser } = globalThis as unknown as {
          DOMParser: new () => { parseFromString(text: string, type: string): ParsedDocument };
        };
        const all = [...new Parser().parseFromString(source, kind).querySelectorAll('*')];
        return all.map((one) => ({
          tag: one.localName,
          text: one.textContent ?? '',
          attributes: [...one.attributes].map(({ name, value }) => [name, value] as const),
        }));
        interface ParsedDocument {
          querySelectorAll(selector: string): Iterable<{
            readonly localName: string;
            readonly textContent: string | null;
            readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
          }>;
        }
      },
      [text, type] as const,
    );
  const writable = HOSTILE.replace('\u0007', '\uFFFD');

  test('exported HTML says what the board says, and hostile words are words in it', async () => {
    page = await browser.newPage();
    const elements = await parsed(page, boardHtml(board, WORDS), 'text/html');
    const texts = (tag: string) => elements.filter((one) => one.tag === tag).map(({ text }) => text);
    assert.deepEqual(texts('h1'), ['Story Board: harbour']);
    assert.deepEqual(
      texts('tr').filter((row) => row.startsWith('Age')),
      ['Age of Jonas Berg Conflict number.differsA 58B 53A 58'.replace('Berg ', 'Berg ')],
    );
    const hostile = await parsed(page, boardHtml(hostileBoard(), WORDS), 'text/html');
    const tags = new Set(hostile.map(({ tag }) => tag));
    for (const tag of ['script', 'img', 'a']) assert.ok(!tags.has(tag), tag);
    assert.deepEqual(
      hostile.filter(({ attributes }) => attributes.some(([name]) => name.startsWith('on'))),
      [],
    );
    assert.ok(hostile.filter(({ tag, text }) => tag === 'bdi' && text === writable).length >= 5);
  });

  test('exported pictures are XML, and hostile words are words in them', async () => {
    page = await browser.newPage();
    for (const picture of ['matrix', 'timeline'] as const) {
      const elements = await parsed(page, boardSvg(board, WORDS, picture), 'image/svg+xml');
      assert.equal(elements[0]?.tag, 'svg');
      const texts = elements.filter(({ tag }) => tag === 'text').map(({ text }) => text);
      const wanted =
        picture === 'matrix' ? ['Age of Jonas Berg', 'A  58', 'B  53'] : ['3 May 2025', 'sank on 3 May 2025'];
      for (const words of wanted) assert.ok(texts.includes(words), words);
      const hostile = await parsed(page, boardSvg(hostileBoard(), WORDS, picture), 'image/svg+xml');
      assert.deepEqual([...new Set(hostile.map(({ tag }) => tag))].sort(), [
        'g',
        'line',
        'path',
        'rect',
        'style',
        'svg',
        'text',
        'title',
      ]);
      assert.ok(hostile.some(({ tag, text }) => tag === 'title' && text.includes(writable)));
    }
  });

  test('exported HTML breaks no rule of accessibility, in light, dark and high contrast', async () => {
    for (const [name, display] of Object.entries(DISPLAYS)) {
      page = await browser.newPage(display);
      await page.setContent(boardHtml(board, WORDS));
      assert.deepEqual(await brokenRules(page), [], name);
      await page.close();
    }
    page = undefined;
  });
});
