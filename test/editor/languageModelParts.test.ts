import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { Availability } from '../../src/editor/languageModel/availability';
import { choicesOf } from '../../src/editor/languageModel/chooseModel';
import { failureOf, sentenceOf } from '../../src/editor/languageModel/failure';
import { fit, guess, LEAST_WORDS, tokensFor } from '../../src/editor/languageModel/limit';
import { isOnThisMachine } from '../../src/editor/languageModel/models';
import { send, sendOnce } from '../../src/editor/languageModel/send';
import type { Sender } from '../../src/editor/languageModel/send';
import type { StoryReading } from '../../src/core/secondReader/secondReader';

suite('Language models: the parts', () => {
  suite('limits', () => {
    /** A story of so many words, cut into requests of at most the words wanted. */
    const plan = (total: number) => (words: number) => {
      const count = Math.ceil(total / words);
      const requests = Array.from({ length: count }, () => ({
        text: 'word '.repeat(Math.ceil(total / count)),
        words: Math.ceil(total / count),
        articles: [],
      }));
      return { requests, words: total, articles: [] } as unknown as StoryReading;
    };
    const perWord = (tokens: number) => (text: string) => Promise.resolve(text.length * (tokens / 5));

    test('half of what a model takes in, or of what is usual where it does not say', () => {
      assert.equal(tokensFor({ maxInputTokens: 128_001 }), 64_000);
      for (const maxInputTokens of [0, Number.NaN, Infinity])
        assert.equal(tokensFor({ maxInputTokens }), 4_000);
    });

    test('the guess comes first, and none is made for a model that takes in too little', () => {
      assert.equal(guess(plan(4_000), 6_000)?.requests.length, 1);
      assert.equal(guess(plan(4_000), 1_000), undefined);
    });

    test('every request of the plan keeps to the limit as the model counts', async () => {
      for (const tokens of [1, 2, 3.3]) {
        const first = guess(plan(9_000), 6_000);
        assert.ok(first);
        const fitted = await fit(plan(9_000), first, 6_000, perWord(tokens));
        assert.ok(fitted);
        for (const { words } of fitted.requests) assert.ok(words * tokens <= 6_000, `${words} × ${tokens}`);
      }
    });

    test('a model that takes in too little for what it counts gets no plan; one that cannot count gets the guess', async () => {
      const first = plan(9_000)(3_000);
      assert.equal(await fit(plan(9_000), first, LEAST_WORDS, perWord(3)), undefined);
      const failing = () => Promise.reject(new Error('no'));
      assert.equal((await fit(plan(9_000), first, 6_000, failing))?.requests.length, 3);
    });
  });

  suite('sending', () => {
    const never = new vscode.CancellationTokenSource().token;
    const letter = { text: 'x', justification: '', onAnswer: () => undefined };

    /** A model whose replies are these pieces; an error among them is thrown there. */
    function model(
      ...replies: readonly (readonly (string | Error)[])[]
    ): Sender & { readonly times: number } {
      let times = 0;
      const reply = async function* (pieces: readonly (string | Error)[]) {
        for (const piece of pieces) {
          await Promise.resolve();
          if (piece instanceof Error) throw piece;
          yield new vscode.LanguageModelTextPart(piece);
        }
      };
      return {
        get times() {
          return times;
        },
        sendRequest() {
          const stream = reply(replies[Math.min(times++, replies.length - 1)] ?? []);
          return Promise.resolve({ stream, text: (async function* () {})() });
        },
      };
    }

    test('failures that may pass are tried as often as there are pauses; what had come is handed over', async () => {
      const partial: string[] = [];
      const onPartial = (text: string) => Promise.resolve(void partial.push(text));
      const flaky = model(['a', new Error('quota')], ['b', new Error('down')], ['whole']);
      const reply = await send(() => Promise.resolve(flaky), { ...letter, onPartial }, never, [0, 0]);
      assert.deepEqual([reply, partial, flaky.times], [{ text: 'whole', end: 'whole' }, ['a', 'b'], 3]);
      const down = model([new Error('down')]);
      const failed = await send(() => Promise.resolve(down), { ...letter, onPartial }, never, [0, 0]);
      assert.deepEqual([failed.failure?.kind, down.times], ['other', 3]);
    });

    test('a model that is gone by now is sent nothing', async () => {
      const onPartial = () => Promise.resolve();
      const reply = await send(() => Promise.resolve(undefined), { ...letter, onPartial }, never, [0]);
      assert.equal(reply.failure?.kind, 'not-found');
    });

    test('a pause can be broken off', async () => {
      const source = new vscode.CancellationTokenSource();
      const down = model([new Error('down')]);
      const onPartial = () => Promise.resolve();
      const find = () => {
        queueMicrotask(() => setTimeout(() => source.cancel()));
        return Promise.resolve(down);
      };
      const reply = await send(find, { ...letter, onPartial }, source.token, [1_000_000]);
      assert.deepEqual([reply.end, down.times], ['cancelled', 1]);
    });

    test('a reply without an end is cut', async () => {
      const endless: Sender = {
        sendRequest: () =>
          Promise.resolve({
            stream: (async function* () {
              for (;;)
                yield await Promise.resolve(new vscode.LanguageModelTextPart('again and '.repeat(100)));
            })(),
            text: (async function* () {})(),
          }),
      };
      const onPartial = () => Promise.resolve();
      const reply = await sendOnce(endless, { ...letter, onPartial }, never);
      assert.equal(reply.end, 'too-long');
      assert.equal(reply.text.length, 400_000);
    });

    test('a provider that takes no notice of being cancelled is left', async () => {
      const source = new vscode.CancellationTokenSource();
      const deaf: Sender = { sendRequest: () => new Promise(() => undefined) };
      const onPartial = () => Promise.resolve();
      const reply = sendOnce(deaf, { ...letter, onPartial }, source.token);
      source.cancel();
      assert.equal((await reply).end, 'cancelled');
    });
  });

  suite('words', () => {
    test('a failure that VS Code cannot name is what its cause is', () => {
      const error = Object.assign(new vscode.LanguageModelError('x'), { cause: new Error('Rate limit hit') });
      assert.deepEqual(failureOf(error), { kind: 'quota', reason: 'Rate limit hit' });
    });

    test('what a provider says is no link in a message', () => {
      const failure = failureOf(new Error('see [here](command:workbench.action.quit)\n\u202Enow'));
      assert.equal(
        sentenceOf(failure, 'Wise', 'Nobody'),
        'Wise did not answer: see [here] (command:workbench.action.quit) now',
      );
    });

    test('models on this machine are known by their providers, unless these pass them on', () => {
      for (const vendor of ['ollama', 'LM Studio', 'lmstudio', 'foundry-local', 'llama.cpp']) {
        assert.equal(isOnThisMachine({ vendor, id: 'small' }), true, vendor);
      }
      for (const [vendor, id] of [
        ['copilot', 'ollama'],
        ['ollama', 'gpt-oss:120b-cloud'],
        ['openrouter', 'meta/llama'],
      ] as const) {
        assert.equal(isOnThisMachine({ vendor, id }), false, vendor);
      }
    });

    test('the list of models says which is chosen', () => {
      const list = [
        { vendor: 'copilot', id: 'a', name: 'A', maxInputTokens: 1 },
        { vendor: 'ollama', id: 'b', name: 'b', maxInputTokens: 1 },
      ];
      assert.deepEqual(
        choicesOf(list, 'copilot/a').map(({ label, description }) => [label, description]),
        [
          ['On this machine', undefined],
          ['b (ollama/b)', 'Ollama, on this machine'],
          ['Sent to a provider', undefined],
          ['A (copilot/a)', 'GitHub Copilot (chosen)'],
        ],
      );
    });
  });

  test('what is there while models may be used goes when they are turned off, and comes back', async () => {
    const settings = () => vscode.workspace.getConfiguration('copydesk');
    const availability = new Availability();
    let there = 0;
    availability.whileAvailable(() => {
      there++;
      return new vscode.Disposable(() => there--);
    });
    const changed = () =>
      new Promise<void>((resolve) => {
        const listener = vscode.workspace.onDidChangeConfiguration(() => {
          listener.dispose();
          resolve();
        });
      });
    try {
      assert.equal(there, 1);
      const off = changed();
      await settings().update('languageModel', 'off', vscode.ConfigurationTarget.Global);
      await off;
      assert.deepEqual([there, availability.unavailable], [0, 'off']);
      const on = changed();
      await settings().update('languageModel', undefined, vscode.ConfigurationTarget.Global);
      await on;
      assert.deepEqual([there, availability.unavailable], [1, undefined]);
    } finally {
      availability.dispose();
    }
    assert.equal(there, 0);
  });
});
