import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { styleText } from 'node:util';
import type { Paint, Target } from '../core/report/text';
import { pagesFolder } from './pages';

/** What the terminal that shows a report can do. */
export interface Display {
  readonly colours: boolean;
  /** Whether words can be links: places to their articles, codes to their pages. */
  readonly links: boolean;
}

export const PLAIN: Display = { colours: false, links: false };

const STYLES = {
  heading: ['bold', 'underline'],
  quiet: ['dim'],
  error: ['red'],
  warning: ['yellow'],
  information: ['cyan'],
  hint: ['dim'],
} as const;

/** What sets pieces of a report off. @param root the story's folder, as an absolute path. */
export function painter({ colours, links }: Display, root = process.cwd()): Paint {
  const pages = links ? pagesFolder() : undefined;
  const addressOf = (target: Target) => {
    if ('path' in target) return pathToFileURL(join(root, target.path)).href;
    return pages && pathToFileURL(join(pages, `${target.code}.md`)).href;
  };
  return (text, emphasis, target) => {
    const styled = colours ? styleText([...STYLES[emphasis]], text, { validateStream: false }) : text;
    const address = links && target ? addressOf(target) : undefined;
    return address === undefined ? styled : linked(styled, address);
  };
}

/** Words with an address behind them, as OSC 8 has it. */
function linked(text: string, address: string): string {
  return `\u001b]8;;${address}\u001b\\${text}\u001b]8;;\u001b\\`;
}
