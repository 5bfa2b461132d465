import type { WriteStream } from 'node:tty';
import { printed } from '../printed';
import type { Progress } from './checkStories';

/** Progress in a line of a terminal, which is taken away before anything else is written there. */
export interface TerminalProgress extends Progress {
  clear(): void;
}

/** @param counts whether it counts stories too; not where the report comes to the same terminal. */
export function terminalProgress(stream: WriteStream, counts: boolean): TerminalProgress {
  let isShown = false;
  const clear = () => {
    if (isShown) stream.write('\r\u001b[K');
    isShown = false;
  };
  return {
    clear,
    line: (text) => {
      clear();
      stream.write(`copydesk: ${printed(text).replaceAll('\n', ' ')}\n`);
    },
    done: (count, of) => {
      if (!counts || of === 1) return;
      clear();
      stream.write(`${count.toLocaleString('en-US')} of ${of.toLocaleString('en-US')} stories checked`);
      isShown = true;
    },
  };
}
