import * as z from 'zod/mini';
import { ownCapacities, requestKinds } from '#domain/request/vocabulary.ts';
import { email, line, prose } from '#functions/case/contract.ts';
import { choices } from './chosen-uses.ts';
import { furtherFields } from './further-fields.ts';

/** On the web and as an officer enters it; what one field asks of another is in `fieldRules`. */
export const submissionShape = {
  kind: z.enum(requestKinds, 'Choose what you want us to do.'),
  capacity: z.enum(ownCapacities, 'Choose who you are.'),
  name: line(200, 'Tell us your name.').check(z.regex(/^[^<>]*$/, 'Please write your name without < and >.')),
  email,
  controller: z.optional(line(200, 'Name the company.')),
  account: z.optional(line(64, 'Give the account number.')),
  details: prose(10_000, 'Tell us what the request is about.'),
  aboutWhom: z.optional(line(200, 'Give the name of the person whom it is about.')),
  wrong: z.optional(prose(5000, 'Tell us what is wrong, and what is right.')),
  shows: z.optional(prose(5000, 'Tell us what shows it.')),
  country: z.optional(
    z.string().check(z.regex(/^[A-Za-z]{2}$/, 'Give the two-letter code of the country, for example US.')),
  ),
  locale: z.optional(
    z.string().check(z.regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'Give the language code, for example en or es.')),
  ),
  choices,
  ...furtherFields,
} as const;

export const submission = z.object(submissionShape);
export type Submission = z.output<typeof submission>;
