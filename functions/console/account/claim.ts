import type { AddressField } from '#domain/account/account.ts';
import type { SinceChange } from '#functions/account/account-view.ts';
import { difference } from '#functions/design-system/difference.ts';
import type { Markup } from '#functions/design-system/html.ts';
import { instantInWords } from '#functions/letters/words.ts';

export const fieldWords: Readonly<Record<AddressField, string>> = {
  email: 'Email',
  postal: 'Postal address',
  phone: 'Phone',
};

/** An earlier date that waits, as the difference from the dates in force. */
export const claimShown = ({ dates }: SinceChange, zone: string): Markup =>
  difference(
    'Difference from the dates in force',
    dates.map(({ field, from, to }) => ({
      name: `${fieldWords[field]}: with us since`,
      ...{ before: instantInWords(from, zone), after: instantInWords(to, zone) },
    })),
  );
