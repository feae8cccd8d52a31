import type { Request } from '#domain/request.ts';
import { frame } from '#functions/letters/frame.ts';
import type { House } from '#functions/letters/house.ts';
import { dateInWords, kindInWords } from '#functions/letters/words.ts';
import type { Letter } from '#ports/letters.ts';

/** To the address on the roster, never to a typed one that is not on it (P43, R-9). Opening the link does nothing. */
export const verification = (
  house: House,
  id: string,
  request: Request,
  link: { readonly to: string; readonly secret: string; readonly expiresOn: string },
): Letter =>
  frame(house, {
    to: link.to,
    reference: id,
    subject: `Please confirm request ${id}`,
    parts: [
      `On ${dateInWords(request.receivedOn)} a request ${kindInWords(request.kind)} was made through our web form, naming you as a contact of a company that we work for. Its reference is ${id}.`,
      'Only the company can ask this of us, so please tell us whether the request is yours:',
      { label: 'Confirm or refuse it on this page:', link: `${house.siteUrl}/verify#${link.secret}` },
      { label: 'Or type this code into the page:', code: link.secret },
      `The link and the code work once, until ${dateInWords(link.expiresOn)}. The date by which we answer, ${dateInWords(request.dueOn)}, does not move.`,
      'If this was not you, choose “not mine”, tell nobody the code, and nothing happens. You can reach us at the address below.',
    ],
    secrets: [link.secret],
  });
