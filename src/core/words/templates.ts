/**
 * The English of all that Copydesk says about a story in its own words, by what it says. The editor looks each up in the
 * bundle of the display language; reports and the sheet have it as it stands here.
 *
 * `{0}`, `{1}` … stand for what is put in: words of articles and numbers, which are not translated, or other rows of this
 * table. A sentence that counts has a row for one and a row for several.
 */
export const TEMPLATES = {
  // Lists and counts
  'list.and': '{0} and {1}',
  'list.comma': '{0}, {1}',
  'list.semicolon': '{0}; {1}',
  'articles.one': '1 article',
  'articles.many': '{0} articles',
  'copies.one': '{0} (and 1 copy)',
  'copies.many': '{0} (and {1} copies)',
  'reading.first-in-one': '{0} in 1 article',
  'reading.first-in-many': '{0} in {1} articles',
  'reading.next': '{0} in {1}',
  'readings.within': '{0} in one article',
  'readings.others': 'and {0} other readings',
  'readings.added': '{0}, {1}',

  // What a finding is about, before its readings
  about: '{0}: {1}',
  'about.where': '{0} where it says “{1}”',
  'about.person': '{0}, {1}',
  'about.aged': 'the person aged {0}',
  'about.age': 'age of {0}',
  'about.date': 'date',
  'about.time': 'time of day',
  'about.length': 'length of time',
  'about.number': 'number',
  'about.money': 'amount',
  'about.share': 'share',
  'about.distance': 'distance',
  'about.mass': 'weight',
  'about.area': 'area',
  'about.volume': 'volume',
  'about.speed': 'speed',
  'about.temperature': 'temperature',
  'about.pressure': 'pressure',
  'about.power': 'power',
  'about.energy': 'energy',
  'about.voltage': 'voltage',
  'about.frequency': 'frequency',
  'about.flow': 'flow',
  'about.data': 'amount of data',
  'about.magnitude': 'magnitude',
  'about.category': 'category',
  'about.angle': 'angle',
  'about.sound': 'loudness',
  'about.nationality': 'Nationality of {0}: {1}',
  'about.occupation': 'Occupation of {0}: {1}',
  'about.role': 'Role of {0}: {1}',

  // Numbers, dates, times
  'values.update':
    'The articles are of different days, and figures like these change as reports come in: check that the latest one stands.',
  'values.ages':
    'Both ages are told of one person, and no birthday between the articles explains the difference.',
  'values.thing-and-event':
    'They cannot all be right, even allowing for rounding, bounds and units. The sentences count or measure the same thing, tell of the same event and are {0} % alike.',
  'values.thing':
    'They cannot all be right, even allowing for rounding, bounds and units. The sentences count or measure the same thing and are {0} % alike.',
  'values.event':
    'They cannot all be right, even allowing for rounding, bounds and units. The sentences tell of the same event and are {0} % alike.',
  'values.alike':
    'They cannot all be right, even allowing for rounding, bounds and units. The sentences are {0} % alike.',
  'times.event': 'They cannot all be right. The sentences tell of the same event and are {0} % alike.',
  'times.alike': 'They cannot all be right. The sentences are {0} % alike.',
  'times.update':
    'The articles are of different days, and each may tell of its own day: check which day is meant.',
  'times.agree': '{0}: all can be true, however exactly each is given.',
  'values.agree': '{0}: all can be true, once units, bounds and rounding are allowed for.',
  'sum.total': '{0} in all',
  'sum.parts': '{0}, which make {1}',
  'sum.of': '{0}: the parts add up to {1}, but the total given is {2}',
  'sum.plain': 'The parts add up to {0}, but the total given is {1}',
  'sum.why': '{0} = {1}.',
  weekday: '{0} is a {1}, not a {2}: “{3}”',
  'weekday.why': 'By the calendar, {0} is a {1}.',
  'weekday.0': 'Monday',
  'weekday.1': 'Tuesday',
  'weekday.2': 'Wednesday',
  'weekday.3': 'Thursday',
  'weekday.4': 'Friday',
  'weekday.5': 'Saturday',
  'weekday.6': 'Sunday',

  // Names and roles
  spelling: '{0}, {1} spellings: {2}',
  'spelling.accepted': 'The name is spelled {0}: {1}',
  'spelling.person': 'One person',
  'spelling.place': 'One place',
  'spelling.organization': 'One organisation',
  'spelling.group': 'One group',
  'spelling.why': 'The names stand in the same place of the story and differ in their letters.',
  'form.initials': 'One name with and without initials.',
  'form.short': 'One given name, in short and in full; house style decides.',
  'form.part': 'All words of one form are in the other, so both can be right; house style decides.',
  'form.aliases': 'All are names of {0}.',
  'nationality.why':
    'The articles give one person different countries. Birth, passport and home may differ: say which is meant.',
  'occupation.why': 'The articles give one person different occupations that hardly go together.',
  'role.why':
    'The titles are of different ranks or of different offices; neither is a short form of the other.',
  'role.together': 'Short and full forms of one title of {0}, or titles that go together.',

  // Quotations
  wordings: 'One quotation, {0} wordings: {1}',
  'wordings.why':
    'The quotations share most of their words, in the same order: check them against the recording or the text.',
  speakers: 'One quotation, {0} speakers: {1}',
  'speakers.why': 'The same words are given to different speakers.',
  'speakers.agree': 'One quotation; the speaker is named in one place and described in another.',
  'speakers.none': 'no speaker named',

  // Statements
  'first.of': 'First of what, and since when: {0}',
  'first.only': 'Only or last of what: {0}',
  'first.why':
    'The same claim is made for different groups or since different times; a claim for all contradicts a claim for some.',
  'order.first': 'What came first: {0}',
  'order.before': '{0} before {1}',
  'order.after': '{0} after {1}',
  'order.with': '{0} and {1} together',
  'order.why': 'The same two events are put in different orders.',
  'order.agree': 'All put the two events in the same order.',
  'decided.who': 'Who decided ({0}): {1}',
  'decided.why': 'Different people are named as the one who made the decision.',
  'reaction.welcome': 'Who welcomed it ({0}): {1}',
  'reaction.condemn': 'Who condemned it ({0}): {1}',
  'reaction.confirm': 'Who confirmed it ({0}): {1}',
  'reaction.announce': 'Who announced it ({0}): {1}',
  'reaction.why': 'Different sources are named for the same kind of statement; all can have made it.',
  opposite: 'The same number, opposite outcomes: {0}',
  'opposite.why': 'The same number of the same kind is said to have fared in opposite ways.',
  denied: 'Said and denied: {0}',
  'denied.of': 'Said and denied ({0}): {1}',
  'denied.quality': '“{0}” is said in one place, and the opposite in another.',
  'denied.why':
    'The same words are said in one place and denied in another. If neither is a fact, each needs its source.',
  lists: 'The lists share {0} and differ in {1}',
  'lists.open': 'At least one of the lists leaves room for others (“including”), so both can be right.',
  'lists.closed': 'The lists share members, and each is given as if it were complete.',
  terms: 'Different terms for one thing: {0}',
  'terms.why': 'The terms name the same body and judge it differently; house style or the source decides.',

  // Sources
  'single.name': 'Only this article names {0}',
  'single.day': 'Only this article gives this day: “{0}”',
  'single.first': 'Only this article tells of this: “{0}”',
  'single.role': 'Not named here: “{0}”; elsewhere {1}',
  'single.why': 'No other article of the story has it.',
  'shared.copies': '{0} with the same wording: count them as one source',
  'shared.many': '{0} share their wording: count them as one source',
  'shared.why': 'They have {0} or more words in a row in common.',

  // Language models
  'named.certain': '{0} named it on {1}.',
  'named.possible': '{0} named it on {1} as possible.',
  'named.certain-why': '{0} named it on {1}, in its words: “{2}”',
  'named.possible-why': '{0} named it on {1} as possible, in its words: “{2}”',
  'agree.same': 'All say {0}.',
  'agree.all': '{0} can be true of the same thing.',

  // Why names are taken for one
  'linked.one-name': '{0} are ways to write one name.',
  'linked.country': '{0} are names of one country, {1}.',
  'linked.only': '“{0}” can only be “{1}” in its article.',
  'linked.given-short': '“{0}” is given as short for “{1}” in {2}.',
  'linked.initials-of': '“{0}” has the initials of “{1}” in the same article.',
  'linked.short-for': '“{0}” is short for “{1}” in the same article.',
  'linked.spelling': "“{0}” is another article's spelling of “{1}”, whom the same article names.",
  'linked.nearly': '“{0}” is nearly the surname of “{1}”, and the article introduces nobody else so called.',
  'linked.surname': '“{0}” is the surname of “{1}” and of nobody else in the story.',
  'linked.surname-role': '“{0}” is the surname of “{1}”, who has the same role.',
  'linked.initials-fit': '“{0}” has initials for words of “{1}”, and fits nobody else in the story.',
  'linked.part-fits': '“{0}” leaves out a part of “{1}”, and fits nobody else in the story.',
  'linked.goes-on': '“{0}” is how the article goes on to call “{1}”.',
  'linked.surname-full': '“{0}” is the surname of “{1}”, named in full in the same article.',
  'linked.order': '“{0}” and “{1}” are one name in another order.',
  'linked.short-full': '“{0}” and “{1}” are one name, short and full.',
  'linked.slip': '“{0}” and “{1}”: nearly one spelling, with the same words beside them ({2}).',
  'linked.decided': 'A person has decided that “{0}” and “{1}” are the same.',
  'linked.pair': '“{0}” and “{1}”: {2}.',
  'evidence.part': 'one name in part, both {0}',
  'evidence.given-sound': 'one surname, and given names that sound alike',
  'evidence.given-letter': 'one surname, and given names one letter apart',
  'evidence.surname-sound': 'one given name, and surnames that sound alike',
  'evidence.surname-letter': 'one given name, and surnames one letter apart',
  'evidence.surname-begin': 'one given name, and surnames that begin alike, both {0}',
  'evidence.office': 'one surname and one office, {0}',
  'evidence.sound-both': 'two spellings that sound alike, both {0}',
  'evidence.letter-both': 'one letter apart, both {0}',
  'evidence.sound-beside': 'two spellings that sound alike, with the same words beside them ({0})',
  'evidence.letter-beside': 'one letter apart, with the same words beside them ({0})',
  'evidence.aged': 'aged {0}',
} as const satisfies Record<string, string>;

/** What can be said: a row of the table. */
export type TemplateId = keyof typeof TEMPLATES;
