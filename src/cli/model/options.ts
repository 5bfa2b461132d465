import { CheckError } from '../checkError';
import { commandModel, nameOfCommand } from './command';
import type { Model } from './model';
import { chatAddress, serverModel } from './url';

/** What a person says on the command line of the model that is to read. */
export interface ModelOptions {
  readonly modelCommand?: string;
  readonly modelUrl?: string;
  readonly model?: string;
  /** Seconds for one request. */
  readonly modelTimeout?: number;
  readonly requestWords?: number;
}

/** A request with its instruction has at least so many words, or no article fits into it. */
export const LEAST_WORDS = 1_000;
export const DEFAULT_WORDS = 20_000;
export const DEFAULT_TIMEOUT = 600;
export const LONGEST_TIMEOUT = 86_400;

/** The variable of the environment that has the key for a server. */
export const KEY = 'COPYDESK_MODEL_KEY';

/**
 * The model that a person chose.
 * @param key from the environment; an empty one counts as none.
 * @returns undefined where none was chosen.
 * @throws CheckError where the options do not fit together.
 */
export function chosenModel(options: ModelOptions, key: string | undefined): Model | undefined {
  const { modelCommand, modelUrl, model } = options;
  const timeout = (options.modelTimeout ?? DEFAULT_TIMEOUT) * 1000;
  if (model?.trim() === '') throw new CheckError('--model needs a name.');
  if (modelCommand !== undefined && modelUrl !== undefined) {
    throw new CheckError('Give --model-command or --model-url, not both: one model reads at a time.');
  }
  if (modelCommand !== undefined) {
    if (modelCommand.trim() === '') throw new CheckError('--model-command needs a command.');
    return commandModel(modelCommand, model ?? nameOfCommand(modelCommand), timeout);
  }
  if (modelUrl === undefined) {
    if (model !== undefined) throw new CheckError('--model needs --model-url or --model-command beside it.');
    return undefined;
  }
  if (model === undefined)
    throw new CheckError('--model-url needs --model NAME: the model as the server knows it.');
  const address = chatAddress(modelUrl);
  if (!address) {
    throw new CheckError(
      '--model-url is to be an address that begins with http:// or https:// and has no name or password in it.',
    );
  }
  const sent = key?.trim();
  if (sent && /[^\x21-\x7e]/.test(sent)) throw new CheckError(`${KEY} holds characters that no key has.`);
  return serverModel({ address, model, timeout, ...(sent ? { key: sent } : {}) });
}
