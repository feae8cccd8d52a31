import type { Request } from '#domain/request.ts';
import { frame, type Part } from '#functions/letters/frame.ts';
import type { House } from '#functions/letters/house.ts';
import { dateInWords, kindInWords } from '#functions/letters/words.ts';
import type { Letter } from '#ports/letters.ts';

/** The one letter that names a time: a restriction counts from its receipt. */
const restriction = (request: Request): readonly Part[] =>
  request.kind === 'cpni-restrict'
    ? [
        `We have recorded your restriction as from ${restrictionTime(request)}, for the account number you gave us, if it is one of ours.`,
      ]
    : [];

const restrictionTime = ({ receivedAt, zone }: Request): string =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeStyle: 'short', timeZone: zone }).format(
    Date.parse(receivedAt),
  );

/** To the typed address, at once (P45, P52): the same words for everyone. */
export const acknowledgement = (
  house: House,
  id: string,
  request: Request,
  to: string,
  key: string,
): Letter =>
  frame(house, {
    to,
    reference: id,
    subject: `We have your request ${id}`,
    parts: [
      `On ${dateInWords(request.receivedOn)} we received, through our web form, your request ${kindInWords(request.kind)}. Its reference is ${id}.`,
      ...restriction(request),
      `We answer by ${dateInWords(request.dueOn)}.`,
      'What happens next:',
      {
        list: [
          'We may have to check who is asking. The date above does not move for it.',
          'Where a company keeps data with us, that company decides about it; we take such requests only from the company.',
          'We write to you at this address.',
        ],
      },
      {
        label: 'See where your request stands, or withdraw it:',
        link: `${house.siteUrl}/status#${id}.${key}`,
      },
      { label: 'Or type this code into the status page:', code: `${id}.${key}` },
      {
        label: 'If you want to complain about how we treat your request:',
        link: house.recourse.complaintUrl,
      },
    ],
    secrets: [key],
  });
