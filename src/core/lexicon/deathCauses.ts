import { append } from '../text/append';

/**
 * Kinds of what people die of, one a line: `kind: phrases | kinds that may go with it`, because one leads to the other or both
 * are the same told twice. What says nothing of the cause (cardiac arrest, organ failure, injuries) is left out.
 */
const TABLE = `
heart: heart attack | natural kidney overdose drowning road fall fire covid diabetes
stroke: stroke, brain haemorrhage, brain hemorrhage, cerebral haemorrhage, cerebral hemorrhage, aneurysm | natural pneumonia dementia fall road cancer diabetes
cancer: cancer, leukaemia, leukemia, lymphoma, melanoma, tumour, tumor | natural pneumonia infection kidney liver covid
pneumonia: pneumonia | natural covid flu infection dementia fall kidney parkinson
covid: covid, coronavirus | natural infection kidney dementia diabetes parkinson
flu: flu, influenza | natural infection
infection: infection, sepsis, aids, malaria, cholera, tuberculosis, meningitis, ebola, typhoid, dengue | natural kidney liver diabetes dementia parkinson
kidney: kidney failure, kidney disease, renal failure | natural diabetes liver
liver: liver failure, liver disease, cirrhosis | natural overdose poison
diabetes: diabetes | natural
dementia: dementia, alzheimer, alzheimer's | natural parkinson fall
parkinson: parkinson, parkinson's | natural fall
natural: natural causes, old age |
road: car crash, car accident, road accident, road crash, traffic accident, motorcycle accident, motorcycle crash, motorbike accident, motorbike crash, bus crash, bus accident | fire drowning suicide explosion fall
air: plane crash, air crash, helicopter crash, aircraft accident, plane accident, helicopter accident | fire drowning explosion shot
rail: train crash, train accident, rail accident, rail crash | fire suicide
fall: a fall, his fall, her fall, climbing accident, mountaineering accident | drowning suicide beating avalanche
drowning: drowning | air suicide
fire: a fire, the fire, house fire, blaze, smoke inhalation | explosion
avalanche: avalanche |
lightning: lightning |
electricity: electric shock, electrocution |
explosion: explosion, blast, bombing, bomb, air strike, airstrike, shelling | shot
shot: gunshot wound, gunshot wounds, bullet wound, bullet wounds, bullet, bullets, shooting | suicide
stab: stab wound, stab wounds, knife wounds, stabbing, knife attack | suicide
beating: beating |
strangling: strangulation, hanging, suffocation | suicide fire
poison: poisoning, poison | suicide overdose
overdose: overdose | suicide
suicide: suicide |
`;

/** A phrase that names a cause of death. */
export interface CausePhrase {
  /** Its words but the last, lower case. */
  readonly before: readonly string[];
  readonly cause: string;
}

const LINES = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [cause = '', rest = ''] = line.split(': ');
    const [phrases = '', together = ''] = rest.split('|');
    return {
      cause,
      phrases: phrases.split(',').map((phrase) => phrase.trim()),
      together: together.trim().split(' '),
    };
  });

/** The phrases by their last word, lower case. */
export const CAUSE_PHRASES: ReadonlyMap<string, readonly CausePhrase[]> = phrasesByLast();

function phrasesByLast(): Map<string, CausePhrase[]> {
  const byLast = new Map<string, CausePhrase[]>();
  for (const { cause, phrases } of LINES)
    for (const phrase of phrases) {
      const words = phrase.split(' ');
      append(byLast, words.at(-1) as string, { before: words.slice(0, -1), cause });
    }
  return byLast;
}

/** Words that make what follows them a guess, or no more than a part of what led to a death, lower case. */
export const VAGUE_CAUSES: ReadonlySet<string> = new Set(
  'complications complication suspected possible apparent presumed effects consequences result fear fears risk'.split(
    ' ',
  ),
);

/** Pairs of kinds that may go together, either way round. */
const TOGETHER: ReadonlySet<string> = new Set(
  LINES.flatMap(({ cause, together }) =>
    together.flatMap((other) => [`${cause} ${other}`, `${other} ${cause}`]),
  ),
);

/** Whether a person who died of the one cannot have died of the other. */
export function excludesCause(one: string, other: string): boolean {
  return one !== other && !TOGETHER.has(`${one} ${other}`);
}
