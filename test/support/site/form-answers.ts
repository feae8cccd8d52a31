import { currentNotice } from '#domain/choice/notices.ts';
import type { FormQuestion } from '#domain/request/form-questions.ts';

/** What our person types on each page, beside the capacity and the kind. */
export const typedOn: Readonly<
  Record<Exclude<FormQuestion, 'who' | 'what'>, Readonly<Record<string, string>>>
> = {
  relation: { relation: 'visitor' },
  company: { controller: 'Northwind Clinics' },
  person: { aboutWhom: 'Kim Lee' },
  words: { details: 'Everything about my line.\nThe second line — ñ, 漢字, 🐦.' },
  reach: { name: 'Pat Lee', email: 'pat@home.example', country: 'US', format: 'large-print' },
  account: { account: 'AC-4711' },
  wrong: { wrong: 'It says 4711, and 4712 is right.', shows: 'My bill of May.' },
  recipient: { recipient: 'First Bank, 1 Main Street' },
  'child-age': { childAge: '13-15' },
  state: { state: 'CA' },
  uses: { choices: 'own-communications-marketing' },
  notice: { notice: currentNotice.id },
};
