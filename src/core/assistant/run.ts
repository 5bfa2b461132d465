import type { ListFactsInput } from './listFacts';
import { listFacts } from './listFacts';
import type { ListFindingsInput } from './listFindings';
import { listFindings, listOpenPlaces } from './listFindings';
import type { ReadLinesInput } from './readLines';
import { readLines } from './readLines';
import { inputFaults } from './schema';
import type { AssistedStory, ToolAnswer } from './assisted';
import { failure } from './assisted';
import type { Tool, ToolName } from './tools';
import { TOOLS } from './tools';
import type { WhoSaysWhatInput } from './whoSaysWhat';
import { whoSaysWhat } from './whoSaysWhat';

/** The tools that only read: each runs over a story as it is. */
const READING: Record<
  Exclude<ToolName, 'copydesk_hand_in_finding'>,
  (story: AssistedStory, input: never) => ToolAnswer
> = {
  copydesk_read_lines: (story, input: ReadLinesInput) => readLines(story, input),
  copydesk_list_findings: (story, input: ListFindingsInput) => listFindings(story, input),
  copydesk_list_facts: (story, input: ListFactsInput) => listFacts(story, input),
  copydesk_who_says_what: (story, input: WhoSaysWhatInput) => whoSaysWhat(story, input),
  copydesk_list_open_places: (story, input: { from?: number }) => listOpenPlaces(story, input),
};

/** A call of a tool with an input of the right form. */
export interface ToolCall {
  readonly tool: Tool;
  /** The folder of the story that is meant, where one was given. */
  readonly folder?: string;
  /** All else. */
  readonly input: Readonly<Record<string, unknown>>;
}

/** Takes a call as it comes from outside. @returns the call, or what is wrong with it. */
export function toolCall(name: string, input: unknown): ToolCall | ToolAnswer {
  const tool = TOOLS.find((one) => one.name === name);
  if (!tool)
    return failure(`There is no tool of this name: there is ${TOOLS.map((one) => one.name).join(', ')}.`);
  const faults = inputFaults(tool.input, input ?? {});
  if (faults.length > 0) return failure(...faults);
  const { folder, ...rest } = (input ?? {}) as { readonly folder?: string };
  return { tool, input: rest, ...(folder === undefined ? {} : { folder }) };
}

/** Runs a tool that only reads. */
export function runReading({ tool, input }: ToolCall, story: AssistedStory): ToolAnswer {
  if (tool.name === 'copydesk_hand_in_finding') return failure('This tool writes.');
  return READING[tool.name](story, input as never);
}
