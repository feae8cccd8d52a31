import * as z from 'zod/mini';
import { deniableUses } from '#domain/choice/uses.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import { requestKinds } from '#domain/request/vocabulary.ts';

const recipientId = 'Give the id by which other systems ask for this recipient, like acme-marketing.';

/** What an officer enters for a customer who restricts only some uses or recipients; without them it is all. */
export const restrictedScope = {
  uses: z.optional(
    z
      .array(z.enum(deniableUses, 'Choose uses from the list.'))
      .check(z.minLength(1, 'Choose a use, or leave this out.')),
  ),
  recipients: z.optional(
    z
      .array(z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, recipientId)))
      .check(
        z.minLength(1, 'Name a recipient, or leave this out.'),
        z.maxLength(20, 'Name at most 20 recipients.'),
      ),
  ),
} as const;

const isRestriction = (typed: unknown): boolean => {
  const { kind } = typed as { readonly kind?: unknown };
  const known = requestKinds.find((one) => one === kind);
  return known !== undefined && kindPolicies[known].restriction === 'records';
};

export const scopeRules = Object.keys(restrictedScope).map((field) =>
  z.refine<unknown>(
    (typed) => (typed as Readonly<Record<string, unknown>>)[field] === undefined || isRestriction(typed),
    {
      path: [field],
      error: 'Leave this out. It is only for a restriction of phone records.',
      when: ({ value }: { readonly value: unknown }) => typeof value === 'object' && value !== null,
    },
  ),
);
