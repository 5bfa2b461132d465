/** Version of {@link INSTRUCTION}: it moves on with every change of its words. */
export const INSTRUCTION_VERSION = 1;
