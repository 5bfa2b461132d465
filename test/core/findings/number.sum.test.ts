import { examples } from './story';

suite('number.sum', () => {
  const { fires, quiet, agrees } = examples('number.sum');

  fires(
    'parts behind a colon',
    ['[[1:Twelve]] people were hurt: [[2:five]] in Ashby and [[2:eight]] in Bray.'],
    {
      severity: 'error',
      message: 'People: the parts add up to 13, but the total given is 12',
      why: '5 + 8 = 13.',
    },
  );
  fires(
    'parts behind a dash',
    ['The jury heard [[1:17]] witnesses — [[2:nine]] for the prosecution and [[2:seven]] for the defence.'],
    { severity: 'error' },
  );
  fires(
    'parts in brackets',
    [
      'The squad of [[1:26]] players ([[2:14]] from the capital and [[2:11]] from abroad) flies out on Sunday.',
    ],
    { severity: 'error' },
  );
  fires(
    'three parts',
    [
      'The gallery bought [[1:30]] works last year: [[2:12]] from living artists, [[2:nine]] from estates and [[2:seven]] at auction.',
    ],
    { severity: 'error' },
  );
  fires(
    'a noun with every number',
    ['Rescuers found [[1:nine]] bodies: [[2:four]] bodies in the hull and [[2:six]] bodies on the beach.'],
    { severity: 'error' },
  );
  fires(
    'digits throughout',
    ['The council has [[1:41]] seats: [[2:22]] for the Greens, [[2:12]] for Labour and [[2:9]] for others.'],
    { severity: 'error' },
  );

  agrees('parts that make the total', ['Thirteen people were hurt: five in Ashby and eight in Bray.'], {
    why: /5 \+ 8 = 13/,
  });
  quiet('about as many', ['About 20 people were hurt: nine in Ashby and eight in Bray.']);
  quiet('a bound', ['At least 12 people were hurt: five in Ashby and eight in Bray.']);
  quiet('some of the parts', ['Twelve people were hurt, including five in Ashby and four in Bray.']);
  quiet('other things behind the colon', [
    'The museum has 12 rooms: visitors spend two hours in them and pay 9 euros.',
  ]);
  quiet('a split', ['The vote was close: 60 to 40 in the lower house and 31 to 29 in the upper.']);
  quiet('a single part', ['Nine people died: four were children.']);
  quiet('ages in brackets', ['The three brothers (aged 4, 7 and 9) were found asleep in a barn.']);
  quiet('among them', ['Forty sailors are missing: among them 12 from Norvik and nine from Tarn.']);

  quiet('a part and the rest that make the total', [
    'Of the 14 pieces that were stolen, nine have been found. The other five are missing.',
  ]);
  quiet('others that are no rest', [
    'Of the 14 pieces that were stolen, nine have been found. Another six were bought last year.',
  ]);
});
