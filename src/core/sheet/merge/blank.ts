/** The sheet's head, for an editor who has never seen one. */
const HEAD = `# Fact-check sheet of the articles in this folder.
#
# Copydesk and people keep it together. Copydesk adds what is to be checked, and keeps these keys up to date:
#   conflict, fact, id, code, kind, severity, readings, where, conflicts, forms, roles, hash, shares-text-with,
#   by, answers and read-by (what language models named, answered and read, where people asked them),
#   gone (no article says it any more), stale (its words changed after it was checked) and was (the earlier words).
# Everything else is yours and stays as you write it, comments and keys of your own among it:
#   facts      status: open, accurate, corrected, disputed, on-author, cut or not-checkable
#              checker, date, evidence (a list of source, url, at, note), correction, notes
#   conflicts  status: open, resolved, accepted or dismissed; stands (the right reading), reason, who, date, notes
#   entities   name, type, status: open, accepted or ignored; same-as and not-same-as (ids or names), notes
#   sources    title, outlet, author, url, published, kind, notes
# A fact of your own needs only its words: "- fact: …".
# Once you have looked at something stale again, delete the line.
version: 1

# The date is what "Thursday" and "last month" count from where an article has no date of its own.
story:

# Where articles contradict each other or themselves.
conflicts:

# What is to be checked, by what it is about; what is in conflict comes first.
facts:

# Who and what the articles speak of. A name that you correct or accept is the one Copydesk goes by.
entities:

# The articles.
sources:
`;

/** What stands behind the story's date as long as nobody and no article has given one. */
export const DATE_COMMENT = '# the day, as YYYY-MM-DD: e.g. 2025-07-03';

/**
 * A sheet without entries, to be put behind a text that has none yet.
 * @param before that text: comments, white space or nothing; its line ends are kept to.
 */
export function blankSheet(before: string): string {
  const eol = before.includes('\r\n') ? '\r\n' : '\n';
  const joint = before === '' || before === '\uFEFF' || /\n$/.test(before) ? '' : eol;
  return joint + HEAD.replaceAll('\n', eol);
}
