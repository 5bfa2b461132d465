import type { Reading, SourceSpan } from '../../core/findings/finding';
import type { NamedReading } from '../../core/secondReader/reading';
import type { Analysis } from '../../core/story';

/**
 * What a model named, as far as its words still stand: an article that changed has them elsewhere, or not any more. Of
 * several places with the same words the nearest to the old one is theirs.
 */
export function standing(named: NamedReading, { articles }: Analysis): NamedReading {
  const byPath = new Map(articles.map((reading) => [reading.article.path, reading]));
  const spanNow = (span: SourceSpan): SourceSpan[] => {
    const reading = byPath.get(span.path);
    const start = reading ? nearest(reading.article.text, span) : -1;
    if (!reading || start < 0) return [];
    const { copyOf } = reading;
    if (start === span.start && copyOf === span.copyOf) return [span];
    const { path, text, quoted } = span;
    const place = { path, start, end: start + text.length, text };
    return [{ ...place, ...(quoted ? { quoted } : {}), ...(copyOf === undefined ? {} : { copyOf }) }];
  };
  const now = <T extends { readonly readings: readonly Reading[] }>(all: readonly T[]): T[] =>
    all.flatMap((one) => {
      const readings = one.readings.flatMap((reading) => {
        const spans = reading.spans.flatMap(spanNow);
        return spans.length === 0 ? [] : [{ ...reading, spans }];
      });
      return readings.length < 2 ? [] : [{ ...one, readings }];
    });
  return { ...named, findings: now(named.findings), compatible: now(named.compatible) };
}

/** Where the words of a span begin now; -1 where they are gone. */
function nearest(text: string, { start, text: words }: SourceSpan): number {
  if (text.startsWith(words, start)) return start;
  const before = text.lastIndexOf(words, start);
  const after = text.indexOf(words, start);
  if (before < 0 || after < 0) return Math.max(before, after);
  return start - before <= after - start ? before : after;
}
