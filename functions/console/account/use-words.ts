import { type ChosenUse, choiceText, usesToChoose } from '#domain/choice/chosen.ts';
import { recipientsFor } from '#domain/choice/recipients.ts';
import type { DeniableUse } from '#domain/choice/uses.ts';
import { recipientInWords } from '#functions/letters/use-words.ts';
import type { Visit } from '../visit.ts';

/** As an officer chooses and reads them. */
export const useWords: Readonly<Record<DeniableUse, string>> = {
  'same-category-marketing': 'Our offers: the kind of service that they have',
  'own-communications-marketing': 'Our offers: other communications services',
  'agents-affiliates-communications-marketing': 'Offers of communications services by agents and affiliates',
  'own-other-marketing': 'Our offers: anything else',
  'affiliates-other': 'Affiliates: any other use',
  'third-parties': 'Other companies',
};

type Register = Pick<Visit, 'company' | 'cpniRecipients'>;

/** As customers know it, never its id. */
export const recipientName = ({ company, cpniRecipients }: Register, id: string): string =>
  recipientInWords({ companyName: company, cpniRecipients }, id);

export const chosenUse = (register: Register, { use, recipient }: ChosenUse): string =>
  recipient === undefined ? useWords[use] : `${useWords[use]}, by ${recipientName(register, recipient)}`;

/** Of the register, those that can have the use. */
export const recipientOptions = (
  { cpniRecipients }: Register,
  use: DeniableUse,
): Readonly<Record<string, string>> =>
  Object.fromEntries(recipientsFor(cpniRecipients, use).map(({ id, name }) => [id, name]));

/** For an officer who enters a restriction or a permission: each use, and each recipient of the register. */
export const chosenUseOptions = (
  register: Register,
  restriction: 'records' | 'lifts',
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    usesToChoose(register.cpniRecipients, restriction === 'records' ? 'restrict' : 'permit').map((one) => [
      choiceText(one),
      chosenUse(register, one),
    ]),
  );
