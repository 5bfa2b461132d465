/** What a unit measures. Quantities of different dimensions are never compared. */
type Dimension =
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'speed'
  | 'temperature'
  | 'pressure'
  | 'power'
  | 'energy'
  | 'voltage'
  | 'frequency'
  | 'flow'
  | 'data'
  | 'share'
  | 'points'
  | 'age'
  | 'magnitude'
  | 'category'
  | 'angle'
  | 'sound'
  | 'pound';

interface Unit {
  readonly dimension: Dimension;
  /** How many base units it is: metre, square metre, cubic metre, kilogram, metre a second, °C, pascal, watt, joule, byte, cubic metre a day. */
  readonly factor: number;
  /** What is added after the factor: temperatures alone. */
  readonly offset?: number;
}

const unit = (dimension: Dimension, factor: number, offset?: number): Unit =>
  offset === undefined ? { dimension, factor } : { dimension, factor, offset };

const FOOT = 0.3048;
const POUND = 0.45359237;
const GALLON = 0.003785411784;
const BARREL = 42 * GALLON;

/**
 * Units by the symbol that stands for them in `unit` of a quantity. Factors are exact by definition (International
 * yard and pound of 1959, SI brochure) except horsepower (metric usage differs) and the calorie (thermochemical).
 * A ton that is not called short or long is read as a tonne, a gallon as the US one, a pound without more as `pound`,
 * which is either money or a weight and comparable with itself alone.
 */
const UNITS: ReadonlyMap<string, Unit> = new Map([
  ['mm', unit('length', 0.001)],
  ['cm', unit('length', 0.01)],
  ['m', unit('length', 1)],
  ['km', unit('length', 1000)],
  ['in', unit('length', FOOT / 12)],
  ['ft', unit('length', FOOT)],
  ['yd', unit('length', 3 * FOOT)],
  ['mi', unit('length', 5280 * FOOT)],
  ['nmi', unit('length', 1852)],
  ['m²', unit('area', 1)],
  ['km²', unit('area', 1e6)],
  ['ha', unit('area', 1e4)],
  ['acre', unit('area', 4840 * 9 * FOOT * FOOT)],
  ['ft²', unit('area', FOOT * FOOT)],
  ['mi²', unit('area', (5280 * FOOT) ** 2)],
  ['ml', unit('volume', 1e-6)],
  ['cl', unit('volume', 1e-5)],
  ['l', unit('volume', 1e-3)],
  ['m³', unit('volume', 1)],
  ['km³', unit('volume', 1e9)],
  ['ft³', unit('volume', FOOT ** 3)],
  ['gal', unit('volume', GALLON)],
  ['imp gal', unit('volume', 0.00454609)],
  ['pint', unit('volume', 0.00056826125)],
  ['bbl', unit('volume', BARREL)],
  ['µg', unit('mass', 1e-9)],
  ['mg', unit('mass', 1e-6)],
  ['g', unit('mass', 1e-3)],
  ['kg', unit('mass', 1)],
  ['t', unit('mass', 1000)],
  ['short ton', unit('mass', 2000 * POUND)],
  ['long ton', unit('mass', 2240 * POUND)],
  ['oz', unit('mass', POUND / 16)],
  ['lb', unit('mass', POUND)],
  ['st', unit('mass', 14 * POUND)],
  ['carat', unit('mass', 2e-4)],
  ['m/s', unit('speed', 1)],
  ['km/h', unit('speed', 1 / 3.6)],
  ['mph', unit('speed', (5280 * FOOT) / 3600)],
  ['kn', unit('speed', 1852 / 3600)],
  ['°C', unit('temperature', 1)],
  ['°F', unit('temperature', 5 / 9, -160 / 9)],
  ['K', unit('temperature', 1, -273.15)],
  ['Pa', unit('pressure', 1)],
  ['hPa', unit('pressure', 100)],
  ['kPa', unit('pressure', 1000)],
  ['MPa', unit('pressure', 1e6)],
  ['psi', unit('pressure', (POUND * 9.80665) / (FOOT / 12) ** 2)],
  ['W', unit('power', 1)],
  ['kW', unit('power', 1e3)],
  ['MW', unit('power', 1e6)],
  ['GW', unit('power', 1e9)],
  ['TW', unit('power', 1e12)],
  ['hp', unit('power', 550 * FOOT * POUND * 9.80665)],
  ['J', unit('energy', 1)],
  ['kJ', unit('energy', 1e3)],
  ['MJ', unit('energy', 1e6)],
  ['GJ', unit('energy', 1e9)],
  ['kcal', unit('energy', 4184)],
  ['Wh', unit('energy', 3600)],
  ['kWh', unit('energy', 3.6e6)],
  ['MWh', unit('energy', 3.6e9)],
  ['GWh', unit('energy', 3.6e12)],
  ['TWh', unit('energy', 3.6e15)],
  ['V', unit('voltage', 1)],
  ['kV', unit('voltage', 1e3)],
  ['Hz', unit('frequency', 1)],
  ['kHz', unit('frequency', 1e3)],
  ['MHz', unit('frequency', 1e6)],
  ['GHz', unit('frequency', 1e9)],
  ['bbl/d', unit('flow', BARREL)],
  ['m³/d', unit('flow', 1)],
  ['B', unit('data', 1)],
  ['kB', unit('data', 1e3)],
  ['MB', unit('data', 1e6)],
  ['GB', unit('data', 1e9)],
  ['TB', unit('data', 1e12)],
  ['PB', unit('data', 1e15)],
  ['%', unit('share', 1)],
  ['pp', unit('points', 1)],
  ['bp', unit('points', 0.01)],
  ['year', unit('age', 12)],
  ['month', unit('age', 1)],
  ['week', unit('age', 7 / 30.436875)],
  ['day', unit('age', 1 / 30.436875)],
  ['magnitude', unit('magnitude', 1)],
  ['category', unit('category', 1)],
  ['°', unit('angle', 1)],
  ['dB', unit('sound', 1)],
  ['pound', unit('pound', 1)],
]);

const named = (table: string): [string, string][] =>
  table.split('|').flatMap((entry) => {
    const [symbol, names] = entry.split(':') as [string, string];
    return names.split(',').map((name): [string, string] => [name, symbol]);
  });

/** Names and abbreviations in lower case, as one word or several with single blanks; a longer name goes before a shorter one. */
export const UNIT_NAMES: ReadonlyMap<string, string> = new Map(
  named(
    'mm:mm,millimetre,millimetres,millimeter,millimeters|cm:cm,cms,centimetre,centimetres,centimeter,centimeters|' +
      'm:metre,metres,meter,meters,mtrs|km:km,kms,kilometre,kilometres,kilometer,kilometers|' +
      'in:inch,inches|ft:ft,foot,feet|yd:yd,yds,yard,yards|mi:mi,mile,miles|nmi:nautical mile,nautical miles|' +
      'm²:sqm,m2,square metre,square metres,square meter,square meters,sq metres,sq m|' +
      'km²:km2,square kilometre,square kilometres,square kilometer,square kilometers,sq km,sq kilometres,sq kms|' +
      'ha:ha,hectare,hectares|acre:acre,acres|ft²:square foot,square feet,sq ft,sq feet|' +
      'mi²:square mile,square miles,sq miles,sq mi|' +
      'ml:ml,millilitre,millilitres,milliliter,milliliters|cl:cl,centilitre,centilitres|' +
      'l:litre,litres,liter,liters|m³:m3,cubic metre,cubic metres,cubic meter,cubic meters|' +
      'km³:cubic kilometre,cubic kilometres,cubic kilometers|ft³:cubic foot,cubic feet|' +
      'gal:gallon,gallons|imp gal:imperial gallon,imperial gallons|pint:pint,pints|bbl:barrel,barrels|' +
      'µg:microgram,micrograms|mg:mg,milligram,milligrams|g:gram,grams,gramme,grammes|' +
      'kg:kg,kgs,kilo,kilos,kilogram,kilograms,kilogramme,kilogrammes|' +
      't:tonne,tonnes,ton,tons,metric ton,metric tons,metric tonne,metric tonnes|' +
      'short ton:short ton,short tons|long ton:long ton,long tons|oz:oz,ounce,ounces|lb:lb,lbs|' +
      'st:stone|carat:carat,carats|pound:pound,pounds|' +
      'm/s:metres per second,meters per second,metres a second,meters a second|' +
      'km/h:kph,kmh,kmph,km per hour,km an hour,kilometres per hour,kilometres an hour,kilometers per hour,' +
      'kilometers an hour,kilometre per hour,kilometer per hour,kilometre an hour,kilometer an hour|' +
      'mph:mph,miles per hour,miles an hour,mile per hour,mile an hour|kn:knot,knots|' +
      '°C:celsius,centigrade,degrees celsius,degree celsius,degrees centigrade|' +
      '°F:fahrenheit,degrees fahrenheit,degree fahrenheit|K:kelvin|°:degree,degrees|' +
      'hPa:hpa,millibar,millibars,mb,hectopascal,hectopascals|kPa:kpa,kilopascal,kilopascals|psi:psi|' +
      'W:watt,watts|kW:kw,kilowatt,kilowatts|MW:mw,megawatt,megawatts|GW:gw,gigawatt,gigawatts|' +
      'TW:terawatt,terawatts|hp:hp,bhp,horsepower|J:joule,joules|kJ:kj,kilojoules|MJ:megajoules|GJ:gigajoules|' +
      'kcal:kcal,calorie,calories,kilocalories|kWh:kwh,kilowatt hour,kilowatt hours|' +
      'MWh:mwh,megawatt hour,megawatt hours|GWh:gwh,gigawatt hour,gigawatt hours|TWh:twh,terawatt hour,terawatt hours|' +
      'V:volt,volts|kV:kv,kilovolt,kilovolts|Hz:hz,hertz|kHz:khz,kilohertz|MHz:mhz,megahertz|GHz:ghz,gigahertz|' +
      'bbl/d:bpd,barrels per day,barrels a day,barrel per day|m³/d:cubic metres per day,cubic meters per day|' +
      'MB:megabyte,megabytes|GB:gb,gigabyte,gigabytes|TB:tb,terabyte,terabytes|PB:petabyte,petabytes|' +
      '%:%,percent,per cent,pct|pp:percentage point,percentage points,pp,ppt|bp:basis point,basis points|' +
      'magnitude:magnitude|dB:decibel,decibels,db',
  ),
);

/** Symbols that are read only as they are written, upper or lower case. */
export const UNIT_SYMBOLS: ReadonlyMap<string, string> = new Map(
  named('m:m|l:l,L|g:g|t:t|°C:C|°F:F|V:V|W:W|J:J|MB:MB|kB:kB,KB|mi:mi|st:st'),
);

/** First words of the names of more than one word, so that a longer name is looked for only where there may be one. */
export const UNIT_OPENERS: ReadonlySet<string> = new Set(
  [...UNIT_NAMES.keys()].filter((name) => name.includes(' ')).map((name) => name.slice(0, name.indexOf(' '))),
);

/** Units of time, which belong to durations; singular and plural. */
export const TIME_UNITS: ReadonlySet<string> = new Set(
  (
    'second seconds sec secs minute minutes min mins hour hours hr hrs day days night nights week weeks weekend weekends ' +
    'fortnight fortnights month months year years yr yrs decade decades century centuries millennium millennia ' +
    'ms am pm a.m. p.m. gmt bst ist edt est utc'
  ).split(' '),
);

/** What a unit measures, or undefined for a currency or an unknown unit. */
export function dimensionOf(symbol: string): Dimension | undefined {
  return UNITS.get(symbol)?.dimension;
}

/**
 * Converts a value from one unit to another of the same dimension.
 * @returns undefined where the two do not measure the same thing; infinite values stay as they are.
 */
export function convert(value: number, from: string, to: string): number | undefined {
  if (from === to) return value;
  const a = UNITS.get(from);
  const b = UNITS.get(to);
  if (!a || !b || a.dimension !== b.dimension) return undefined;
  return (value * a.factor + (a.offset ?? 0) - (b.offset ?? 0)) / b.factor;
}

/** How many units of `to` one step of `from` is: like {@link convert} for differences, so without the zero points of temperatures. */
export function scale(from: string, to: string): number | undefined {
  if (from === to) return 1;
  const a = UNITS.get(from);
  const b = UNITS.get(to);
  return a && b && a.dimension === b.dimension ? a.factor / b.factor : undefined;
}
