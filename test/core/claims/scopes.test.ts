import { examples } from './claims';

examples('scope', {
  'Uruguay is the first country in the world to ratify the treaty.': [
    '“first country in the world to ratify the treaty” mark=first, domain=country+world, object=treaty, deed=true, event=approve',
  ],
  'No country had previously banned the pesticide.': [
    '“No country had previously banned the pesticide” mark=none, domain=country+previously, object=pesticide, deed=true, event=ban',
  ],
  'It was the first bank to open in Somalia since 1991.': [
    '“first bank to open in Somalia since 1991” mark=first, domain=bank, object=, deed=true, event=open, since=1991',
  ],
  'Rovers won the cup for the first time.': [
    '“first time” mark=first, domain=time, object=cup, deed=true, event=win',
  ],
  'It was the first flight over the strait.': [
    '“first flight over the strait” mark=first, domain=, object=, deed=false, event=fly',
  ],
  'He was charged with first-degree murder.': [],
  'At first the club refused.': [],
  'Only two ships sank.': [],
});

examples('list', {
  'Chile, Peru and Brazil signed the accord.': [
    '“Chile, Peru and Brazil” members=Chile+Peru+Brazil, open=false',
  ],
  'Several countries, including Kenya, Ghana and Senegal, abstained.': [
    '“Kenya, Ghana and Senegal” members=Kenya+Ghana+Senegal, open=true',
  ],
  'Chile and Peru signed.': [],
  'Tove Lindquist, Amina Diallo and Hugo Stanier met.': [
    '“Tove Lindquist, Amina Diallo and Hugo Stanier” members=Tove Lindquist+Amina Diallo+Hugo Stanier, open=false',
  ],
});

examples('property', {
  'The crew was well prepared.': [
    '“well prepared” quality=prepared, positive=true, of=crew was, who=unnamed crew',
  ],
  'Jon Askeland, 31, was ill-equipped.': [
    '“ill-equipped” quality=equipped, positive=false, of=, was, who=Jon Askeland',
  ],
  'The building was not properly insured.': [
    '“properly insured” quality=insured, positive=false, of=building was',
  ],
  'A Danish climber, 36, fell.': [
    '“Danish climber” quality=nationality, positive=true, country=Danish, who=aged 36–36',
  ],
  'The writer Ola Fjeld is a Swede.': [
    '“Swede” quality=nationality, positive=true, country=Swede, who=Ola Fjeld',
  ],
  'The 36-year-old man, a Dutch sailor, was found.': [
    '“Dutch sailor” quality=nationality, positive=true, country=Dutch, who=aged 36–36',
  ],
  'Ola Fjeld beat the Swede.': [],
  'Ola Fjeld lives with a Danish writer.': [],
  'The British-Danish sailor Ola Fjeld won.': [],
  'He spoke well.': [],
});
