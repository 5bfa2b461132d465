import { kinds } from './table';

/**
 * Offices that one person holds at a time for one country, body or place, lower case.
 * Where a word needs another before it to be such an office, the whole phrase stands here.
 */
export const SINGLE_OFFICES: ReadonlySet<string> = new Set([
  'president',
  'prime minister',
  'premier',
  'chancellor',
  'foreign minister',
  'defence minister',
  'defense minister',
  'finance minister',
  'interior minister',
  'home secretary',
  'foreign secretary',
  'secretary of state',
  'treasury secretary',
  'attorney general',
  'ambassador',
  'governor',
  'mayor',
  'secretary-general',
  'director-general',
  'chief executive',
  'ceo',
  'chief justice',
  'head coach',
  'king',
  'queen',
  'pope',
]);

/** Heads of roles that are rungs or rivals of one ladder, so that two of them for one person are a variance worth a look. */
export const RANK_FAMILIES: readonly ReadonlySet<string>[] = [
  'ambassador envoy consul attaché emissary representative',
  'president premier chancellor minister',
  'constable sergeant inspector superintendent commissioner detective',
  'private corporal sergeant lieutenant captain major colonel brigadier general',
  'commander commodore admiral captain lieutenant',
  'chairman chairwoman chair president ceo director',
  'judge magistrate prosecutor',
  'doctor nurse paramedic surgeon',
  'coach manager',
  'professor lecturer',
].map((line) => new Set(line.split(' ')));

/** Ranks of a service of which somebody has one at a time, lower case; a line is one service. "Commander" is a post too. */
export const SERVICE_RANKS: readonly ReadonlySet<string>[] = [
  'constable sergeant inspector superintendent',
  'private corporal sergeant lieutenant captain major colonel brigadier general',
  'commodore admiral captain lieutenant',
].map((line) => new Set(line.split(' ')));

/** Fields of government that a minister or secretary answers for, lower case; a line is one field under its names. */
const PORTFOLIO_TABLE = `
foreign external
interior home internal
defence defense
finance treasury economy economic
health
education
justice
transport transportation
energy
environment climate
agriculture farm
labour labor employment
culture
trade commerce
tourism
housing
`;

/** A field of government by each of its names. */
export const PORTFOLIOS = kinds(PORTFOLIO_TABLE);
