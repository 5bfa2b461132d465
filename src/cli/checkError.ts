/** Why a check could not run, in a sentence for the reader that says what and where. */
export class CheckError extends Error {}

/** There is nothing in a folder that could be checked: no article, and nothing that looks like one. */
export class EmptyFolder extends CheckError {}
