import type { BreachActs } from '../breach/breach-case.ts';

const upload = {
  title: 'Upload the list',
  fields: () => ({}),
  consequence: () => 'You cannot approve a list that you uploaded.',
  button: 'Upload',
  done: 'The list is uploaded.',
} as const;

/** Both are done on the list’s own page, which takes a file of any size. */
export const uploadActs = { 'upload-list': upload, 'put-list': upload } as const satisfies BreachActs;
