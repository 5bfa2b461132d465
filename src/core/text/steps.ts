/** Long work in steps: whoever drives it can let others have their turn in between. Nothing it reads may change meanwhile. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does the work in one go. */
export function toEnd<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
