/** ISO 4217 codes that may stand before or after an amount; codes that are English words in capitals ("ALL", "TOP", "TRY") are left out. */
const CURRENCY_CODES: ReadonlySet<string> = new Set(
  (
    'USD EUR GBP JPY CNY RMB INR PKR AFN BDT LKR NPR RUB UAH KZT UZS TMT KGS TJS AZN BYN CHF SEK NOK DKK ISK PLN CZK ' +
    'HUF BGN RSD CAD AUD NZD HKD SGD TWD KRW KPW THB MYR IDR PHP VND ILS AED SAR QAR KWD BHD OMR JOD IQD IRR SYP LBP ' +
    'YER EGP LYD TND DZD ZAR NGN KES GHS ETB UGX TZS RWF ZMW XOF XAF BRL MXN ARS CLP COP UYU PEN VES'
  ).split(' '),
);

/** Codes that are written as variants of another. */
const SAME = new Map([['RMB', 'CNY']]);

/** The code that stands for a currency code as written ("RMB" is CNY). */
export function currencyOfCode(code: string): string | undefined {
  return CURRENCY_CODES.has(code) ? (SAME.get(code) ?? code) : undefined;
}

/** Signs that stand before or after an amount. A dollar sign alone is read as the US dollar. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['₪', 'ILS'],
  ['₦', 'NGN'],
  ['₱', 'PHP'],
  ['฿', 'THB'],
  ['₫', 'VND'],
  ['₸', 'KZT'],
  ['₨', 'PKR'],
]);

/** Letters before a sign that say whose currency it is ("A$5", "CN¥5"). */
export const SIGN_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['US$', 'USD'],
  ['A$', 'AUD'],
  ['AU$', 'AUD'],
  ['C$', 'CAD'],
  ['CA$', 'CAD'],
  ['NZ$', 'NZD'],
  ['HK$', 'HKD'],
  ['S$', 'SGD'],
  ['NT$', 'TWD'],
  ['R$', 'BRL'],
  ['CN¥', 'CNY'],
]);

/** Abbreviations that stand before an amount, lower case. */
export const CURRENCY_BEFORE: ReadonlyMap<string, string> = new Map([
  ['rs', 'INR'],
  ['rs.', 'INR'],
  ['re', 'INR'],
  ['inr', 'INR'],
  ['pkr', 'PKR'],
  ['tk', 'BDT'],
]);

/**
 * Names that stand after an amount, lower case.
 * "pound" is no sure currency (it is a weight too) and stands in the units table; "won" is a verb too, which the reader checks.
 */
export const CURRENCY_NAMES: ReadonlyMap<string, string> = new Map(
  (
    'dollar USD|dollars USD|buck USD|bucks USD|euro EUR|euros EUR|sterling GBP|quid GBP|yen JPY|yuan CNY|renminbi CNY|' +
    'rupee INR|rupees INR|taka BDT|afghani AFN|afghanis AFN|rouble RUB|roubles RUB|ruble RUB|rubles RUB|' +
    'hryvnia UAH|hryvnias UAH|tenge KZT|zloty PLN|zlotys PLN|forint HUF|forints HUF|koruna CZK|korunas CZK|' +
    'krona SEK|kronor SEK|krone NOK|kroner NOK|lira TRY|liras TRY|lire TRY|shekel ILS|shekels ILS|won KRW|baht THB|' +
    'ringgit MYR|rupiah IDR|peso MXN|pesos MXN|dong VND|reais BRL|rand ZAR|naira NGN|cedi GHS|cedis GHS|' +
    'birr ETB|dirham AED|dirhams AED|riyal SAR|riyals SAR|rial IRR|rials IRR|dinar IQD|dinars IQD|franc CHF|francs CHF'
  )
    .split('|')
    .map((entry) => entry.split(' ') as [string, string]),
);

/** Adjectives that say whose dollar, pound, rupee or franc it is, lower case, with the name in the singular after a blank. */
export const NATIONAL_CURRENCIES: ReadonlyMap<string, string> = new Map(
  (
    'us dollar USD|u.s. dollar USD|american dollar USD|australian dollar AUD|canadian dollar CAD|hong-kong dollar HKD|' +
    'singapore dollar SGD|taiwan dollar TWD|jamaican dollar JMD|british pound GBP|egyptian pound EGP|lebanese pound LBP|' +
    'syrian pound SYP|sudanese pound SDG|indian rupee INR|pakistani rupee PKR|lankan rupee LKR|nepalese rupee NPR|' +
    'swiss franc CHF|cfa franc XOF|kuwaiti dinar KWD|iraqi dinar IQD|jordanian dinar JOD|serbian dinar RSD|' +
    'algerian dinar DZD|tunisian dinar TND|libyan dinar LYD|qatari riyal QAR|saudi riyal SAR|omani rial OMR|' +
    'iranian rial IRR|yemeni rial YER|mexican peso MXN|philippine peso PHP|argentine peso ARS|chilean peso CLP|' +
    'colombian peso COP|cuban peso CUP|russian rouble RUB|russian ruble RUB|chinese yuan CNY|japanese yen JPY|' +
    'swedish krona SEK|norwegian krone NOK|danish krone DKK|turkish lira TRY|brazilian real BRL|emirati dirham AED|' +
    'moroccan dirham MAD|kenyan shilling KES|ugandan shilling UGX|tanzanian shilling TZS|korean won KRW'
  )
    .split('|')
    .map((entry) => {
      const cut = entry.lastIndexOf(' ');
      return [entry.slice(0, cut), entry.slice(cut + 1)];
    }),
);

/** Coins that are a hundredth of a currency that only the context tells, lower case: name to the currency assumed. */
export const COINS: ReadonlyMap<string, string> = new Map([
  ['cent', 'USD'],
  ['cents', 'USD'],
  ['pence', 'GBP'],
  ['p', 'GBP'],
  ['paise', 'INR'],
  ['kopecks', 'RUB'],
]);
