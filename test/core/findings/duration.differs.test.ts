import { examples } from './story';

suite('duration.differs', () => {
  const { fires, quiet, agrees } = examples('duration.differs');

  fires(
    'two terms of one sentence',
    [
      'Marco Silvani was [[1:jailed for nine years]] for his part in the raid on the bank.',
      'Marco Silvani was [[2:jailed for six years]] for his part in the raid on the bank.',
    ],
    {
      severity: 'warning',
      message:
        'Marco Silvani, length of time where it says “jailed”: nine years in 1 article, six years in 1',
    },
  );
  fires(
    'how long a strike lasted, in other words',
    [
      'The strike at the port of Tarn ended after [[1:nine days]] with a pay deal.',
      'After [[2:eleven days]] the port strike in Tarn is over, and the pay deal signed.',
    ],
    { severity: 'information' },
  );
  fires(
    'a length that runs up to an event',
    [
      '[[1:Nearly six years after the takeover]] in Mali, the junta has called an election.',
      '[[2:Three years after the takeover]] in Mali the junta has called an election for May.',
    ],
    { severity: 'warning' },
  );

  agrees(
    'half a unit',
    [
      'Divers searched the harbour of Tarn for 50 hours.',
      'Divers searched the harbour of Tarn for two days.',
    ],
    { why: /all can be true/ },
  );
  quiet('the terms of two persons', [
    'Marco Silvani was jailed for nine years for his part in the raid on the bank.',
    'Ruben Askel was jailed for six years for his part in the raid on the bank.',
  ]);
  quiet('the second seed and the fourth', [
    'The fourth seed needed 71 minutes on the centre court.',
    'The second seed needed 53 minutes on the centre court.',
  ]);
  quiet('a term that was asked for', [
    'Marco Silvani was sentenced to nine years.',
    'Marco Silvani got nine years. Prosecutors had asked that he be jailed for twelve years.',
  ]);
  quiet('a ban and an older one', [
    'Olan Brede was banned for five years.',
    'Olan Brede was banned for five years. In 2009 he had been banned for one year.',
  ]);
  quiet('a length of a term and one of a trial', [
    'Ruben Askel was jailed for nine years in March 2025 after a trial of two months.',
    'Ruben Askel was jailed for nine years.',
  ]);
});
