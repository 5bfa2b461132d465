import { examples } from './story';

suite('source.single', () => {
  const { fires, quiet } = examples('source.single');
  const rest = ['The mill burned down.', 'The mill burned down at night.'];

  fires('a name', ['[[1:Eva Holmsen]] saw the mill burn.', ...rest], {
    message: 'Only this article names Eva Holmsen',
    why: 'No other article of the story has it.',
  });
  fires('a day', ['The mill burned down on [[1:3 May 2024]].', ...rest], {
    message: 'Only this article gives this day: “3 May 2024”',
  });
  fires('a name at its first place', ['[[1:Eva Holmsen]] wept. Holmsen had built the mill.', ...rest]);
  fires(
    'a role that others name',
    [
      'Norway’s prime minister, Eva Holmsen, came.',
      'Norway’s prime minister, Eva Holmsen, wept.',
      '[[1:Norway’s prime minister]] came.',
    ],
    { message: 'Not named here: “Norway’s prime minister”; elsewhere Eva Holmsen' },
  );
  fires('a first', ['[[1:It was the first mill to be sold in the valley since 1921.]]', ...rest]);
  fires('a day by its weekday', [
    '---\ndate: 2024-05-09\n---\nThe mill burned down on [[1:Friday]].',
    ...rest,
  ]);

  quiet('two articles', ['Eva Holmsen saw the mill burn.', 'The mill burned down.']);
  quiet('a name that two articles have', ['Eva Holmsen wept.', 'Eva Holmsen left.', 'The mill burned down.']);
  quiet('a name under a shorter form', ['Eva Holmsen wept.', 'Holmsen left.', 'The mill burned down.']);
  quiet('boilerplate', ['The mill burned down.\n\nAbout the author: Eva Holmsen writes on mills.', ...rest]);
  quiet('a month', ['The mill burned down in May 2024.', ...rest]);
  quiet('places', ['The mill in Bristol burned down.', ...rest]);
});
