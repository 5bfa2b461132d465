import type { FromBoard, KeptState, ToBoard } from '../messages';
import { TABS } from '../messages';
import { App } from './app';
import { make } from './dom';

declare function acquireVsCodeApi(): {
  postMessage(message: FromBoard): void;
  getState(): unknown;
  setState(state: KeptState): void;
};

const host = acquireVsCodeApi();
const story = document.body.dataset.story ?? '';
let app: App | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ToBoard>) => {
  switch (data.type) {
    case 'show':
      app ??= new App(
        { post: (message) => host.postMessage(message), keep: (state) => host.setState(state) },
        data.words,
        kept(host.getState()),
      );
      app.show(data.board);
      if (data.tab) app.look({ tab: data.tab });
      break;
    case 'none': {
      app = undefined;
      const button = make('button', { class: 'primary' }, data.words.check);
      button.addEventListener('click', () => host.postMessage({ type: 'check' }));
      document.body.replaceChildren(
        make('main', { class: 'none' }, make('p', {}, data.words.notChecked), button),
      );
      host.setState(kept(host.getState()));
      break;
    }
  }
});
host.postMessage({ type: 'ready' });

/** What was kept of this story, made whole. */
function kept(state: unknown): KeptState {
  const { tab, search, only, grids } = (state ?? {}) as Partial<KeptState>;
  return {
    story,
    tab: TABS.find((one) => one === tab) ?? 'matrix',
    search: typeof search === 'string' ? search : '',
    only: only === true,
    grids: grids ?? {},
  };
}
