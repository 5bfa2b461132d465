/**
 * Occupations that one person hardly has together, lower case, singular: a line is what may be said of one person in several
 * words. Left out are those that go with others: teaching, research, writing, politics, business, sport, the arts.
 */
const TABLE = `
doctor physician surgeon medic gp paediatrician pediatrician cardiologist oncologist anaesthetist anesthesiologist dentist pharmacist veterinarian
nurse midwife
paramedic
engineer technician architect surveyor mechanic driver trucker lorry-driver
electrician
plumber
carpenter joiner cabinetmaker
bricklayer roofer
welder
miner pitman
cleaner janitor
chef
waiter waitress barman barmaid bartender
hairdresser
tailor seamstress dressmaker
farmer smallholder farmhand shepherd rancher
fisherman fisher trawlerman
postman mailman
shopkeeper grocer
bookkeeper accountant auditor
lawyer attorney solicitor barrister
policeman policewoman constable detective soldier guard watchman warder doorman bouncer
firefighter fireman
priest vicar curate
restorer conservator
librarian archivist
gardener groundsman landscaper
plasterer painter-decorator decorator
receptionist
stewardess
`;

/** The line that an occupation stands on, by each of its words. */
export const PROFESSIONS: ReadonlyMap<string, number> = new Map(
  TABLE.trim()
    .split('\n')
    .flatMap((line, index) => line.split(' ').map((word) => [word, index] as const)),
);
