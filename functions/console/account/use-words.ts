import type { DeniableUse } from '#domain/choice/uses.ts';

/** As an officer chooses and reads them. */
export const useWords: Readonly<Record<DeniableUse, string>> = {
  'same-category-marketing': 'Our offers: the kind of service that they have',
  'own-communications-marketing': 'Our offers: other communications services',
  'agents-affiliates-communications-marketing': 'Offers of communications services by agents and affiliates',
  'own-other-marketing': 'Our offers: anything else',
  'affiliates-other': 'Affiliates: any other use',
  'third-parties': 'Other companies',
};
