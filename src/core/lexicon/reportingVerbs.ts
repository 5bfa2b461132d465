import { wordSet } from './table';

/** Verbs of saying in the forms that attribute words to a speaker, lower case. They take a person or an institution as their subject. */
export const REPORTING_VERBS = wordSet(`
  said says say saying told tells tell added adds add noted notes note stated states wrote writes tweeted posted
  announced announces announce claimed claims claim argued argues argue insisted insists insist warned warns warn
  confirmed confirms confirm denied denies deny acknowledged acknowledges admitted admits admit conceded concedes
  explained explains explain observed observes remarked remarks commented comments replied replies responded responds
  recalled recalls stressed stresses emphasised emphasises emphasized emphasizes underlined underscored
  reiterated reiterates repeated declared declares maintained maintains alleged alleges asserted asserts
  suggested suggests predicted predicts estimated estimates reported reports revealed reveals disclosed
  testified testifies asked asks urged urges called demanded demands promised promises pledged pledges vowed vows
  quipped joked jokes concluded concludes continued cautioned cautions complained complains criticised criticized
  condemned condemns praised praises hailed hails welcomed welcomes thanked thanks believes believed thinks thought
  hopes hoped expects expected wants wanted feels felt knows knew tweets agrees agreed disagreed
  rejected rejects dismissed dismisses accused accuses blamed blames apologised apologized apologises apologizes
  responding replying speaking
`);

/** Verbs whose subject is nearly always a person, in the forms of the press, lower case. */
export const PERSONAL_VERBS = wordSet(`
  resigned married died retired smiled laughed cried wept shouted whispered nodded studied graduated
  born wrote writes sang sings starred stars played plays scored scores tweeted joked lived lives grew was-born
  starred acted performed recorded directed composed painted coached trained batted bowled headed grabbed kicked
  sat stood walked ran slept woke ate drank wore wears hugged kissed loved loves hated hates remembers remembered
  thinks thought believes believed feels felt recalls recalled quipped shrugged grinned argued explained
  joined replaced succeeded attended arrived became began appeared met visited travelled traveled moved
  earned won lost returned left received told gave took has-been himself herself who whose whom
`);
