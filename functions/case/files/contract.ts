import * as z from 'zod/mini';
import { fileTypes } from '#domain/case/file-kinds.ts';

/** A file that a person sent, or a scan of what came on paper; the history records who opened it. */
export const downloadFile = {
  method: 'GET',
  path: '/api/officer/cases/{caseId}/files/{n}',
  handler: 'download-file',
  auth: 'officer',
  access: 'request-answering',
  params: {
    n: z.pipe(z.string().check(z.regex(/^[1-9]$/, 'Give the number of the file.')), z.transform(Number)),
  },
} as const;

const scans = {
  path: '/api/officer/cases/{caseId}/files',
  handler: 'download-file',
  auth: 'officer',
  access: 'request-work',
} as const;

/** Where an officer's browser posts the scan of what came on paper. */
export const askForScan = {
  ...scans,
  method: 'POST',
  body: z.object({ type: z.enum(fileTypes, 'Choose pdf, png, jpeg or txt.') }),
} as const;

/** Keeps with the case what this officer's browser has posted. */
export const attachScan = { ...scans, method: 'PUT' } as const;

export interface ByOfficer {
  readonly caseId: string;
  readonly by: string;
}
