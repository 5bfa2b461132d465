const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Frequent English words that are not as frequent in another language. */
export const ENGLISH_WORDS = list(
  'the and of to that it with by from as at be are been were his he they their she her this which not but or have has had who will would said about after its there when if than you we our could should into',
);

const OTHERS = {
  Afrikaans: 'die het nie wat ook vir dit hulle ons sy hy aan deur kan moet sal oor maar met',
  Albanian: 'që në dhe për një është nga më janë ka me si por kjo këtë tij nuk edhe shumë duke',
  Basque: 'eta ez bat dute baina izan zuen dira ere egin baino hau zen duen dela izango',
  Catalan: 'que amb per és dels una com més però ha aquest aquesta també ser són hi va seva els',
  Czech: 'že se je na který jsou ale byl jako podle jeho také však které která už by pro při roku po nebo',
  Croatian: 'je su na se koji koja nije će za od bi kao što iz ili nakon samo ali sve bio kako',
  Danish: 'og det ikke af en til på som med er blev har også efter fra jeg sig han skal eller være var',
  Dutch: 'het een niet zijn dat op te met voor aan er ook als naar maar werd bij nog door hij wordt uit zich',
  Estonian: 'ja on ei et oli see ka kui mis oma või aga seda nii selle tema pärast kes juba ning',
  Filipino: 'ang ng mga na sa ay ito siya nang hindi kanyang para ni kay niya din pa rin isang',
  Finnish: 'ja on ei että oli se hän ovat myös mutta kun joka mukaan sen ole kuin tai olivat jälkeen vuonna',
  French: 'est une dans que qui pour par sur pas au plus avec sont aux ont cette été mais ses ce',
  German:
    'und ist nicht das mit auf ein eine sich dem für auch wird als nach bei sind aus einen wurde dass hat zum',
  Hungarian: 'az és hogy nem egy volt meg csak már még ez vagy azt is után szerint mint pedig lesz ezt',
  Icelandic: 'og það ekki sem við að til hann er var um þess hafa frá verið þetta eru sér því hefur',
  Indonesian:
    'yang dan untuk dengan dari tidak ini itu pada dalam akan oleh ke adalah juga telah mereka karena atau',
  Irish: 'agus ar na ag leis go tá bhí sé nach sin mar aon iad raibh atá chun ach',
  Italian: 'che non per una sono con della è più anche come nel alla dei gli ha stato delle ma',
  Latvian: 'un ir no ar par uz ka kas tika arī bija pēc lai nav vai bet tas gan kā gada',
  Lithuanian: 'ir kad yra į su iš kaip bet buvo tai dėl apie jau ne savo po metų nuo jis pagal',
  Norwegian: 'og det ikke av en til på som med er ble har også etter fra jeg seg han skal eller være var',
  Polish: 'się nie na jest że do jak przez po są który od oraz tym był ale dla jego także została roku',
  Portuguese: 'que não uma para com os foi mais em pelo pela ao são mas como está também seu sua na pelos',
  Romanian: 'și în că nu pe este care cu din pentru mai fost sunt dar după prin sau lui acest această',
  Slovak: 'že sa je na ktorý sú ale bol ako podľa jeho aj však ktoré ktorá už by pre pri roku po alebo',
  Slovene: 'je se na ki so za bi pa ni tudi bil po kot iz ali še pri bo zaradi',
  Spanish: 'que en por con una para se su más pero es fue como ha sus lo este también entre sobre',
  Swahili: 'ya wa na kwa ni katika za cha hiyo kuwa huo baada hii alisema yake watu pia lakini wake',
  Swedish:
    'och det inte av en till på som med är blev har också efter från jag sig han ska eller vara var att',
  Turkish: 've bir bu için ile olarak çok daha olan sonra gibi kadar değil ancak ise ne var dedi oldu',
  Vietnamese: 'và của là các có cho không được trong với một người đã những này khi ông về tại cũng',
  Welsh: 'yn yr ei wedi ar gan ond hefyd oedd mae bod eu nid gyda sydd fod hyn',
};

/**
 * Frequent words of other languages in Latin letters. Those that English has too are left out, and so are the particles of
 * names (de, la, van, von, el, al), since an English list of names has them as well.
 */
export const OTHER_LANGUAGES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(OTHERS).map(([name, words]) => [name, list(words)]),
);
