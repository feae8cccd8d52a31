import type { Day } from '#domain/calendar/times.ts';
import type { ChosenUse } from '#domain/choice/chosen.ts';
import type { CpniStatus } from '#domain/choice/register.ts';
import type { LinkAnswer, LinkAsks } from '#domain/request/link-purposes.ts';
import type { RequestKind } from '#domain/request/vocabulary.ts';

/** What the page behind a link shows: the request it is about, as far as this reader may know it. */
export interface LinkView {
  readonly asks: LinkAsks;
  readonly answers: readonly LinkAnswer[];
  /** Reference of the request, or of the company's entry. */
  readonly id: string;
  /** None for a change of a company's contacts. */
  readonly kind?: RequestKind;
  readonly receivedOn?: Day;
  /** Day of our answer, where one is due to this reader or their company. */
  readonly dueOn?: Day;
  /** Only for who is a contact of it today. */
  readonly company?: string;
  /** Name and address of a person who named the company, as typed; `isTheirs`: the owner of the address confirmed it; `isFound`: an officer found whose data it is. */
  readonly typed?: { readonly who: string; readonly isTheirs: boolean; readonly isFound?: true };
  /** Of a permission: each use, and each recipient of it, that a confirmation would allow; of a closed list. */
  readonly uses?: readonly ChosenUse[];
  /** Of a disclosure: who would get the records, as the person typed it. */
  readonly recipient?: string;
  /** Other contacts who are told, and may object, if this one confirms. */
  readonly others?: number;
  /** A contact shows first that the account is the company's (P34). */
  readonly showsAccount?: true;
}

/** Its answer came too late. */
export interface ExpiredLink {
  readonly expired: true;
  /** A new one can be asked for: by the purpose of the link, never by what we know. */
  readonly canRenew: boolean;
}

export const isExpired = (opened: LinkView | ExpiredLink): opened is ExpiredLink => 'expired' in opened;

/** `keep`: the same link works again, until it expires. */
export type LinkAfter = 'keep' | 'used';

export interface Answered {
  /** After a restriction was put back. */
  readonly cpni?: CpniStatus;
}
