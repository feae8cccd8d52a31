import type { Settings } from './shape.ts';

export const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const belongs = (sender: string, identity: string): boolean =>
  identity !== '' && (sender === identity || sender.endsWith(`@${identity}`));

/** Checks of the two senders (decision 0035), each with its sentence. */
export const senderChecks: readonly (readonly [holds: (settings: Settings) => boolean, sentence: string])[] =
  [
    [(s) => address.test(s.sender), 'sender: write the address that letters come from.'],
    [
      (s) => belongs(s.sender, s.senderIdentity),
      'senderIdentity: write the domain of sender, or sender itself, as it is verified in SES.',
    ],
    [(s) => address.test(s.noticeSender), 'noticeSender: write the address that customer notices come from.'],
    [
      (s) => belongs(s.noticeSender, s.noticeIdentity),
      'noticeIdentity: write the domain of noticeSender, or noticeSender itself, as it is verified in SES.',
    ],
  ];

/** Of an address, or of an identity that is an address or a domain. */
export const domainOf = (addressOrDomain: string): string =>
  addressOrDomain.slice(addressOrDomain.indexOf('@') + 1).toLowerCase();

/** A sentence when strangers can spoil customer notices, because both senders share a domain. */
export const oneDomainRemark = ({ sender, noticeSender }: Settings): readonly string[] => {
  const domain = domainOf(sender);
  if (domain !== domainOf(noticeSender)) return [];
  return [
    `noticeSender: customer notices come from ${domain}, as all other letters do. Letters to addresses that strangers type can spoil its reputation, and then the notices. Use a domain of its own, for example notices.${domain}.`,
  ];
};
