import type { Board, BoardInput, Decided, Standing } from '../../core/board/model';
import { isLoud } from '../../core/findings/count';
import type { Finding } from '../../core/findings/finding';
import type { ConflictState } from '../../core/sheet/sheet';
import type { Engine } from '../engine';
import { severitiesIn } from '../findings/listed';
import type { StorySnapshot } from '../stories/snapshot';
import { labelOf } from '../uris';
import { inWords } from '../words';

/** The board of a story as it stands. */
export function boardIn(snapshot: StorySnapshot, engine: Engine): Board {
  return engine.boardOf(inputOf(snapshot));
}

function inputOf(snapshot: StorySnapshot): BoardInput {
  const { articles, findings, compatible } = snapshot.analysis;
  const severityOf = severitiesIn(snapshot);
  const standingOf = (finding: Finding): Standing | undefined => {
    const severity = severityOf(finding);
    if (severity === undefined) return undefined;
    const state = snapshot.settledFindings.get(finding);
    if (state) return { state: 'settled', ...decidedIn(state) };
    return { state: isLoud(severity) ? 'open' : 'quiet', ...(severity === 'error' ? { inside: true } : {}) };
  };
  return { title: labelOf(snapshot.scope.uri), articles, findings, compatible, standingOf, tell: inWords };
}

function decidedIn({ status }: ConflictState): { readonly decided?: Decided } {
  return status === 'open' ? {} : { decided: status };
}
