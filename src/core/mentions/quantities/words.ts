const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words at which a counted noun phrase ends: function words, and adverbs that follow a noun. */
export const FUNCTION_WORDS = set(
  `a an the this that these those my your his her its our their whose some any no every each either neither both all
  i you he she it we they me him us them who whom which what where when why how there here
  and or but nor so yet for as if than then though although because since while until till unless whether once
  of in on at by to from with without within into onto upon over under above below between among amid against along
  across around about after before behind beside besides beyond down during except inside near off out outside past per
  through throughout toward towards up via versus vs like including excluding regarding concerning following despite
  worth apiece each ago away back today yesterday tomorrow tonight now later earlier soon also only just even still
  already again ever never always often sometimes not n't too very quite rather almost nearly perhaps maybe instead
  together altogether overnight abroad onboard aboard overseas ashore alive alone apart ahead forward worldwide
  nationwide elsewhere indeed however meanwhile therefore thus hence else otherwise so-called least most
  said is are was were be been being am has have had having do does did will would shall should can could may might must
  cannot isn't aren't wasn't weren't won't wouldn't can't couldn't didn't doesn't don't hasn't haven't hadn't`,
);

/** Verb forms that follow a noun and do not end in -ed, so that a noun phrase ends before them. */
export const VERBS = set(
  `says say told tells tell went goes go came comes come took takes take got gets get made makes make gave gives give
  saw sees see found finds find left leaves leave lost loses lose won wins win beat beats met meets meet ran runs sat sits
  sit stood stands stand struck strikes hit hits held holds hold kept keeps keep led leads sent sends send sets shot
  shoots shoot sank sunk sinks sink spent spends spend spoke speaks speak swept sweeps threw throws throw wore wears wrote
  writes write knew knows know thought thinks think began begins begin begun broke breaks broken brought brings bring built
  builds burst caught catches chose chooses chosen drew draws drove drives driven drank drunk ate eaten eat felt feels
  feel fought fights fight flew flies flown froze frozen grew grows grow grown hid hidden hung hurt lay lie lies lain paid
  pays pay put puts quit reads rode rides ridden rose rises rise risen sold sells sell shook shaken slept slid slides stole
  stolen stuck swore sworn swam taught tore torn understood woke fell falls fall fallen fled flees flee die dies dying
  became become becomes remain remains seem seems seen done gone given taken known shown thrown withdrew withdrawn
  overthrew arose forgot forgotten forgave heard hears hear meant means mean lent bent bound dealt dug fed hired laid
  lit proved proven rang rung rid sought spun split spread sprang sprung swung swore undertook undergone underwent won
  need needs want wants appear appears believe believes include includes including involve involves live lives
  work works helps help try tries call calls called use uses used vow vows face faces plan plans seek seeks warn warns
  kill kills arrest arrests`,
);

/** Verbs of {@link VERBS} and others that are as often nouns, so that they end no noun phrase that a plural has not closed. */
export const ALSO_NOUNS =
  set(`plans plan lives works work calls call helps help falls fall rises rise hits hit wins win
  strikes strike fights fight drives drive runs faces face meets breaks leads sets sinks stands puts reads rides leaves
  needs need uses use feed lies flies hire arrest arrests spread split burst`);

/** Words in -ing that are nouns, so that a noun phrase may end in them. */
export const ING_NOUNS =
  set(`building meeting shooting bombing hearing landing warning crossing wedding killing ruling
  funding housing training parking shipping mining engineering recording sitting reading opening offering king ring spring
  string wing morning evening thing ceiling painting drawing dwelling gathering beginning sibling sterling lightning
  sighting posting briefing clearing setting earning saving finding sing bring being feeling showing
  stabbing hijacking beating poisoning drowning hanging beheading posting outing inning innings airing screening rating
  ranking booking listing filing`);

/** Words in -ly that are no adverbs. */
export const LY_NOUNS = set(
  'family assembly supply ally rally anomaly fly italy july reply monopoly bully belly jelly butterfly elderly friendly early daily weekly monthly deadly only likely lonely hourly yearly costly scholarly orderly',
);

/** Adjectives that stand for people after a number ("14 dead"). */
export const STATES = set(
  'dead injured wounded missing homeless hurt hospitalised hospitalized detained unaccounted',
);

/** Words before the noun that say how it relates to other counts and are no part of it. */
export const LEADING = set(
  'more other additional further extra such separate remaining following different fellow entire whole full total straight consecutive',
);

/** Words that name no countable thing, though they look like plurals. */
export const PRONOUN_LIKE = set(
  'others ones halves thirds quarters fifths hundreds thousands millions dozens',
);

/** Words that a number follows as its label ("flight 370", "page 12"). */
export const LABELS = set(
  `no no. nos nos. number numbers route flight highway motorway interstate road room suite page pages chapter article
  articles section sections paragraph paragraphs clause clauses resolution figure fig fig. table act bill law rule
  channel gate platform boeing airbus apollo psalm psalms verse phase level grade class type model version unit block
  ward zone lot exit line area episode season volume vol vol. week day stage round game match set top bus train tram
  pier hangar building apartment floor formula pool lane terminal schedule appendix annex note question step part tier
  division league district sector plot bay camp case file form protocol directive amendment regulation windows iphone
  galaxy series playstation xbox mk mark covid track junction radio studio agenda gen hole inning shed warehouse reactor stop
  site point item option position`,
);

/** Capitalised words after which a number is a count all the same: what opens a sentence and is no name. */
export const OPENERS = set(
  `another only all just even exactly altogether yesterday today tonight overnight meanwhile now then when while after
  before since until that if but and or so yet also including with without killing injuring wounding leaving out not from
  to in on at by for of the these those his her its their our my your there here who which what as than some any both
  every each between among plus minus last next early late another about around nearly almost roughly over under above
  below within at least more fewer less up a an`,
);

/** Possessives and articles. */
export const DETERMINERS = set(
  `the a an this that these those his her its their our my your 's whose every each`,
);

/** Words for a stretch of time, before which a number belongs to the dates. */
export const POSSESSIVES = set(`his her their its my your our 's`);

/** Things whose number is told even where it is zero ("no casualties"), singular. */
export const TOLD_AS_ZERO = set(
  `casualty injury death fatality victim survivor arrest person passenger crew ship vessel boat plane aircraft goal point vote
  case home house building incident attack soldier troop officer civilian hostage prisoner detainee infection medal seat
  weapon shot round bullet accident crash fire outage flight child woman man tsunami aftershock`,
);

/** Adjectives that may stand between "no" and what is told as zero. */
export const ZERO_ADJECTIVES = set(
  'immediate reported confirmed known civilian human further more other new serious major additional military such',
);

/** Words that tell a result, near which two numbers with a hyphen are a score. */
export const RESULT_WORDS = set(
  `win wins won winning beat beats beaten beating lose loses lost losing draw draws drew drawn defeat defeats defeated
  defeating victory triumph triumphed lead leads led leading score scores scored scoring scoreline trail trails
  trailed trailing thrash thrashed thrashing edge edged vote votes voted voting ruled ruling ahead level levelled tie tied
  set sets match matches goal goals penalties shootout shutout aggregate odds behind down up`,
);

/** Words of rising and falling, after which an amount is a step and not the start of a range. */
export const CHANGES = set(
  `rose rise rises risen rising fell fall falls fallen falling gained gain gains gaining lost lose loses losing dropped drop
  drops dropping climbed climb climbs climbing slipped slip slips slipping added add adds adding jumped jump jumps jumping
  grew grow grows grown growing up down increased increase increases increasing decreased decrease decreases decreasing
  advanced declined decline declines declining slid slide slides sliding shed surged surge surges surging soared plunged
  tumbled sank eased edged higher lower cut raised by`,
);

/** People told by what they are, behind whom a number between commas is an age ("a woman, 45,"). */
export const PERSONS = set(
  `man woman boy girl teenager teen pensioner student pupil driver passenger father mother son daughter brother sister
  husband wife girlfriend boyfriend grandfather grandmother nephew niece cousin toddler baby officer teacher farmer nurse
  doctor soldier suspect victim survivor motorist cyclist pedestrian pilot climber swimmer resident actor actress singer
  footballer player striker defender midfielder goalkeeper graduate engineer businessman businesswoman gunman native`,
);

/** Verbs after which a bare ordinal is a place in a ranking. */
export const RANKING_VERBS = set(
  'finish finished finishing finishes came come coming comes place placed placing rank ranked ranks stand stands stood lie lies lying sit sits remain remains',
);

/** Nouns that make with an ordinal a title, a name or an idiom ("first lady"). */
export const ORDINAL_IDIOMS = set(
  `lady ladies minister ministers aid name names gentleman family responder responders secretary deputy person class hand
  hands glance sight instance thought thoughts thing things foremost amendment base
  officer mate lieutenant sergeant dibs principles light nature thirds world reich of off and or up to from party
  opinion fiddle guess guessing home language string nations peoples instalment cousin cousins`,
);
