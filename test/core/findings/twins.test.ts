import { examples } from './story';

suite('number.differs: twins', () => {
  const { fires, quiet } = examples('number.differs');

  fires(
    'one of two counts differs',
    ['The ferry had 171 passengers and [[1:16]] crew.', 'On board were 171 passengers and [[2:18]] crew.'],
    {
      message: 'Number of “crew”: 16 in 1 article, 18 in 1',
      why: 'The sentences agree in another count and differ in this one.',
    },
  );
  fires('three articles', [
    'The school has 240 pupils and [[1:12]] teachers.',
    'The 240 pupils were brought home with their [[1:12]] teachers.',
    'With 240 pupils and [[2:14]] teachers it is the smallest.',
  ]);

  quiet('both agree', [
    'The ferry had 171 passengers and 16 crew.',
    'On board were 171 passengers and 16 crew.',
  ]);
  quiet('a bound that holds', [
    'The ferry had 171 passengers and 16 crew.',
    'On board were 171 passengers and more than ten crew.',
  ]);
  quiet('small counts agree by chance', [
    'The team won three cups and 16 medals.',
    'The shop sold three cups and 18 medals.',
  ]);
  quiet('other things', [
    'The ferry had 171 passengers and 16 crew.',
    'On board were 171 passengers and 40 cars.',
  ]);
});
