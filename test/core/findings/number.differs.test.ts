import { examples } from './story';

suite('number.differs', () => {
  const { fires, quiet, agrees } = examples('number.differs');

  fires(
    'two outputs of one plant, the one that more articles give first',
    [
      'The new solar plant at Marlow Creek has an output of [[2:84 MW]], the operator said on Monday.',
      'The solar plant at Marlow Creek, with an output of [[1:82 MW]], was switched on by schoolchildren.',
      'Engineers said the output of the solar plant at Marlow Creek was [[1:82 megawatts]], enough for a small town.',
    ],
    {
      message: 'Output: 82 MW in 2 articles, 84 MW in 1',
    },
  );
  fires('two tolls of one accident', [
    'A coach overturned on the Varn pass on Sunday night. [[1:Eleven]] people were killed, police said.',
    'Police said [[2:14]] people were killed when a coach left the road on the Varn pass late on Sunday.',
  ]);
  fires('two numbers of injured, in words and in digits', [
    'At least three houses lost their roofs in the tornado and [[1:nineteen]] people were injured.',
    'The tornado injured [[2:26]] people and blocked the railway for a day.',
  ]);
  fires('two prices of one company', [
    'Orlin Foods has bought its rival Pembar for [[1:$340 million]], the companies announced.',
    'Orlin Foods bought its rival Pembar for [[2:$430 million]] in cash, the companies said.',
  ]);
  fires(
    'the staff of a company',
    [
      'Orlin Foods, which employs [[1:6,200]] people, was founded in 1947.',
      'Today [[2:8,200]] people work for Orlin Foods in eleven countries.',
      'Orlin Foods has a staff of [[1:6,200]].',
    ],
    { severity: 'information', message: 'People where it says “employs”: 6,200 in 2 articles, 8,200 in 1' },
  );
  fires('men and women, and suspects', [
    '1 June 2025\n\nPolice arrested [[1:14]] men and women after the match.',
    '1 June 2025\n\nAfter the match, [[2:26]] suspects were arrested, nine of whom have been freed.',
  ]);
  quiet('the staff of a company in one country', [
    'Orlin Foods employs 6,200 people.',
    'Orlin Foods employs 1,900 people in Ghana.',
  ]);
  quiet('what is asked for and what is agreed', [
    'The union demanded a pay rise of 12 percent.',
    'The agreement gives a pay rise of 6.5 percent.',
  ]);
  quiet('flights cancelled and flights delayed', [
    'Twelve flights were cancelled.',
    'About 20 flights were delayed.',
  ]);
  quiet('a few', ['Twelve flights were cancelled.', 'A few flights were cancelled.']);
  quiet('the staff of two companies', ['Orlin Foods employs 6,200 people.', 'Pembar Ltd has 900 employees.']);
  fires(
    'a headline and its article',
    [
      'Ferry fire kills [[1:nine]] people\n\nA fire on a ferry killed [[2:seven]] people off the coast of Ostrava Sound early on Tuesday.',
    ],
    { severity: 'error' },
  );
  fires(
    'two ages of one person',
    [
      'Maren Holt, [[1:34]], won the regional chess title for the third year running.',
      'Maren Holt, [[2:36]], beat the favourite in 41 moves in the final.',
    ],
    { date: '2025-07-03' },
  );
  fires('a bound that the other number does not reach', [
    'The fire destroyed [[1:at least 40]] homes in the hills above Callet.',
    'The fire destroyed [[2:31]] homes in the hills above Callet, the mayor said.',
  ]);
  fires('two magnitudes of one earthquake', [
    'An earthquake of [[1:magnitude 6.1]] struck the island of Corva at dawn.',
    'The earthquake that struck the island of Corva at dawn had a [[2:magnitude of 6.8]], the institute said.',
  ]);
  fires(
    'two attendances, told in other words',
    [
      'The attendance was [[1:41,200]], a record for the ground.',
      'Rain kept the attendance at the ground at [[2:38,500]], the club said.',
    ],
    { severity: 'information' },
  );
  fires('two fines', [
    'The court fined the brewery [[1:£1.2m]] for the spill.',
    'The brewery was fined [[2:£2.1m]] for the spill, the largest penalty the court has imposed.',
  ]);
  fires(
    'a toll that grew from one day to the next is an update',
    [
      '---\ndate: 2024-03-04\n---\nThe landslide killed [[1:12]] people in the village of Urra.',
      '---\ndate: 2024-03-06\n---\nThe landslide killed [[2:19]] people in the village of Urra, rescuers said.',
    ],
    {
      severity: 'information',
      why: 'The articles are of different days, and figures like these change as reports come in: check that the latest one stands.',
    },
  );
  fires(
    'a toll put right on a later day is one too',
    [
      '---\ndate: 2024-03-04\n---\nThe landslide killed [[1:19]] people in the village of Urra.',
      '---\ndate: 2024-03-06\n---\nThe landslide killed [[2:12]] people in the village of Urra, rescuers said.',
    ],
    { severity: 'information' },
  );
  fires('tolls of one day', [
    '---\ndate: 2024-03-04\n---\nThe landslide killed [[1:19]] people in the village of Urra.',
    '---\ndate: 2024-03-04\n---\nThe landslide killed [[2:12]] people in the village of Urra, rescuers said.',
  ]);

  agrees(
    'a bound that the other number reaches',
    [
      'The fire destroyed at least 40 homes in the hills above Callet.',
      'The fire destroyed 52 homes in the hills above Callet, the mayor said.',
    ],
    { why: /all can be true, once units, bounds and rounding are allowed for/ },
  );
  agrees(
    'a rounder number',
    [
      'The storm left about 40 people injured along the coast.',
      'The storm left 43 people injured along the coast, hospitals said.',
    ],
    { why: /once units, bounds and rounding/ },
  );
  agrees(
    'another unit',
    [
      'The climber fell 200 feet from the ridge of Mount Skarn.',
      'The climber fell 60 metres from the ridge of Mount Skarn.',
    ],
    { why: /units/ },
  );
  quiet('a conversion in brackets', [
    'The tunnel has a length of 12 miles (19 km) and runs under the bay.',
    'The tunnel has a length of 19.3 kilometres and took nine years to dig.',
  ]);
  quiet('parts of a total', [
    'The crash killed nine people. Four of them were children, and three more people died in hospital.',
    'Nine people were killed in the crash. Four others were seriously hurt.',
  ]);
  quiet('deaths and injuries', [
    'Three people were killed and 17 were injured when a stand collapsed at the Tarn speedway.',
    'The collapse of a stand at the Tarn speedway killed three spectators. Seventeen people were injured, five of them badly.',
  ]);
  quiet('a total for the year and a single event', [
    'The avalanche killed four skiers on Saturday.',
    'The avalanche on Saturday killed four skiers. So far this winter avalanches have killed 23 skiers in the range.',
  ]);
  quiet('a rate and an amount', [
    'The brewery produces 40,000 litres a week.',
    'The brewery produced two million litres last year.',
  ]);
  quiet('two events of one kind in two places', [
    'A fire in the old mill at Dorrow killed two people on Monday. In March a fire at a hotel in Estcombe killed eleven people.',
    'Two people were killed in the fire at the mill in Dorrow.',
  ]);
  quiet('two companies with results on one day', [
    'Halvorsen Marine reported a profit of $31 million for the quarter. Its rival Tidewell earned a profit of $12 million.',
    'Tidewell reported a quarterly profit of $12 million. Halvorsen Marine made a profit of $31 million.',
  ]);
  quiet('profit and revenue', [
    'Revenue at Corvane Textiles rose to €220m, from €180m a year earlier.',
    'Corvane Textiles made a profit of €18m on revenue of €220m.',
  ]);
  quiet('this year’s number and last year’s', [
    'Attendance at the fair was 61,000 this year. Last year the attendance was 55,000.',
    'The fair drew an attendance of 61,000, up from 55,000 a year earlier.',
  ]);
  quiet('a rise and the level it reached', [
    'Ticket prices rose 8 percent at Tarn zoo.',
    'Ticket prices at Tarn zoo rose by 8 percent, to 27 euros.',
  ]);
  fires(
    'shares that fall, and fall again the day after',
    [
      '12 May 2025\n\nShares in Corvane Textiles rose 27 percent. Shares in Pembar fell [[1:4 percent]].',
      '13 May 2025\n\nShares in Pembar lost [[2:3 percent]] on Tuesday.',
    ],
    { severity: 'information' },
  );
  quiet('the dead and those taken to hospital', [
    'Three hikers died in the heat and 120 people were taken to hospital.',
    'The heat killed three people.',
  ]);
  quiet('the first week and the first day', [
    'In the first week the gallery sold 40 works.',
    'On the first day the gallery sold 11 works.',
  ]);
  fires('numbers of one place each', [
    'The flood hurt [[1:30]] people in Arda and 12 people in Corva.',
    'The flood hurt [[2:31]] people in Arda and 12 people in Corva.',
  ]);
  quiet('a piece of a broken number', [
    'He served 4 1 / 2 months in a federal prison for his part in the fraud.',
    'He served 5 1 / 2 months in a federal prison for his part in the fraud.',
  ]);
  quiet('one mould, other names', [
    'Police in Dorrow arrested 14 people on Friday night after a fight outside a club.',
    'Police in Estcombe arrested 11 people on Saturday night after a fight outside a club.',
  ]);
  quiet('seriously and slightly', [
    'Four people were seriously injured in the crash at Tarn.',
    'Nine people were slightly injured in the crash at Tarn.',
  ]);
  quiet('an earlier one', [
    'The trial of the drug in Bergen involved 6,200 patients.',
    'An earlier trial of the drug in Bergen involved 900 patients.',
  ]);
  quiet('a denied number and a planned one', [
    'The union plans to cut no jobs. The company will cut 300 jobs next year.',
    'The company said it had not cut 500 jobs, as some reports had it.',
  ]);
  quiet('two people of different ages', [
    'Maren Holt, 34, and her brother Tobias Holt, 31, rowed across the strait.',
    'Tobias Holt, 31, said his sister had steered all night. Maren Holt, 34, is a nurse.',
  ]);
  quiet('the age of a person and the length of a career', [
    'Ida Renquist, 58, retires after 30 years on the bench.',
    'Judge Ida Renquist, 58, sat for three decades. She heard 1,400 cases.',
  ]);
  quiet('scores of sets and the crowd of a final', [
    'Lena Auer beat Petra Moss 6-3 6-4 in 81 minutes before a crowd of 9,000.',
    'In front of 9,000 spectators Lena Auer won 6-3, 6-4. Moss made 32 unforced errors and Auer 14.',
  ]);
  quiet('numbers of several days in one article', [
    'Police arrested 40 people on Friday and 25 on Saturday as the marches went on.',
    'Police arrested 40 people on Friday.',
  ]);
});
