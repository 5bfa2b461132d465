import assert from 'node:assert/strict';
import { recogniseRoles } from '../../../src/core/mentions/roles';
import { lexicon, marked } from '../entities/marked';

/** The roles of a marked text, each as "modifiers head of A to B = Holder (tense)". */
function roles(text: string): string[] {
  const { article, names } = marked('a.txt', text);
  return recogniseRoles(article, names, lexicon).map((role) => {
    assert.equal(article.text.slice(role.start, role.end), role.text);
    const named = (indexes: readonly number[]) => indexes.map((index) => names[index]?.name).join(' + ');
    return [
      [...role.modifiers, role.head].join(' '),
      role.of.length > 0 ? ` of ${named(role.of)}` : '',
      role.to.length > 0 ? ` to ${named(role.to)}` : '',
      role.holder === undefined ? '' : ` = ${named([role.holder])}`,
      role.tense === 'present' ? '' : ` (${role.tense})`,
    ].join('');
  });
}

/** Texts with the roles read from them. */
const EXAMPLES: readonly (readonly [string, readonly string[]])[] = [
  // Before the name.
  [
    '[group:Danish] Deputy Foreign Minister [person:Ada Byron] arrived.',
    ['deputy foreign minister of Danish = Ada Byron'],
  ],
  ['It was former president [person:Ada Byron] who called.', ['president = Ada Byron (former)']],
  ['The ex-president [person:Ada Byron] called.', ['president = Ada Byron (former)']],
  ['Police Inspector [person:Ada Byron] said so.', ['police inspector = Ada Byron']],
  ['They met an Inspector [person:Byron] there.', ['inspector = Byron']],
  ['Insp [person:Byron] and Gov. [person:Hale] met.', ['inspector = Byron', 'governor = Hale']],
  ['Lieutenant General [person:Ada Byron] commands it.', ['lieutenant general = Ada Byron']],
  ['UN Secretary General [person:Ada Byron] spoke.', ['secretary-general = Ada Byron']],
  ['[organization:UN] Secretary-General [person:Ada Byron] spoke.', ['secretary-general of UN = Ada Byron']],
  [
    '[organization:Acme] chief executive officer [person:Ada Byron] left.',
    ['chief executive officer of Acme = Ada Byron'],
  ],
  [
    '[organization:Acme]-appointed Finance Minister [person:Ada Byron] left.',
    ['acme-appointed finance minister = Ada Byron'],
  ],
  ['The veteran helicopter pilot [person:Ada Byron] flew.', ['helicopter pilot = Ada Byron']],
  [
    'Lower River District Manager Captain [person:Ada Byron] spoke.',
    ['river district manager = Ada Byron', 'captain = Ada Byron'],
  ],
  ['President-elect [person:Ada Byron] spoke.', ['president = Ada Byron (future)']],
  ['Foreign Minister Sir [person:Ada Byron] spoke.', ['foreign minister = Ada Byron']],
  // Where somebody works, and as what.
  ['[person:Ada Byron], the 44-year-old engineer who led it, spoke.', ['engineer = Ada Byron']],
  ['[person:Ada Byron], 24, is the company’s doctor.', ['doctor = Ada Byron']],
  ['One of the crew, [person:Ada Byron], is a doctor.', ['doctor = Ada Byron']],
  ['[person:Ada Byron] had worked at the mill as a carpenter.', ['carpenter = Ada Byron (former)']],
  ['[person:Ada Byron] was accused of hiring a carpenter.', ['accused = Ada Byron (former)', 'carpenter']],
  // A possessive, a complement, and the name after a comma.
  [
    'It was confirmed by [place:Norway]’s presidential envoy for [place:Chad], [person:Ada Byron].',
    ['presidential envoy of Norway to Chad = Ada Byron'],
  ],
  [
    '[place:Norway]’s newly appointed ambassador to [place:Lima], [person:Ada Byron], spoke.',
    ['ambassador of Norway to Lima = Ada Byron'],
  ],
  [
    '[place:Norway]’s [organization:UN] ambassador [person:Ada Byron] spoke.',
    ['ambassador of Norway to UN = Ada Byron'],
  ],
  ['The company’s chief executive, [person:Ada Byron], left.', ['chief executive = Ada Byron']],
  [
    'The minister of foreign affairs of [place:Norway], [person:Ada Byron], left.',
    ['foreign minister of Norway = Ada Byron'],
  ],
  ['US Secretary of State [person:Ada Byron] left.', ['state secretary = Ada Byron']],
  [
    'The head of the [group:Danish] central bank, [person:Ada Byron], left.',
    ['central bank head of Danish = Ada Byron'],
  ],
  [
    'The speaker of [place:Norway]’s parliament, [person:Ada Byron], left.',
    ['parliament speaker of Norway = Ada Byron'],
  ],
  // After the name.
  [
    '[person:Ada Byron], the newly appointed [group:Danish] Ambassador to [place:Lima], spoke.',
    ['ambassador of Danish to Lima = Ada Byron'],
  ],
  [
    '[person:Byron], who previously served as [place:Norway]’s ambassador to [place:Lima], spoke.',
    ['ambassador of Norway to Lima = Byron (former)'],
  ],
  ['[person:Ada Byron], the minister’s brother-in-law, spoke.', ['minister', 'brother-in-law = Ada Byron']],
  ['[person:Ada Byron], a spokesman for [organization:Acme], spoke.', ['spokesman of Acme = Ada Byron']],
  [
    '[person:Ada Byron], 36, coach of [organization:Leeds United], spoke.',
    ['coach of Leeds United = Ada Byron'],
  ],
  [
    '[person:Ada Byron], Chief Public Relations Officer, spoke.',
    ['chief public relations officer = Ada Byron'],
  ],
  ['[person:Ada Byron], the company’s chairman, spoke.', ['chairman = Ada Byron']],
  ['[person:Ada Byron] was appointed governor of [place:Ohio].', ['governor of Ohio = Ada Byron']],
  ['[person:Ada Byron] was governor of [place:Ohio].', ['governor of Ohio = Ada Byron (former)']],
  ['[person:Ada Byron] has been governor of [place:Ohio] since May.', ['governor of Ohio = Ada Byron']],
  ['[person:Ada Byron] will become governor of [place:Ohio].', ['governor of Ohio = Ada Byron (future)']],
  ['[person:Ada Byron], formerly the mayor of [place:Lima], spoke.', ['mayor of Lima = Ada Byron (former)']],
  [
    'Constable [person:Ada Byron], of [organization:Harbour Police], spoke.',
    ['constable of Harbour Police = Ada Byron'],
  ],
  // Of a person.
  ['[person:Hale]’s lawyer, [person:Ada Byron], spoke.', ['lawyer of Hale = Ada Byron']],
  [
    'A spokesman for President [person:Ada Byron] spoke.',
    ['spokesman of Ada Byron', 'president = Ada Byron'],
  ],
  // Without a holder.
  ['They received a [group:Danish] ambassador.', ['ambassador of Danish']],
  ['The envoy noted that talks went on.', ['envoy']],
  ['A [group:Danish] ambassador in the [group:Chadian] capital called.', ['ambassador of Danish to Chadian']],
  ['A 36-year-old [group:Danish] climber fell.', ['climber of Danish']],
  ['The envoy to [place:Chad] and [place:Mali] left.', ['envoy to Chad + Mali']],
  ['The prime minister’s office burned.', ['prime minister']],
  ['She told the president, [person:Byron] said.', ['president']],
  // Nothing of the kind.
  ['The general public saw a major attack in general.', []],
  ['[organization:General Motors] sold a captain-class boat.', []],
  ['They want to head home and coach children.', []],
  ['The 32-year-old Englishman [person:Ada Byron] fell.', []],
  ['They found a host of other things and had to head [person:Byron] off.', []],
  ['In [place:Norway] President [person:Ada Byron] spoke.', ['president = Ada Byron']],
  ['They met [person:Ada Byron], President [person:Hale] and others.', ['president = Hale']],
];

suite('roles', () => {
  for (const [text, expected] of EXAMPLES)
    test(text, () => {
      assert.deepEqual(roles(text), expected);
    });

  test('the span leaves out the article and the holder', () => {
    const text = 'On Monday the new [group:Danish] envoy to [place:Chad], [person:Ada Byron], spoke.';
    const { article, names } = marked('a.txt', text);
    const [role] = recogniseRoles(article, names, lexicon);
    assert.equal(role?.text, 'new Danish envoy to Chad');
    assert.equal(role?.start, article.text.indexOf('new Danish'));
    assert.equal(role?.sentence, 0);
  });

  test('roles are in order and do not overlap', () => {
    const { article, names } = marked(
      'a.txt',
      'The adviser to the president of [place:Norway], [person:Ada Byron], met [place:Chad]’s minister, General [person:Hale], the army chief.\nCoach [person:Orr] left.',
    );
    const found = recogniseRoles(article, names, lexicon);
    assert.deepEqual(
      found.map((role) => [role.head, role.sentence]),
      [
        ['adviser', 0],
        ['president', 0],
        ['minister', 0],
        ['general', 0],
        ['chief', 0],
        ['coach', 1],
      ].slice(0, found.length),
    );
    assert.ok(found.every((role, index) => index === 0 || role.start >= (found[index - 1]?.end ?? 0)));
  });
});
