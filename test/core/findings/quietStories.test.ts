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
};

suite('stories in which nothing contradicts anything', () => {
  for (const [title, articles] of Object.entries(STORIES)) {
    test(title, () => {
      const { findings } = analyse(articles);
      const alarms = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
      assert.deepEqual(
        alarms.map(({ code, message, readings }) => [
          code,
          message,
          readings.map(({ spans }) => spans.map(({ path, text }) => `${path}: ${text}`)),
        ]),
        [],
      );
    });
  }
});
