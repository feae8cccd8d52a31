/** The rule behind a refusal, in a sentence for a record of training. */
const walls: Readonly<Record<string, string>> = {
  'invalid-input': 'Nothing is recorded from an entry that is incomplete or cannot be true.',
  'direction-incomplete':
    'A letter without its date, end or reference is kept, and our own stop holds all notices until it is complete.',
  'direction-in-force': 'No release is decided while a direction is in force.',
  'letter-returned':
    'A letter that comes back is owed on paper, and the record stays open until it is mailed.',
  forbidden: 'The door is closed to these groups.',
  'same-person': 'Nobody approves what they wrote.',
};

const unreadDirection =
  'A direction that cannot be read stops all notices before it is refused, and the DPO hears of it at once.';

/** `route`: where it was refused. */
export const wallOf = ({ code, route = '' }: { readonly code: string; readonly route?: string }): string => {
  if (code === 'invalid-input' && route.includes('/directions')) return unreadDirection;
  return Object.hasOwn(walls, code) ? (walls[code] ?? '') : 'A rule of the product refused it.';
};
