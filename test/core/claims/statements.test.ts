import { examples } from './claims';

examples('role', {
  'Norway’s prime minister, Eva Holmsen, spoke.': ['“Norway’s prime minister” role=Norway’s prime minister'],
  'Deputy foreign minister Pavel Orsk left.': ['“Deputy foreign minister” role=Deputy foreign minister'],
  'The prime minister left.': [],
  'Ida Renquist, the chief executive of Orlin Foods, resigned.': [
    '“chief executive of Orlin Foods” role=chief executive of Orlin Foods',
  ],
});

examples('quotation', {
  '“It was over in a minute,” Alan Reedham said.': [
    '“It was over in a minute” modality=reported, speaker=Alan Reedham',
  ],
  'She called it a “full-fledged disaster”.': ['“full-fledged disaster” modality=reported, speaker=She'],
  'Mary Tollard said: “We had no warning.”': ['“We had no warning.” modality=reported, speaker=Mary Tollard'],
});

examples('attribution', {
  'Police said the driver had been drinking.': [
    '“the driver had been drinking” modality=reported, speaker=Police',
  ],
  'According to the ministry, the road is open.': [
    '“the road is open” modality=reported, speaker=the ministry',
  ],
  'The road is open.': [],
});
