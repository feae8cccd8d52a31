import * as z from 'zod/mini';
import { accountNumber } from '#functions/account/contract.ts';
import { instant, line } from '#functions/case/contract.ts';
import type { Route } from '#ports/routes.ts';

/** Rows of one batch. */
const mostChecks = 100;

/** One way to write each: a denial that names `acme` must also hold for a question about `Acme`. */
export const recipient = z
  .string('Name who gets or uses the data.')
  .check(
    z.regex(
      /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
      'Name who gets or uses the data by its id: lower-case letters, digits and hyphens, at most 63.',
    ),
  );

/** The customer's yes on this call (47 U.S.C. 222(d)(3), 47 CFR 64.2007(a)(1)): good for an hour. */
const given = z.object(
  {
    at: instant('Give the date and time at which the customer said yes, with its zone.'),
    agent: z
      .string('Give the id of who heard the yes.')
      .check(
        z.regex(
          /^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$/,
          'Give the id of who heard the yes: letters, digits and . _ @ -, at most 64.',
        ),
      ),
    noticeVersion: line(64, 'Name the version of the CPNI notice that was read out.'),
  },
  'Give the yes: at, agent and noticeVersion.',
);

const oneCall = z.object(
  {
    callId: line(100, 'Give the id of the call.'),
    direction: z.enum(['inbound', 'outbound'], 'Say inbound or outbound: inbound if the customer called.'),
    /** Absent: the customer has not said yes. */
    given: z.optional(given),
  },
  'Give the call: callId, direction and given.',
);

export const question = z.object({
  /** In any spelling. It is in no path, no log and no metric. */
  account: accountNumber,
  /** One of the uses that the refusal `unknown-use` lists. A sale is none. */
  use: line(64, 'Name the use.'),
  /** `own` for the company itself, else an id of the register: the setting `cpniRecipients` (P27). */
  recipient,
  /** With the use `one-call` and no other. */
  call: z.optional(oneCall),
});
export type Asked = z.output<typeof question>;

const door = { method: 'POST', handler: 'check-cpni', auth: 'machine', scope: 'cpni.check' } as const;

/** Ask before every use of an account's CPNI, and again at `useBefore`. An answer that is not `allowed: true` is a no, also a refusal and silence. */
export const askBeforeUse = { ...door, path: '/api/cpni/checks', body: question } as const;

/** Up to 100 questions, answered row by row in their order: a row that is refused spoils no other. */
export const askBeforeUses = {
  ...door,
  path: '/api/cpni/checks/batch',
  body: z.object({
    /** Each as the route for one takes it. */
    checks: z
      .array(z.unknown(), 'Give the questions as a list.')
      .check(
        z.minLength(1, 'Ask at least one question.'),
        z.maxLength(mostChecks, `Ask at most ${mostChecks} questions at once.`),
      ),
  }),
} as const;

export const routes: readonly Route[] = [askBeforeUse, askBeforeUses];
