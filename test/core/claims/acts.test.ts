import { examples } from './claims';

examples('actor', {
  'Orlin Foods bought Pembar Ltd on Friday.': [
    '“Orlin Foods bought Pembar Ltd on Friday.” event=buy, word=bought, act=bought, agents=Orlin Foods, patients=Pembar Ltd',
  ],
  'The treaty was signed by Kenya.': [
    '“The treaty was signed by Kenya.” event=sign, word=signed, act=signed, agents=Kenya',
  ],
  'Kenya’s recognition of Kosovo came late.': [
    '“Kenya’s recognition of Kosovo came late.” event=recognise, word=recognition, act=recognition, agents=Kenya, patients=Kosovo',
  ],
  'Police did not arrest Ruben Askel.': [
    '“Police did not arrest Ruben Askel.” modality=denied, event=capture, word=arrest, act=arrest, patients=Ruben Askel',
  ],
  'Orlin Foods failed to buy Pembar Foods on Friday.': [
    '“Orlin Foods failed to buy Pembar Foods on Friday.” modality=denied, event=buy, word=buy, act=buy, agents=Orlin Foods, patients=Pembar Foods',
  ],
  'They thanked Eva Holmsen, who found the body.': [
    '“who found the body.” event=recover-body, word=found the body, act=found the body, agents=Eva Holmsen, who=Eva Holmsen',
  ],
  'The navy captured 26 pirates.': [
    '“The navy captured 26 pirates.” event=capture, word=captured, act=captured, objects=26',
  ],
  'The theatre was closed. The decision was made by Eva Holmsen.': [
    '“The theatre was closed.” event=close, word=closed, act=closed',
    '“The decision was made by Eva Holmsen.” event=decide, word=decision, act=decision, agents=Eva Holmsen, about=close',
  ],
});
