/** The version in package.json, for those who ask the program itself. */
export const VERSION = '1.0.0';
