import { examples } from './story';

suite('date.weekday', () => {
  const { fires, quiet } = examples('date.weekday');

  fires('a British date', ['The bridge opened on [[1:Monday, 5 March 2024]], in heavy rain.'], {
    severity: 'error',
    message: '5 March 2024 is a Tuesday, not a Monday: “Monday, 5 March 2024”',
    why: 'By the calendar, 5 March 2024 is a Tuesday.',
  });
  fires('an American date', ['The trial begins on [[1:Friday, March 6, 2024]], the clerk said.'], {
    severity: 'error',
  });
  fires('a short month', ['Tickets go on sale on [[1:Thursday, Sept. 5, 2023]].'], { severity: 'error' });
  fires('no comma', ['She died on [[1:Sunday 14 July 2025]] in a hospice near Varn.'], { severity: 'error' });
  fires('an ordinal', ['The final is on [[1:Wednesday 1st May 2025]] at the Alder Park.'], {
    severity: 'error',
  });
  fires('“the … of”', ['He was sworn in on [[1:Saturday, the 2nd of June 2024]].'], { severity: 'error' });
  fires(
    'one article of two',
    ['The launch is on [[1:Tuesday, 8 October 2025]].', 'The launch is on Wednesday, 8 October 2025.'],
    { severity: 'error' },
  );

  quiet('a date that fits', ['The bridge opened on Tuesday, 5 March 2024, in heavy rain.']);
  quiet('an American date that fits', ['The trial begins on Wednesday, March 6, 2024.']);
  quiet('no year', ['The bridge opened on Monday, 5 March.']);
  quiet('a weekday beside a date', ['The talks that began on Monday ended on 7 March 2024.']);
  quiet('a weekday for a name', ['Tuesday Weldon was born on 5 June 1981.']);
  quiet('a list of days', ['Performances are on Monday and Friday until 9 March 2024.']);
  quiet('two dates in one sentence', [
    'The vote was moved from Tuesday, 5 March 2024 to Thursday, 7 March 2024.',
  ]);
});
