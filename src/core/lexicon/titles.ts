import { PROFESSIONS } from './professions';
import { wordSet } from './table';

/** Forms of address and short titles that stand before a name, lower case, without a full stop. */
export const HONORIFICS = wordSet(`
  mr mrs ms miss mx messrs mme mlle sir dame lord lady dr prof rev fr hon sri shri smt sheikh sheik shaikh shaykh
  maulana mullah mufti maulvi mawlawi molvi ayatollah hojatoleslam imam allama hajji haji hadji sayyid syed ustad pandit
  don dona doña señor señora senor senora monsieur madame herr frau signor signora sister brother father mother
  emir emperor empress king queen prince princess duke duchess earl count countess baron baroness viscount
  viscountess marquis marquess tsar czar kaiser sultan shah pharaoh caliph maharaja maharani nawab rajah pope
  cardinal archbishop bishop patriarch metropolitan rabbi reverend pastor vicar dean abbot canon monsignor
  gov sen rep pres amb atty supt insp det justice judge president-elect
`);

/** Military, police and similar ranks, lower case, without a full stop. Several may follow each other ("Lieutenant General"). */
export const RANKS = wordSet(`
  general gen lieutenant lt colonel col major maj captain capt commander cmdr commodore admiral adm sergeant sgt
  corporal cpl private pvt brigadier brig marshal constable inspector superintendent detective sheriff trooper
  cadet ensign gunner sapper fusilier lance-corporal warrant-officer midshipman lieut maj-gen lt-gen lt-col vice-admiral
  rear-admiral generalissimo subedar havildar jawan dig igp ssp comdr
`);

/** Head nouns of roles and offices, lower case, singular; those of {@link PROFESSIONS} need not stand here too. */
const OTHER_ROLE_NOUNS = wordSet(`
  president vice-president premier minister chancellor taoiseach secretary undersecretary under-secretary
  secretary-general director-general attorney-general governor-general lieutenant-governor auditor-general
  surgeon-general inspector-general solicitor-general consul-general commander-in-chief editor-in-chief vice-chancellor
  ambassador envoy emissary consul attaché attache diplomat negotiator mediator delegate representative commissioner
  rapporteur observer spokesman spokeswoman spokesperson mayor governor senator congressman congresswoman
  congressperson lawmaker legislator parliamentarian mp mep mla mna msp deputy councillor councilman councilwoman
  alderman speaker whip leader head chief boss director chairman chairwoman chairperson chair president-elect
  ceo cfo coo cto executive officer manager administrator coordinator co-ordinator supervisor superintendent
  owner founder co-founder cofounder shareholder partner investor banker economist analyst strategist adviser advisor
  aide counsel consultant expert specialist researcher scientist professor lecturer academic scholar historian
  political-scientist sociologist psychologist physicist chemist biologist astronomer geologist seismologist
  meteorologist forecaster climatologist epidemiologist virologist engineer architect designer inventor
  doctor physician surgeon nurse paramedic pathologist coroner dentist psychiatrist pharmacist veterinarian
  lawyer attorney solicitor barrister prosecutor judge justice magistrate advocate notary registrar ombudsman clerk
  detective investigator inspector constable policeman policewoman sheriff marshal warden guard
  commander general colonel major captain lieutenant sergeant admiral brigadier soldier officer pilot co-pilot copilot
  warlord militant insurgent rebel fighter commissar governor-elect
  king queen prince princess emperor empress monarch sultan emir sheikh ruler regent duke duchess premier-designate
  pope cardinal archbishop bishop priest imam cleric rabbi pastor preacher monk nun patriarch ayatollah mufti chaplain
  editor journalist reporter correspondent columnist broadcaster anchor presenter host producer director-producer
  writer author novelist poet playwright essayist blogger translator biographer publisher critic
  actor actress comedian filmmaker film-maker screenwriter cinematographer cameraman camerawoman singer songwriter musician composer conductor pianist
  guitarist drummer bassist violinist rapper dancer choreographer painter sculptor artist photographer
  model curator librarian archivist
  coach trainer footballer player striker forward midfielder winger defender full-back fullback goalkeeper keeper
  quarterback linebacker pitcher catcher batsman batter bowler all-rounder skipper cricketer boxer wrestler
  cyclist driver jockey swimmer sprinter runner athlete golfer gymnast skier skater rower umpire referee champion
  teammate captain-coach
  businessman businesswoman entrepreneur billionaire tycoon magnate financier trader broker farmer fisherman
  activist campaigner dissident protester organiser organizer volunteer worker employee teacher principal
  headmaster headmistress headteacher student pupil astronaut cosmonaut explorer climber mountaineer diver sailor
  seaman skipper captain firefighter rescuer witness resident villager survivor victim suspect defendant
  plaintiff accused convict prisoner hostage gunman bomber hacker whistleblower tourist driver passenger
  brother-in-law daughter-in-law father-in-law mother-in-law sister-in-law son-in-law
  widow widower wife husband son daughter father mother brother sister uncle aunt cousin nephew niece grandson
  granddaughter grandfather grandmother fiance fiancée boyfriend girlfriend friend colleague neighbour neighbor
  successor predecessor candidate nominee contender challenger incumbent opponent rival veteran hero ally
  chief-of-staff treasurer trustee member official
`);

/**
 * Head nouns of roles and offices, lower case, singular. In a phrase, the last word
 * ("deputy foreign minister", "head of the central bank": "head").
 */
export const ROLE_NOUNS: ReadonlySet<string> = new Set([...OTHER_ROLE_NOUNS, ...PROFESSIONS.keys()]);

/** Words that stand before the head noun of a role and say its rank or field, lower case ("deputy", "foreign", "chief"). */
export const ROLE_MODIFIERS = wordSet(`
  deputy vice assistant associate acting interim caretaker outgoing incoming former ex then late current new newly appointed
  newly-appointed longtime long-time veteran senior junior chief lead leading head top principal executive managing
  general permanent special presidential prime first second third foreign external home interior internal defence defense
  finance financial trade commerce economy economic energy oil petroleum health education justice environment climate agriculture
  transport transportation labour labor culture sports sport information communications telecommunications tourism science
  technology planning development housing water irrigation railway railways aviation industry security intelligence police army
  military naval navy air force press media public private personal political legal diplomatic national federal
  state regional provincial local district city county municipal central minority majority opposition party
  congressional parliamentary house senate crown grand supreme honorary elected self-styled self-proclaimed
  de facto co attorney surgeon solicitor inspector auditor secretary right-hand under research
  emeritus business news sports political editorial technical medical clinical nursing human rights treasury cabinet
  campaign union student world olympic
`);

/** Modifiers that say a role is over, lower case. */
export const FORMER_WORDS = wordSet(
  'former ex late onetime one-time erstwhile then ousted deposed retired outgoing toppled',
);

/** Modifiers that say a role is yet to be taken up, lower case. */
export const FUTURE_WORDS = wordSet('incoming elect president-elect designate nominee future next');

/** Words after a name that belong to it, lower case, without a full stop ("Jr", "III"). */
export const NAME_SUFFIXES = wordSet('jr sr ii iii iv vi vii viii ix xi xii xiii xiv xv xvi');

/** Fields of offices, lower case, as they stand after a title and "of" or "for" ("Minister of Foreign Affairs"). */
export const ROLE_FIELDS = wordSet(`
  state states affairs foreign external home interior internal defence defense finance treasury exchequer budget revenue economy
  economic economics trade commerce industry industries business labour labor employment manpower agriculture food fisheries forests
  forestry livestock rural urban housing construction works infrastructure transport transportation roads railways shipping ports
  aviation communications telecommunications information broadcasting posts digital energy power oil petroleum gas mines mining
  minerals natural resources water irrigation environment climate change health education higher schools universities science
  technology research innovation space culture arts heritage tourism sport sports youth women children families gender social
  welfare security intelligence justice law laws constitutional parliamentary human rights police public administration civil
  service planning development international cooperation relations religious minorities tribal veterans war army navy air force staff
  homeland immigration refugees customs government opposition house senate assembly parliament union regions local national federal
`);
