import * as z from 'zod/mini';
import { dataClassCodes } from '#domain/case/data-classes.ts';
import { holderAskCodes } from '#domain/case/holder-asks.ts';
import { regionCodes } from '#domain/case/regions.ts';
import { lookupKeyCodes } from '#domain/holder/holder.ts';
import { holderAnswerPolicies, holderAnswers } from '#domain/request/holder-events.ts';
import { mostPackageBytes } from '#domain/request/holder-package.ts';
import { caseId, confirmation, email, line, prose } from '#functions/case/contract.ts';
import { holderSearch } from '#functions/request/offers.ts';
import type { Route } from '#ports/routes.ts';
import { uploadType } from '#ports/system-packages.ts';

const base = '/api/officer/holders';
const row = { handler: 'work-holder', auth: 'officer' } as const;

const noSlug = 'A short name has lower-case letters, digits and hyphens, at most 63.';
const slug = z.string(noSlug).check(z.trim(), z.regex(/^[a-z0-9][a-z0-9-]{0,62}$/, noSlug));

const noHolder = 'Give the reference of the system; it begins with HLD-.';
const ofHolder = {
  ...row,
  params: { caseId: z.string(noHolder).check(z.trim(), z.regex(/^HLD-[a-z0-9][a-z0-9-]{0,62}$/, noHolder)) },
} as const;

const path = `${base}/{caseId}` as const;

/** Every system of the register, with how many of its instructions are open and late. */
export const listHolders = { ...row, method: 'GET', path: base, access: 'request-reading' } as const;

/** With its open instructions, the earliest due first. */
export const readHolder = { ...ofHolder, method: 'GET', path, access: 'request-reading' } as const;

const noClient = 'Give the client id as the sign-in has it: letters, digits and . : / @ _ -';

/** A new system, or a change of one in the register; another officer confirms it (R-13, class A). */
export const enterHolder = {
  ...row,
  method: 'POST',
  path: base,
  access: 'request-work',
  body: z.object({
    slug,
    name: line(200, 'Give the name of the system.'),
    holds: z
      .array(z.enum(dataClassCodes, 'Choose classes of data from the list.'))
      .check(z.minLength(1, 'Choose at least one class of data.')),
    /** By what it may look for a person; it learns no more of them. */
    keys: z
      .array(z.enum(lookupKeyCodes, 'Choose keys from the list.'))
      .check(z.minLength(1, 'Choose at least one key.')),
    /** Where it keeps the data (P03). */
    region: z.enum(regionCodes, 'Choose a region from the list.'),
    /** Who answers for it. */
    owner: email,
    /** Of the contract, or why none is needed: our own system (P19). */
    clause: line(300, 'Name the contract’s clause, or say that it is our own system.'),
    asks: z
      .array(z.enum(holderAskCodes, 'Choose kinds of request from the list.'))
      .check(z.minLength(1, 'Choose at least one kind of request.')),
    /** Client id of the system's own credentials, if it fetches its instructions itself; absent: a person answers for it. */
    client: z.optional(z.string(noClient).check(z.trim(), z.regex(/^[\w.:/@-]{1,200}$/, noClient))),
    /** Where the system is told that an instruction was made; https, and only with a client. Absent: it asks for its list. */
    webhook: z.optional(line(500, 'Give the address, beginning with https://.')),
  }),
} as const;
export type HolderEntry = z.output<typeof enterHolder.body>;

export const confirmHolder = {
  ...ofHolder,
  method: 'POST',
  path: `${path}/confirmation`,
  access: 'request-work',
  body: confirmation,
} as const;

const reason = z.object({ reason: prose(5000, 'Say why.') });

export const declineHolder = {
  ...ofHolder,
  method: 'POST',
  path: `${path}/declining`,
  access: 'request-work',
  body: reason,
} as const;

/** Another officer confirms it; never while an instruction of the system is open. */
export const askHolderRemoval = {
  ...ofHolder,
  method: 'POST',
  path: `${path}/removal`,
  access: 'request-work',
  body: reason,
} as const;

/**
 * Another secret, by which the system knows our calls; the former one signs beside it for seven days (Standard Webhooks 1.0). One
 * officer: it opens nothing, and the system fetches what it is asked by credentials of its own.
 */
export const renewHolderSecret = {
  ...ofHolder,
  method: 'POST',
  path: `${path}/secret`,
  access: 'request-work',
} as const;

/** `whsec_…`, to the officer who made it, for an hour. */
export const readHolderSecret = {
  ...ofHolder,
  method: 'GET',
  path: `${path}/secret`,
  access: 'request-work',
} as const;

/** Tells the webhook of every open instruction anew, also of one that it did not accept. */
export const pushHolderAgain = {
  ...ofHolder,
  method: 'POST',
  path: `${path}/pushes`,
  access: 'request-work',
} as const;

const noNumber = 'Give the number of the instruction.';
const instruction = {
  caseId,
  n: z.pipe(z.string(noNumber).check(z.regex(/^[1-9]\d{0,3}$/, noNumber)), z.transform(Number)),
};

const noHash = 'Give the SHA-256 of the file in 64 lower-case hex digits.';
const noSize = 'Give the size of the file in bytes: at least 1, at most 1,000,000,000.';

/** A file of JSON Lines, one record a line (`HolderRecord`). */
const packageOfSystem = z.object({
  sha256: z.string(noHash).check(z.regex(/^[0-9a-f]{64}$/, noHash)),
  bytes: z.int(noSize).check(z.minimum(1, noSize), z.maximum(mostPackageBytes, noSize)),
});

const said = {
  answer: z.enum(holderAnswers, 'Choose done, part, nothing or refused.'),
  /** Of every answer but a refusal. */
  search: z.optional(holderSearch),
  /** Of part and of a refusal. */
  reason: z.optional(prose(5000, 'Say why not all of it was done.')),
};
type Said = z.output<z.ZodMiniObject<typeof said>>;

const hasProof = z.refine<Pick<Said, 'answer' | 'search'>>(
  ({ answer, search }) => !holderAnswerPolicies[answer].needsSearch || search !== undefined,
  { path: ['search'], error: 'Say how, when and by whom the system was searched.' },
);
const hasReason = z.refine<Pick<Said, 'answer' | 'reason'>>(
  ({ answer, reason: why }) => !holderAnswerPolicies[answer].needsReason || why !== undefined,
  { path: ['reason'], error: 'Say why not all of it was done.' },
);

/** As the system’s owner said (P33). No letter prints it. */
export const answerInstruction = {
  ...row,
  method: 'POST',
  path: '/api/officer/requests/{caseId}/holder-instructions/{n}/answer',
  access: 'request-work',
  params: instruction,
  /** `holder`: short name of the system. */
  body: z.object({ holder: slug, ...said }).check(hasProof, hasReason),
} as const;
export type HolderAnswerGiven = z.output<typeof answerInstruction.body>;

/** The data that a system hands over, for its owner: it goes with the answer that the officer records next. */
export const uploadPackage = {
  ...row,
  method: 'PUT',
  path: '/api/officer/requests/{caseId}/holder-instructions/{n}/package',
  access: 'request-work',
  params: instruction,
  maxBody: 4_194_304,
  file: { mediaType: uploadType, maxMegabytes: 4 },
} as const;

const own = { handler: 'holder-door', auth: 'machine', scope: 'holder.answer' } as const;
const ownPath = '/api/holder/instructions';

/** The system's own open instructions: references and due days alone. */
export const listOwnInstructions = { ...own, method: 'GET', path: ownPath } as const;

/** What it is asked, and its own lookup keys, while the instruction is open; another system's is not found. */
export const readOwnInstruction = {
  ...own,
  method: 'GET',
  path: `${ownPath}/{caseId}/{n}`,
  params: instruction,
} as const;

/**
 * Where the system uploads the data, for an hour: a PUT of exactly this file with the headers of the reply. The store refuses another
 * hash or size, and keeps nothing of it; ask again to upload again.
 */
export const askForPackageUpload = {
  ...own,
  method: 'POST',
  path: `${ownPath}/{caseId}/{n}/package`,
  params: instruction,
  body: packageOfSystem,
} as const;

/** Once for each instruction, with the proof of search (P33). */
export const answerOwnInstruction = {
  ...own,
  method: 'POST',
  path: `${ownPath}/{caseId}/{n}/answer`,
  params: instruction,
  /** `package`: of data that was uploaded before, for access and export. */
  body: z.object({ ...said, package: z.optional(packageOfSystem) }).check(hasProof, hasReason),
} as const;
export type OwnAnswer = z.output<typeof answerOwnInstruction.body>;

/** What is kept beside the request: the proof of search and the reason (P33). */
export type HolderAnswerText = Pick<HolderAnswerGiven, 'search' | 'reason'>;

export const routes: readonly Route[] = [
  listHolders,
  readHolder,
  enterHolder,
  confirmHolder,
  declineHolder,
  askHolderRemoval,
  renewHolderSecret,
  readHolderSecret,
  pushHolderAgain,
  answerInstruction,
  uploadPackage,
  listOwnInstructions,
  readOwnInstruction,
  askForPackageUpload,
  answerOwnInstruction,
];
