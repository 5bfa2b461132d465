import { examples } from './story';

suite('statement.denied: how somebody left', () => {
  const { fires, quiet } = examples('statement.denied');

  fires(
    'dismissed, or by agreement',
    [
      'The club [[1:sacked]] coach Rui Falk on Monday.',
      'The club [[2:parted company]] with Rui Falk by [[2:mutual consent]] on Monday.',
      'Rui Falk, who was [[1:dismissed]] on Monday, said little.',
    ],
    {
      message: 'How Rui Falk left: dismissed in 2 articles, left by agreement in 1',
      why: 'Who is dismissed has not resigned: one of the articles may repeat what one side calls it.',
    },
  );
  fires('dismissed, or of her own accord', [
    'The president [[1:dismissed]] minister Vera Lunde.',
    'Minister Vera Lunde [[2:resigned]], her office said.',
  ]);
  quiet('two people', [
    'The president dismissed minister Vera Lunde.',
    'Minister Alan Reedham resigned, his office said.',
  ]);
  quiet('an article that knows of both', [
    'The president dismissed minister Vera Lunde, who had resigned an hour before. Vera Lunde resigned by letter.',
    'Minister Vera Lunde resigned, her office said.',
  ]);
  quiet('two times', [
    'The president dismissed minister Vera Lunde on 3 May 2024.',
    'Vera Lunde resigned on 9 June 1998, in another government.',
  ]);
  quiet('what is asked for', [
    'The president dismissed minister Vera Lunde.',
    'The opposition demanded that Vera Lunde resign.',
  ]);
});
