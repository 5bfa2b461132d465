import { examples } from './claims';

examples('time', {
  'Edda Marsk died on 3 May 2024.': [
    '“died on 3 May 2024” event=die, word=died, date=3 May 2024, who=Edda Marsk',
  ],
  'On Monday the bridge in Corva collapsed.': [
    '“Monday the bridge in Corva collapsed” event=collapse, word=collapsed, date=Monday',
  ],
  'Edda Marsk has a contract until June 2027.': [
    '“contract until June 2027” event=run-out, word=contract, date=June 2027, who=Edda Marsk',
  ],
  'On Monday Peru ordered four envoys to withdraw.': [],
  'Friday’s closing price was 31 euros.': [],
  'The firms merge in May 2025.': ['“merge in May 2025” event=merge, word=merge, date=May 2025'],
  'In May 2025 the firms merge.': ['“May 2025 the firms merge” event=merge, word=merge, date=May 2025'],
  'On Monday the two firms are to merge.': [
    '“Monday the two firms are to merge” modality=planned, event=merge, word=merge, date=Monday',
  ],
  'The ferry sank at 03:20 off Mombasa.': ['“sank at 03:20” event=sink, word=sank, date=03:20'],
  'He was first arrested in March 2021.': [
    '“arrested in March 2021” event=capture, word=arrested, date=March 2021, marked=true',
  ],
  'A diver found the wreck on 9 June, the mayor said on Tuesday.': [
    '“found the wreck on 9 June” event=found, word=found, date=9 June, who=unnamed diver',
  ],
  'A diver has found a wreck, the mayor said on Tuesday.': [],
  'Police said on Monday he had been arrested.': [],
  'The arrested man of Corva went home on Sunday.': [],
  'Two weeks ago the workers of the mill repeated their call for a merger.': [],
  'On 2 March the bridge in Corva collapsed.': [
    '“2 March the bridge in Corva collapsed” event=collapse, word=collapsed, date=2 March',
  ],
  'Two days later the mine collapsed.': [],
  'Residents had waited since 3 May 2024 for the bridge to open.': [],
});

examples('duration', {
  'Two years after the bridge opened, it rusts.': [
    '“Two years after the bridge opened” event=open, word=opened, date=Two years, relation=after',
  ],
  'The army seized power nearly four years after the coup.': [
    '“nearly four years after the coup” event=take-power, word=coup, date=nearly four years, relation=after',
  ],
  'Ten days before the vote she resigned.': [
    '“Ten days before the vote” event=vote, word=vote, date=Ten days, relation=before',
  ],
  'The trial took nine weeks.': [],
});

examples('order', {
  'The chairman resigned after the merger.': [
    '“resigned after the merger” event=resign, other=merge, relation=after',
  ],
  'The explosion followed the fire.': [
    '“explosion followed the fire” event=bomb, other=burn, relation=after',
  ],
  'The signing was accompanied by the withdrawal of troops.': [
    '“signing was accompanied by the withdrawal” event=sign, other=withdraw, relation=with',
  ],
  'The bridge opened before dawn.': [],
});
