/** Words that carry no content of their own, lower case: articles, pronouns, auxiliaries, conjunctions, prepositions, common adverbs. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those it its he him his she her hers they them their theirs we us our ours you your yours i me my mine ' +
    'who whom whose which what where when why how there here all any both each every either neither some such no nor not only own same so than too very ' +
    'and or but if because as until while of at by for with about against between into through during before after above below to from up down in out on off over under again further then once ' +
    'am is are was were be been being have has had having do does did doing will would shall should can could may might must ought ' +
    'also just even still yet already now however although though since upon onto within without among per via amid toward towards around along across behind beyond ' +
    "said say says told according mr mrs ms dr one two first many much more most several few other another 't n't"
  ).split(' '),
);
