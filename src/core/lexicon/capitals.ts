/** Names of capitals and seats of government beside those of the generated table, by country code. */
export const CAPITAL_VARIANTS = `
AF: Kabul
AG: St. John's|St John's
BO: La Paz|Sucre
BI: Gitega|Bujumbura
BJ: Cotonou|Porto-Novo
CI: Abidjan|Yamoussoukro
FM: Palikir
GD: St. George's|St George's
GT: Guatemala City
HT: Port-au-Prince
IL: Jerusalem
IN: New Delhi|Delhi
KG: Bishkek
KZ: Astana|Nur-Sultan
LK: Colombo|Sri Jayawardenepura Kotte
LU: Luxembourg City
MD: Chisinau|Kishinev
MM: Naypyidaw|Naypyitaw|Nay Pyi Taw|Yangon|Rangoon
MN: Ulaanbaatar|Ulan Bator
MV: Malé
MY: Kuala Lumpur|Putrajaya
NL: The Hague|Amsterdam
PA: Panama City
PS: Ramallah
SZ: Mbabane|Lobamba
TD: N'Djamena|Ndjamena
TO: Nuku'alofa|Nukualofa
TZ: Dodoma|Dar es Salaam
UA: Kyiv|Kiev
US: Washington|Washington D.C.|Washington, D.C.|Washington DC|Washington, DC
UY: Montevideo
VA: Vatican City
YE: Sana'a|Sanaa|Aden
ZA: Pretoria|Cape Town
TW: Taipei
GE: Tbilisi
BR: Brasilia|Brasília
CH: Berne|Bern
EU: Brussels
`;

/** Buildings and streets whose names stand for a government, by country code. The type in brackets is how they are read where no word says which. */
export const SEATS = `
RU: Kremlin
US: White House|Pentagon|Capitol Hill|Foggy Bottom|Oval Office|West Wing
GB: Downing Street|No 10|No. 10|Number 10|Number Ten|Whitehall|Westminster|Buckingham Palace|Kensington Palace|Scotland Yard|Holyrood|Stormont|Chequers
FR: Élysée|Elysée|Elysee|Élysée Palace|Elysee Palace|Quai d'Orsay|Matignon
CN: Zhongnanhai
KR: Blue House
TR: Sublime Porte
DE: Reichstag|Bundeskanzleramt
AR: Casa Rosada
VA: Holy See|Vatican
IN: South Block|Raisina Hill
JP: Kantei|Kasumigaseki
MX: Los Pinos
CL: La Moneda
PE: Palacio de Gobierno
UA: Bankova
PK: Aiwan-e-Sadr
IT: Palazzo Chigi|Quirinale
ES: Moncloa
CA: Parliament Hill|Rideau Hall
ZA: Union Buildings
PH: Malacañang|Malacanang
BR: Planalto
EU: Berlaymont
`;
