/**
 * What a person does in the workbench, for pictures of it.
 */

const patience = { timeout: 60_000 };

/**
 * Opens the workbench and waits until the files of the folder are listed.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {{ width: number, height: number }} viewport
 * @returns {Promise<import('playwright-core').Page>}
 */
export async function openWorkbench(browser, address, viewport = { width: 1400, height: 900 }) {
  const page = await browser.newPage({ viewport });
  await page.goto(address);
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor(patience);
  return page;
}

/** Runs a command by its title in the palette. */
export function runCommand(page, title) {
  return choose(page, 'F1', `>${title}`);
}

/** Opens a file of the folder by its name. */
export async function openFile(page, name) {
  await choose(page, 'Control+P', name);
  await page.locator('.tabs-container .tab.active', { hasText: name }).waitFor(patience);
}

/**
 * Presses keys that open the quick input, types into it and takes the first thing it offers. Begins again where the input
 * does not open, as right after the start, or is closed by something that takes the focus.
 */
async function choose(page, keys, text) {
  const input = page.locator('.quick-input-widget input.input');
  const label = text.replace(/^>/, '');
  const offer = page.locator('.quick-input-list .monaco-list-row:visible', { hasText: label }).first();
  const shortly = { timeout: 5000 };
  for (let attempt = 1; ; attempt++) {
    try {
      await page.keyboard.press(keys);
      await input.waitFor(shortly);
      await input.fill(text, shortly);
      await offer.waitFor(shortly);
      await input.press('Enter', shortly);
      await input.waitFor({ state: 'hidden', ...shortly });
      return;
    } catch (error) {
      if (attempt === 10) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

/** Takes what a quick pick offers. */
export async function pick(page, label) {
  await offered(page, label);
  await page.locator('.quick-input-list .monaco-list-row:visible', { hasText: label }).first().click();
}

/** Waits until a quick pick offers something. */
export function offered(page, label) {
  return page
    .locator('.quick-input-list .monaco-list-row:visible', { hasText: label })
    .first()
    .waitFor(patience);
}

/** Waits until no command reports progress any more, then closes what is left of notifications. */
export async function notificationsGone(page) {
  const progress = page.locator('.notification-toast .monaco-progress-container.active');
  await progress.first().waitFor({ state: 'hidden', ...patience });
  await runCommand(page, 'Notifications: Clear All Notifications');
}

/** Waits until the Problems panel lists something. */
export function problemsListed(page) {
  return page.locator('.markers-panel .monaco-list-row').nth(1).waitFor(patience);
}

/** Waits until nothing in the page has changed for a while, or enough time has passed. */
export async function settled(page) {
  await page.evaluate(
    ({ quiet, most }) =>
      new Promise((done) => {
        const end = () => {
          observer.disconnect();
          done(undefined);
        };
        let timer = setTimeout(end, quiet);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(end, quiet);
        });
        setTimeout(end, most);
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
      }),
    { quiet: 700, most: 6000 },
  );
}

/** Points at the shortest of the worst findings that the editor shows, and waits for its hover. */
export async function hoverFinding(page) {
  const marks = (severity) => page.locator(`.monaco-editor .squiggly-${severity}`);
  await marks('error').or(marks('warning')).or(marks('info')).first().waitFor(patience);
  for (const severity of ['error', 'warning', 'info']) {
    const widths = await marks(severity).evaluateAll((found) => found.map((mark) => mark.clientWidth));
    if (widths.length === 0) continue;
    // The mark lies under the text, which takes the pointer in its place.
    await marks(severity)
      .nth(widths.indexOf(Math.min(...widths)))
      .hover({ force: true });
    break;
  }
  await page.locator('.monaco-hover:not(.hidden) .hover-contents').first().waitFor(patience);
}
