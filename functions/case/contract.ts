import * as z from 'zod/mini';
import type { Route } from '#ports/routes.ts';

const verbs = [
  'assign',
  'reclassify',
  'split',
  'link',
  'reopen',
  'ask',
  'message',
  'extend',
  'new-date',
  'close',
] as const;

export const routes: readonly Route[] = [
  { method: 'GET', path: '/api/officer/cases', handler: 'list-cases', auth: 'officer' },
  { method: 'GET', path: '/api/officer/cases/{id}', handler: 'read-case', auth: 'officer' },
  { method: 'GET', path: '/api/officer/cases/{id}/person', handler: 'reveal-person', auth: 'officer' },
  { method: 'POST', path: '/api/officer/cases/{id}/notes', handler: 'add-note', auth: 'officer' },
  ...verbs.map(
    (verb) =>
      ({
        method: 'POST',
        path: `/api/officer/cases/{id}/${verb}`,
        handler: 'work-case',
        auth: 'officer',
      }) as const,
  ),
  { method: 'PUT', path: '/api/officer/deputies', handler: 'put-deputy', auth: 'officer' },
  { method: 'POST', path: '/api/officer/bulk', handler: 'bulk', auth: 'officer' },
  { method: 'GET', path: '/api/officer/cases/{id}/export', handler: 'export-case', auth: 'officer' },
];

/** Text of one line: trimmed, not empty, without control characters. `sentence` says what to type. */
export const line = (max: number, sentence: string) =>
  z
    .string(sentence)
    .check(
      z.trim(),
      z.minLength(1, sentence),
      z.maxLength(max, `Please keep this under ${max} characters.`),
      z.regex(/^\P{Cc}*$/u, 'Please use one line without control characters.'),
    );

/** Text of several lines: trimmed and not empty. */
export const prose = (max: number, sentence: string) =>
  z
    .string(sentence)
    .check(z.trim(), z.minLength(1, sentence), z.maxLength(max, `Please keep this under ${max} characters.`));

export const email = z
  .email('Give an e-mail address like name@example.com.')
  .check(z.maxLength(254, 'An e-mail address has at most 254 characters.'));

/** A civil date. */
export const day = (sentence: string) => z.iso.date(sentence);

export const note = z.object({ text: prose(10_000, 'Write the note.') });

/** What a machine tells when it gives up. */
export const flagged = z.object({ caseId: z.string(), machine: z.string(), fault: z.string() });

export const reconcileInput = z.object({ all: z.optional(z.boolean()) });
