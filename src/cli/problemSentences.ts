import type { SheetProblem } from '../core/sheet/sheet';
import { LineIndex } from '../core/text/position';

/** Problems of a file with the line and column where they are. */
export function problemSentences(path: string, text: string, problems: readonly SheetProblem[]): string[] {
  const lines = new LineIndex(text);
  return problems.map(({ start, message }) => {
    const { line, column } = lines.positionOf(start);
    return `${path}:${line}:${column}: ${message}`;
  });
}
