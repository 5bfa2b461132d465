import { examples } from './story';

suite('source.shared', () => {
  const { fires, quiet } = examples('source.shared');
  const copied =
    'the old lighthouse on the northern cape was sold at auction for a single coin to a retired schoolteacher';

  fires(
    'two articles',
    [`Nobody expected it, but [[1:${copied}]] on Friday.`, `Locals cheered when [[2:${copied}]].`],
    { message: '2 articles share their wording: count them as one source' },
  );
  fires('three articles', [
    `In brief: [[1:${copied}]] today.`,
    `It is true that [[2:${copied}]].`,
    `Yes, [[3:${copied}]] and her dog.`,
  ]);
  fires('other punctuation', [
    'That night [[1:the river rose, the bridge went, the mill burned and the bells rang for an hour]].',
    'So [[2:the river rose; the bridge went; the mill burned, and the bells rang for an hour]].',
  ]);
  fires('other case', [
    'Truly [[1:the council voted by eleven to ten to sell the last of its forests to a brewer]].',
    '[[2:The Council voted by eleven to ten to sell the last of its forests to a brewer]], it says.',
  ]);
  fires('a press release', [
    'Orlin Foods says [[1:its new oven bakes four hundred loaves an hour with half the gas of the old one]].',
    'We hear [[2:its new oven bakes four hundred loaves an hour with half the gas of the old one]].',
  ]);
  fires('the longest run', [
    `One two three. Nobody expected it, but [[1:${copied}]] on Friday. She had no money.`,
    `Four five six. Locals cheered when [[2:${copied}]]. She had a dog.`,
  ]);

  quiet('eleven words', [
    'She sold the old house on the hill to a neighbour in spring.',
    'He sold the old house on the hill to a neighbour in autumn.',
  ]);
  quiet('other words', [
    'The old lighthouse was sold for a coin on Friday.',
    'A retired schoolteacher bought the lighthouse at an auction.',
  ]);
  quiet('one article that repeats itself', [`Today ${copied}. Again: ${copied}.`]);
  quiet('boilerplate', [
    'The mill burned.\n\nYour email address will not be published. Required fields are marked with a star in all of the forms below.',
    'The bridge fell.\n\nYour email address will not be published. Required fields are marked with a star in all of the forms below.',
  ]);
  quiet('headlines', [
    'Lighthouse sold at auction for one coin to retired teacher from old town\n\nIt was a surprise.',
    'Lighthouse sold at auction for one coin to retired teacher from old town\n\nNobody knew why.',
  ]);
  quiet('a single article', [copied]);
});
