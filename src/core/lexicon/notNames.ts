import { wordSet } from './table';

/** Function words and other closed-class words, lower case: capitalised they open a sentence or stand in a title, and are no names. */
export const FUNCTION_WORDS = wordSet(`
  a an the this that these those my your his her its our their whose which what who whom some any no every each either neither both
  all half several many much few fewer more most less least other others another such same own one two three four five six
  seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty sixty seventy eighty ninety
  hundred hundreds thousand thousands million millions billion billions dozens dozen first second third fourth fifth last next
  i me you he him she it we us they them myself yourself himself herself itself ourselves themselves everyone everybody
  everything someone somebody something anyone anybody anything nobody nothing none
  and or but nor so yet for if unless until till while whilst when whenever where wherever whereas because since
  although though after before once as than whether lest provided
  in on at by with without within from to toward towards into onto upon of off out over under above below beneath beside besides
  between beyond behind across against along amid amidst among amongst around about despite during except inside outside
  near like unlike opposite past per plus minus through throughout via versus regarding concerning following according
  including excluding given thanks due instead rather
  is are was were be been being am has have had having do does did doing will would shall should can could may
  might must ought isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't
  it's he's she's that's there's they're we're you're i'm i've i'd i'll we've we'll they've you'll let's here's what's who's how's
  not never no yes ok okay please hello hi dear oh ah well why how here there now then today tomorrow yesterday tonight
  also too even still just only again already always often sometimes usually rarely ever perhaps maybe however moreover
  furthermore nevertheless nonetheless therefore thus hence meanwhile otherwise indeed instead likewise similarly finally
  eventually recently lately later earlier soon afterwards ago previously currently formerly nearly almost about approximately
  roughly largely mostly mainly partly fully really very quite pretty simply clearly obviously apparently reportedly allegedly
  officially additionally specifically especially particularly notably importantly interestingly surprisingly
  unfortunately fortunately hopefully sadly ultimately initially originally traditionally historically
  typically generally overall together elsewhere everywhere nowhere somewhere further farther thereafter
  whatever whoever whichever however enough else ahead aside apart back away down up
  mid pre post non anti pro ex co de facto vs etc am pm gmt utc est edt bst ist cet
`);

/** Months and days of the week with their abbreviations, lower case without full stops. */
export const CALENDAR_NAMES = wordSet(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
  oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  mondays tuesdays wednesdays thursdays fridays saturdays sundays ramadan easter christmas
`);

/** Holidays, events, awards, wars and works by their head noun: a capitalised run that ends in one names no person, organisation or place. */
export const OTHER_NAME_HEADS = wordSet(`
  day week month year eve festival fest cup trophy championship championships games olympics paralympics tournament open prix
  masters derby marathon tour series season award awards prize medal oscar oscars emmys grammys war wars battle revolution uprising
  rebellion intifada massacre genocide holocaust crisis depression agreement accord accords treaty pact protocol convention
  constitution act bill law code amendment declaration resolution charter doctrine deal plan strategy summit conference
  operation storm hurricane typhoon cyclone earthquake tsunami flood age era century renaissance enlightenment reformation
  syndrome disease virus fever cancer theory theorem effect scale index model language english scripture bible quran koran gospel
  testament torah album song film movie novel symphony concerto sonata suite overture class rifle pistol missile jet aircraft
  mission-class theorem equation equinox solstice century ages sabbath prayer mass hajj umrah ramadan eid diwali
`);

/** Things that are written with a capital and are no person, organisation, place or group, lower case. */
export const OTHER_NAMES = wordSet(`
  islam christianity judaism hinduism buddhism sikhism catholicism protestantism zionism marxism communism sharia jihad allah
  internet web bible quran koran torah gospel eucharist renaissance enlightenment holocaust brexit covid aids ebola zika
  gmail android iphone ipad wifi bluetooth bitcoin ethereum oscar oscars grammy grammys emmy emmys nobel pulitzer
  olympics paralympics olympic paralympic wimbledon euro euros dollar pound yen yuan rupee ruble rouble tv fm pm ceo cfo coo cto dna rna hiv
  gdp gnp vat gmt utc est edt pst ad bc bce ce iq dvd cd pc id faq ngo ngos url usb gps suv uav lng ppe hd pdf
  sms atm cctv vip mp mps mep llb ba ma mba phd bsc msc md esq ko mvp era bmx rpg mri ct icu er pr hr swat lgbt lgbtq pow mia
  usd eur gbp jpy cny rmb inr pkr aud cad chf rub sek nok dkk zar brl mxn sgd hkd krw try ied icbm nfl-draft b.c.e. g.d.p. a.d. b.c. m.a. b.a. ph.d. m.d.
`);

/** Words that open headlines, captions and other lines of a page and are no part of a name, lower case. */
export const HEADLINE_LABELS = wordSet(`
  breaking update updated exclusive watch video photo photos picture pictures opinion analysis explainer explained live
  read click subscribe share follow source sources related advertisement editorial interview profile factbox fact file
  photograph image images caption credit illustration report screenshot gallery podcast newsletter
`);

/** Prefixes of ships' names, lower case: what they open is a vessel and neither person, organisation nor place. */
export const SHIP_PREFIXES = wordSet(
  'hms hmas hmcs hmnzs uss usns usns uscgc ins icgs pns bns slns rms ss mv m.v. ms rv rrs rfa kri js roks ara fgs hnoms hdms tcg',
);

/** Kinds of vessels and vehicles that stand before their name, lower case. */
export const VESSEL_NOUNS = wordSet(`
  ship warship frigate destroyer corvette cruiser carrier submarine vessel ferry tanker freighter trawler yacht boat schooner
  tug tugboat icebreaker liner cutter gunboat lifeboat spacecraft spaceship shuttle rover probe satellite locomotive helicopter
  barge barque brigantine catamaran clipper dredger ferryboat flagship galleon hovercraft houseboat hydrofoil ketch minesweeper
  motorboat narrowboat paddle-steamer powerboat sloop speedboat steamboat steamer steamship trimaran whaler lander orbiter
`);

/** Function words and months that are first names too, lower case. */
export const FIRST_NAMES_TOO = wordSet('will per may april june august');
