import { examples } from './claims';

examples('quantity', {
  'The plant has an output of 82 MW.': ['“82 MW” quantity=82 MW, scope=event, attribute=output'],
  'At least eleven people were killed in the crash.': [
    '“At least eleven” quantity=At least eleven, scope=event, event=die, word=killed',
  ],
  'The fire destroyed 40 homes and injured nine people.': [
    '“40” quantity=40, scope=event, event=destroy, word=destroyed',
    '“nine” quantity=nine, scope=event, event=injure, word=injured',
  ],
  'Maren Holt, 34, won the race.': ['“34” quantity=34, scope=event, event=win, word=won, who=Maren Holt'],
  'Maren Holt, a tall woman of 34, won the race.': [
    '“34” quantity=34, scope=event, event=win, word=won, who=Maren Holt',
  ],
  'She was convicted of four counts of fraud and one of theft.': [
    '“four” quantity=four, scope=part, event=convict, word=convicted',
  ],
  'The brewery was fined £1.2m for the spill.': [
    '“£1.2m” quantity=£1.2m, scope=event, event=fine, word=fined',
  ],
  'Four of them were children.': [],
  'The yard builds 12 boats a year.': ['“12” quantity=12, scope=rate, event=build, word=builds'],
  'So far this year avalanches have killed 23 skiers.': [
    '“23” quantity=23, scope=total, event=die, word=killed',
  ],
  'The attendance was 41,200.': [
    '“41,200” quantity=41,200, scope=event, event=attend, word=attendance, attribute=attendance',
  ],
  'The council did not sell 30 houses.': [
    '“30” modality=denied, quantity=30, scope=event, event=sell, word=sell',
  ],
  'The company plans to cut 300 jobs.': [
    '“300” modality=planned, quantity=300, scope=event, event=cut-jobs, word=cut',
  ],
  'Profit rose to $31m from $27m.': [
    '“$31m” quantity=$31m, scope=event, event=increase, word=rose, attribute=profit',
    '“$27m” quantity=$27m, scope=part, event=increase, word=rose, attribute=profit',
  ],
});
