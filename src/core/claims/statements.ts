import type { QuotationMention, RoleMention } from '../mentions/mention';
import type { Claim } from './claim';
import type { Context } from './context';
import { namesIn } from './frames';

/** Adds the claims that somebody holds a role: one for every role told with its holder. */
export function roleClaims({ mentions: { roles } }: Context, claims: Claim[]): void {
  for (let index = 0; index < roles.length; index++) {
    const { holder, of, to, start, end, sentence } = roles[index] as RoleMention;
    if (holder === undefined) continue;
    claims.push({
      kind: 'role',
      id: `role-${index}`,
      start,
      end,
      sentence,
      modality: 'stated',
      names: [holder].concat(of, to),
      role: index,
    });
  }
}

/** Adds the claims that somebody said something: quotations, and reported speech with its source. */
export function quotationClaims({ mentions }: Context, claims: Claim[]): void {
  const { quotations } = mentions;
  for (let index = 0; index < quotations.length; index++) {
    const quotation = quotations[index] as QuotationMention;
    claims.push({
      kind: quotation.form === 'indirect' ? 'attribution' : 'quotation',
      id: `quotation-${index}`,
      start: quotation.start,
      end: quotation.end,
      sentence: quotation.sentence,
      modality: 'reported',
      names: namesIn(mentions, quotation),
      quote: index,
    });
  }
}
