import { examples } from './story';

suite('reason.differs', () => {
  const { fires, quiet } = examples('reason.differs');

  fires(
    'a cancelled fair',
    [
      'The fair was cancelled [[1:because of the storm]].',
      'The fair was cancelled [[2:due to a lack of staff]].',
    ],
    {
      why: 'The reasons given for one event have no word in common; several can hold, but each needs its source.',
    },
  );
  fires('a crash', [
    'The bus crashed [[1:because its brakes failed]], police said.',
    'The bus crashed [[2:as a result of ice on the pass]].',
  ]);
  fires('a resignation', [
    'The rector resigned, [[1:citing ill health]].',
    'The rector resigned [[2:because of the audit]].',
  ]);
  fires('a closure', [
    'The mill closed [[1:owing to high energy prices]].',
    'The mill closed [[2:because its last customer left]].',
  ]);
  fires('a fire', [
    'The fire in the depot was [[1:caused by a cigarette]].',
    'The fire in the depot was [[2:blamed on faulty wiring]].',
  ]);
  fires('a strike', [
    'The walkout was [[1:triggered by low wages]].',
    'The walkout was [[2:prompted by new rosters]].',
  ]);

  quiet('reasons with a word in common', [
    'The fair was cancelled because of the storm.',
    'The fair was cancelled due to storm damage.',
  ]);
  quiet('different events', [
    'The fair was cancelled because of the storm.',
    'The mill closed because its last customer left.',
  ]);
  quiet('one article', ['The mill closed because of debts. It closed, some say, due to theft.']);
  quiet('inflected words', [
    'The bus crashed because its brakes failed.',
    'The bus crashed as a result of failing brakes.',
  ]);
  quiet('no reason', ['The fair was cancelled.', 'The fair was cancelled because of the storm.']);
  quiet('based in a town', [
    'Orlin Foods, based in Bristol, was sold.',
    'Orlin Foods was sold because of debts.',
  ]);
});
