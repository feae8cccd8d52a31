import { subjectOf } from '#infra/local/subject.ts';
import { letterTo } from '#test/support/request-life.ts';
import { as, roundAt } from './colleagues.ts';
import type { Stage, Undoable } from './round.ts';

const [olive, omar] = ['Olive Officer', 'Omar Officer'] as const;

const complaint = {
  ...{ topic: 'other', complainant: 'person', name: 'Pat Person', email: 'pat@home.example', country: 'US' },
  details: 'Nobody answered my calls.',
};

const received = async ({ laptop }: Stage): Promise<string> => {
  const { id } = (await laptop.call('POST', '/api/complaints', { json: complaint })).body;
  await letterTo(laptop, complaint.email, id, /^We received your complaint/);
  return id;
};

export const complaintRounds = {
  assign: async (stage) => {
    // A choice of the form: an officer who has been here.
    await stage.session(omar);
    const id = await received(stage);
    const at = { by: olive, act: 'assign', path: `/cases/${id}`, page: `/complaints/${id}` } as const;
    return roundAt(stage, at, ({ state }) => state.assigned?.to === subjectOf(omar), {
      typed: { officer: subjectOf(omar) },
      undo: () => as(stage, omar)('POST', `/cases/${id}/assign`, { officer: null }),
      again: 'nothing',
      says: /Nobody has this case now: it is in/,
    });
  },
} satisfies Readonly<Record<string, Undoable['round']>>;
