import { examples } from './claims';

examples('scope', {
  'Uruguay is the first country in the world to ratify the treaty.': [
    '“first country in the world to ratify the treaty” mark=first, domain=country+world, object=treaty, event=approve',
  ],
  'No country had previously banned the pesticide.': [
    '“No country had previously banned the pesticide” mark=none, domain=country+previously, object=pesticide, event=ban',
  ],
  'It was the first bank to open in Somalia since 1991.': [
    '“first bank to open in Somalia since 1991” mark=first, domain=bank, object=, event=open, since=1991',
  ],
  'Rovers won the cup for the first time.': ['“first time” mark=first, domain=time, object=cup, event=win'],
  'At first the club refused.': [],
  'Only two ships sank.': [],
});

examples('list', {
  'Chile, Peru and Brazil signed the accord.': [
    '“Chile, Peru and Brazil” members=Chile+Peru+Brazil, open=false, event=sign',
  ],
  'Several countries, including Kenya, Ghana and Senegal, abstained.': [
    '“Kenya, Ghana and Senegal” members=Kenya+Ghana+Senegal, open=true',
  ],
  'Chile and Peru signed.': [],
  'Tove Lindquist, Amina Diallo and Hugo Stanier met.': [
    '“Tove Lindquist, Amina Diallo and Hugo Stanier” members=Tove Lindquist+Amina Diallo+Hugo Stanier, open=false, event=meet',
  ],
});

examples('property', {
  'The crew was well prepared.': ['“well prepared” quality=prepared, positive=true, who=unnamed crew'],
  'Jon Askeland, 31, was ill-equipped.': [
    '“ill-equipped” quality=equipped, positive=false, who=Jon Askeland',
  ],
  'The building was not properly insured.': ['“properly insured” quality=insured, positive=false'],
  'A Danish climber, 36, fell.': [
    '“Danish climber” quality=nationality, positive=true, country=Danish, who=aged 36–36',
  ],
  'He spoke well.': [],
});
