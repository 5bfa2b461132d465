import { styleText } from 'node:util';
import type { Paint } from '../core/report/text';

const STYLES = {
  heading: ['bold', 'underline'],
  quiet: ['dim'],
  error: ['red'],
  warning: ['yellow'],
  information: ['cyan'],
  hint: ['dim'],
} as const;

/** What sets pieces of a report off. @param colours whether it does so at all. */
export function painter(colours: boolean): Paint {
  if (!colours) return (text) => text;
  return (text, emphasis) => styleText([...STYLES[emphasis]], text, { validateStream: false });
}
