import assert from 'node:assert/strict';
import fc from 'fast-check';
import { recogniseDates } from '../../../src/core/mentions/dates';
import { recogniseQuantities } from '../../../src/core/mentions/quantities';
import type { DateMention, QuantityMention } from '../../../src/core/mentions/mention';
import { readArticle } from '../../../src/core/text/reader';

const OPENING = 'Night on the coast\n\nThe town waited for news all night, and the harbour stayed shut.\n\n';

function number(value: number): string {
  if (value === Infinity) return '∞';
  if (value === -Infinity) return '-∞';
  return String(Number(value.toPrecision(9)));
}

/** One line for a quantity: kind, value or interval (round brackets leave the end out, `~` is approximate), unit, what is counted. */
function describe(quantity: QuantityMention): string {
  const { min, max, exclusive } = quantity;
  const open = exclusive === 'min' || exclusive === 'both' || min === -Infinity ? '(' : '[';
  const close = exclusive === 'max' || exclusive === 'both' || max === Infinity ? ')' : ']';
  const range = min === max ? number(min) : `${open}${number(min)}, ${number(max)}${close}`;
  const { conversion, score } = quantity;
  const value = score ? score.map((pair) => pair.join('-')).join(' ') : range;
  const parts = [quantity.kind, (quantity.approximate ? '~' : '') + value];
  if (quantity.unit !== undefined) parts.push(quantity.unit);
  if (quantity.counted !== undefined) parts.push(`of ${quantity.counted}`);
  if (conversion) {
    const same = conversion.min === conversion.max;
    parts.push(
      `= ${same ? number(conversion.min) : `${number(conversion.min)}-${number(conversion.max)}`} ${conversion.unit}`,
    );
  }
  return parts.join(' ');
}

/** Takes the marks out of a text: `⟦` and `⟧` stand around each quantity. */
function unmark(marked: string): { text: string; spans: string[] } {
  const spans: string[] = [];
  const text = marked.replace(/⟦([^⟦⟧]*)⟧/g, (_, inner: string) => {
    spans.push(inner);
    return inner;
  });
  return { text, spans };
}

function read(text: string, dates: readonly DateMention[] = []): QuantityMention[] {
  return recogniseQuantities(readArticle('a.txt', OPENING + text), dates);
}

function check(marked: string, ...expected: string[]): void {
  const { text, spans } = unmark(marked);
  const found = read(text);
  assert.deepEqual(
    found.map((quantity) => `${quantity.text}: ${describe(quantity)}`),
    spans.map((span, index) => `${span}: ${expected[index] ?? ''}`),
  );
  for (const quantity of found) {
    assert.equal((OPENING + text).slice(quantity.start, quantity.end), quantity.text);
  }
}

type Row = readonly [marked: string, ...expected: string[]];

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  'digits and words': [
    ['The flood destroyed ⟦23⟧ houses in the valley.', 'count 23 of house'],
    ['The flood destroyed ⟦twenty-three⟧ houses in the valley.', 'count 23 of house'],
    ['The flood destroyed ⟦twenty three⟧ houses in the valley.', 'count 23 of house'],
    ['The strike left ⟦1,204⟧ travellers stranded.', 'count 1204 of traveller'],
    ['The strike left ⟦12,34,567⟧ travellers stranded.', 'count 1234567 of traveller'],
    ['The strike left ⟦10000⟧ travellers stranded.', 'count 10000 of traveller'],
    ['The appeal drew ⟦a hundred and forty thousand⟧ signatures.', 'count 140000 of signature'],
    ['The appeal drew ⟦one hundred and forty thousand⟧ signatures.', 'count 140000 of signature'],
    ['The appeal drew ⟦five hundred and two⟧ signatures.', 'count 502 of signature'],
    ['The appeal drew ⟦two thousand three hundred⟧ signatures.', 'count 2300 of signature'],
    ['The appeal drew ⟦one and a half million⟧ signatures.', 'count 1500000 of signature'],
    ['The appeal drew ⟦a million and a half⟧ signatures.', 'count 1500000 of signature'],
    ['The appeal drew ⟦1.5 million⟧ signatures.', 'count 1500000 of signature'],
    ['The appeal drew ⟦2½ million⟧ signatures.', 'count 2500000 of signature'],
    ['The appeal drew ⟦half a million⟧ signatures.', 'count 500000 of signature'],
    ['The appeal drew ⟦a quarter of a million⟧ signatures.', 'count 250000 of signature'],
    ['The scheme reached ⟦5 crore⟧ farmers.', 'count 50000000 of farmer'],
    ['The scheme reached ⟦3 lakh⟧ farmers.', 'count 300000 of farmer'],
    ['The scheme reached ⟦14m⟧ people.', 'count 14000000 of person'],
    ['The scheme reached ⟦3bn⟧ people.', 'count 3000000000 of person'],
    ['The scheme reached ⟦20k⟧ households.', 'count 20000 of household'],
    ['⟦One⟧ climber fell and ⟦two⟧ turned back.', 'count 1 of climber', 'count 2'],
    ['The bakery sold ⟦a dozen⟧ loaves.', 'count ~12 of loaf'],
    ['The bakery sold ⟦two dozen⟧ loaves.', 'count ~24 of loaf'],
    ['The bakery sold ⟦half a dozen⟧ loaves.', 'count ~6 of loaf'],
    ['The bakery sold ⟦3 dozen⟧ loaves.', 'count ~36 of loaf'],
    ['The toll rose to ⟦18⟧.', 'count 18'],
  ],
  'rough numbers': [
    ['⟦Dozens⟧ of villages were cut off.', 'count ~[24, 99] of village'],
    ['⟦Dozens⟧ were hurt in the crush.', 'count ~[24, 99]'],
    ['⟦Scores⟧ of villages were cut off.', 'count ~[40, 199] of village'],
    ['⟦Hundreds⟧ of villages were cut off.', 'count ~[200, 1999] of village'],
    ['⟦Thousands⟧ marched through the rain.', 'count ~[2000, 99999]'],
    ['⟦Tens of thousands⟧ of workers marched.', 'count ~[20000, 99999] of worker'],
    ['⟦Hundreds of thousands⟧ of workers marched.', 'count ~[200000, 999999] of worker'],
    ['⟦Several⟧ villages were cut off.', 'count ~[3, 9] of village'],
    ['⟦Several hundred⟧ villagers were cut off.', 'count ~[300, 999] of villager'],
    ['⟦A few⟧ villages were cut off.', 'count ~[3, 9] of village'],
    ['⟦A few thousand⟧ villagers were cut off.', 'count ~[3000, 9999] of villager'],
    ['⟦A couple⟧ of villages were cut off.', 'count ~[2, 3] of village'],
    ['⟦A handful⟧ of villages were cut off.', 'count ~[3, 9] of village'],
    ['Few villages were cut off.'],
    ['A couple from the village were found.'],
  ],
  fractions: [
    ['⟦Half⟧ of the crops failed.', 'ratio 0.5 of crop'],
    ['⟦Two-thirds⟧ of the crops failed.', 'ratio 0.666666667 of crop'],
    ['⟦Three quarters⟧ of the crops failed.', 'ratio 0.75 of crop'],
    ['⟦A third⟧ of the crops failed.', 'ratio 0.333333333 of crop'],
    ['⟦One-fifth⟧ of all crops failed.', 'ratio 0.2 of crop'],
    ['⟦Nearly half⟧ of the crops failed.', 'ratio ~[0.45, 0.5) of crop'],
    ['⟦More than a third⟧ of the crops failed.', 'ratio (0.333333333, ∞) of crop'],
    ['The tank was ⟦1/2⟧ full.', 'ratio 0.5'],
    ['They walked ⟦half a mile⟧ in the dark.', 'measure 0.5 mi'],
    ['They walked ⟦2½ miles⟧ in the dark.', 'measure 2.5 mi'],
    ['They scored in the ⟦first⟧ half.', 'ordinal 1 of half'],
    ['The glass was half empty.'],
    ['⟦One in five⟧ farms lost its herd.', 'ratio 0.2'],
    ['⟦Nine out of 10⟧ farms lost the herd.', 'ratio 0.9'],
    ['⟦Two in three⟧ farms lost the herd.', 'ratio 0.666666667'],
  ],
  percentages: [
    ['Output fell ⟦5%⟧ in the spring.', 'percent 5 %'],
    ['Output fell by ⟦5.5 percent⟧ in the spring.', 'percent 5.5 %'],
    ['Output fell by ⟦five per cent⟧ in the spring.', 'percent 5 %'],
    ['⟦About 12%⟧ of voters stayed at home.', 'percent ~12 % of voter'],
    ['The rate went up ⟦0.25 percentage points⟧.', 'percent 0.25 pp'],
    ['The rate went up ⟦25 basis points⟧.', 'percent 25 bp'],
    ['Output will grow ⟦5-6%⟧ in the spring.', 'percent [5, 6] %'],
    ['Output will grow ⟦between 5% and 6%⟧ in the spring.', 'percent [5, 6] %'],
    ['It fell from ⟦9%⟧ to ⟦4%⟧ in the spring.', 'percent 9 %', 'percent 4 %'],
    ['A ⟦10-percent⟧ levy was agreed.', 'percent 10 %'],
  ],
  money: [
    ['The bridge cost ⟦$2.3bn⟧ in all.', 'money 2300000000 USD'],
    ['The bridge cost ⟦US$40m⟧ in all.', 'money 40000000 USD'],
    ['The bridge cost ⟦A$40 million⟧ in all.', 'money 40000000 AUD'],
    ['The bridge cost ⟦€5⟧ a day.', 'money 5 EUR'],
    ['The bridge cost ⟦£1.2m⟧ in all.', 'money 1200000 GBP'],
    ['The bridge cost ⟦Rs 5 crore⟧ in all.', 'money 50000000 INR'],
    ['The bridge cost ⟦Rs. 500⟧ a day.', 'money 500 INR'],
    ['The bridge cost ⟦100 yuan⟧ a day.', 'money 100 CNY'],
    ['The bridge cost ⟦two hundred billion dollars⟧ in all.', 'money 200000000000 USD'],
    ['The bridge cost ⟦a hundred billion yen⟧ in all.', 'money 100000000000 JPY'],
    ['The bridge cost ⟦billions of dollars⟧ in all.', 'money ~[2000000000, 999000000000] USD'],
    ['The bridge cost ⟦over $300 billion⟧ in all.', 'money (300000000000, ∞) USD'],
    ['The bridge cost ⟦300 billion USD⟧ in all.', 'money 300000000000 USD'],
    ['The bridge cost ⟦EUR 30m⟧ in all.', 'money 30000000 EUR'],
    ['The bridge cost ⟦$5-6 million⟧ in all.', 'money [5000000, 6000000] USD'],
    ['The bridge cost ⟦between $5 million and $6 million⟧ in all.', 'money [5000000, 6000000] USD'],
    ['The bridge cost ⟦500 million Canadian dollars⟧ in all.', 'money 500000000 CAD'],
    ['The bridge cost ⟦10 million pounds⟧ in all.', 'money 10000000 GBP'],
    ['The bridge cost ⟦500 pounds sterling⟧ a day.', 'money 500 GBP'],
    ['The bridge cost ⟦€5m ($5.4m)⟧ in all.', 'money 5000000 EUR = 5400000 USD'],
    ['The bridge cost ⟦50p⟧ a crossing.', 'money 0.5 GBP'],
    ['The bridge cost ⟦half a million dollars⟧ in all.', 'money 500000 USD'],
    ['It was a ⟦$5-million⟧ bridge.', 'money 5000000 USD'],
    ['It was ⟦a million-dollar⟧ bridge.', 'money 1000000 USD'],
  ],
  measures: [
    ['The rope was ⟦300ft⟧ long.', 'measure 300 ft'],
    ['The rope was ⟦90 metres (300 feet)⟧ long.', 'measure 90 m = 300 ft'],
    ['The rope was ⟦about 90 metres (300 feet)⟧ long.', 'measure ~90 m = 300 ft'],
    ['The rope was ⟦90m⟧ long.', 'measure 90 m'],
    ['The waves were ⟦10 to 15 metres (33 to 49 feet)⟧ high.', 'measure [10, 15] m = 33-49 ft'],
    ['The ship lay ⟦100 kilometres, or 62 miles⟧, off the coast.', 'measure 100 km = 62 mi'],
    ['It was ⟦-12C⟧ at the pass.', 'measure -12 °C'],
    ['It was ⟦minus 12 degrees Celsius⟧ at the pass.', 'measure -12 °C'],
    ['It was ⟦15°C (59°F)⟧ at the pass.', 'measure 15 °C = 59 °F'],
    ['It was ⟦12 degrees below zero⟧ at the pass.', 'measure -12 °'],
    ['It was ⟦above 40C⟧ at noon.', 'measure (40, ∞) °C'],
    ['It was ⟦below 5C⟧ at noon.', 'measure (-∞, 5) °C'],
    ['The wind reached ⟦90 km/h⟧ by noon.', 'measure 90 km/h'],
    ['The wind reached ⟦90 kilometres per hour⟧ by noon.', 'measure 90 km/h'],
    ['The wind reached ⟦60mph⟧ by noon.', 'measure 60 mph'],
    ['The wind reached ⟦40 knots⟧ by noon.', 'measure 40 kn'],
    ['The ⟦magnitude 6.4⟧ quake struck at noon.', 'measure 6.4 magnitude'],
    ['The ⟦6.4-magnitude⟧ quake struck at noon.', 'measure 6.4 magnitude'],
    ['The quake had a ⟦magnitude of 6.4⟧, the survey said.', 'measure 6.4 magnitude'],
    ['The quake measured ⟦7.2⟧ on the Richter scale.', 'measure 7.2 magnitude'],
    ['It became a ⟦category 4⟧ storm at noon.', 'measure 4 category'],
    ['The plant makes ⟦71 MW⟧ of power.', 'measure 71 MW of power'],
    ['The plant makes ⟦71MW⟧.', 'measure 71 MW'],
    ['The fire burned ⟦3,000 hectares⟧ of forest.', 'measure 3000 ha of forest'],
    ['The fire burned ⟦12 square kilometres⟧ of forest.', 'measure 12 km² of forest'],
    ['The fire burned ⟦12 sq km⟧.', 'measure 12 km²'],
    ['The fire burned ⟦12 km²⟧.', 'measure 12 km²'],
    ['They built a ⟦two-metre⟧ fence.', 'measure 2 m'],
    ['The well gives ⟦400,000 barrels per day⟧.', 'measure 400000 bbl/d'],
    ['The well gives ⟦1.5m barrels⟧ a week.', 'measure 1500000 bbl'],
    ['They seized ⟦3 tonnes⟧ of cocaine.', 'measure 3 t of cocaine'],
    ['They seized ⟦thousands of tonnes⟧ of grain.', 'measure ~[2000, 99999] t of grain'],
    ['The suspect is ⟦6ft 2in⟧ tall.', 'measure 6.16666667 ft'],
    ['The boxer weighs ⟦80kg (176lb)⟧ now.', 'measure 80 kg = 176 lb'],
    ['The boxer weighs ⟦176 pounds (80 kg)⟧ now.', 'measure 176 lb = 80 kg'],
    ['The parcel held ⟦five kilos⟧ of gold.', 'measure 5 kg of gold'],
  ],
  ages: [
    ['A ⟦47-year-old⟧ diver drowned.', 'age 47 year'],
    ['⟦Two⟧ ⟦18-year-olds⟧ drowned.', 'count 2', 'age 18 year'],
    ['The diver was ⟦47 years old⟧.', 'age 47 year'],
    ['The baby was a ⟦three-month-old⟧ girl.', 'age 3 month'],
    ['The diver, ⟦aged 34⟧, drowned.', 'age 34 year'],
    ['The diver, a married man of ⟦42⟧, drowned.', 'age 42 year'],
    ['The diver, a mother of ⟦three⟧, drowned.', 'count 3'],
    ['Boys ⟦aged between 10 and 12⟧ were hurt.', 'age [10, 12] year'],
    ['Boys ⟦aged 10 to 12⟧ were hurt.', 'age [10, 12] year'],
    ['She died at the ⟦age of 91⟧.', 'age 91 year'],
    ['She was ⟦91⟧.', 'age 91 year'],
    ['Voss, who is ⟦53⟧, drowned.', 'age 53 year'],
    ['Harlan Voss was ⟦53⟧.', 'age 53 year'],
    ['The water was ⟦12⟧.', 'count 12'],
    ['He was ⟦12⟧ under par.', 'count 12'],
    ['Voss, ⟦53⟧, was found.', 'age 53 year'],
    ['Mayor dies at ⟦84⟧', 'age 84 year'],
    ['Harlan Voss, ⟦53⟧, was found on the beach.', 'age 53 year'],
    ['Police named the man as Harlan Voss, ⟦53⟧.', 'age 53 year'],
    ['A woman, ⟦45⟧, and a boy, ⟦9⟧, were hurt.', 'age 45 year', 'age 9 year'],
    ['The man was in his ⟦early 40s⟧.', 'age [40, 43] year'],
    ['The man was in his ⟦mid-40s⟧.', 'age [44, 46] year'],
    ['The woman was in her ⟦late 40s⟧.', 'age [47, 49] year'],
    ['The woman was in her ⟦forties⟧.', 'age [40, 49] year'],
    ['The boys were in their ⟦teens⟧.', 'age [13, 19] year'],
    ['Free passes go to ⟦over-65s⟧ only.', 'age [65, ∞) year'],
    ['Free passes go to ⟦under-18s⟧ only.', 'age [0, 18) year'],
  ],
  ordinals: [
    ['It is the ⟦first⟧ bridge over the sound.', 'ordinal 1 of bridge'],
    ['It is the town’s ⟦second⟧ bridge.', 'ordinal 2 of bridge'],
    ['It is the ⟦42nd⟧ bridge.', 'ordinal 42 of bridge'],
    ['It is the ⟦twenty-first⟧ bridge.', 'ordinal 21 of bridge'],
    ['The ⟦fifth⟧ successful rescue operation began.', 'ordinal 5 of operation'],
    ['⟦Third⟧ boat sinks off the cape.', 'ordinal 3 of boat'],
    ['She finished ⟦third⟧ in the race.', 'ordinal 3'],
    ['At first nobody spoke.'],
    ['First, nobody spoke.'],
    ['They first met at sea.'],
    ['The first lady spoke.'],
    ['The Second World War ended.'],
    ['He waited a second before speaking.'],
    ['It was a second-hand boat.'],
    ['It stood in the 5th century BC.'],
  ],
  'thousands set off by spaces and apostrophes': [
    ['The flood drove ⟦13 400⟧ people away.', 'count 13400 of person'],
    ['The flood drove ⟦13\u00a0400⟧ people away.', 'count 13400 of person'],
    ['The flood drove ⟦13\u202f400⟧ people away.', 'count 13400 of person'],
    ['The flood drove ⟦13\u2009400⟧ people away.', 'count 13400 of person'],
    ['The flood drove ⟦13’400⟧ people away.', 'count 13400 of person'],
    ["The flood drove ⟦1'250'000⟧ people away.", 'count 1250000 of person'],
    ['The flood drove ⟦about 13 400-14 300⟧ people away.', 'count ~[13400, 14300] of person'],
    ['The number rose to ⟦13 400⟧.', 'count 13400'],
    ['The dam cost ⟦€1 250 000⟧.', 'money 1250000 EUR'],
    ['The dam cost ⟦1 250 000 euros⟧.', 'money 1250000 EUR'],
    ['The dam is ⟦2 500.5 metres⟧ long.', 'measure 2500.5 m'],
    ['The number to call is 555 123 456.'],
    ['The dam cost ⟦$5MM⟧.', 'money 5000000 USD'],
    ['The dam cost ⟦$5.5 MM⟧.', 'money 5500000 USD'],
    ['The bolt is ⟦5mm⟧ thick.', 'measure 5 mm'],
  ],
  scores: [
    ['The Herons won ⟦3-1⟧ at home.', 'score 3-1'],
    ['The Herons lost ⟦1-3⟧ at home.', 'score 1-3'],
    ['Ilse Brandt won ⟦6-4, 7-5⟧ in the final.', 'score 6-4 7-5'],
    ['The sides drew ⟦2–2⟧ at home.', 'score 2-2'],
    ['The Herons won ⟦3:1⟧ at home.', 'score 3-1'],
    ['The Herons won ⟦3 – 1⟧ at home.', 'score 3-1'],
    ['The Herons mix it in a 3:1 ratio.'],
    ['The council voted ⟦51 to 49⟧ against it.', 'score 51-49'],
    ['Ilse Brandt won ⟦7-6 (7-5), 3-6, 6-4⟧ on clay.', 'score 7-6 3-6 6-4'],
  ],
  ranges: [
    ['⟦10 to 15⟧ houses burned.', 'count [10, 15] of house'],
    ['⟦Between 40 and 50⟧ houses burned.', 'count [40, 50] of house'],
    ['⟦20-30⟧ people were hurt.', 'count [20, 30] of person'],
    ['⟦Two or three⟧ houses burned.', 'count [2, 3] of house'],
    ['⟦2 to 3 million⟧ people fled.', 'count [2000000, 3000000] of person'],
    ['Losses rose from ⟦10⟧ to ⟦15⟧ houses.', 'count 10 of house', 'count 15 of house'],
    ['Losses rose from ⟦2⟧ to ⟦3 percent⟧ in May.', 'percent 2 %', 'percent 3 %'],
    ['Losses rose ⟦2%⟧ to ⟦$3m⟧ in May.', 'percent 2 %', 'money 3000000 USD'],
    ['The share fell ⟦3.2p⟧ to ⟦48.5p⟧ at noon.', 'money 0.032 GBP', 'money 0.485 GBP'],
    ['They waited two to three years.'],
  ],
  bounds: [
    ['⟦At least 40⟧ houses burned.', 'count [40, ∞) of house'],
    ['⟦More than 40⟧ houses burned.', 'count (40, ∞) of house'],
    ['⟦Over 40⟧ houses burned.', 'count (40, ∞) of house'],
    ['⟦Nearly 40⟧ houses burned.', 'count ~[36, 40) of house'],
    ['⟦Almost 40⟧ houses burned.', 'count ~[36, 40) of house'],
    ['⟦Just over 40⟧ houses burned.', 'count ~(40, 44] of house'],
    ['⟦Under 40⟧ houses burned.', 'count [0, 40) of house'],
    ['⟦Fewer than 40⟧ houses burned.', 'count [0, 40) of house'],
    ['⟦Up to 40⟧ houses burned.', 'count [0, 40] of house'],
    ['⟦As many as 40⟧ houses burned.', 'count [0, 40] of house'],
    ['⟦No more than 40⟧ houses burned.', 'count [0, 40] of house'],
    ['⟦No fewer than 40⟧ houses burned.', 'count [40, ∞) of house'],
    ['⟦About 40⟧ houses burned.', 'count ~40 of house'],
    ['⟦Around 40⟧ houses burned.', 'count ~40 of house'],
    ['⟦Some 40⟧ houses burned.', 'count ~40 of house'],
    ['⟦Roughly 40⟧ houses burned.', 'count ~40 of house'],
    ['⟦An estimated 40⟧ houses burned.', 'count ~40 of house'],
    ['⟦Up to about 40⟧ houses burned.', 'count ~[0, 40] of house'],
    ['⟦40 or more⟧ houses burned.', 'count [40, ∞) of house'],
    ['⟦40 or so⟧ houses burned.', 'count ~40 of house'],
    ['⟦Two or more⟧ houses burned.', 'count [2, ∞) of house'],
    ['⟦At least two⟧ houses burned.', 'count [2, ∞) of house'],
    ['⟦At least two dozen⟧ houses burned.', 'count ~[24, ∞) of house'],
    ['The row over ⟦two⟧ islands went on.', 'count 2 of island'],
    ['They swam to over ⟦nearly 40⟧ boats.', 'count ~[36, 40) of boat'],
  ],
  'what is counted': [
    ['Police held ⟦18⟧ Norvan smugglers.', 'count 18 of smuggler'],
    ['They saw ⟦five⟧ suspicious lorries.', 'count 5 of lorry'],
    [
      'They took ⟦six⟧ ZK 47 pistols, ⟦12⟧ daggers and ⟦about 300⟧ rounds of ammunition.',
      'count 6 of pistol',
      'count 12 of dagger',
      'count ~300 of round',
    ],
    ['They took ⟦14⟧ ZK-47 pistols from the boat.', 'count 14 of pistol'],
    ['⟦58⟧ people were killed.', 'count 58 of person'],
    ['⟦Three⟧ of the boats sank.', 'count 3 of boat'],
    ['⟦Two⟧ of them sank.', 'count 2'],
    ['⟦Seven⟧ of the ⟦12⟧ jurors left.', 'count 7 of juror', 'count 12 of juror'],
    ['⟦Two⟧ managed to flee.', 'count 2'],
    ['⟦Two⟧ police officers were hurt.', 'count 2 of officer'],
    ['⟦Four⟧ aircraft searched the bay.', 'count 4 of aircraft'],
    ['⟦14⟧ dead after the storm.', 'count 14 of dead'],
    ['⟦Three⟧ other divers surfaced.', 'count 3 of diver'],
    ['The ⟦five⟧-boat convoy turned back.', 'count 5 of boat'],
    ['A ⟦40⟧-strong crowd gathered.', 'count 40'],
    ['There were ⟦no⟧ casualties.', 'count 0 of casualty'],
    ['There were ⟦no⟧ reported injuries.', 'count 0 of injury'],
    ['⟦None⟧ of the passengers was hurt.', 'count 0 of passenger'],
    ['There were no plans to leave.'],
    ['No one was hurt.'],
  ],
  'what is no quantity': [
    ['It was one of the best years.'],
    ['He was the one who called.'],
    ['They carried a ZK-47 and flew an F-16.'],
    ['The Boeing 737 landed safely.'],
    ['The G20 met on Route 66.'],
    ['Flight 370 vanished.'],
    ['Covid-19 spread fast.'],
    ['Call 020 7946 0018 for help.'],
    ['Call 555-0134-22 for help.'],
    ['See page 12 of the report.'],
    ['The shop is open 24/7 and sells 4x4 cars and 5G phones.'],
    ['The train left at 9:25.'],
    ['The Big Five met there.'],
    ['The Group of 20 met at Ten Downing Street.'],
    ['They live at 12 Elm Road.'],
    ['The 3rd Infantry came in 352 BC.'],
    ['It was in one word a mess, one after another.'],
    ['The Under-21 side won.'],
    ['The Norvan No 1 beat No. 4 seed Ilse Brandt.'],
    ['See https://example.org/2024/12/31 for more.'],
    ['The song was number 3 in the charts.'],
    ['It lasted 40 seconds.'],
    ['The release (12) is old.'],
    ['It was a one-way street.'],
  ],
};

suite('quantities', () => {
  for (const [title, rows] of Object.entries(TABLES)) {
    suite(title, () => {
      for (const [marked, ...expected] of rows) {
        test(marked, () => {
          check(marked, ...expected);
        });
      }
    });
  }

  test('numbers that a date covers are left to the dates', () => {
    const text = 'He waited two days and saw 12 boats.';
    const { tokens } = readArticle('a.txt', OPENING + text);
    const first = tokens.findIndex((token) => token.text === 'two');
    const covered = (tokens[first] as { start: number }).start;
    const date: DateMention = {
      type: 'date',
      text: 'two days',
      start: covered,
      end: covered + 'two days'.length,
      sentence: 2,
      first,
      last: first + 2,
      duration: { min: 2, max: 2, unit: 'day' },
      anchor: 'absolute',
    };
    assert.deepEqual(
      read(text, [date]).map((quantity) => quantity.text),
      ['12'],
    );
  });

  test('what the reader of dates leaves is read together with it', () => {
    const text = 'On 4 May 2021 a 47-year-old man in his early 40s club waited four years for 12 boats.';
    const article = readArticle('a.txt', OPENING + text);
    const { dates } = recogniseDates(article, {});
    assert.deepEqual(
      recogniseQuantities(article, dates).map((quantity) => quantity.text),
      ['47-year-old', 'early 40s', '12'],
    );
  });

  test('the noun phrase has its own span and words', () => {
    const [quantity] = read('They held 18 masked river raiders on board.');
    assert.ok(quantity?.nounSpan);
    assert.equal(
      (OPENING + 'They held 18 masked river raiders on board.').slice(
        quantity.nounSpan.start,
        quantity.nounSpan.end,
      ),
      'masked river raiders',
    );
    assert.equal(quantity.noun, 'masked river raiders');
    assert.equal(quantity.counted, 'raider');
  });

  test('articles and words that relate it to other counts are no part of the noun phrase', () => {
    const [first, second] = read('They held three of the other raiders and 12 more boats.');
    assert.equal(first?.noun, 'raiders');
    assert.equal(second?.noun, 'boats');
  });

  test('soft hyphens, emphasis and no-break spaces shift nothing', () => {
    const text = 'They held **18**\u00a0rai\u00adders and *about 40* boats.';
    assert.deepEqual(
      read(text).map((quantity) => [quantity.text, quantity.counted]),
      [
        ['18', 'raider'],
        ['about 40', 'boat'],
      ],
    );
  });

  test('only headlines and the body are read', () => {
    const text =
      '---\ntitle: 12 boats lost\n---\n\n14 boats lost\n\nThe town waited for 16 boats all night long.\n';
    assert.deepEqual(
      recogniseQuantities(readArticle('a.md', text), []).map((quantity) => quantity.text),
      ['14', '16'],
    );
  });

  test('headlines: capitals are no names, models are', () => {
    const headlines: readonly Row[] = [
      ['Police Arrest ⟦18⟧ Smugglers After Night Chase', 'count 18 of smuggler'],
      ['⟦Two⟧ Killed, ⟦12⟧ Hurt As Ferry Sinks', 'count 2', 'count 12 of hurt'],
      ['⟦Second⟧ Climber Dies on Cliff', 'ordinal 2 of climber'],
      ['Navy Seizes ⟦Six⟧ ZK 47 Pistols', 'count 6 of pistol'],
      ['Flight 370 Still Missing'],
    ];
    for (const [marked, ...expected] of headlines) {
      const { text, spans } = unmark(marked);
      const article = readArticle('a.txt', `${text}\n\nThe town waited for news all night long.`);
      assert.deepEqual(
        recogniseQuantities(article, []).map((quantity) => `${quantity.text}: ${describe(quantity)}`),
        spans.map((span, index) => `${span}: ${expected[index] ?? ''}`),
      );
    }
  });

  suite('any text', () => {
    const words = fc.constantFrom(
      ...(
        'a the of and to or between at least more than about nearly up 12 1,000 2.5 0 007 1/2 ½ two twenty - – three hundred ' +
        'thousand million half third first second dozen dozens several few couple no none one $ € % ° C ft m km/h metres ( ) , . ' +
        'year old aged his early 30 s mid people boats ZK 47 - 3 1 minus pounds dollars magnitude category 9 : / # US$ bn k'
      ).split(' '),
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(fc.tuple(words, fc.constantFrom(' ', ' ', '', '\n')), { maxLength: 60 })
        .map((parts) => parts.flat().join('')),
    );

    test('gives mentions in bounds, in order, apart from each other, with an ordered range', () => {
      fc.assert(
        fc.property(texts, (text) => {
          const article = readArticle('a.txt', text);
          let last = 0;
          for (const quantity of recogniseQuantities(article, [])) {
            assert.ok(quantity.start >= last && quantity.end > quantity.start && quantity.end <= text.length);
            assert.equal(quantity.text, text.slice(quantity.start, quantity.end));
            assert.equal(article.tokens[quantity.first]?.start, quantity.start);
            assert.equal(article.tokens[quantity.last - 1]?.end, quantity.end);
            assert.ok(quantity.min <= quantity.max, `${quantity.min} to ${quantity.max}`);
            const noun = quantity.nounSpan;
            assert.ok(!noun || (noun.end > noun.start && noun.end <= text.length));
            last = quantity.end;
          }
        }),
        { numRuns: 2000 },
      );
    });
  });
});
