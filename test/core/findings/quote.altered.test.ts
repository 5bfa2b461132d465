import { examples } from './story';

suite('quote.altered', () => {
  const { fires, quiet } = examples('quote.altered');

  fires(
    'one word',
    [
      '“[[1:We will rebuild every house in the valley before the winter]],” Mayor Stefan Aldous said.',
      '“[[2:We hope to rebuild every house in the valley before the winter]],” Mayor Stefan Aldous said.',
    ],
    {
      why: 'The quotations share most of their words, in the same order: check them against the recording or the text.',
    },
  );
  fires('a word left out', [
    '“[[1:I have never taken money from anyone in this town]],” Ruben Askel told the court.',
    '“[[2:I have never knowingly taken money from anyone in this town]],” Ruben Askel told the court.',
  ]);
  fires(
    'a word left out of a few',
    [
      '“[[1:I never willingly asked them for help]],” Ruben Askel said.',
      '“[[2:I never asked them for help]],” Ruben Askel said.',
    ],
    {
      severity: 'warning',
      message:
        'One quotation, 2 wordings: “I never willingly asked them for help” in 1 article, “I never asked them for help” in 1',
    },
  );
  fires(
    'a word left out where no four others stand in a row',
    [
      '“[[1:We have never knowingly sold anything stolen]],” Ruben Askel said.',
      '“[[2:We have never sold anything stolen]],” Ruben Askel said.',
    ],
    {
      severity: 'warning',
      why: 'The quotations share most of their words, in the same order: check them against the recording or the text.',
    },
  );
  fires('a number in a quotation', [
    'Coach Ana Torrealba said: “[[1:We had three good chances and we did not take one of them.]]”',
    'Coach Ana Torrealba said: “[[2:We had five good chances and we did not take one of them.]]”',
  ]);
  fires('straight and curly marks', [
    '"[[1:The ice was thinner than anyone had thought it would be]]," Kari Lund said.',
    '“[[2:The ice was dangerously thinner than anyone had thought it would be]],” Kari Lund said.',
  ]);
  quiet('direct speech and a report of it in other words', [
    '“The bridge will be closed to heavy lorries until the end of March,” engineer Hugo Stanier said.',
    'Engineer Hugo Stanier said the bridge would stay closed to heavy lorries until the end of spring.',
  ]);
  quiet('words on different matters', [
    '“I was lucky,” Lena Auerbach said after the race.',
    '“My legs did the rest,” Lena Auerbach said after the race.',
  ]);
  fires('three articles', [
    '“[[2:Nobody told us that the dam could break like that]],” Tilda Rooke said.',
    '“[[1:Nobody warned us that the dam could break like that]],” Tilda Rooke said.',
    '“[[1:Nobody warned us that the dam could break like that]],” Tilda Rooke said.',
  ]);

  quiet('a shorter cut', [
    '“We will rebuild every house in the valley before the winter,” Mayor Stefan Aldous said.',
    '“We will rebuild every house,” Mayor Stefan Aldous said.',
  ]);
  quiet('words in brackets', [
    '“They [the owners] knew about the crack for a year,” Hugo Stanier said.',
    '“They knew about the crack for a year,” Hugo Stanier said.',
  ]);
  quiet('a name in brackets for a pronoun', [
    '“When she told me that the farm was lost I knew what to do,” Hugo Stanier said.',
    '“When [my sister] told me that the farm was lost I knew what to do,” Hugo Stanier said.',
  ]);
  quiet('words left out at dots', [
    '“We told the bank and all of its lawyers that we would not pay,” Hugo Stanier said.',
    '“We told the bank … that we would not pay,” Hugo Stanier said.',
    '“We told the bank [...] that we would not pay,” Hugo Stanier said.',
    '“We told the bank... that we would not pay,” Hugo Stanier said.',
  ]);
  quiet('numbers in words and digits', [
    '“We lost twenty-three percent of the crop in a single night of hail,” Kari Lund said.',
    '“We lost 23% of the crop in a single night of hail,” Kari Lund said.',
  ]);
  quiet('house style of small words', [
    '“It is okay to be afraid and nobody should be alone tonight,” Kari Lund said.',
    '“It is, er, OK to be afraid and no one should be alone tonight,” Kari Lund said.',
  ]);
  quiet('contractions', [
    '“We do not know what caused the fire and we cannot say more,” Kari Lund said.',
    '“We don’t know what caused the fire and we can’t say more,” Kari Lund said.',
    '“We don’t know what caused the fire,” Kari Lund said.',
    '“We don’ t know what caused the fire and we can’ t say more,” Kari Lund said.',
  ]);
  quiet('stars in a word', [
    '“He was a damned hero and all of us who were there know it,” Kari Lund said.',
    '“He was a d***ed hero and all of us who were there know it,” Kari Lund said.',
  ]);
  quiet('a stock phrase of two speakers', [
    '“Our thoughts and prayers are with the victims and their families,” Mayor Kari Lund said.',
    '“Our thoughts are with the victims and their families,” Governor Hugo Stanier said.',
  ]);
  quiet('a stock phrase of two bodies', [
    '“We are deeply sorry for the loss of life and will help the families,” the company said.',
    '“We are deeply saddened by the loss of life and will help the families,” the union said.',
  ]);
  quiet('the same words', [
    '“I have never taken money from anyone in this town,” Ruben Askel told the court.',
    '"I have never taken money from anyone in this town," Ruben Askel said.',
  ]);
  quiet('two speakers with different words', [
    '“It rained all night,” Kari Lund said.',
    '“The roof just went,” Hugo Stanier said.',
  ]);
  quiet('a quoted title', ['She read from “The Salt Road”.', 'Her novel “The Salt Roads of Tarn” won.']);
  quiet('pieces that overlap', [
    '“The water came up the stairs and we could not open the door,” Tilda Rooke said.',
    '“We could not open the door and then the lights went out,” Tilda Rooke said.',
  ]);
  quiet('single words', ['He called it “absurd”.', 'He called it “odd”.']);
});
