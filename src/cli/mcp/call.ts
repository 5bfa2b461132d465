import { handIn } from '../../core/assistant/handIn';
import type { ToolCall } from '../../core/assistant/run';
import { runReading, toolCall } from '../../core/assistant/run';
import type { ToolAnswer } from '../../core/assistant/assisted';
import { failure } from '../../core/assistant/assisted';
import type { Engine } from '../../core/engine';
import type { Reader } from '../../core/secondReader/secondReader';
import { CheckError } from '../checkError';
import { explain } from '../explain';
import { sheetText } from '../sheetFile';
import type { OpenStory } from '../story';
import { updateFileAtomically } from '../writeFile';
import type { ServedStories } from './stories';

/**
 * Runs a tool over a story as it lies on disk now.
 * @param reader in whose name a finding is handed in.
 */
export async function callTool(
  stories: ServedStories,
  name: string,
  input: unknown,
  reader: Reader,
): Promise<ToolAnswer> {
  const call = toolCall(name, input);
  if ('text' in call) return call;
  try {
    const story = await stories.open(call.folder);
    const { engine } = stories;
    return await (call.tool.writes ? handInto(engine, story, call, reader) : read(engine, story, call));
  } catch (error) {
    if (error instanceof CheckError) return failure(error.message);
    throw error;
  }
}

function read(engine: Engine, { analysis, sheet }: OpenStory, call: ToolCall): ToolAnswer {
  const together = engine.readTogether(analysis, sheet);
  const { articles, entities, findings } = together;
  const states = sheet ? engine.conflictStates(sheet, together) : new Map();
  return runReading(call, { articles, entities, findings, sheet, states });
}

/** Hands in a finding: the sheet is read, and written, under its lock. */
async function handInto(
  engine: Engine,
  { analysis, sheetPath }: OpenStory,
  { input }: ToolCall,
  reader: Reader,
): Promise<ToolAnswer> {
  let answer = failure('Nothing was handed in.');
  try {
    await updateFileAtomically(sheetPath, (bytes) => {
      const stored = bytes ? sheetText(sheetPath, bytes) : { text: undefined };
      if ('problem' in stored) {
        answer = failure(`Refused: ${stored.problem}`);
        return undefined;
      }
      const result = handIn(engine, analysis, stored.text, input, reader);
      answer = result.answer;
      return result.update?.text;
    });
  } catch (error) {
    return failure(`Refused: ${explain(sheetPath, error, 'written')}`);
  }
  return answer;
}
