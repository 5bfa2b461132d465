import { examples } from './story';

suite('reason.differs: causes of a death', () => {
  const { fires, quiet } = examples('reason.differs');
  const severity = 'warning';

  fires(
    'two illnesses',
    [
      'The poet Wim Tolk [[1:died of a stroke]] on Friday.',
      'Wim Tolk [[2:died from kidney failure]], his publisher said.',
    ],
    {
      severity,
      message: 'What Wim Tolk died of: “died of a stroke” in 1 article, “died from kidney failure” in 1',
      why: 'A person dies once, and neither cause leads to the other as a rule.',
    },
  );
  fires(
    'after',
    [
      'The poet Wim Tolk [[1:died on Friday after a heart attack]].',
      'Wim Tolk [[2:died of pneumonia]] on Friday.',
    ],
    { severity },
  );
  fires(
    'the cause as subject',
    [
      'The poet Wim Tolk was writing a novel. A [[1:stroke ended his life]] in May.',
      'Wim Tolk [[2:died of kidney failure]].',
    ],
    { severity },
  );
  fires(
    'what kills',
    ['[[1:Cancer killed]] Wim Tolk, his publisher said.', 'Wim Tolk [[2:died of a heart attack]].'],
    { severity },
  );
  fires(
    'two accidents',
    [
      'The racer Edda Marsk was [[1:killed in a car crash]].',
      'Edda Marsk was [[2:killed in a helicopter crash]] on Friday.',
    ],
    { severity },
  );
  fires(
    'an illness and violence',
    ['General Wim Tolk [[1:died of cancer]].', 'General Wim Tolk [[2:died of gunshot wounds]].'],
    { severity },
  );
  fires(
    'natural causes and poison',
    ['The banker Olan Brede [[1:died of natural causes]].', 'Olan Brede [[2:died by poisoning]].'],
    { severity },
  );

  quiet('what leads to the other', [
    'The poet Wim Tolk died of cancer.',
    'Wim Tolk died of pneumonia on Friday.',
  ]);
  quiet('complications', [
    'The poet Wim Tolk died of complications from a stroke.',
    'Wim Tolk died of kidney failure on Friday.',
  ]);
  quiet('a heart attack years before', [
    'The poet Wim Tolk died two years after a heart attack.',
    'Wim Tolk died of pneumonia on Friday.',
  ]);
  quiet('what only may be', [
    'The poet Wim Tolk died of a suspected heart attack.',
    'Wim Tolk may have died of pneumonia. Wim Tolk died of a stroke.',
  ]);
  quiet('two persons', [
    'The poet Wim Tolk died of a stroke. His brother died of pneumonia.',
    'Wim Tolk died of a stroke. His wife, Ida Tolk, died of kidney failure in 2011.',
  ]);
  quiet('one article that has both', [
    'The poet Wim Tolk died of a stroke. Wim Tolk died of pneumonia, his doctor said.',
    'Wim Tolk died of pneumonia.',
  ]);
  quiet('one cause in other words', [
    'The poet Wim Tolk died of a brain haemorrhage.',
    'Wim Tolk died after a stroke. A stroke killed him.',
  ]);
  quiet('what the noun is not the head of', [
    'The judge Edda Marsk was killed by a car bomb.',
    'Edda Marsk was killed in an explosion. She died in the fall of 2011.',
  ]);
});
