/**
 * Names in use in the press beside those of the generated table, by country code.
 * Former states have the codes ISO 3166-3 gave them or, before it, `SU`, `YU`, `CS` and `DD`.
 */
export const COUNTRY_VARIANTS = `
AE: Emirates|U.A.E.|UAE|the Emirates
BA: Bosnia|Bosnia-Herzegovina|Bosnia & Herzegovina
BN: Brunei
BO: Plurinational State of Bolivia
CD: DR Congo|DRC|D.R. Congo|Congo-Kinshasa|Zaire|Democratic Republic of Congo
CF: CAR
CG: Congo-Brazzaville|Republic of Congo
CN: PRC|mainland China|Mainland China
CV: Cabo Verde
DE: Federal Republic of Germany|West Germany
DD: East Germany|German Democratic Republic
FK: Falklands|Falkland Islands|Malvinas
FM: Micronesia|Federated States of Micronesia
GB: Britain|U.K.|Great Britain|United Kingdom|England|Scotland|Wales|Northern Ireland
GE: Republic of Georgia
IE: Republic of Ireland|Eire|Irish Republic
IR: Islamic Republic of Iran|Persia
AF: Islamic Emirate of Afghanistan|Islamic Republic of Afghanistan
KP: North Korea|DPRK|Democratic People's Republic of Korea
KR: South Korea|Republic of Korea|ROK
KR-KP: Korea
LA: Laos
LK: Ceylon|Democratic Socialist Republic of Sri Lanka
LY: Libyan Arab Jamahiriya
MD: Moldova
MK: Macedonia|FYROM|Former Yugoslav Republic of Macedonia
MM: Burma
NL: Holland|the Netherlands
PK: Islamic Republic of Pakistan
PS: Palestine|State of Palestine|Palestinian Territories|Palestinian territories|Occupied Palestinian Territories|Occupied Territories
SA: Kingdom of Saudi Arabia|KSA
ST: São Tomé and Príncipe|São Tomé
SZ: Swaziland
SY: Syria|Syrian Arab Republic
TL: East Timor|Timor Leste
TT: Trinidad|Tobago|Trinidad & Tobago
TW: Chinese Taipei|Formosa
TZ: Tanganyika|Zanzibar
US: America|U.S.|U.S.A.|USA|US|United States|United States of America|the States
VA: Vatican City|Vatican City State
VG: British Virgin Islands
VI: US Virgin Islands|Virgin Islands
VN: Viet Nam|North Vietnam|South Vietnam
YE: North Yemen|South Yemen
ZW: Rhodesia
SU: Soviet Union|USSR|U.S.S.R.
YU: Yugoslavia
CS: Czechoslovakia
XX: Ottoman Empire|Russian Empire|Austria-Hungary|British Empire|Roman Empire|Byzantine Empire|Prussia|Siam|Abyssinia|Mesopotamia|Byzantium|Persian Empire|Mughal Empire|Holy Roman Empire|Austro-Hungarian Empire|Babylon|Carthage|Gaul|Judea|Phoenicia|Assyria
`;
