import type { QuotationClaim, RoleClaim } from './claim';
import type { Context } from './context';
import { namesIn } from './frames';

/** The claims that somebody holds a role: one for every role told with its holder. */
export function roleClaims({ mentions }: Context): RoleClaim[] {
  return mentions.roles.flatMap((role, index) =>
    role.holder === undefined
      ? []
      : [
          {
            kind: 'role' as const,
            id: `role-${index}`,
            start: role.start,
            end: role.end,
            sentence: role.sentence,
            modality: 'stated' as const,
            names: [role.holder, ...role.of, ...role.to],
            role: index,
          },
        ],
  );
}

/** The claims that somebody said something: quotations, and reported speech with its source. */
export function quotationClaims({ mentions }: Context): QuotationClaim[] {
  return mentions.quotations.map((quotation, index) => ({
    kind: quotation.form === 'indirect' ? ('attribution' as const) : ('quotation' as const),
    id: `quotation-${index}`,
    start: quotation.start,
    end: quotation.end,
    sentence: quotation.sentence,
    modality: 'reported' as const,
    names: namesIn(mentions, { first: quotation.first, last: quotation.last }),
    quote: index,
  }));
}
