import type { Span } from '../text/span';

export type ClaimKind =
  | 'quantity'
  | 'time'
  | 'duration'
  | 'order'
  | 'place'
  | 'role'
  | 'actor'
  | 'scope'
  | 'list'
  | 'quotation'
  | 'attribution'
  | 'reason'
  | 'property';

/** How sure the article is: said as fact, reported on a source's word, denied, guarded ("may have"), or still to come. */
export type Modality = 'stated' | 'reported' | 'denied' | 'hedged' | 'planned';

/** Something an article says that can be checked and compared. */
export interface Claim extends Span {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly sentence: number;
  readonly modality: Modality;
  /** Index into the article's quotations whose words hold the claim, where it is a source's. */
  readonly quotation?: number;
}
