import type { BoardWords } from '../../../core/board/words';
import type { Tab } from '../messages';
import { TABS } from '../messages';
import { make } from './dom';

/** What a frame tells of. */
interface FrameEvents {
  tab(tab: Tab): void;
  search(text: string): void;
  only(on: boolean): void;
}

/** The tabs of the board with their panels, the filters, and the place for details. */
export class Frame {
  readonly panels: Readonly<Record<Tab, HTMLElement>>;
  readonly details: HTMLElement;
  readonly #tabs: Readonly<Record<Tab, HTMLButtonElement>>;
  readonly #counts: Readonly<Record<Tab, HTMLElement>>;
  readonly #search: HTMLInputElement;
  readonly #only: HTMLButtonElement;
  readonly #status = make('span', { class: 'soft status', role: 'status' });
  readonly #main: HTMLElement;

  constructor(words: BoardWords, events: FrameEvents) {
    this.#counts = each(() => make('span', { class: 'badge' }));
    this.#tabs = each((tab) =>
      make(
        'button',
        { role: 'tab', id: `tab-${tab}`, 'aria-controls': `panel-${tab}`, class: 'tab' },
        words[tab],
        this.#counts[tab],
      ),
    );
    this.panels = each((tab) =>
      make('div', { role: 'tabpanel', id: `panel-${tab}`, 'aria-labelledby': `tab-${tab}`, class: 'panel' }),
    );
    this.#search = make('input', {
      type: 'search',
      class: 'search',
      placeholder: words.search,
      'aria-label': words.search,
      spellcheck: false,
    });
    this.#only = make('button', { class: 'toggle', 'aria-pressed': false }, words.onlyConflicts);
    this.details = make('section', { class: 'details', 'aria-label': words.details, tabindex: 0 });
    const list = make(
      'div',
      { role: 'tablist', 'aria-label': words.board, class: 'tabs' },
      ...Object.values(this.#tabs),
    );
    this.#main = make(
      'main',
      { class: 'board' },
      make('h1', { class: 'unseen' }, words.board),
      make(
        'div',
        { class: 'bar' },
        list,
        make('div', { class: 'filters' }, this.#status, this.#only, this.#search),
      ),
      ...Object.values(this.panels),
      this.details,
    );
    for (const tab of TABS) this.#tabs[tab].addEventListener('click', () => events.tab(tab));
    list.addEventListener('keydown', (event) => {
      const at = TABS.findIndex((tab) => this.#tabs[tab] === document.activeElement);
      const steps: Record<string, number> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: -1 };
      const step = steps[event.key];
      const tab = step === undefined ? undefined : TABS.at(step % TABS.length);
      if (!tab) return;
      event.preventDefault();
      events.tab(tab);
      this.#tabs[tab].focus();
    });
    this.#search.addEventListener('input', () => events.search(this.#search.value));
    this.#search.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || this.#search.value === '') return;
      this.#search.value = '';
      events.search('');
    });
    this.#only.addEventListener('click', () =>
      events.only(this.#only.getAttribute('aria-pressed') !== 'true'),
    );
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'f' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      this.#search.select();
    });
  }

  /** Puts the frame on the page, where it is not there yet. */
  mount(): void {
    if (!this.#main.isConnected) document.body.replaceChildren(this.#main);
  }

  /** Shows a tab, with the filters as they are. */
  show(tab: Tab, search: string, only: boolean): void {
    for (const one of TABS) {
      const isShown = one === tab;
      this.#tabs[one].setAttribute('aria-selected', String(isShown));
      this.#tabs[one].tabIndex = isShown ? 0 : -1;
      this.panels[one].hidden = !isShown;
    }
    if (this.#search.value !== search) this.#search.value = search;
    this.#only.setAttribute('aria-pressed', String(only));
    this.#only.hidden = tab === 'sources';
    this.details.hidden = tab === 'sources';
  }

  /** Shows how many there are of what the tabs have. */
  count(counts: Readonly<Record<Tab, number>>, language: string): void {
    for (const tab of TABS) this.#counts[tab].textContent = counts[tab].toLocaleString(language);
  }

  /** Says something about the tab that is shown, to be seen and heard. */
  say(text: string): void {
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }
}

function each<Value>(make: (tab: Tab) => Value): Record<Tab, Value> {
  return { matrix: make('matrix'), timeline: make('timeline'), sources: make('sources') };
}
