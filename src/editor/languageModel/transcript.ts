import * as vscode from 'vscode';
import type { ModelRequest } from '../../core/secondReader/secondReader';
import type { Messages } from '../messages';
import { plain } from '../../core/text/plain';
import { findings, requests } from '../counts';
import type { Failure } from './failure';
import { sentenceOf } from './failure';

/** How much of a reply without a list the log shows, in UTF-16 units. */
const MAX_LOGGED = 2_000;

/** What became of the requests of one run. */
export class Transcript {
  answered = 0;
  dropped = 0;
  /** Replies that were empty, and those without a list. */
  empty = 0;
  withoutList = 0;
  /** Requests whose replies ended early. */
  readonly cut: ModelRequest[] = [];
  cancelled = false;
  failure: Failure | undefined;
}

/** Who was asked, in the words of messages. */
export interface Named {
  readonly model: string;
  readonly provider: string;
}

/** Tells what a run came to. @returns whether the person wants what ended early to be continued. */
export async function tell(
  messages: Messages,
  { model, provider }: Named,
  run: Transcript,
  asked: number,
  found: number,
): Promise<boolean> {
  const { answered, failure } = run;
  const heard = answered - run.empty - run.withoutList;
  if (heard > 0 || found > 0) messages.summary(summary(model, found, run.dropped));
  if (failure) {
    messages.warning(withRest(sentenceOf(failure, model, provider), answered, asked));
  } else if (run.cancelled) {
    messages.information(withRest(vscode.l10n.t('Reading with {0} was cancelled.', model), answered, asked));
  }
  if (run.withoutList > 0) {
    messages.warning(
      vscode.l10n.t(
        '{0} answered without a list of findings, as where a model refuses. Nothing is shown of that; the log has its words.',
        model,
      ),
    );
  }
  if (run.empty > 0) messages.warning(vscode.l10n.t('{0} sent an empty answer.', model));
  if (run.cut.length === 0) return false;
  const text = vscode.l10n.t('The answer of {0} ended early. What stood before its end is kept.', model);
  return (await messages.offer(text, vscode.l10n.t('Continue'))) !== undefined;
}

function summary(model: string, found: number, dropped: number): string {
  if (dropped === 0) return vscode.l10n.t('{0} named {1}.', model, findings(found));
  return dropped === 1
    ? vscode.l10n.t('{0} named {1}; 1 part of its answer was left out (see the log).', model, findings(found))
    : vscode.l10n.t(
        '{0} named {1}; {2} parts of its answer were left out (see the log).',
        model,
        findings(found),
        dropped,
      );
}

/** What went wrong, and how much had come by then. */
function withRest(sentence: string, answered: number, asked: number): string {
  if (answered === 0 && asked < 2) return sentence;
  return vscode.l10n.t(
    '{0} {1} of {2} answered; what had come is kept.',
    sentence,
    answered,
    requests(asked),
  );
}

/** A reply in the log: plain characters, and not more than is needed to see what it is. */
export function logged(reply: string): string {
  const text = plain(reply);
  return text.length > MAX_LOGGED ? `${text.slice(0, MAX_LOGGED)}…` : text;
}
