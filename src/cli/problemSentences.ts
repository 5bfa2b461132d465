import type { SheetProblem } from '../core/sheet/sheet';

/** Problems of a file with the line and column where they are. */
export function problemSentences(path: string, text: string, problems: readonly SheetProblem[]): string[] {
  return problems.map(({ start, message }) => {
    const before = text.slice(0, start);
    const line = before.split('\n').length;
    return `${path}:${line}:${start - before.lastIndexOf('\n')}: ${message}`;
  });
}
