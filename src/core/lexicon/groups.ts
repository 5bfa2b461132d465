import { entries } from './table';

/** Adjectives and nouns of regions, religions, peoples, languages and currents of thought; none stands for one country. Plurals in "s" are understood. */
export const GROUPS = entries(`
  African|Asian|European|American|Latin American|Central American|South American|North American|Central Asian|South Asian|Southeast Asian|East Asian
  East African|West African|North African|Caribbean|Middle Eastern|Eastern European|Western European|Scandinavian|Nordic
  Baltic|Balkan|Mediterranean|Arctic|Antarctic|Pacific Islander|Western|Eastern|Westerner|Easterner|Eurasian|Euro-Atlantic|Pan-African|Pan-Arab
  Arab|Arabic|Arabian|Persian|Kurd|Kurdish|Turkic|Turkoman|Turkmen|Berber|Amazigh|Tuareg|Bedouin|Copt|Coptic|Assyrian|Chaldean|Yazidi|Yezidi
  Druze|Alawite|Maronite|Pashtun|Pathan|Hazara|Tajik|Uzbek|Baloch|Baluch|Balochi|Sindhi|Punjabi|Kashmiri|Bengali|Tamil|Telugu|Gujarati|Marathi|Malayali|Sinhalese|Sinhala
  Rohingya|Uyghur|Uighur|Tibetan|Mongol|Manchu|Han Chinese|Cantonese|Mandarin|Hmong|Javanese|Malay|Moro|Karen|Kachin|Chechen|Ingush|Dagestani
  Ossetian|Abkhaz|Abkhazian|Tatar|Circassian|Cossack|Roma|Romani|Basque|Catalan|Galician|Breton|Corsican|Sardinian|Sicilian|Flemish|Walloon|Bavarian|Prussian
  Celtic|Gaelic|Slavic|Slav|Germanic|Latin|Latino|Latina|Hispanic|Anglo-Saxon|Creole|Inuit|Sami|Maori|Aboriginal|Aborigine|Cherokee|Navajo|Sioux|Apache|Mapuche|Maya|Mayan|Aztec|Inca|Quechua
  Zulu|Xhosa|Yoruba|Igbo|Hausa|Fulani|Hutu|Tutsi|Kikuyu|Luo|Maasai|Oromo|Tigrayan|Amhara|Dinka|Nuer|Afrikaner|Ashanti|Darfuri|Sahrawi
  Muslim|Moslem|Islamic|Islamist|Sunni|Shia|Shiite|Shi'ite|Sufi|Salafi|Salafist|Wahhabi|Wahabi|Deobandi|Ismaili|Ahmadi|Ahmadiyya|Jihadi|Jihadist|Mujahideen|Mujahedeen|Mujahidin
  Christian|Catholic|Roman Catholic|Protestant|Orthodox Christian|Evangelical|Anglican|Episcopalian|Lutheran|Methodist|Baptist|Presbyterian|Calvinist|Mormon|Quaker|Pentecostal|Jesuit|Franciscan|Dominican
  Jew|Jewish|Judaic|Hasidic|Ashkenazi|Sephardic|Zionist|Israelite|Hebrew|Hindu|Hindutva|Sikh|Jain|Buddhist|Taoist|Confucian|Parsi|Zoroastrian|Bahai|Baha'i|Jehovah's Witness
  Communist|Marxist|Marxist-Leninist|Leninist|Maoist|Stalinist|Trotskyist|Socialist|Fascist|Nazi|Neo-Nazi|Baathist|Ba'athist|Peronist|Bolshevik|Menshevik|Kemalist|Islamophobic
  Republican|Democratic|Democrat|Conservative|Tory|Whig|Liberal Democrat|Eurosceptic|Brexiteer|Sandinista|Zapatista|Chavista|Gaullist|Stuart|Jacobite|Royalist|Unionist|Loyalist
  Soviet|Ottoman|Byzantine|Roman|Carthaginian|Babylonian|Sumerian|Phoenician|Trojan|Spartan|Athenian|Hellenic|Viking|Norman|Saxon|Frank|Frankish|Goth|Gothic|Visigoth|Hun|Magyar|Moor|Moorish|Victorian|Elizabethan|Tudor|Georgian
  Texan|Californian|Floridian|New Yorker|Londoner|Parisian|Muscovite|Berliner|Quebecois|Québécois|Quebecker|Ontarian|Albertan|Tasmanian|Queenslander|Hawaiian|Alaskan|Gazan|Crimean|Siberian|Dubliner|Venetian|Florentine|Neapolitan|Viennese|Cornish|Cornishman|Manxman|Yorkshireman|Liverpudlian|Mancunian|Glaswegian
  African-American|African American|Asian-American|Afro-Caribbean|Native American|American Indian|Korean|Indochinese
`);
