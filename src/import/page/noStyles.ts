/** Stands for what reads style sheets: there are no rules in them. */
export const parse = () => ({ cssRules: [] });
