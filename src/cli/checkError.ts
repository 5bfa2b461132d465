/** Why a check could not run, in a sentence for the reader that says what and where. */
export class CheckError extends Error {}
