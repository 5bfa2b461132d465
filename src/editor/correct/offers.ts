import * as vscode from 'vscode';
import { wordsAfter } from '../../core/corrections/edits';
import type { Reading } from '../../core/findings/finding';
import type { LoadEngine } from '../engine';
import { inMarks } from '../findings/wording';
import { namesIn } from '../review/findings';
import type { Offer, OfferSource } from '../review/offers';
import { shortened } from '../review/offers';
import type { Change } from './commands';
import type { Corrections } from './corrections';
import { correctionsHere, correctionsOf, isPossible, obstacleOf } from './corrections';

/** How many other readings come before what can be decided about a finding. */
const MOST_PREFERRED = 2;

/**
 * Offers, on words of a finding, to put what it suggests or what another reading says in their place, the reading that most
 * articles have first; and to let all other articles say what these words say.
 */
export function offerCorrections(loadEngine: LoadEngine): OfferSource {
  return async (snapshot, uri, { finding, reading }) => {
    const engine = await loadEngine();
    const path = snapshot.scope.pathOf(uri);
    const right = (value: string) => correctionsOf(engine, snapshot, finding.id, value);
    const to = ({ value }: Reading) => right(value);
    const suggestion = engine.suggestion(snapshot.analysis, finding);
    const suggested = suggestion === undefined ? undefined : right(suggestion);
    const others = finding.readings.filter((one) => one !== reading).sort((a, b) => support(b) - support(a));
    const here = [suggested, ...others.map(to)].flatMap((corrections) =>
      corrections ? changeHere(corrections, path, reading.value) : [],
    );
    const everywhere = to(reading);
    // A name is spelled in one way by “Use This Spelling”.
    const isName = finding.code.startsWith('name.') && namesIn(snapshot, finding) !== undefined;
    const all = everywhere && !isName ? changeAll(everywhere) : [];
    const [preferred, rest] = [here.slice(0, MOST_PREFERRED), here.slice(MOST_PREFERRED)];
    const first = [...preferred, ...all.slice(0, 1)].map((offer) =>
      isChange(offer) ? { ...offer, preferred: true as const } : offer,
    );
    return [...first, ...rest, ...previewsOf([...here.slice(0, 1), ...all])];
  };
}

/** How many articles have a reading, exact copies not counted. */
function support({ spans }: Reading): number {
  return new Set(spans.filter(({ copyOf }) => copyOf === undefined).map(({ path }) => path)).size;
}

/** To change the places where an article has a reading; where none can be changed, to hear why. */
export function changeHere(
  corrections: Corrections,
  path: string | undefined,
  reading: string,
): readonly Offer[] {
  const here = correctionsHere(corrections, path, reading);
  const [first] = here.filter(isPossible);
  const change: Change = { right: corrections.right, places: 'here' };
  if (first) {
    const words = inMarks(shortened(wordsAfter(first.span, first.edits)));
    return [{ title: vscode.l10n.t('Change to {0}', words), command: CHANGE, given: change }];
  }
  if (here.every((one) => obstacleOf(one) === 'kind')) return [];
  const words = inMarks(shortened(corrections.shown));
  return [{ title: vscode.l10n.t('Why Not Change to {0}?', words), command: WHY_NOT, given: change }];
}

/** To change all places that do not say what is right. */
export function changeAll({ right, shown, all }: Corrections): readonly Offer[] {
  if (!all.some(isPossible)) return [];
  const change: Change = { right, places: 'everywhere' };
  const title = vscode.l10n.t('Change All to {0}', inMarks(shortened(shown)));
  return [{ title, command: CHANGE, given: change }];
}

/** The same, looked at first. */
function previewsOf(offers: readonly Offer[]): readonly Offer[] {
  return offers.filter(isChange).map(({ title, command, given }) => ({
    title: vscode.l10n.t('{0}, with Preview…', title),
    command,
    given: { ...given, preview: true },
  }));
}

const isChange = ({ command }: Offer) => command === CHANGE;

const CHANGE = 'copydesk.changeWords';
const WHY_NOT = 'copydesk.whyNotChange';
