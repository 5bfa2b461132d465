/**
 * Language models that answer what a test tells them to. Runs in both kinds of extension host. What it exports to tests:
 *
 * - `setModels(models)`: the models there are, each `{ vendor, id, name?, maxInputTokens? }`;
 * - `answer`: set by a test; gets `{ model, text, say, token }` and says its reply piece by piece, or throws;
 * - `count`: set by a test; gives the tokens of a text;
 * - `requests`: what was sent, each `{ model, text, justification }`; `counted`: the texts that were counted;
 * - `onDidReceive`: a request has come in.
 */
const vscode = require('vscode');

const vendors = ['fixture', 'ollama'];
const usual = {
  family: 'fixture',
  version: '1',
  maxInputTokens: 100_000,
  maxOutputTokens: 10_000,
  capabilities: {},
};

const textOf = ({ content }) => content.map(({ value }) => value ?? '').join('');
const wordsIn = (text) => text.split(/\s+/).length;

module.exports.activate = (context) => {
  const changed = new vscode.EventEmitter();
  const received = new vscode.EventEmitter();
  let models = [];
  const api = {
    answer: () => undefined,
    count: wordsIn,
    requests: [],
    counted: [],
    onDidReceive: received.event,
    setModels(list) {
      models = list.map((model) => ({ ...usual, name: `Model ${model.id}`, ...model }));
      changed.fire();
    },
    /** Back to no models, and nothing received. */
    reset() {
      api.answer = () => undefined;
      api.count = wordsIn;
      api.requests.length = api.counted.length = 0;
      api.setModels([]);
    },
  };
  const providerOf = (vendor) => ({
    onDidChangeLanguageModelChatInformation: changed.event,
    provideLanguageModelChatInformation: () => models.filter((model) => model.vendor === vendor),
    async provideLanguageModelChatResponse(model, messages, options, progress, token) {
      const text = messages.map(textOf).join('\n');
      api.requests.push({ model: `${vendor}/${model.id}`, text, options });
      received.fire();
      const say = (words) => progress.report(new vscode.LanguageModelTextPart(words));
      await api.answer({ model: `${vendor}/${model.id}`, text, say, token });
    },
    async provideTokenCount(_model, text) {
      const words = typeof text === 'string' ? text : textOf(text);
      api.counted.push(words);
      return api.count(words);
    },
  });
  context.subscriptions.push(
    changed,
    received,
    ...vendors.map((vendor) => vscode.lm.registerLanguageModelChatProvider(vendor, providerOf(vendor))),
  );
  return api;
};
