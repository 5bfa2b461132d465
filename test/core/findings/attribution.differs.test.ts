import { examples } from './story';

suite('attribution.differs', () => {
  const { fires, quiet } = examples('attribution.differs');

  fires('who confirmed', [
    'The mine collapsed on Sunday. [[1:Alan Reedham confirmed]] the collapse.',
    'The mine collapsed at dawn. [[2:Nils Lindahl confirmed]] the collapse.',
  ]);
  fires('who announced', [
    'The theatre will close in May. [[1:Eva Holmsen announced]] the closure.',
    'The theatre closes its doors. [[2:Hugo Stanier announced]] the closure.',
  ]);
  fires('who welcomed it', [
    'Kenya abolished the tax. The merger of the ports was signed. [[1:Amina Odhiambo welcomed]] the deal.',
    'The merger of the ports was signed on Friday. [[2:Peter Wekesa welcomed]] the deal.',
  ]);
  fires('who condemned it', [
    'A bomb exploded in the market. [[1:Kenya condemned]] the attack.',
    'A bomb exploded at noon. [[2:Ghana condemned]] the attack.',
  ]);
  fires('a country and a person', [
    'A bomb exploded in the market. [[1:Kenya condemned]] the bombing.',
    'A bomb exploded at noon. [[2:Luis Quiroga condemned]] the bombing.',
  ]);
  fires('three articles', [
    'The mine collapsed on Sunday. [[1:Alan Reedham confirmed]] the collapse.',
    'The mine collapsed at dawn. [[2:Nils Lindahl confirmed]] the collapse.',
    'A mine collapsed. [[1:Alan Reedham confirmed]] the collapse.',
  ]);

  quiet('one source', [
    'The mine collapsed. Alan Reedham confirmed the collapse.',
    'The mine collapsed. Alan Reedham confirmed the collapse on Sunday.',
  ]);
  quiet('other matters', [
    'The mine collapsed. Alan Reedham confirmed the collapse.',
    'The theatre closed. Nils Lindahl confirmed the closure.',
  ]);
  quiet('one article', [
    'The mine collapsed. Alan Reedham confirmed the collapse. Nils Lindahl confirmed the collapse too.',
  ]);
  quiet(
    'a chorus',
    ['Kenya', 'Ghana', 'Mali', 'Peru', 'Chile', 'Norway', 'Japan'].map(
      (name) => `A bomb exploded in the market. ${name} condemned the attack.`,
    ),
  );
  quiet('a denial', [
    'The mine collapsed. Alan Reedham confirmed the collapse.',
    'The mine collapsed. Nils Lindahl did not confirm the collapse.',
  ]);
  quiet('a description', [
    'The mine collapsed. Alan Reedham confirmed the collapse.',
    'The mine collapsed. A spokesman confirmed the collapse.',
  ]);
});
