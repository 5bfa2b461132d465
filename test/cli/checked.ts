import type { CheckOptions } from '../../src/cli/check';
import { PLAIN } from '../../src/cli/paint';
import { checkStories } from '../../src/cli/run/checkStories';

/** What the check of one story gives. */
export interface Checked {
  readonly output: string;
  readonly warnings: readonly string[];
  /** Whether there is an error or a warning among the findings that nobody has settled. */
  readonly found: boolean;
  readonly failed: boolean;
}

/** Checks one story in this process. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<Checked> {
  let output = '';
  const warnings: string[] = [];
  const { open, failed } = await checkStories(
    [paths],
    { options, display: PLAIN },
    {
      write: (text) => {
        output += text;
        return Promise.resolve();
      },
      tell: (sentence) => void warnings.push(sentence),
    },
  );
  return { output, warnings, found: open.error + open.warning > 0, failed };
}
