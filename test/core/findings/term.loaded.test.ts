import { examples } from './story';

suite('term.loaded', () => {
  const { fires, quiet } = examples('term.loaded');

  fires('government and regime', [
    'The [[1:Kenyan government]] banned the march.',
    'The [[2:Kenyan regime]] banned the march.',
  ]);
  fires('possessives', [
    '[[1:Mali’s junta]] closed the border.',
    '[[2:Mali’s government]] closed the border.',
  ]);
  fires('fighters and terrorists', [
    '[[1:Kurdish rebels]] held the town.',
    '[[2:Kurdish terrorists]] held the town.',
  ]);
  fires('leader and strongman', [
    'The [[1:Belarusian leader]] flew home.',
    'The [[2:Belarusian strongman]] flew home.',
  ]);
  fires('-led', ['The [[1:Kenya-led administration]] left.', 'The [[2:Kenya-led regime]] left.']);
  fires('in one article', ['The [[1:Kenyan government]] fell. Few mourned the [[2:Kenyan regime]].']);

  quiet('one term', [
    'The Kenyan government banned the march.',
    'The Kenyan government banned the march. Kenya’s government is old.',
  ]);
  quiet('two owners', ['The Kenyan government met the Malian junta.', 'The Malian junta was late.']);
  quiet('no owner', ['The government banned the march.', 'The regime banned the march.']);
  quiet('a head and a body', ['The Kenyan leader spoke.', 'The Kenyan government met.']);
  quiet('singular and plural', ['Kurdish rebels held the town.', 'A Kurdish rebel was seen.']);
  quiet('a person', ['Holmsen’s government fell.', 'Holmsen’s regime fell.']);
});
