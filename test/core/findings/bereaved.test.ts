import { examples } from './story';

suite('number.differs: children left behind', () => {
  const { fires, quiet } = examples('number.differs');

  fires(
    'daughters',
    [
      'The poet Wim Tolk died on Friday. He is [[1:survived by two daughters]], Ida and Ann, and four grandchildren.',
      'Wim Tolk died on Friday. Tolk [[2:leaves a daughter]].',
    ],
    {
      message: 'Daughters of Wim Tolk: 2 in 1 article, 1 in 1',
      why: 'Told of whom the person leaves behind, the numbers do not meet.',
    },
  );
  fires('a daughter and a son, and two daughters', [
    'The poet Wim Tolk died on Friday. He [[1:leaves a daughter and a son]].',
    'Wim Tolk is [[2:survived by his wife and two grown-up daughters]].',
  ]);
  fires('sons', [
    'Wim Tolk is [[1:survived by three sons]].',
    'The poet Wim Tolk died on Friday. He [[2:leaves behind a wife and four sons]].',
  ]);
  fires('children told in sum', [
    'Wim Tolk is [[1:survived by three children]].',
    'Wim Tolk is [[2:survived by a son and a daughter]].',
  ]);
  fires('digits', [
    'Wim Tolk is [[1:survived by 11 children]].',
    'Wim Tolk is [[2:survived by 12 children]].',
  ]);
  fires('a pronoun of the one who died, another being spoken of', [
    'The poet Wim Tolk died on Friday. The painter Jan Aske, a friend, came. He [[1:leaves two sons]].',
    'Wim Tolk is [[2:survived by three sons]].',
  ]);

  quiet('the same in other words', [
    'The poet Wim Tolk died on Friday. He leaves a son and two daughters.',
    'Wim Tolk is survived by three children and a brother.',
  ]);
  quiet('children and grandchildren', [
    'Wim Tolk is survived by two sons and four grandchildren.',
    'Wim Tolk is survived by two children.',
  ]);
  quiet('two persons', [
    'Wim Tolk is survived by two sons.',
    'Wim Tolk is survived by two sons. Edda Marsk is survived by three sons.',
  ]);
  quiet('the living', [
    'The minister Wim Tolk left two sons at the airport.',
    'The minister Wim Tolk left a son behind in Lyon.',
  ]);
  quiet('sons alone, and daughters alone', [
    'Wim Tolk is survived by two sons.',
    'Wim Tolk is survived by a daughter.',
  ]);
  quiet('in-laws', [
    'Wim Tolk is survived by two sons.',
    'Wim Tolk is survived by two sons, a son-in-law and a daughter-in-law.',
  ]);
});
