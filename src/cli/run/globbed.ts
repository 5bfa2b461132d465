import { existsSync } from 'node:fs';
import { CheckError } from '../checkError';

/**
 * The files and folders that a pattern names, in order: not every shell looks them up. What exists under the very name is
 * no pattern. Hidden ones are not named.
 * @throws CheckError where it fits none.
 */
export async function globbed(argument: string): Promise<string[]> {
  if (existsSync(argument)) return [argument];
  const { glob, isDynamicPattern } = await import('tinyglobby');
  // On Windows a backslash parts folders; elsewhere it is how a pattern names a character as such.
  const pattern = process.platform === 'win32' ? argument.replaceAll('\\', '/') : argument;
  if (!isDynamicPattern(pattern)) return [argument];
  const found = await glob(pattern, {
    onlyFiles: false,
    expandDirectories: false,
    // Through links, folders at any depth would be found many times over.
    followSymbolicLinks: !pattern.includes('**'),
  });
  if (found.length === 0) throw new CheckError(`${argument} fits no file and no folder.`);
  return found.map((path) => path.replace(/(?<=.)\/$/, '')).sort();
}
