import * as z from 'zod/mini';

/** A file that the requester attached; the history records who opened it. */
export const downloadFile = {
  method: 'GET',
  path: '/api/officer/requests/{caseId}/files/{n}',
  handler: 'download-file',
  auth: 'officer',
  access: 'request-answering',
  params: {
    n: z.pipe(z.string().check(z.regex(/^[1-9]$/, 'Give the number of the file.')), z.transform(Number)),
  },
} as const;
