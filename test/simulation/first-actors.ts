import type { Actor, Reply } from './stage.ts';

const officersAddress = 'privacy-officers@example.com';
const hour = 3_600_000;

/** Asks once, and repeats the call with its key until a reply comes. */
export const requester =
  (n: number): Actor =>
  async (stage) => {
    const me = `requester/${n}`;
    await stage.sleep(stage.rng(`${me}/when`) * 24 * hour);
    const email = `r${n}@home.example`;
    const json = {
      ...{ kind: 'inquiry', capacity: 'former-customer', name: `Requester ${n}`, email, country: 'US' },
      details: 'What do you keep of former customers?',
    };
    let reply: Reply | undefined;
    while (reply?.status !== 201) {
      reply = await stage.http({ as: me, method: 'POST', path: '/api/requests', json, key: `key-${n}` });
      if (reply !== undefined && reply.status !== 201 && reply.status < 500)
        throw new Error(`refused: ${reply.status} ${reply.text}`);
      if (reply?.status !== 201) await stage.sleep(5000 + stage.rng(`${me}/again`) * 60_000);
    }
    stage.note('asked', { id: reply.body.id, email });
  };

/** Reads the officers' letters twice a day, and answers what waits. */
export const olive = (): Actor => async (stage) => {
  const officer = { sub: 'olive', groups: ['officer'] };
  const answered = new Set<string>();
  let read = 0;
  for (;;) {
    await stage.sleep((6 + stage.rng('olive/reads') * 6) * hour);
    const letters = stage.inbox(officersAddress);
    for (; read < letters.length; read++) {
      const { subject, text } = letters[read] ?? { subject: '', text: '' };
      const [id] = /REQ-[0-9A-HJKMNP-TV-Z]{26}/.exec(`${subject} ${text}`) ?? [];
      if (id === undefined || answered.has(id)) continue;
      const path = `/api/officer/requests/${id}/answer`;
      const json = { outcome: 'done', message: 'We keep your name and your last bill for two years.' };
      const reply = await stage.http({
        as: 'olive',
        method: 'POST',
        path,
        json,
        officer,
        key: `answer-${id}`,
      });
      if (reply === undefined || reply.status >= 500) {
        read -= 1;
        await stage.sleep(60_000);
        continue;
      }
      answered.add(id);
      stage.note(reply.status < 300 ? 'answered' : 'answer refused', { id, status: reply.status });
    }
  }
};
