import type { Actor, Reply } from './stage.ts';

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

/** Looks at the list of cases a few times a day, and answers what is in work; after so many ms she is gone. */
export const olive =
  (until = Number.POSITIVE_INFINITY): Actor =>
  async (stage) => {
    const endsAt = stage.now() + until;
    const officer = { sub: 'olive', groups: ['officer'] };
    const call = (method: string, path: string, over: object = {}) =>
      stage.http({ as: 'olive', method, path, officer, ...over });
    while (stage.now() < endsAt) {
      await stage.sleep((2 + stage.rng('olive/reads') * 6) * hour);
      const list = await call('GET', '/api/officer/cases');
      if (list?.status !== 200) continue;
      for (const { id, stage: at } of list.body.items) {
        if (at !== 'working') continue;
        const json = { outcome: 'done', message: 'Here is the answer to your question. We have your bills.' };
        const reply = await call('POST', `/api/officer/requests/${id}/answer`, { json, key: `answer-${id}` });
        if (reply?.status === 200) stage.note('answered', { id });
      }
    }
  };
