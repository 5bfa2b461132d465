/** Kinds of site where something befalls a person, with the nouns that name them, lower case, singular. */
const KINDS: Readonly<Record<string, string>> = {
  home: 'home house flat apartment residence villa bedroom bungalow mansion farmhouse',
  hospital: 'hospital clinic hospice ward',
  ambulance: 'ambulance',
  scene: 'scene spot',
  airport: 'airport airfield',
  hotel: 'hotel motel guesthouse hostel',
  border: 'border frontier checkpoint',
  vehicle: 'car van taxi lorry truck minibus pickup jeep',
  prison: 'prison jail cell penitentiary',
  school: 'school classroom university college campus kindergarten',
  work: 'work office workplace desk workshop',
  street: 'street road pavement sidewalk highway motorway',
  bar: 'bar pub nightclub restaurant cafe café disco',
  worship: 'church mosque temple synagogue cathedral',
  court: 'court courtroom courthouse',
};

/** The kind of site that a noun names. */
export const SITES: ReadonlyMap<string, string> = new Map(
  Object.entries(KINDS).flatMap(([kind, nouns]) => nouns.split(' ').map((noun) => [noun, kind] as const)),
);

/** Words before a noun of the table that make another thing of it ("nursing home", "safe house"), lower case. */
export const NO_SITES: ReadonlySet<string> = new Set(
  'nursing care funeral retirement children mobile holiday summer country second safe opera guest court public state white coffee publishing trading law party press ticket box post driving boarding prison sleeper'.split(
    ' ',
  ),
);

/** Kinds that one place can be of together, in alphabetical order: a hotel has a bar, and a car stands in a street. */
const TOGETHER: ReadonlySet<string> = new Set(
  (
    'airport-border airport-hotel airport-street airport-vehicle bar-hotel bar-street border-street border-vehicle ' +
    'hospital-prison hotel-street school-street school-worship street-vehicle street-worship court-prison court-street ' +
    'home-vehicle home-worship hotel-vehicle school-vehicle vehicle-worship bar-vehicle'
  ).split(' '),
);

/** Kinds that say no place by themselves: the scene is wherever it happened, and people work anywhere. */
const ANYWHERE: Readonly<Record<string, ReadonlySet<string>>> = {
  scene: new Set(['hospital', 'ambulance']),
  work: new Set(['home']),
};

/** Whether what befell a person at a site of one kind cannot have befallen them at one of the other. */
export function excludesSite(one: string, other: string): boolean {
  if (one === other) return false;
  const [a, b] = [ANYWHERE[one], ANYWHERE[other]];
  if (a) return a.has(other);
  if (b) return b.has(one);
  return !TOGETHER.has(one < other ? `${one}-${other}` : `${other}-${one}`);
}
