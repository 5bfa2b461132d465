import * as vscode from 'vscode';
import type { ModelRequest, StoryReading } from '../../core/secondReader/secondReader';
import type { Engine } from '../engine';
import { plain } from '../../core/text/plain';
import type { LiveStory } from '../stories/liveStory';
import type { StorySnapshot } from '../stories/snapshot';
import { today } from '../today';
import { labelOf } from '../uris';
import type { Parcel } from './consent';
import { agreeOn, mayBeSent } from './consent';
import type { Desk } from './desk';
import { keepReading } from './keep';
import type { Plan } from './limit';
import { fit, guess, tokensFor } from './limit';
import { keyOf, modelOf, providerOf, titleOf } from './models';
import { send } from './send';
import type { Named } from './transcript';
import { logged, tell, Transcript } from './transcript';

/** A reading that a person has agreed to. */
interface Agreed {
  readonly model: vscode.LanguageModelChat;
  readonly reading: StoryReading;
}

/** Has a language model read a story, once a person has agreed to what it is sent. */
export class ReadStory {
  readonly #desk: Desk;
  readonly #engine: Engine;
  readonly #story: LiveStory;

  constructor(desk: Desk, engine: Engine, story: LiveStory) {
    this.#desk = desk;
    this.#engine = engine;
    this.#story = story;
  }

  /** @returns whether anything of it was read. */
  async run(): Promise<boolean> {
    const agreed = await this.#agree();
    return agreed ? this.#read(agreed, agreed.reading.requests) : false;
  }

  async #agree(): Promise<Agreed | undefined> {
    const { scope, snapshot } = this.#story;
    if (!snapshot) throw new Error(vscode.l10n.t('the story is no longer shown'));
    // The story as it is now: what changes later is not sent.
    const { analysis } = snapshot;
    const all = analysis.articles.map(({ article }) => article.path);
    const first = await agreeOn(this.#desk, scope, all, (model) => {
      const reader = { model: plain(keyOf(model)), date: today() };
      const plan: Plan = (words) => this.#engine.startReading(analysis, reader, { words });
      const reading = guess(plan, tokensFor(model));
      if (!reading) return this.#tooSmall(model);
      if (reading.requests.length > 0) return { ...parcelOf(reading, snapshot), reading, plan };
      this.#desk.messages.information(
        vscode.l10n.t('“{0}” has no text for a model to read.', labelOf(scope.uri)),
      );
      return undefined;
    });
    if (!first) return undefined;
    const { model, parcel } = first;
    const reading = await this.#measured(model, parcel);
    if (!reading || reading.requests.length <= parcel.requests.length) return reading && { model, reading };
    // It takes more requests than the person was told.
    const again = await mayBeSent(this.#desk, scope, model, parcelOf(reading, snapshot), all);
    if (again === 'other-model' && (await this.#desk.chooser.choose(scope.uri))) return this.#agree();
    return again === 'yes' ? { model, reading } : undefined;
  }

  /** The plan by the model's own count; undefined where the person broke off, or no plan fits. */
  async #measured(
    model: vscode.LanguageModelChat,
    { plan, reading: first }: { readonly plan: Plan; readonly reading: StoryReading },
  ): Promise<StoryReading | undefined> {
    return this.#desk.messages.progress(this.#title(model), async (report, token) => {
      report(vscode.l10n.t('measuring'));
      const reading = await fit(plan, first, tokensFor(model), (text) => model.countTokens(text, token));
      if (token.isCancellationRequested) return undefined;
      return reading ?? this.#tooSmall(model);
    });
  }

  #tooSmall(model: vscode.LanguageModelChat): undefined {
    this.#desk.messages.warning(
      vscode.l10n.t(
        '{0} takes in {1} tokens at once, too few to read articles beside each other. Choose another model.',
        titleOf(model),
        model.maxInputTokens,
      ),
    );
  }

  #title(model: vscode.LanguageModelChat): string {
    return vscode.l10n.t(
      'Reading “{0}” with {1}, provider {2}',
      labelOf(this.#story.scope.uri),
      titleOf(model),
      providerOf(model),
    );
  }

  /** Sends requests, keeps what came, and tells what it came to. */
  async #read({ model, reading }: Agreed, wanted: readonly ModelRequest[]): Promise<boolean> {
    const { messages, loadEngine } = this.#desk;
    const run = new Transcript();
    await messages.progress(this.#title(model), async (report, token) => {
      for (const [index, request] of wanted.entries()) {
        report(
          vscode.l10n.t('request {0} of {1}', index + 1, wanted.length),
          index === 0 ? 0 : 100 / wanted.length,
        );
        await this.#request({ model, reading }, request, run, token, () =>
          report(vscode.l10n.t('request {0} of {1}, its answer is coming in', index + 1, wanted.length)),
        );
        if (run.failure || run.cancelled) break;
      }
    });
    const result = reading.result();
    const any = result.findings.length + result.compatible.length + result.read.length > 0;
    if (any) await keepReading(this.#story, result, loadEngine, messages);
    const named: Named = { model: titleOf(model), provider: providerOf(model) };
    const told = tell(messages, named, run, wanted.length, result.findings.length);
    void told.then((goOn) => {
      const rest = run.cut.map((request) => reading.continuation(request));
      if (goOn) void this.#read({ model, reading }, rest);
    });
    return any;
  }

  async #request(
    { model, reading }: Agreed,
    request: ModelRequest,
    run: Transcript,
    token: vscode.CancellationToken,
    onAnswer: () => void,
  ): Promise<void> {
    const { messages, pauses } = this.#desk;
    const justification = vscode.l10n.t(
      'Copydesk sends the articles of “{0}” to be compared.',
      labelOf(this.#story.scope.uri),
    );
    const onPartial = async (partial: string) => {
      await this.#take(reading, request, partial, run);
    };
    const letter = { text: request.text, justification, onAnswer, onPartial };
    const reply = await send(() => modelOf(keyOf(model)), letter, token, pauses);
    run.failure = reply.failure;
    run.cancelled = reply.end === 'cancelled';
    const ended = reply.end === 'whole' || reply.end === 'too-long';
    if (ended) run.answered++;
    if (reply.text.trim() === '') {
      if (ended) run.empty++;
      return;
    }
    const form = await this.#take(reading, request, reply.text, run);
    if (!ended) return;
    if (form === 'cut') run.cut.push(request);
    if (form !== 'none') return;
    run.withoutList++;
    messages.note(logged(reply.text));
  }

  /** Takes in what came back, against the articles as they are now. */
  async #take(
    reading: StoryReading,
    request: ModelRequest,
    reply: string,
    run: Transcript,
  ): Promise<'whole' | 'cut' | 'none'> {
    await this.#story.flush();
    const taken = reading.take(request, reply, this.#story.snapshot?.analysis.articles);
    run.dropped += taken.dropped.length;
    for (const { item, why } of taken.dropped) {
      this.#desk.messages.note(`${reading.reader.model}, item ${item + 1} left out: ${plain(why)}`);
    }
    return taken.form;
  }
}

function parcelOf(reading: StoryReading, snapshot: StorySnapshot): Parcel {
  return {
    what: vscode.l10n.t('“{0}”', labelOf(snapshot.scope.uri)),
    action: vscode.l10n.t('Read'),
    articles: reading.articles.map((path) => snapshot.fileOf(path)),
    words: reading.words,
    requests: reading.requests.map(({ text }) => text),
  };
}
