import type { Locale } from '#functions/letters/catalog.ts';
import { customerNotice } from '#functions/notice/letter/customer-notice.ts';
import type { Letter } from '#ports/letters.ts';
import { letterhead } from './sample.ts';

/** What the officer writes, and so no words of ours. */
const body: Record<Locale, string> = {
  en: 'Someone saw call records of your service.\n\nWhat We Are Doing\n\nWe stopped it.',
  es: 'Alguien vio registros de llamadas de su servicio.\n\nQué estamos haciendo\n\nLo detuvimos.',
};

/** The breach notice with all of its parts, reported and with identity data. */
export const breachNotice = (locale: Locale): Letter =>
  customerNotice(
    {
      subject:
        locale === 'en' ? 'Important notice about your information' : 'Aviso importante sobre su información',
      body: body[locale],
      locale,
      facts: {
        reference: 'BRE-7ZZABCDEFGHJKMNPQRSTVWXYZ0',
        occurredFrom: '2026-11-02',
        occurredTo: '2026-11-05',
        cpniTypes: [locale === 'en' ? 'numbers called' : 'números marcados'],
        identityData: true,
        hours: locale === 'en' ? 'Monday to Friday' : 'de lunes a viernes',
      },
      letterhead: {
        companyName: letterhead.companyName,
        companyAddress: letterhead.companyAddress,
        companyContact: letterhead.companyContact,
        complaintUrl: letterhead.recourse.complaintUrl,
      },
    },
    { ref: 'A-1', name: 'Ada Lovelace', segment: 'general' },
    { sentOn: '2026-12-05', isReported: true },
  );
