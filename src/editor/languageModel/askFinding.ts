import * as vscode from 'vscode';
import type { Answer, Finding } from '../../core/findings/finding';
import { wordsIn } from '../../core/secondReader/words';
import type { Engine } from '../engine';
import { plain } from '../../core/text/plain';
import { plainInMessage } from './plainInMessage';
import { chooseTarget } from '../review/choose';
import type { Decider } from '../review/decide';
import type { OfferSource } from '../review/offers';
import type { Target } from '../review/target';
import { isTarget } from '../review/target';
import type { SheetDocuments } from '../sheet/documents';
import type { LiveStory } from '../stories/liveStory';
import { today } from '../today';
import { labelOf } from '../uris';
import { answerInWords } from './answer';
import type { Parcel } from './consent';
import { agreeOn } from './consent';
import type { Availability } from './availability';
import type { Desk } from './desk';
import { sentenceOf } from './failure';
import { keyOf, modelOf, providerOf, titleOf } from './models';
import { send } from './send';
import { logged } from './transcript';

/** A finding with what a model is sent about it. */
interface Question {
  readonly finding: Finding;
  readonly text: string;
}

/** Asks a language model whether a finding stands. Its answer is kept with the conflict, and decides nothing. */
export function registerAskFinding(desk: Desk, decider: Decider, sheets: SheetDocuments): vscode.Disposable {
  return vscode.commands.registerCommand('copydesk.askAboutFinding', async (given?: unknown) => {
    if (!desk.chooser.mayUse()) return false;
    const question = { title: vscode.l10n.t('Ask about This Finding') };
    const target = isTarget(given) ? given : await chooseTarget(decider, sheets, question);
    const story = target && (await decider.storyOf(target.uri));
    return story ? ask(desk, decider, story, target) : false;
  });
}

/** Offers, where a model can be asked, to ask it about a finding. */
export function offerToAsk(availability: Availability): OfferSource {
  return () =>
    availability.unavailable === undefined
      ? [{ title: vscode.l10n.t('Ask about This Finding…'), command: 'copydesk.askAboutFinding' }]
      : [];
}

async function ask(desk: Desk, decider: Decider, story: LiveStory, target: Target): Promise<boolean> {
  const analysis = story.snapshot?.analysis;
  const ids = new Set('findings' in target ? target.findings : []);
  const findings = analysis?.findings.filter(({ id }) => ids.has(id)) ?? [];
  if (!analysis || findings.length === 0) {
    desk.messages.information(vscode.l10n.t('Put the cursor on a finding of an article.'));
    return false;
  }
  const engine = await desk.loadEngine();
  const questions = findings.map((finding) => ({ finding, text: engine.questionAbout(analysis, finding) }));
  const all = analysis.articles.map(({ article }) => article.path);
  const agreed = await agreeOn(desk, story.scope, all, () => parcelOf(questions, story));
  if (!agreed) return false;
  let any = false;
  const title = vscode.l10n.t(
    'Asking {0}, provider {1}, about a finding',
    titleOf(agreed.model),
    providerOf(agreed.model),
  );
  const answers = await desk.messages.progress(title, async (report, token) => {
    const answered: { finding: Finding; answer: Answer; reason?: string }[] = [];
    for (const [index, question] of questions.entries()) {
      report(vscode.l10n.t('request {0} of {1}', index + 1, questions.length));
      const answer = await answerTo(desk, engine, agreed.model, question, token);
      if (answer === 'failed') break;
      if (answer) answered.push({ finding: question.finding, ...answer });
    }
    return answered;
  });
  for (const { finding, answer, reason } of answers) {
    const said = {
      model: plain(keyOf(agreed.model)),
      date: today(),
      answer,
      ...(reason ? { reason: plain(reason) } : {}),
    };
    const kept = { kind: 'answer', finding: finding.id, answer: said } as const;
    any = (await decider.write(story, [kept], [], { quiet: true })) || any;
    desk.messages.information(inWords(titleOf(agreed.model), answer, reason));
  }
  return any;
}

function parcelOf(questions: readonly Question[], { scope }: LiveStory): Parcel {
  const paths = questions.flatMap(({ finding }) =>
    finding.readings.flatMap(({ spans }) => spans.map(({ path }) => path)),
  );
  return {
    what: vscode.l10n.t('sentences of “{0}”', labelOf(scope.uri)),
    action: vscode.l10n.t('Ask'),
    articles: [...new Set(paths)].sort().map((path) => ({ path })),
    part: vscode.l10n.t('only the sentences of its readings'),
    words: questions.reduce((sum, { text }) => sum + wordsIn(text), 0),
    requests: questions.map(({ text }) => text),
  };
}

/** @returns the answer; undefined where the reply holds none, `failed` where there was no reply: then it was said why. */
async function answerTo(
  { messages, pauses }: Desk,
  engine: Engine,
  model: vscode.LanguageModelChat,
  { text }: Question,
  token: vscode.CancellationToken,
): Promise<{ readonly answer: Answer; readonly reason?: string } | 'failed' | undefined> {
  const justification = vscode.l10n.t('Copydesk asks whether two readings of a story can both be true.');
  const letter = { text, justification, onAnswer: () => undefined, onPartial: () => Promise.resolve() };
  const reply = await send(() => modelOf(keyOf(model)), letter, token, pauses);
  if (reply.failure) messages.warning(sentenceOf(reply.failure, titleOf(model), providerOf(model)));
  if (reply.failure || reply.end === 'cancelled') return 'failed';
  const answer = engine.readAnswer(reply.text);
  if (answer) return answer;
  if (reply.text.trim() === '') {
    messages.warning(vscode.l10n.t('{0} sent an empty answer.', titleOf(model)));
  } else {
    messages.warning(
      vscode.l10n.t('{0} did not say whether the finding stands; the log has its words.', titleOf(model)),
    );
    messages.note(logged(reply.text));
  }
  return undefined;
}

/** What a model answered, its reason marked as its words. */
function inWords(model: string, answer: Answer, reason: string | undefined): string {
  const sentence = answerInWords(model, answer);
  return reason ? `${sentence} ${vscode.l10n.t('It says: “{0}”', plainInMessage(reason))}` : sentence;
}
