import { wordSet } from '../lexicon/table';
import { WordClass } from '../lexicon/words';
import type { NameMention } from '../mentions/mention';
import type { Sentence } from '../text/article';
import type { Word } from '../text/token';
import type { Around } from './around';

/** Verbs with a state as their subject, beside those of saying, in the forms of the press. */
const ACTS_OF_STATE = wordSet(
  'accept accepts accepted accepting recognise recognises recognised recognize recognizes recognized impose imposes imposed freeze freezes froze frozen ban bans banned lift lifts lifted sign signs signed ratify ratified join joined withdraw withdraws withdrew withdrawn deploy deploys deployed invade invaded annex annexed expel expels expelled recall recalls recalled summon summons summoned appoint appoints appointed back backs backed support supports supported oppose opposes opposed seek seeks sought offer offers offered send sends sent supply supplies supplied need needs needed deepen deepens deepened establish establishes established sever severs severed cut cuts decide decides decided refuse refuses refused threaten threatens threatened grant grants granted halt halts halted suspend suspends suspended resume resumes resumed veto vetoed negotiate negotiates negotiated restore restores restored accuse accuses sanction sanctions sanctioned intend intends intended plan plans planned reaffirm reaffirms reaffirmed extend extends extended pursue pursues pursued abandon abandons abandoned hand hands handed welcome thank',
);
/** Words that a state owns, after its possessive. */
const OF_STATE = wordSet(
  'decision decisions recognition acceptance government policy policies position stance support move moves response reaction statement claim claims demand demands ambassador envoy troops forces army invasion war offer proposal sanctions refusal foreign defence defense interior role allies ally interests interest embassy ties relations influence leadership recommendation announcement rejection withdrawal diplomats diplomacy control allegations accusations side readiness willingness intention efforts step',
);
/** Nouns of dealings between states, before "with", "between" and "against". */
const DEALINGS = wordSet(
  'ties relations cooperation co-operation talks links dialogue contacts contact partnership alliance trade agreement agreements deal deals treaty engagement re-engaging engaging engage negotiations war dispute row tensions alliance border sanctions pressure negotiate cooperate rapprochement',
);
/** What states are and cities are not, after "is", "was" or "became". */
const KINDS_OF_STATE = wordSet('country nation state ally signatory mediator guarantor superpower power');
/** Words between a name and its verb. */
const BETWEEN = wordSet(
  'has have had is was will would also now officially formally already later recently first long again still not would could may might must then quickly publicly since ever never',
);
/** Roles whose holders are sent to a state. */
const SENT = WordClass.role;

/**
 * Whether a capital or a seat of government stands for its country in its sentence ("Oslo confirmed", "Oslo's decision",
 * "ambassador to Oslo"), against the city itself ("in Oslo", "flew to Oslo").
 */
export function standsForState({ article, names, table }: Around, mention: number): boolean {
  const name = names[mention] as NameMention;
  const { zone, first, last } = article.sentences[name.sentence] as Sentence;
  if (zone === 'dateline' || zone === 'byline') return false;
  const word = (index: number) => (index >= first && index < last ? (article.word(index) as Word).lower : '');
  const flags = (index: number) => table.lexicon.words.get(word(index)) ?? 0;
  const the = word(name.first - 1) === 'the' ? 1 : 0;
  const before = word(name.first - 1 - the);
  if (word(name.last) === "'s") {
    if (before === 'in' || before === 'near' || before === 'outside') return false;
    for (let at = name.last + 1; at < name.last + 4; at++) if (OF_STATE.has(word(at))) return true;
    return false;
  }
  if (before === 'with' || before === 'between' || before === 'against' || before === 'and') {
    for (let at = name.first - 2 - the; at > name.first - 8 && at >= first; at--)
      if (DEALINGS.has(word(at))) return true;
    if (before !== 'and') return false;
  }
  if (before === 'to' || before === 'in') return before === 'to' && sentTo(word, name.first - 2 - the, flags);
  if (before !== '' && (flags(name.first - 1 - the) & WordClass.placePreposition) !== 0) return false;
  let at = name.last;
  while (at < last && at < name.last + 4 && BETWEEN.has(word(at))) at++;
  const verb = word(at - 1);
  if (verb === 'is' || verb === 'was' || word(at) === 'became' || word(at) === 'becomes')
    for (let index = at; index < at + 5; index++) if (KINDS_OF_STATE.has(word(index))) return true;
  return (
    ACTS_OF_STATE.has(word(at)) || ((flags(at) & WordClass.reporting) !== 0 && !word(at).endsWith('ing'))
  );
}

/** Whether "to" follows a role or the appointment to one ("ambassador to …", "envoys to …"). */
function sentTo(word: (index: number) => string, at: number, flags: (index: number) => number): boolean {
  if ((flags(at) & SENT) !== 0) return true;
  return /^(?:ambassadors|envoys|diplomats|delegates|representatives)$/.test(word(at));
}
