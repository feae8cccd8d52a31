/** The rule behind a refusal, in a sentence for a record of training. */
const walls: Readonly<Record<string, string>> = {
  'invalid-input':
    'The entry could not be read. A direction that cannot be read stops all notices before it is refused (R-11).',
  'direction-incomplete':
    'A letter without its date, end or reference is kept, and our own stop holds all notices until it is complete (R-11).',
  'direction-in-force': 'No release is decided while a direction is in force (R-7).',
  'letter-returned':
    'A letter that comes back is owed on paper, and the record stays open until it is mailed (R-14).',
  'not-your-work': 'The door is closed to these groups (R-13).',
  'same-person': 'Nobody approves what they wrote (R-13).',
};

export const wallOf = (code: string): string =>
  Object.hasOwn(walls, code) ? (walls[code] ?? '') : 'A rule of the product refused it.';
