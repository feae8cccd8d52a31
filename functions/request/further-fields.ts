import * as z from 'zod/mini';
import { residenceOf } from '#domain/calendar/deadlines.ts';
import { usStates } from '#domain/calendar/us-states.ts';
import { letterFormats } from '#domain/case/letter-formats.ts';
import { isTaken } from '#domain/choice/notices.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import { childAges, relations, requestKinds } from '#domain/request/vocabulary.ts';
import { line } from '#functions/case/contract.ts';

/** Asked after the first answers; `format` of everybody. */
const changed = 'This notice has changed. Read the current version, then agree to it again.';

/** On our pages only the version that they show now. */
export const noticeShown = z.string(changed).check(z.refine((id) => isTaken(id, 'page'), changed));

/** On paper also an earlier one of ours. */
export const noticeOnPaper = z
  .string('Name the version of the notice as it is printed.')
  .check(
    z.refine(
      (id) => isTaken(id, 'paper'),
      'We have no notice of this version. Name it as it is printed on the form.',
    ),
  );

export const furtherFields = {
  relation: z.optional(z.enum(relations, 'Choose visitor, prospect, employee or applicant.')),
  state: z.optional(z.enum(usStates, 'Choose the state or territory from the list, for example CA.')),
  childAge: z.optional(z.enum(childAges, 'Choose under-13, 13-15 or 16-or-older.')),
  recipient: z.optional(line(200, 'Name the person or company that should get the records.')),
  notice: z.optional(noticeShown),
  format: z.optional(z.enum(letterFormats, 'Choose standard, large-print, braille, audio or relay-call.')),
} as const;

export type Conditional = Exclude<keyof typeof furtherFields, 'format'> | 'choices';

interface Question {
  /** Anywhere else the field is refused. */
  readonly asked: (typed: Answers) => boolean;
  readonly notAsked: string;
  /** `always`: an officer knows it from the papers. `online`: a paper letter may not say it, and counts all the same. */
  readonly required?: { readonly by: 'always' | 'online'; readonly if: (typed: Answers) => boolean };
  readonly missing?: string;
}

/** As typed, perhaps with faults. */
export type Answers = Readonly<Partial<Record<string, unknown>>>;

const policyOf = ({ kind }: Answers) => {
  const known = requestKinds.find((one) => one === kind);
  return known && kindPolicies[known];
};
const isAboutChild = (typed: Answers): boolean => policyOf(typed)?.aboutChild === true;
const namesRecipient = (typed: Answers): boolean => policyOf(typed)?.namesRecipient === true;
const restrictsOrPermits = (typed: Answers): boolean =>
  ['records', 'lifts'].some((one) => policyOf(typed)?.restriction === one);
const permits = (typed: Answers): boolean => policyOf(typed)?.restriction === 'lifts';
const isSomebodyElse = ({ capacity }: Answers): boolean => capacity === 'somebody-else';
const isGuardian = ({ capacity }: Answers): boolean => capacity === 'guardian';

export const questions: Readonly<Record<Conditional, Question>> = {
  relation: {
    asked: isSomebodyElse,
    notAsked: 'Leave this out. It is only for somebody else: a visitor, prospect, employee or applicant.',
    required: { by: 'always', if: isSomebodyElse },
    missing: 'Tell us how you know us: choose visitor, prospect, employee or applicant.',
  },
  state: {
    asked: ({ country }) => typeof country === 'string' && residenceOf(country) === 'us',
    notAsked: 'Choose the United States as your country, or leave the state out.',
  },
  childAge: {
    asked: (typed) => isAboutChild(typed) || isGuardian(typed),
    notAsked: 'Leave this out. It is only for a request about a child.',
    required: { by: 'online', if: (typed) => isAboutChild(typed) && isGuardian(typed) },
    missing: 'Choose how old the child is now.',
  },
  recipient: {
    asked: namesRecipient,
    notAsked: 'Leave this empty. It is only for phone records that we send to someone you name.',
    required: { by: 'online', if: namesRecipient },
    missing: 'Name the person or company that should get the records.',
  },
  choices: {
    asked: restrictsOrPermits,
    notAsked: 'Leave this out. It is only for stopping or allowing uses of phone records.',
  },
  notice: {
    asked: permits,
    notAsked: 'Leave this out. It is only for a permission to use phone records.',
    required: { by: 'online', if: permits },
    missing: 'Read the notice, and name its version to agree to it.',
  },
};

/** Beside the other faults, so that nobody sends twice to hear of them. */
const whenever = ({ value }: { readonly value: unknown }) => typeof value === 'object' && value !== null;

const rule = (field: Conditional, error: string, holds: (typed: Answers) => boolean) =>
  z.refine<unknown>((typed) => holds(typed as Answers), { path: [field], error, when: whenever });

/** `everywhere`: also for what an officer enters. */
export const fieldRules = (door: 'online' | 'everywhere') =>
  (Object.keys(questions) as Conditional[]).flatMap((field) => {
    const { asked, notAsked, required, missing = notAsked } = questions[field];
    const isRequired = required !== undefined && (door === 'online' || required.by === 'always');
    return [
      rule(field, notAsked, (typed) => typed[field] === undefined || asked(typed)),
      ...(isRequired
        ? [rule(field, missing, (typed) => typed[field] !== undefined || !required.if(typed))]
        : []),
    ];
  });
