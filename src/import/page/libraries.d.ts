/** Their own types name those of a browser's page, which there is none of here. */
declare module 'turndown' {
  export default class TurndownService<Element> {
    constructor(options: Readonly<Record<string, string>>);
    addRule(
      name: string,
      rule: {
        readonly filter: string | readonly string[];
        readonly replacement: (content: string, node: Element) => string;
      },
    ): this;
    escape(text: string): string;
    turndown(node: Element): string;
  }
}

declare module '@mozilla/readability' {
  export class Readability {
    constructor(document: object, options: Readonly<Record<string, unknown>>);
    parse(): { readonly content: string } | null;
  }
}
