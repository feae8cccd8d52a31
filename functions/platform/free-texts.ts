/**
 * Fields that an officer fills with words, never with an id: what they say names nothing to a door. A text alone; what is put
 * in another shape under such a name is looked into.
 */
export const freeTexts: ReadonlySet<string> = new Set([
  'account',
  'address',
  'contractRef',
  'controller',
  'details',
  'lateReason',
  'law',
  'message',
  'name',
  'note',
  'postal',
  'question',
  'reason',
  'recipientsTold',
  'signatoryLetter',
  'text',
  'what',
]);
