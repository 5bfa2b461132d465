/** Exit codes: nothing to settle, something to settle, could not run or not do all that was asked. */
export const CLEAN = 0;
export const FOUND = 1;
export const FAILED = 2;
