import { wordSet } from './table';

/** Nouns that make a run of capitalised words the name of an organisation when they end it, lower case. */
export const ORGANIZATION_HEADS = wordSet(`
  ministry department dept office bureau secretariat directorate agency authority authorities commission committee subcommittee
  council board panel tribunal court parliament assembly congress senate house duma knesset majlis bundestag bundesrat cabinet
  government administration regime chancellery treasury embassy consulate mission delegation
  bank fund exchange treasury insurer insurance university college school academy institute institution polytechnic
  seminary faculty laboratory laboratories lab labs observatory hospital clinic infirmary museum gallery library orchestra philharmonic
  symphony opera ballet theatre theater choir ensemble band party movement front alliance coalition league union federation
  confederation association society foundation trust charity organisation organization group network forum caucus
  brigade brigades battalion regiment division corps army navy force forces guard guards marines police constabulary gendarmerie militia
  command fleet squadron taskforce intelligence service services patrol customs militants
  club fc afc cf united rovers wanderers albion hotspur athletic athletics athletico city-fc team squad
  company corporation corp inc incorporated ltd limited plc llc llp gmbh ag sa spa nv bv oy ab kk pty co holdings holding enterprises
  industries partners ventures associates consulting consultancy brothers bros airlines airways airline aviation aerospace
  motors motor automotive systems technologies technology software electronics semiconductor semiconductors telecom
  telecommunications communications wireless mobile media broadcasting television tv radio news newspaper press times
  post tribune herald gazette journal chronicle guardian telegraph observer courier dispatch mail mirror express sentinel examiner
  inquirer standard star globe daily weekly magazine review bulletin publishing publishers books records studios studio pictures films
  entertainment productions petroleum oil gas energy power electric mining steel chemicals pharmaceuticals pharma
  foods beverages breweries brewery stores supermarkets hotels resorts shipyard railways railroad railway
  shipping logistics capital securities investments financial bancorp chamber syndicate cartel
  church diocese archdiocese synod order patriarchate congregation ministries watch initiative project program programme
  centre center consortium cooperative co-operative
  republicans democrats conservatives liberals greens socialists communists tories
  brands recordings senators
`);

/** Nicknames of teams, lower case: after a place they make the name of a club. */
export const TEAM_WORDS = wordSet(`
  lions tigers eagles bears wolves bulls sharks falcons hawks ravens panthers dragons warriors knights kings royals rangers raiders
  pirates vikings saints giants titans rockets comets stars suns braves chiefs cowboys broncos colts dolphins jets jaguars patriots
  bulldogs cubs reds blues whites rebels hurricanes cyclones crusaders sox strikers stallions mariners pilots devils angels
  kangaroos wallabies crocodiles cobras scorpions hornets phoenix galaxy dynamo spartak lokomotiv sporting racing
`);

/** Words that open the names of clubs, before a town or a district, lower case ("Sporting …", "Dynamo …"). */
export const CLUB_OPENERS = wordSet(`
  academica acadêmica académica academico académico athletic athletico atletico atlético borussia deportivo dinamo dynamo eintracht
  fortuna gimnasia hapoel independiente inter lokomotiv maccabi olympique partizan racing rapid real spartak sporting
  fc afc ac cf sc rc cd ud ca sv vfb vfl tsv if ik
`);

/** Organisation nouns that are also common words or ends of place names, so that they need more than standing last. */
export const WEAK_ORGANIZATION_HEADS = wordSet(`
  house office order power star standard globe daily mail mirror express review books records order force guard school
  band project program programme front mission team front trust post times office energy oil gas capital group center centre
  museum hospital gallery theatre theater library church college academy opera stadium observatory railway hotels resorts government
  administration regime
`);

/** Organisation nouns that take what they are of after them ("University of …", "Ministry of Foreign Affairs of …"), lower case. */
export const ORGANIZATION_OF_HEADS = wordSet(`
  university bank ministry department bureau office court house institute academy association society federation
  confederation league union council commission committee chamber college school museum board church organisation
  organization agency party alliance front movement army brigade corps centre center fund authority directorate
  secretariat parliament assembly congress senate royal-society foundation friends daughters sons knights order
  ministry faculty hospital library museum hall alliance
`);

/** Institutions of a state that stand after a nationality word in lower case too ("the Danish central bank"), as their words in order. */
export const STATE_INSTITUTIONS: readonly (readonly string[])[] = [
  ['foreign', 'ministry'],
  ['defence', 'ministry'],
  ['defense', 'ministry'],
  ['interior', 'ministry'],
  ['finance', 'ministry'],
  ['health', 'ministry'],
  ['justice', 'ministry'],
  ['energy', 'ministry'],
  ['oil', 'ministry'],
  ['trade', 'ministry'],
  ['education', 'ministry'],
  ['central', 'bank'],
  ['supreme', 'court'],
  ['constitutional', 'court'],
  ['high', 'court'],
  ['foreign', 'office'],
];

/** What follows a name that is the state's or movement's own, and is no part of it ("the Polish government", "a UN official"). */
export const GOVERNMENT_WORDS = wordSet(
  'government regime administration embassy consulate authorities authority leadership presidency',
);
