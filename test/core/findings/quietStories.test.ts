import assert from 'node:assert/strict';
import { analyse } from './story';

/** Whole stories, told as papers tell them, in which nothing contradicts anything. */
const STORIES: Readonly<Record<string, readonly string[]>> = {
  'a fire with deaths, injuries and a past fire': [
    `Hotel blaze kills seven in Dorrow

DORROW, March 4 — Seven people were killed and 23 others injured early on Monday when a fire swept through the Grand Alder hotel in the seaside town of Dorrow, police said.

The fire broke out on the third floor at about 2am. Forty firefighters fought the flames for five hours. Two of the injured, a 34-year-old woman and her six-year-old son, were in a critical condition.

It was the deadliest fire in the county since 1987, when 11 people died at a dance hall in nearby Estcombe. The hotel, built in 1924, has 62 rooms, of which 48 were occupied. Police arrested a man, 41, on suspicion of arson. He was released on Tuesday.`,
    `Dorrow mourns the victims of hotel fire

By our correspondent

Flowers lay on the steps of the Grand Alder on Tuesday, a day after a fire that killed seven guests. Among the dead were three members of one family from Lyon. Four victims have not been identified.

Hospitals said they had treated 23 people, most of them for smoke. Nine were still on wards on Tuesday night. "I counted nine ambulances in ten minutes," said Tilda Rooke, who lives across the street.

The alarm was raised at 2am. The first engine arrived eight minutes later. In 1987 a fire in Estcombe, six miles away, killed 11.`,
  ],
  'quarterly results of two companies': [
    `Halvorsen Marine lifts profit on strong orders

Halvorsen Marine reported a second-quarter profit of $31.4 million, up from $27.9 million a year earlier, as orders for ferries rose. Revenue grew 8 percent to $412 million.

The company, which employs 5,300 people, said it would hire 200 more by December. Shares rose 4.2 percent. Its rival Tidewell earned $12.1 million in the same period on revenue of $198 million.

Chief executive Ida Renquist said the order book stood at $1.9 billion. The dividend goes up to 22 cents from 20 cents.`,
    `Tidewell and Halvorsen beat forecasts

Two shipbuilders reported better results than expected on Thursday. Tidewell made a profit of $12.1 million in the second quarter; Halvorsen Marine earned $31.4 million. Analysts had expected $10 million and $29 million.

Halvorsen's revenue was $412 million, Tidewell's $198 million. Halvorsen shares closed up 4.2 percent at $37.15, Tidewell shares were up 1.1 percent at $14.02.

Tidewell will cut 90 jobs at its yard in Corva and add 40 in Tarn. Halvorsen plans to take on 200 workers.`,
    `Ferry maker's profit up 13 percent

Halvorsen Marine's profit rose by an eighth to $31.4m in the three months to June. For the first half, profit was $58.8m on revenue of $790m. The company raised its forecast for the year to $120m.

The yard at Norvik, the largest of three, will get a second dry dock for $85m.`,
  ],
  'a cup final and the matches before it': [
    `Rovers lift the cup after shoot-out

Hallam Rovers beat Corva Town 4-2 on penalties on Saturday to win the Alder Cup for the first time since 1974. The match had ended 1-1 after extra time before a crowd of 41,300.

Lena Auerbach headed Corva in front after 23 minutes. Ines Okoro equalised in the 81st minute, her 19th goal of the season. Corva had two goals disallowed. Rovers lost 3-0 at Corva in October and won 2-1 at home in March.

Coach Ana Torrealba, 52, took over 14 months ago. Rovers finished third in the league, with 61 points.`,
    `Corva's second final, second defeat

Corva Town lost the Alder Cup final 4-2 on penalties. They had also lost the final of 2016, 1-0, to Denby. In front of 41,300 spectators Auerbach scored in the 23rd minute and Okoro levelled nine minutes from time.

Corva missed two of their four penalties; Rovers scored all four. Corva end the season with 70 points, nine more than Rovers. The club sold 12,000 tickets for the final in a day.`,
  ],
  'a murder trial': [
    `Jury out in Brattner trial

The jury in the trial of Ilse Brattner, 47, who is accused of poisoning her husband, retired on Wednesday after 31 days of evidence. Brattner denies murder. Her husband, Karl Brattner, 53, died on 4 May 2023 at the couple's farm near Ashby.

Judge Hugo Stanier told the seven women and five men to take their time. The prosecution called 44 witnesses, the defence nine. If convicted, Brattner faces life in prison.

Her sister, Greta Moll, 50, was convicted of fraud in 2019 and jailed for two years. Brattner was arrested on 9 May 2023 and charged two weeks later.`,
    `Wife of poisoned farmer waits for verdict

Twelve jurors began their deliberations on Wednesday in the case of Ilse Brattner. Prosecutors say she put thallium into her husband's tea over three months. He was 53. She is 47.

Karl Brattner died in May 2023. A post-mortem found thallium in his hair. Brattner, who was charged in May 2023, says he poisoned himself. The court has sat for 31 days and heard 53 witnesses.

Her lawyer, Clara Weiss, said there was "not a shred of proof". Greta Moll, who served two years for fraud, did not give evidence.`,
  ],
  'a storm over several days and places': [
    `Storm Ottilie batters west coast

Storm Ottilie made landfall near Kerrow on Sunday with gusts of 148 km/h. One man died when a tree hit his car in Lendal; two people are missing after a boat capsized off Norvik. Some 60,000 homes were without power.

On Monday the storm moved inland and weakened. In Tarn, 90 people were evacuated. The rail line between Corva and Dorrow will stay closed until Thursday. Forecasters expect 80 mm of rain by Tuesday night.

Storm Nils, three weeks ago, killed four people and cut off power to 200,000 homes.`,
    `Power back for most after Ottilie

By Tuesday 55,000 homes had power again after Storm Ottilie, which struck the west coast on Sunday with winds of 92 miles an hour. About 5,000 were still dark. A 58-year-old man was killed in Lendal.

Divers searched for two anglers whose boat capsized off Norvik. In Tarn most of the 90 evacuees went home. Insurers put the damage at €140 million; Nils cost them €600 million.`,
  ],
  'an election': [
    `Holmsen's party loses majority

OSLO — Prime Minister Eva Holmsen's Centre party lost its majority in Sunday's election, winning 74 of 169 seats, 13 fewer than in 2021. The Greens won 41 seats, the Conservatives 38. Turnout was 77.3 percent, down from 78.9.

Holmsen, 49, said she would try to form a coalition. Conservative leader Nils Tveit ruled out joining it. "The voters have asked for change," he said. The Greens' Kari Lund did not rule it out.

Holmsen became prime minister in 2017. Her predecessor, Tor Marsk, lost two elections.`,
    `Greens hold the key after vote

The Greens, with 41 seats, will decide who governs Norway after Sunday's election, in which the Centre party of Eva Holmsen fell to 74 seats from 87. The Conservatives won 38 and three smaller parties 16.

Party leader Kari Lund said talks would begin on Tuesday. "We are in no hurry," she said. She met Holmsen on Monday and will meet Nils Tveit on Wednesday. Turnout, at 77.3 percent, was the lowest since 2005.`,
  ],
  'an expedition and a discovery': [
    `Wreck found after 140 years

Divers have found the wreck of the whaler Ostara, which sank in 1884 with 31 men, at a depth of 210 metres off Mount Skarn. The team of nine, led by the archaeologist Amina Diallo, searched for six weeks.

The ship was 38 metres long and carried four boats. Only two sailors survived. They rowed 90 miles in five days. The wreck of her sister ship, the Astrid, was found in 2009.

The expedition cost £1.8 million, of which £1.2 million came from a foundation.`,
    `Sonar finds lost whaler

The Ostara, lost in 1884, lies upright at 689 feet, the expedition said. Amina Diallo, 44, of the University of Tarn, said the hull was "astonishingly whole". Thirty-one men died when ice crushed the ship; two reached land.

A first search in 1998 failed. This year's search took six weeks and covered 400 square kilometres. The team will return in June with two submarines.`,
  ],
  'a strike and the talks that end it': [
    `Bus drivers walk out in Bristol

More than 1,200 bus drivers began a three-day strike in Bristol on Monday after talks over pay collapsed. The union wants 9 percent; the company has offered 5.5 percent. About 70 of 85 routes were not served.

Union leader Mary Tollard said the walkout had "total support". The company said 30 percent of drivers had turned up. A second strike, of five days, is planned for next month.`,
    `Bristol buses back after deal

Buses ran again in Bristol on Thursday after the three-day strike. Late on Wednesday the union and the company agreed on a rise of 7 percent, in two steps: 4 percent now and 3 percent in October. Drivers will vote on it next week.

The strike planned for next month was called off. Around 1,200 drivers had taken part, according to the union. Mary Tollard called the deal "a good day's work". The last strike, in 2014, lasted 11 days.`,
  ],
  'an aid budget and a visit': [
    `Minister in Nairobi pledges aid

NAIROBI (Aurora News) — Japan will give Kenya $45 million for wells and schools over three years, its foreign minister, Kenji Moriyama, said in Nairobi on Tuesday. He met President Peter Wekesa and will travel to Ghana on Thursday.

Japan gave Kenya $30 million in the three years before. Its ambassador, Haruto Senda, said 140 wells had been dug. Moriyama is the first Japanese foreign minister to visit Kenya since 2014.`,
    `Japan promises wells for Kenya

Foreign Minister Kenji Moriyama of Japan announced $45 million for Kenya on the first stop of a tour of four African countries. From Nairobi he goes to Ghana, Senegal and Zambia.

The money, $15 million a year, will pay for 200 wells and 60 schools. Wekesa thanked Japan. Kenya's own budget for wells is $8 million a year. "Water is peace," Moriyama said.`,
  ],
  'a medical study': [
    `Drug halves risk of stroke, trial finds

A cheap drug cut the risk of a second stroke by 48 percent in a trial of 6,200 patients in 11 countries, doctors reported on Friday. Patients took one pill a day for two years. Of those on the drug, 3.1 percent had another stroke, against 6.0 percent on a dummy pill.

Side effects were mild; 41 patients stopped because of them. The lead author, Clara Lund of Tarn University Hospital, said the result was "better than we dared hope".`,
    `Pill could prevent thousands of strokes

Taking a pill that costs 20 cents nearly halved the risk of stroke in people who had already had one. The study followed 6,200 people, half of whom got a placebo. Strokes occurred in 3.1 percent and 6 percent.

Clara Lund, who led the study, said a second trial, with 15,000 patients, would begin in spring. Each year 90,000 people in the country have a stroke.`,
  ],
  'a plane crash over two days': [
    `Cargo plane crashes near Tarn, two dead

TARN, Sept 4 — A cargo plane crashed in a field near Tarn on Wednesday night, killing both pilots, officials said. The Aurora Air turboprop had taken off from Bristol at 9:40 p.m. and was due in Lyon at 11:15 p.m.

The captain, Nils Tveit, 51, had 9,000 hours of experience. First officer Ana Torrealba was 29. The plane, built in 1998, carried four tonnes of mail. Wreckage was spread over 600 metres.

It is the airline's second crash in three years. In 2021 an Aurora plane overran the runway at Dorrow; nobody was hurt. Investigators found one of the two flight recorders on Thursday.`,
    `Second recorder found at crash site

Investigators searching the wreck of the Aurora Air cargo plane that crashed near Tarn found the second flight recorder on Friday. The first was found a day earlier.

Both pilots died when the plane came down on Wednesday at about 10 p.m., 20 minutes after take-off. The last radio call was at 9:58 p.m. A farmer, 63, was treated for burns.

The airline has 14 planes, of which six are of the same type. It said it had grounded them. Regulators fined it $90,000 in 2022 and $120,000 last year.`,
  ],
  'two obituaries': [
    `Edda Marsk, novelist of the north, dies at 81

The novelist Edda Marsk, who has died aged 81, wrote 14 novels and two plays. She was born in Bergen in 1943, the second of five children. In 1966 she married the painter Tor Marsk; they divorced in 1979. She married the judge Hugo Stanier in 1984.

Her first novel, Salt, was published in 1969 and sold 900 copies. Her third, The Ferry, sold two million. She won the Alder prize in 1988 and again in 2003. She died on 3 May at her home in Oslo.`,
    `Edda Marsk, 1943-2024

Edda Marsk published her first novel at 26. She left Bergen at 18 and lived in Rome for six years. After her divorce from Tor Marsk she moved to Oslo. She leaves three children and seven grandchildren. Her second husband, Hugo Stanier, died in 2019.

"She wrote every day until Easter," her daughter Kari said. Marsk was twice awarded the Alder prize. Her last novel, Ice, was published in March.`,
  ],
  'two brothers in court': [
    `Brothers jailed for bank raid

Two brothers were jailed on Friday for robbing a bank in Dorrow. Marco Silvani, 34, was sentenced to nine years and Mario Silvani, 31, to six. A third man, Peter Grier, was acquitted.

They stole €410,000 on 12 January. Police recovered €265,000. Marco Silvani, who carried the gun, pleaded guilty; his brother did not. They were arrested on 3 February in Lyon.

Judge Ida Renquist said the elder brother had planned the raid for months. Prosecutors had asked for 12 years and eight years.`,
    `Nine and six years for Dorrow robbers

Judge Ida Renquist sent Marco Silvani to prison for nine years on Friday and his younger brother for six. Mario Silvani wept. Peter Grier, the alleged driver, walked free.

The gang took €410,000 from the bank on Harbour Street in January. About €145,000 is still missing. Mario Silvani's lawyer said he would appeal. Grier's lawyer said her client had been at work that day.

The brothers were caught in Lyon three weeks after the robbery.`,
  ],
  'a tennis tournament': [
    `Auerbach and Okoro reach semi-finals

Lena Auerbach beat Petra Moss 6-3 6-4 on Tuesday to reach the semi-finals in Bristol for the third time. Ines Okoro came back from a set down to beat the top seed, Clara Lund, 4-6 7-5 6-2 in two hours and 41 minutes.

Auerbach, ranked 14th, hit 21 winners. She meets Okoro on Thursday. Okoro won their only previous match, in Lyon in 2022. "I know her serve," said Okoro, 24.

In the other half Amina Diallo faces Rosa Delmar. Delmar beat Tilda Rooke 6-0 6-1 in 48 minutes.`,
    `Top seed Lund out in Bristol

Clara Lund lost in the quarter-finals in Bristol to Ines Okoro, 6-4 5-7 2-6. She made 44 unforced errors. Lund, 30, won the title in 2021 and 2023.

Auerbach needed 79 minutes to beat Moss. Rosa Delmar dropped one game against Tilda Rooke. The semi-finals are on Thursday, the final on Saturday. The winner gets $210,000, the runner-up $110,000.`,
  ],
  'a war and the counts of two sides': [
    `Shelling kills 14 in border town

At least 14 people were killed and more than 50 wounded when shells hit a market in Kassala on Saturday, doctors said. Among the dead were five children. It was the third attack on the town in a week.

The army said it had killed 30 rebels in fighting to the north. A rebel spokesman denied that and said 12 soldiers had been captured. Neither claim could be verified.

Some 20,000 people have fled the region since April. On Friday six people died in an attack on a bus.`,
    `Kassala hospital overwhelmed after market attack

Doctors at Kassala's only hospital treated 57 wounded on Saturday after shells hit the market. Fourteen bodies were brought in. "We have two surgeons," said Amina Diallo, a nurse.

The government blamed the rebels. The rebels blamed the army. A convoy of nine lorries with aid is due on Tuesday. In March an attack on the same market killed 22.`,
  ],
  markets: [
    `Shares rise as rate cut nears

Stocks in Tokyo rose 1.2 percent on Monday to 38,120, their highest close since March. In London shares gained 0.4 percent and in Frankfurt 0.7 percent. Oil fell 2 percent to $71.30 a barrel.

Economists expect the bank to cut its rate to 3.25 percent from 3.5 percent on Thursday. Inflation was 2.1 percent in June, down from 2.4 percent in May. Unemployment stayed at 4.6 percent.

Orlin Foods jumped 11 percent after it raised its forecast for the year. Pembar fell 3 percent.`,
    `Oil slips, stocks climb

Oil slid to $71.30 on Monday, its lowest in five months. Gold was up 0.5 percent at $2,410 an ounce. The yen was at 158 to the dollar.

Orlin Foods shares climbed 11 percent. In Hong Kong the market fell 0.9 percent. Prices rose 2.1 percent in the year to June. In the euro area inflation was 2.5 percent.`,
  ],
  'a heatwave in two units': [
    `Record heat in the south

Temperatures reached 43.1 degrees Celsius in Corva on Tuesday, the highest since records began in 1911. In Dorrow it was 40.2 degrees. Three pensioners died of heatstroke and 120 people were taken to hospital.

Fires burned 4,000 hectares near Tarn; 300 firefighters and six planes were at work. The old record, 42.6 degrees, was set in 2003. Cooler air is expected on Friday.`,
    `Hottest day ever measured

Corva had 43.1C (109.6F) on Tuesday, half a degree more than in 2003. Nights will stay above 25 degrees until the weekend. Hospitals took in 120 patients. On Monday the mercury had reached 41.5.

Some 250 people left their homes near Tarn, where flames had eaten 15 square miles of forest by evening. "I have never seen it like that," said fire chief Hugo Stanier. The region had 12 mm of rain in June, against 60 mm in a normal year.`,
  ],
  'a theft and its end': [
    `Stolen Madonna returns after 31 years

A 15th-century Madonna stolen from a church in Lyon in 1993 has been found in a flat in Bristol. Police arrested a 70-year-old man. The panel, 42 centimetres high, is worth €2 million.

The church will show it from September. Thieves took three paintings that night; one was found in 1999 in Geneva, the other is still missing. A reward of €50,000 was never paid.`,
    `Panel painting found under a bed

Bristol police found the Madonna under a bed. It had been missing since the night of 4 August 1993. Its finder, detective Mary Tollard, said: "It was wrapped in a towel." The owner of the flat, 70, says he bought it for £300 in a market in 2006.

The second of the three stolen paintings turned up in Geneva six years after the theft. The third is still missing. Art dealers value the Madonna at two million euros.`,
  ],
  'ministers and ambassadors': [
    `Envoys meet in Geneva

GENEVA — Kenya's foreign minister, Amina Odhiambo, met her Ghanaian counterpart, Kofi Mensah, in Geneva on Monday. They agreed to reopen their embassies, closed in 2019. Kenya will send an ambassador within three months.

Norway's foreign minister, Kari Lund, who mediated, called it "a first step". A first round of talks in Oslo in March had failed. Mensah will visit Nairobi in autumn.`,
    `Kenya and Ghana to reopen embassies

Six years after they broke off relations, Kenya and Ghana will reopen their embassies. The foreign ministers Amina Odhiambo and Kofi Mensah signed an agreement in Geneva on Monday.

Relations were cut after Ghana had expelled Kenya's ambassador, Peter Wekesa, in 2019. Wekesa is now defence minister. The talks in Oslo failed over fishing rights. Kenya said it was ready to name an ambassador. The European Union welcomed the deal; so did Nigeria.`,
  ],
  'a night train': [
    `Night train to return

The night train between Lyon and Bristol will run again from 12 June. It leaves Lyon at 21:10 and arrives at 8:45. Tickets start at €49; a bed costs €120. The last night train ran on 9 December 2016.

The operator, Orlin Rail, has bought 28 sleeping cars for €64 million. Each has 30 beds. It expects 90,000 passengers in the first year. A second line, to Turin, is to follow in 2027.`,
    `Orlin Rail revives sleeper

Passengers can sleep their way from Lyon to Bristol from June, eight years after the last night train. Fares begin at 49 euros. On Fridays an extra train leaves at 22:30.

Orlin Rail, founded in 2018 by Clara Weiss, 39, carried 1.1 million passengers last year and made a loss of €4 million. It employs 210 people and will hire 60. The state pays a subsidy of €7 million a year.`,
  ],
  'sentences of one mould about two things': [
    `Halvorsen Marine reported a profit of $31.4 million in the second quarter of the year.

Police in Dorrow arrested 14 people on Friday night after a fight outside a club.

The high on Monday will be 23 degrees in Bristol, with light winds from the west.`,
    `Tidewell reported a profit of $12.1 million in the second quarter of the year.

Police in Estcombe arrested 11 people on Friday night after a fight outside a club.

The high on Tuesday will be 25 degrees in Bristol, with light winds from the east.`,
  ],
  timetables: [
    `The number 12 bus to Tarn leaves the station at 9.15am on weekdays and at 10am on Sundays.

The museum is open from 10am to 6pm and closed on Mondays.`,
    `The number 14 bus to Tarn leaves the station at 9.45am on weekdays and at 11am on Sundays.

The gallery is open from 11am to 5pm and closed on Tuesdays.`,
  ],
  'results of a first round': [
    `Lena Auerbach beat Petra Moss 6-3 6-4 in the first round in Lyon on Monday. The fourth seed needed 71 minutes.`,
    `Ines Okoro beat Rosa Delmar 6-1 6-2 in the first round in Lyon on Monday. The second seed needed 53 minutes.`,
  ],
  'the terms of two brothers': [
    `Marco Silvani, 34, was jailed for nine years on Friday for his part in the raid on a bank in Dorrow.`,
    `Mario Silvani, 31, was jailed for six years on Friday for his part in the raid on a bank in Dorrow.`,
  ],
  'release dates by country': [
    `The film opens in Norway on 3 May 2024 and in Sweden a week later.`,
    `The film opens in Sweden on 10 May 2024. It was shot in Peru in 2022.`,
  ],
  'two polls': [
    `The Greens would win 23 percent of the vote if an election were held now, according to a poll published on Sunday. The Conservatives would win 31 percent.`,
    `The Conservatives would win 31 percent of the vote if an election were held now, according to the poll. A poll in May had them at 28 percent.`,
  ],
  'bulletins of two days': [
    `---
date: 2024-09-04
---
The wildfire near Tarn has burned 4,000 hectares and destroyed 31 homes. Some 300 firefighters are at work. The fire was 20 percent contained on Wednesday.`,
    `---
date: 2024-09-06
---
The wildfire near Tarn has burned 5,200 hectares and destroyed 44 homes. Some 450 firefighters are at work. The fire was 60 percent contained on Friday.`,
  ],
  'a trial and an earlier one': [
    `The trial of the drug involved 6,200 patients in 11 countries, of whom 41 dropped out.`,
    `An earlier trial of the drug involved 900 patients in three countries, of whom 12 dropped out.`,
  ],
};

/** Every alarm of a story, for reading where one is raised. */
function alarms(articles: readonly string[], date?: string) {
  return analyse(articles, date)
    .findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ code, message, readings }) => [
      code,
      message,
      readings.map(({ spans }) => spans.map(({ path, text }) => `${path}: ${text}`)),
    ]);
}

suite('stories in which nothing contradicts anything', () => {
  for (const [title, articles] of Object.entries(STORIES)) {
    test(title, () => {
      assert.deepEqual(alarms(articles), []);
    });
    test(`${title}, with a date to count from`, () => {
      assert.deepEqual(alarms(articles, '2024-09-06'), []);
    });
    test(`${title}, the other way round`, () => {
      assert.deepEqual(alarms([...articles].reverse()), []);
    });
  }
});
