import { expect, it } from 'vitest';
import { progressOf } from '#domain/complaint/progress.ts';
import { ann, ComplaintLife } from '#test/support/domain/complaint.ts';

const assigned = { type: 'assign', to: ann, by: ann } as const;
const checked = { type: 'record-investigation', textSha256: 'a', by: ann } as const;
const asked = { type: 'write', as: 'question', textSha256: 'a', by: ann } as const;
const heard = { type: 'receive-message', textSha256: 'a' } as const;
const nothing = { asked: false, replied: false };

// The letter is not true when it says more, and no use when it says less.
it.each([
  {
    ...{ what: 'nobody has it yet', commands: [], wrote: nothing },
    ...{ done: [], open: ['assignment', 'checking', 'answer'] },
  },
  {
    ...{ what: 'an officer has it', commands: [assigned], wrote: nothing },
    ...{ done: ['assigned'], open: ['checking', 'answer'] },
  },
  {
    ...{ what: 'it is checked', commands: [checked], wrote: nothing },
    ...{ done: ['assigned', 'checked'], open: ['answer'] },
  },
  {
    ...{ what: 'our question is open', commands: [asked], wrote: { asked: true, replied: false } },
    ...{ done: ['asked'], open: ['assignment', 'checking', 'your-reply', 'answer'] },
  },
  {
    ...{ what: 'the question cannot be said', commands: [asked], wrote: nothing },
    ...{ done: [], open: ['assignment', 'checking', 'answer'] },
  },
  {
    ...{ what: 'they replied', commands: [asked, heard], wrote: { asked: true, replied: true } },
    ...{ done: ['asked', 'reply-received'], open: ['assignment', 'checking', 'answer'] },
  },
] as const)('day 30 says what is done and what is open: $what (R-25)', ({ commands, wrote, done, open }) => {
  const life = new ComplaintLife();
  for (const command of commands) life.do(command);
  expect(progressOf(life.state, wrote)).toEqual({ done, open });
});
