import { corrects } from './correcting';

suite('correcting spellings', () => {
  const { to } = corrects('name.spelling');
  const right = 'Foreign Minister [[0:Tarek Mansouri]] spoke in Oslo.';

  to(
    'a full name',
    right,
    'Foreign Minister [[1:Tarek Mansuri]] spoke in Oslo.',
    'Foreign Minister Tarek [[1:Mansouri]] spoke in Oslo.',
  );
  to(
    'a surname alone',
    right,
    'Tarek Mansuri spoke. Mr [[1:Mansuri]] left.',
    'Tarek Mansuri spoke. Mr [[1:Mansouri]] left.',
  );
  to(
    'a possessive',
    right,
    'Tarek Mansuri spoke. [[1:Mansuri]]’s aides left.',
    'Tarek Mansuri spoke. [[1:Mansouri]]’s aides left.',
  );
  to(
    'both words',
    right,
    'Minister [[1:Tarik Mansuri]] spoke in Oslo.',
    'Minister [[1:Tarek]] [[2:Mansouri]] spoke in Oslo.',
  );
});

suite('correcting roles', () => {
  const { to } = corrects('role.differs');

  to(
    'a title before a name',
    '[[0:Superintendent]] Joan Reed led the search.',
    '[[1:Inspector]] Joan Reed led the search.',
    '[[1:Superintendent]] Joan Reed led the search.',
  );
  to(
    'lower case, with its article',
    '[[0:Superintendent]] Joan Reed led the search.',
    'Joan Reed, an [[1:inspector]], led the search.',
    'Joan Reed, [[1:a superintendent]], led the search.',
  );
});

suite('correcting quotations', () => {
  const { to, not } = corrects('quote.altered');
  const right = '“[[0:We will rebuild every house on this street]],” Joan Reed said.';

  to(
    'within curly marks',
    right,
    '“[[1:We hope to rebuild every house on this street]],” Joan Reed said.',
    '“We [[1:will]] rebuild every house on this street,” Joan Reed said.',
  );
  to(
    'within straight marks',
    right,
    '"[[1:We hope to rebuild every house on this street]]," Joan Reed said.',
    '"We [[1:will]] rebuild every house on this street," Joan Reed said.',
  );
  to(
    'a word left out',
    '“[[0:I have never knowingly taken money from anyone]],” Joan Reed said.',
    '“[[1:I have never taken money from anyone]],” Joan Reed said.',
    '“I have [[1:never knowingly]] taken money from anyone,” Joan Reed said.',
  );
  to(
    'a word too many',
    '“[[0:I have never taken money from anyone]],” Joan Reed said.',
    '“[[1:I have never knowingly taken money from anyone]],” Joan Reed said.',
    '“I have [[1:never]] taken money from anyone,” Joan Reed said.',
  );
  to(
    'apostrophes of the article',
    '“[[0:We’ve seen it, and it’s not enough for us]],” Joan Reed said.',
    '"[[1:We\'ve seen it, and that was not enough for us]]," Joan Reed said.',
    '"We\'ve seen it, and [[1:it\'s]] not enough for us," Joan Reed said.',
  );
  not(
    'the speaker in the middle',
    'split',
    right,
    '“[[1:We hope to rebuild,” Joan Reed said, “every house on this street]].”',
  );
});

suite('correcting scopes', () => {
  const { to, not } = corrects('scope.differs');

  to(
    'since when',
    'She is the [[0:first barge to damage the bridge since 1974]].',
    'She is the [[1:first barge to damage the bridge since 1968]].',
    'She is the first barge to damage the bridge since [[1:1974]].',
  );
  to(
    'of whom',
    'She is the [[0:first Norwegian woman to cross the ice]].',
    'She is the [[1:first European woman to cross the ice]] alone.',
    'She is the first [[1:Norwegian]] woman to cross the ice alone.',
  );
  not(
    'not where little is the same',
    'unclear',
    'She is the [[0:first woman of her country to reach the far end]].',
    'She is the [[1:first to cross the ice]].',
  );
});
