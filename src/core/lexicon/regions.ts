import { entries } from './table';

/** Continents, regions of the world, seas, rivers, mountains and other places that belong to no one country. */
export const WORLD_PLACES = entries(`
  Africa|Asia|Europe|Oceania|Australasia|Antarctica|Antarctic|Arctic|Arctic Circle|North America|South America|Latin America|Central America|Americas|the Americas|Mesoamerica
  Central Asia|South Asia|Southeast Asia|South-East Asia|South East Asia|East Asia|West Asia|Western Asia|North Asia|Northeast Asia|Asia Pacific|Asia-Pacific|Asia-Pacific region|Indo-Pacific|Eurasia
  Middle East|Near East|Far East|Levant|Maghreb|Mashreq|Sahel|Sahara|Sub-Saharan Africa|North Africa|West Africa|East Africa|Central Africa|Southern Africa|Horn of Africa|Great Lakes region
  Eastern Europe|Western Europe|Central Europe|Northern Europe|Southern Europe|Southeastern Europe|South-Eastern Europe|Scandinavia|Balkans|Western Balkans|Baltics|Baltic States|Baltic states|Low Countries|Benelux|Iberia|Iberian Peninsula|Caucasus|North Caucasus|South Caucasus|Transcaucasia
  Caribbean|West Indies|Antilles|Greater Antilles|Lesser Antilles|Polynesia|Melanesia|Micronesia|Indochina|Arabia|Arabian Peninsula|Korean Peninsula|Korean peninsula|Sinai|Sinai Peninsula|Crimean Peninsula|Balkan Peninsula|Indian subcontinent|Indian Subcontinent|Anatolia|Asia Minor|Kurdistan|Palestine
  Gaza|Gaza Strip|Gaza City|West Bank|East Jerusalem|Golan Heights|Golan|Kashmir|Jammu and Kashmir|Azad Kashmir|Line of Control|Nagorno-Karabakh|Karabakh|South Ossetia|North Ossetia|Abkhazia|Transnistria|Crimea|Donbas|Donbass|Donetsk|Luhansk|Lugansk|Republika Srpska|Somaliland|Puntland|Western Sahara|Darfur|Tigray|Cabinda|Biafra|Katanga|Kivu|North Kivu|South Kivu|Ituri|Ogaden|Amhara|Oromia|Rojava|Tibet|Xinjiang|Inner Mongolia|Manchuria|Patagonia|Siberia|Lapland|Transylvania|Bohemia|Moravia|Galicia|Silesia|Pomerania|Alsace|Lorraine|Flanders|Wallonia|Brittany|Normandy|Provence|Burgundy|Catalonia|Andalusia|Andalucia|Basque Country|Castile|Aragon|Lombardy|Tuscany|Piedmont|Veneto|Calabria|Sicily|Sardinia|Corsica|Crete|Thrace|Thessaly|Peloponnese|Dalmatia|Vojvodina|Bessarabia|Ruthenia|Karelia|Chechnya|Dagestan|Ingushetia|Tatarstan|Bashkortostan|Yakutia|Kamchatka|Sakhalin|Kuril Islands|Kurils
  Pacific|Pacific Ocean|North Pacific|South Pacific|Atlantic|Atlantic Ocean|North Atlantic|South Atlantic|Indian Ocean|Arctic Ocean|Southern Ocean|Antarctic Ocean|Mediterranean|Mediterranean Sea|Black Sea|Red Sea|Dead Sea|Caspian Sea|Caspian|Baltic Sea|Baltic|North Sea|Irish Sea|Celtic Sea|Norwegian Sea|Barents Sea|Kara Sea|Bering Sea|Bering Strait|Sea of Azov|Azov Sea|Aegean|Aegean Sea|Adriatic|Adriatic Sea|Ionian Sea|Tyrrhenian Sea|Ligurian Sea|Caribbean Sea|Sea of Japan|East Sea|Yellow Sea|East China Sea|South China Sea|Philippine Sea|Coral Sea|Tasman Sea|Arabian Sea|Andaman Sea|Java Sea|Celebes Sea|Sea of Okhotsk|Sargasso Sea|White Sea|Aral Sea|Sea of Galilee|Sea of Marmara
  Persian Gulf|Arabian Gulf|Gulf of Aden|Gulf of Oman|Gulf of Mexico|Gulf of Thailand|Gulf of Guinea|Gulf of Finland|Gulf of Bothnia|Gulf of Aqaba|Gulf of Suez|Gulf of Tonkin|Gulf of Alaska|Gulf states|Gulf States|Bay of Bengal|Bay of Biscay|Hudson Bay|Strait of Hormuz|Straits of Hormuz|Strait of Malacca|Malacca Strait|Taiwan Strait|Strait of Gibraltar|Bab el-Mandeb|Bab al-Mandab|Kerch Strait|English Channel|Suez Canal|Panama Canal|Suez|Bosphorus|Bosporus|Dardanelles|Cape of Good Hope|Cape Horn|Horn of Africa|Guantanamo Bay|Guantánamo Bay|Diego Garcia|Spratly Islands|Paracel Islands|Senkaku Islands|Diaoyu Islands|Canary Islands|Canaries|Balearic Islands|Azores|Madeira|Channel Islands|Hebrides|Orkney|Shetland|Galapagos|Galapagos Islands|Easter Island|Hawaii|Okinawa|Hokkaido|Honshu|Kyushu|Shikoku|Sumatra|Java|Borneo|Sulawesi|Bali|Timor|New Guinea|Papua|West Papua|Mindanao|Luzon|Aceh|Tasmania|Nicobar Islands|Andaman Islands|Hispaniola|Tahiti|Tierra del Fuego
  Nile|Blue Nile|White Nile|Congo River|Niger River|Zambezi|Limpopo|Amazon River|Amazon rainforest|Amazon basin|Orinoco|Mississippi|Mississippi River|Missouri River|Ohio River|Hudson River|Potomac|Potomac River|Colorado River|Rio Grande|Yukon River|St. Lawrence River|Danube|Rhine|Rhône|Rhone|Elbe|Oder|Vistula|Seine|Loire|Thames|River Thames|Po River|Tiber|Ebro|Tagus|Volga|Don River|Dnieper|Dnipro River|Dniester|Ob River|Yenisei|Lena River|Amur|Tigris|Euphrates|Jordan River|Indus|Indus River|Ganges|Brahmaputra|Yamuna|Irrawaddy|Mekong|Yangtze|Yangtze River|Yellow River|Pearl River|Amu Darya|Syr Darya|Helmand River|Murray River|Zambezi River
  Alps|Andes|Himalayas|Himalaya|Hindu Kush|Karakoram|Pamirs|Tian Shan|Urals|Ural Mountains|Carpathians|Pyrenees|Apennines|Dolomites|Rockies|Rocky Mountains|Appalachians|Appalachian Mountains|Sierra Nevada|Atlas Mountains|Mount Everest|Everest|K2|Kilimanjaro|Mount Kilimanjaro|Mont Blanc|Matterhorn|Mount Etna|Vesuvius|Mount Vesuvius|Mount Fuji|Mount Rainier|Kalahari|Namib|Gobi|Gobi Desert|Sahara Desert|Serengeti|Great Barrier Reef|Great Plains|Great Lakes|Lake Victoria|Lake Chad|Lake Baikal|Lake Michigan|Lake Superior|Lake Ontario|Lake Erie|Lake Geneva|Victoria Falls|Niagara Falls|Everglades|Amazonia|Black Forest
  New England|Midwest|Deep South|West Coast|East Coast|Gulf Coast|Silicon Valley|Wall Street|Hollywood|Manhattan|Brooklyn|Bronx|Queens|Staten Island|Long Island|Harlem|Times Square|Ground Zero|Broadway|Beverly Hills|Bay Area|Silicon Beach|Cape Cod|Pearl Harbor|Camp David|Fleet Street|Canary Wharf|Trafalgar Square|Hyde Park|Heathrow|Gatwick|Stansted|Tahrir Square|Red Square|Tiananmen Square|Ukraine's Maidan|Champs-Élysées|Champs-Elysees|Left Bank|Midlands|West Midlands|East Midlands|East Anglia|Home Counties|Highlands|Lake District|Peak District|Ulster|Munster|Connacht|Leinster
  Earth|Mars|Venus|Jupiter|Saturn|Uranus|Neptune|Pluto|Milky Way|International Space Station|Cape Canaveral|Baikonur|Chernobyl|Fukushima|Auschwitz|Hiroshima|Nagasaki|Davos|Bilderberg|Ivory Coast|Jerusalem|Temple Mount|Western Wall|Mecca|Medina|Karbala|Najaf|Qom|Mashhad|Lhasa|Timbuktu|Lockerbie|Srebrenica
`);

/** First-level divisions and nations of states, by country code; the ones that news names without their state. */
export const SUBDIVISIONS = `
US: Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|New York City|New York State|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington State|West Virginia|Wisconsin|Wyoming|District of Columbia|Northern Virginia|Southern California|Northern California
CA: Alberta|British Columbia|B.C.|Manitoba|New Brunswick|Newfoundland|Newfoundland and Labrador|Labrador|Nova Scotia|Northwest Territories|Nunavut|Ontario|Prince Edward Island|Quebec|Québec|Saskatchewan|Yukon
GB: England|Scotland|Wales|Northern Ireland|Cornwall|Devon|Dorset|Somerset|Wiltshire|Hampshire|Sussex|East Sussex|West Sussex|Surrey|Kent|Essex|Suffolk|Norfolk|Cambridgeshire|Lincolnshire|Northamptonshire|Leicestershire|Nottinghamshire|Derbyshire|Staffordshire|Shropshire|Herefordshire|Worcestershire|Warwickshire|Gloucestershire|Oxfordshire|Berkshire|Buckinghamshire|Hertfordshire|Bedfordshire|Cheshire|Lancashire|Yorkshire|North Yorkshire|South Yorkshire|West Yorkshire|Cumbria|Cumberland|Northumberland|County Durham|Tyneside|Merseyside|Greater Manchester|Greater London|Aberdeenshire|Fife|Ayrshire|Lanarkshire|Isle of Wight|Anglesey|Pembrokeshire|Glamorgan|Gwynedd
AU: New South Wales|NSW|Victoria|Queensland|South Australia|Western Australia|Tasmania|Northern Territory|Australian Capital Territory
IN: Andhra Pradesh|Arunachal Pradesh|Assam|Bihar|Chhattisgarh|Goa|Gujarat|Haryana|Himachal Pradesh|Jharkhand|Karnataka|Kerala|Madhya Pradesh|Maharashtra|Manipur|Meghalaya|Mizoram|Nagaland|Odisha|Orissa|Punjab|Rajasthan|Sikkim|Tamil Nadu|Telangana|Tripura|Uttar Pradesh|Uttarakhand|West Bengal|Ladakh|Puducherry
PK: Balochistan|Baluchistan|Khyber Pakhtunkhwa|Khyber-Pakhtunkhwa|Sindh|Punjab|Gilgit-Baltistan|Azad Jammu and Kashmir|Waziristan|North Waziristan|South Waziristan|Federally Administered Tribal Areas|Swat
AF: Badakhshan|Baghlan|Balkh|Bamyan|Farah|Faryab|Ghazni|Ghor|Helmand|Jawzjan|Kapisa|Khost|Kunar|Kunduz|Laghman|Logar|Nangarhar|Nimruz|Nuristan|Paktia|Paktika|Panjshir|Parwan|Takhar|Uruzgan|Wardak|Zabul
CN: Anhui|Fujian|Gansu|Guangdong|Guangxi|Guizhou|Hainan|Hebei|Heilongjiang|Henan|Hubei|Hunan|Inner Mongolia|Jiangsu|Jiangxi|Jilin|Liaoning|Ningxia|Qinghai|Shaanxi|Shandong|Shanxi|Sichuan|Tibet|Xinjiang|Yunnan|Zhejiang
DE: Baden-Württemberg|Bavaria|Brandenburg|Hesse|Lower Saxony|Mecklenburg-Vorpommern|North Rhine-Westphalia|Rhineland-Palatinate|Saarland|Saxony|Saxony-Anhalt|Schleswig-Holstein|Thuringia|Rhineland
AT: Tyrol|Carinthia|Styria|Salzburg|Burgenland|Lower Austria|Upper Austria|Vorarlberg
IT: Lazio|Campania|Puglia|Apulia|Emilia-Romagna|Umbria|Abruzzo|Basilicata|Liguria|Molise|Friuli
ES: Asturias|Cantabria|Castilla-La Mancha|Castilla y León|Extremadura|La Rioja|Murcia|Navarra|Navarre|Valencia
FR: Île-de-France|Auvergne|Aquitaine|Occitanie|Picardy|Savoy|Dordogne|Champagne
BR: Amazonas|Bahia|Ceará|Goiás|Mato Grosso|Minas Gerais|Pará|Paraná|Pernambuco|Rio Grande do Sul|Santa Catarina|São Paulo State
MX: Chiapas|Chihuahua|Guerrero|Jalisco|Michoacán|Nuevo León|Oaxaca|Quintana Roo|Sinaloa|Sonora|Tabasco|Tamaulipas|Veracruz|Yucatán|Baja California
RU: Bashkiria|Buryatia|Kalmykia|Krasnodar Krai|Komi|Mordovia|Primorye|Tuva|Udmurtia|Belgorod Oblast|Kursk Oblast
UA: Zaporizhzhia|Zaporizhia|Kherson|Volhynia|Zakarpattia
ID: Aceh|Banten|Central Java|East Java|West Java|Kalimantan|Lombok|Maluku|Papua|Riau
ZA: Eastern Cape|Free State|Gauteng|KwaZulu-Natal|Limpopo|Mpumalanga|Northern Cape|Western Cape|Natal|Transvaal
NG: Adamawa|Bauchi|Bayelsa|Benue|Borno|Kaduna|Kano State|Katsina|Lagos State|Niger Delta|Plateau State|Rivers State|Sokoto|Yobe|Zamfara
IQ: Anbar|Diyala|Nineveh|Kurdistan Region|Salahuddin
IR: Khuzestan|Khorasan|Sistan and Baluchestan|Fars
SY: Idlib|Deir ez-Zor|Deir al-Zour|Latakia Governorate
MM: Rakhine|Rakhine State|Kachin State|Shan State|Chin State|Arakan
JP: Hokkaido|Okinawa|Kansai|Kanto|Tohoku
IE: County Cork|County Kerry|County Mayo|County Galway|Donegal
NL: Friesland|Zeeland|Limburg|Brabant
`;

/** Abbreviations of US states and Canadian provinces after a comma ("Dayton, Ohio" as "Dayton, OH" or "Calif."), lower case without full stops. */
export const STATE_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa ' +
    'tenn tex va vt wash wis wyo ont que sask alta al az ak ar ca co ct dc fl hi id il ia ks ky ma mn ms mt ne nv nh nj ' +
    'nm ny nc nd oh ok pa ri sc sd tn tx ut vt va wa wv wi wy on qc bc ab mb ns nb nl pe nsw vic qld tas'
  ).split(' '),
);
