import { examples } from './claims';

examples('place', {
  'The conductor Ila Venn died in Lyon.': ['“died in Lyon” event=die, word=died, place=Lyon, who=Ila Venn'],
  'A bus crashed near Bergen on Sunday.': ['“crashed near Bergen” event=crash, word=crashed, place=Bergen'],
  'The trawler sank off the Azores.': ['“sank off the Azores” event=sink, word=sank, place=Azores'],
  'Paris said the minister had resigned.': [],
});
