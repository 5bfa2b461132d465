import { REPORTING_VERBS } from '../../lexicon/reportingVerbs';
import { wordSet } from '../../lexicon/table';

/** What a verb that attributes words can do, as flags that add up. */
export const Cue = {
  /** Its subject says something: it can stand beside a quotation. */
  speech: 1 << 0,
  /** A reported clause follows it, with or without "that". */
  clause: 1 << 1,
  /** A reported clause follows it as a rule, without "that" too ("said"). */
  bare: 1 << 2,
  /** It gives its object a name or a quality ("called it …", "described it as …"). */
  describing: 1 << 3,
  /** An "-ing" form, whose subject is the sentence's. */
  participle: 1 << 4,
  /** A form that is a noun as well ("claims", "reports"). */
  noun: 1 << 5,
  /** The plain form, which is no statement after "to", "not" or "would". */
  plain: 1 << 6,
  /** It takes the person spoken to as its object ("told", "informed"). */
  addressed: 1 << 7,
} as const;

const BARE = wordSet('said says say saying');

const CLAUSE = wordSet(`
  told tells tell telling added adds add adding noted notes note noting stated states state stating wrote writes write writing
  tweeted tweets posted posts announced announces announce announcing claimed claims claim claiming argued argues argue
  arguing insisted insists insist insisting warned warns warn warning confirmed confirms confirm confirming denied denies
  deny denying acknowledged acknowledges acknowledge acknowledging admitted admits admit admitting conceded concedes
  concede conceding explained explains explain explaining observed observes remarked remarks remarking commented
  replied replies reply replying responded responds recalled recalls recall recalling stressed stresses stress stressing
  emphasised emphasises emphasise emphasising emphasized emphasizes emphasize emphasizing underlined underlines underlining
  underscored underscores underscoring reiterated reiterates reiterating repeated repeating declared declares declare
  declaring maintained maintains maintain maintaining alleged alleges allege alleging asserted asserts assert asserting
  suggested suggests suggest suggesting predicted predicts predict predicting estimated estimates estimate estimating
  reported reports report reporting revealed reveals reveal revealing disclosed discloses disclosing testified testifies
  testifying promised promises promise promising pledged pledges pledge pledging vowed vows vow vowing concluded concludes
  conclude concluding cautioned cautions cautioning complained complains complain complaining believed believes believe
  believing thinks thought hopes hoped expects agreed agrees informed informs informing assured assures assuring
  pointed points pointing contended contends contending affirmed affirms affirming reaffirmed reaffirms reaffirming
  clarified clarifies clarifying indicated indicates indicating specified specifies mentioned mentions mentioning
  proclaimed proclaims proclaiming joked quipped ruled reckons reckoned swore boasted boasts lamented laments
  speculated speculates signalled signaled urged urges urging
`);

const DESCRIBING = wordSet(`
  called calls call calling described describes describe describing dubbed dubs dubbing labelled labels labelling labeled
  labeling branded brands branding termed terms terming hailed hails hail hailing praised praises praise praising
  denounced denounces denounce denouncing condemned condemns condemn condemning slammed slams slamming blasted blasting
  decried decries decrying characterised characterises characterising characterized characterizes characterizing
  deemed deeming welcomed welcomes welcome welcoming lauded lauds lauding criticised criticises criticising
  criticized criticizes criticizing derided derides deriding dismissed dismisses dismissing rejected rejects rejecting
  portrayed portrays portraying cited cites citing referred refers referring accused accuses accusing blamed blames
  blaming likened likens likening mocked mocks mocking touted touts touting expressed expresses expressing
`);

const SPEECH_ONLY = wordSet(`
  asked asks ask asking continued continues demanded demands demanding shouted shouts shouting whispered cried exclaimed
  yelled screamed chanted chanting read reads tweet tweeting posting remarked muttered murmured snapped began begins
  thanked thanks thanking apologised apologises apologising apologized apologizes apologizing reacted reacts reacting
  granted grants countered counters retorted retorts mused muses opined opines confided confides bragged brags offered thundered
  jeered regretted regrets argued replied answered answers interjected declares mocked
  disagreed disagrees wondered wonders sighed laughed smiled spoke speaking commenting responding quoted quoting
`);

const NOUNS = wordSet(`
  claims claim reports report demands promises pledges promise pledge notes note states state comments remarks remark warning
  estimates estimate posts tweets tweet replies reply hopes calls call praise terms labels brands welcome stress thanks vows vow
  recall thought points cautions ruled read say blame blames brand label hail points began begins
`);

const PLAIN = wordSet(`
  say tell add note state write announce claim argue insist warn confirm deny acknowledge admit concede explain reply recall
  stress emphasise emphasize declare maintain allege assert suggest predict estimate report reveal promise pledge vow conclude
  complain believe call describe hail praise denounce condemn ask
`);

const ADDRESSED = wordSet(`
  told tells tell telling informed informs informing assured assures assuring warned warns warn urged urges urging
  promised reminded asked asks asking
`);

const PARTICIPLE_ENDING = /ing$/;

function createCues(): ReadonlyMap<string, number> {
  const cues = new Map<string, number>();
  const add = (words: Iterable<string>, flags: number) => {
    for (const word of words) cues.set(word, (cues.get(word) ?? 0) | flags);
  };
  add(REPORTING_VERBS, Cue.speech);
  add(BARE, Cue.speech | Cue.clause | Cue.bare);
  add(CLAUSE, Cue.speech | Cue.clause);
  add(DESCRIBING, Cue.speech | Cue.describing);
  add(SPEECH_ONLY, Cue.speech);
  add(NOUNS, Cue.noun);
  add(PLAIN, Cue.plain);
  add(ADDRESSED, Cue.addressed);
  add(
    [...cues.keys()].filter((word) => PARTICIPLE_ENDING.test(word)),
    Cue.participle,
  );
  return cues;
}

/** Flags of {@link Cue} of every verb that attributes words, by its form, lower case. */
export const CUES = createCues();

/** Words that join a verb of saying to make one cue with it ("pointed out", "went on"). */
export const PARTICLES = wordSet('out on up back aloud');

/** Where things are written for everyone to read, lower case. */
export const MEDIA = wordSet(
  'x twitter facebook instagram telegram linkedin threads bluesky mastodon tiktok weibo youtube',
);

/** Verbs of writing, which may name the medium ("wrote on X"). */
export const WRITING = wordSet(
  'wrote writes writing write posted posts posting post tweeted said says saying',
);

/** Nouns of works, whose names stand in quotation marks without being anybody's words. */
export const WORK_NOUNS = wordSet(`
  film films movie movies book books novel novels song songs album albums single singles series show shows play plays episode
  episodes documentary documentaries painting paintings sculpture poem poems essay musical opera ballet track tracks hit
  drama comedy thriller sitcom memoir autobiography biography column blog podcast magazine newspaper game exhibition
  mixtape video codename codenamed nicknamed nickname titled entitled named title word words term phrase slogan hashtag
  so-called called operation ship vessel yacht boat section chapter article
`);

/** Things said or written that stand for whoever issued them. */
export const DOCUMENTS = wordSet(`
  statement report communique communiqué release letter memo memorandum document filing tweet post message email e-mail
  announcement notice declaration article paper bulletin dispatch reports statements posts
`);

/** Those of them that a speaker issues and the article goes on to quote as "the statement". */
export const STATEMENTS = wordSet(
  'statement release communique communiqué letter message email e-mail post tweet announcement',
);
