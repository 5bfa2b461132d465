import { Argument } from 'commander';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FINDING_CODES } from '../core/findings/finding';
import type { Paint } from '../core/report/text';
import { CheckError } from './checkError';
import { pagesFolder } from './pages';

const CODES = Object.keys(FINDING_CODES);

/** The argument that names a code. Shells complete it; what is none is told in a sentence of its own. */
export function codeArgument(): Argument {
  return Object.assign(new Argument('[code]', 'such as name.spelling'), { argChoices: CODES });
}

/**
 * What a code stands for: its page in words, or all codes with the titles of their pages.
 * @throws CheckError where there is no such code.
 */
export async function explainCode(code: string | undefined, paint: Paint): Promise<string> {
  const pages = pagesFolder();
  if (pages === undefined) throw new CheckError('The pages of the codes are not installed.');
  const read = (each: string) => readFile(join(pages, `${each}.md`), 'utf8');
  if (code !== undefined) {
    if (CODES.includes(code)) return inWords(await read(code), paint);
    const [room = ''] = code.split('.');
    const alike = CODES.filter((each) => each.startsWith(`${room}.`));
    const known = alike.length > 0 ? `There is ${alike.join(', ')}.` : '“copydesk explain” lists all.';
    throw new CheckError(`There is no code ${code}. ${known}`);
  }
  const width = Math.max(...CODES.map(({ length }) => length));
  const lines = CODES.map(async (each) => {
    const [, title = ''] = /^# (.*)/.exec(await read(each)) ?? [];
    return `${each.padEnd(width)}  ${plain(title)}\n`;
  });
  return (await Promise.all(lines)).join('');
}

function inWords(page: string, paint: Paint): string {
  const lines = page
    .trim()
    .split('\n')
    .map((line) => {
      const [, heading] = /^#+ (.*)/.exec(line) ?? [];
      return heading === undefined ? plain(line.replace(/^> /, '  ')) : paint(plain(heading), 'heading');
    });
  return `${lines.join('\n')}\n`;
}

/** A line without the marks of Markdown; of a link its words. */
function plain(line: string): string {
  return line.replaceAll(/\[([^[\]]*)\]\([^()]*\)/g, '$1').replaceAll(/\*\*|`|\b_|_\b/g, '');
}
