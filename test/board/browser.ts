import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Board } from '../../src/core/board/model';
import type { FromBoard, KeptState } from '../../src/editor/board/messages';
import { boardPage } from '../../src/editor/board/page';
import { THEMES } from './themes';
import { WORDS } from './words';

/** The project’s folder: the tests are compiled to out/test/board. */
export const project = join(__dirname, '..', '..', '..');
const ORIGIN = 'http://board.test';

/** Starts the browser of the tests. */
export async function startBrowser(): Promise<Browser> {
  const { launchBrowser } = (await import(join(project, 'test', 'host', 'browser.mjs'))) as {
    launchBrowser: () => Promise<Browser>;
  };
  return launchBrowser();
}

/** The board in a page of its own, with its real script, styles and policy, and a stand-in for VS Code around it. */
export interface OpenBoard {
  readonly page: Page;
  /** What the board told VS Code. */
  messages(): Promise<FromBoard[]>;
  /** What the page keeps. */
  state(): Promise<KeptState | undefined>;
  show(board: Board): Promise<void>;
  /** What went wrong in the page, breaches of its policy among it. */
  readonly errors: readonly string[];
}

/** Opens a board. @param state what was kept of it. */
export async function openBoard(
  browser: Browser,
  board: Board,
  theme: keyof typeof THEMES = 'light',
  state?: Partial<KeptState>,
): Promise<OpenBoard> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const file = (...path: string[]) => readFileSync(join(project, ...path), 'utf8');
  const files: Record<string, { contentType: string; body: string }> = {
    '/': {
      contentType: 'text/html',
      body: boardPage({
        ...{ title: 'Story Board', language: 'en', script: '/boardView.js', style: '/board.css' },
        ...{ origin: ORIGIN, nonce: 'n0nce', story: 'file:///harbour' },
      }),
    },
    '/boardView.js': { contentType: 'text/javascript', body: file('dist', 'boardView.js') },
    '/board.css': { contentType: 'text/css', body: file('media', 'board.css') },
  };
  await page.route('**/*', async (route) => {
    const found = files[new URL(route.request().url()).pathname];
    await (found ? route.fulfill(found) : route.fulfill({ status: 204 }));
  });
  await page.addInitScript(
    ({ kept, variables, className }) => {
      const told: unknown[] = [];
      const api = {
        postMessage: (message: unknown) => told.push(message),
        getState: () => kept,
        setState: keep,
      };
      let now: unknown = kept;
      function keep(state: unknown) {
        now = state;
      }
      Object.assign(globalThis, { acquireVsCodeApi: () => api, told: () => told, keptNow: () => now });
      // VS Code sets the colours of the theme on the page in this way.
      const dress = () => {
        const { document } = globalThis as unknown as { document: StyledDocument };
        for (const [name, value] of Object.entries(variables)) {
          document.documentElement.style.setProperty(`--vscode-${name}`, value);
        }
        document.body.classList.add(className);
      };
      (
        globalThis as unknown as { addEventListener(type: string, listener: () => void): void }
      ).addEventListener('DOMContentLoaded', dress);
      interface StyledDocument {
        readonly documentElement: { readonly style: { setProperty(name: string, value: string): void } };
        readonly body: { readonly classList: { add(name: string): void } };
      }
    },
    { kept: state, variables: THEMES[theme].theme, className: THEMES[theme].className },
  );
  await page.goto(`${ORIGIN}/`);
  const show = async (next: Board) => {
    await page.evaluate(
      (message) => {
        (globalThis as unknown as { postMessage(message: unknown, origin: string): void }).postMessage(
          message,
          '*',
        );
      },
      { type: 'show', board: next, words: WORDS },
    );
    await page.locator('main.board').waitFor();
  };
  const ask = <Value>(name: string) =>
    page.evaluate(
      (asked) => (globalThis as unknown as Record<string, () => unknown>)[asked]?.(),
      name,
    ) as Promise<Value>;
  const opened = {
    page,
    errors,
    show,
    messages: () => ask<FromBoard[]>('told'),
    state: () => ask<KeptState | undefined>('keptNow'),
  };
  await show(board);
  return opened;
}
