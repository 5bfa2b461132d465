/**
 * Nationality words by country code (ISO 3166-1 alpha-2, with `XK` for Kosovo), one country a line.
 * Before the semicolon adjectives, which are people too with an "s" where the language allows; after it nouns of people
 * that are not made that way.
 */
export const DEMONYM_TABLE = `
AF: Afghan|Afghani
AL: Albanian
DZ: Algerian
AD: Andorran
AO: Angolan
AG: Antiguan
AR: Argentine|Argentinian|Argentinean
AM: Armenian
AU: Australian|Aussie
AT: Austrian
AZ: Azerbaijani|Azeri
BS: Bahamian
BH: Bahraini
BD: Bangladeshi
BB: Barbadian|Bajan
BY: Belarusian|Belarussian
BE: Belgian
BZ: Belizean
BJ: Beninese
BM: Bermudian
BT: Bhutanese
BO: Bolivian
BA: Bosnian
BW: Botswanan|Motswana|Batswana
BR: Brazilian
BN: Bruneian
BG: Bulgarian
BF: Burkinabe|Burkinabè
MM: Burmese
BI: Burundian
KH: Cambodian
CM: Cameroonian
CA: Canadian
CV: Cape Verdean
CF: Central African
TD: Chadian
CL: Chilean
CN: Chinese
CO: Colombian
KM: Comorian
CD: Congolese
CR: Costa Rican
HR: Croatian|Croat
CU: Cuban
CY: Cypriot
CZ: Czech
DK: Danish|Dane
DJ: Djiboutian
DO: Dominican
NL: Dutch|Dutchman|Dutchmen|Dutchwoman
TL: Timorese|East Timorese
EC: Ecuadorian|Ecuadorean
EG: Egyptian
AE: Emirati
GQ: Equatorial Guinean
ER: Eritrean
EE: Estonian
ET: Ethiopian
FJ: Fijian
FI: Finnish|Finn
FR: French|Frenchman|Frenchmen|Frenchwoman
GA: Gabonese
GM: Gambian
GE: Georgian
DE: German
GH: Ghanaian
GR: Greek
GL: Greenlandic|Greenlander
GD: Grenadian
GT: Guatemalan
GN: Guinean
GY: Guyanese
HT: Haitian
HN: Honduran
HK: Hong Konger
HU: Hungarian
IS: Icelandic|Icelander
IN: Indian
ID: Indonesian
IR: Iranian
IQ: Iraqi
IE: Irish|Irishman|Irishmen|Irishwoman
IL: Israeli
IT: Italian
CI: Ivorian
JM: Jamaican
JP: Japanese
JO: Jordanian
KZ: Kazakh|Kazakhstani
KE: Kenyan
XK: Kosovar|Kosovan
KW: Kuwaiti
KG: Kyrgyz
LA: Lao|Laotian
LV: Latvian
LB: Lebanese
LS: Basotho
LR: Liberian
LY: Libyan
LI: Liechtensteiner
LT: Lithuanian
LU: Luxembourgish|Luxembourger
MK: Macedonian
MG: Malagasy
MW: Malawian
MY: Malaysian
MV: Maldivian
ML: Malian
MT: Maltese
MR: Mauritanian
MU: Mauritian
MX: Mexican
FM: Micronesian
MD: Moldovan
MC: Monegasque
MN: Mongolian
ME: Montenegrin
MA: Moroccan
MZ: Mozambican
NA: Namibian
NP: Nepali|Nepalese
NZ: New Zealander|Kiwi
NI: Nicaraguan
NE: Nigerien
NG: Nigerian
KP: North Korean
NO: Norwegian
OM: Omani
PK: Pakistani
PS: Palestinian
PA: Panamanian
PG: Papua New Guinean
PY: Paraguayan
PE: Peruvian
PH: Filipino|Filipina|Philippine
PL: Polish|Pole
PT: Portuguese
PR: Puerto Rican
QA: Qatari
RO: Romanian
RU: Russian
RW: Rwandan
SV: Salvadoran|Salvadorean
WS: Samoan
SA: Saudi|Saudi Arabian
GB: British|Briton|Brit|English|Englishman|Englishmen|Englishwoman|Scottish|Scot|Scotsman|Scotswoman|Welsh|Welshman|Northern Irish
SN: Senegalese
RS: Serbian|Serb
SC: Seychellois
SL: Sierra Leonean
SG: Singaporean
SK: Slovak|Slovakian
SI: Slovenian|Slovene
SB: Solomon Islander
SO: Somali|Somalian
ZA: South African
KR: South Korean
SS: South Sudanese
ES: Spanish|Spaniard
LK: Sri Lankan
SD: Sudanese
SR: Surinamese
SZ: Swazi
SE: Swedish|Swede
CH: Swiss
SY: Syrian
TW: Taiwanese
TJ: Tajik|Tajikistani
TZ: Tanzanian
TH: Thai
TG: Togolese
TO: Tongan
TT: Trinidadian
TN: Tunisian
TR: Turkish|Turk
TM: Turkmen
TV: Tuvaluan
UG: Ugandan
UA: Ukrainian
US: American|US American
UY: Uruguayan
UZ: Uzbek|Uzbekistani
VU: Vanuatuan
VE: Venezuelan
VN: Vietnamese
YE: Yemeni
ZM: Zambian
ZW: Zimbabwean
SU: Soviet
CS: Czechoslovak|Czechoslovakian
YU: Yugoslav|Yugoslavian
EU: European
`;
