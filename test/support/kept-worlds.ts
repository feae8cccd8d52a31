import { breaches } from '#domain/breach/noun.ts';
import { type RequestEvent, requests } from '#domain/request/request.ts';
import { carryOut } from '#functions/breach/carry-out.ts';
import { instructHolders } from '#functions/holder/instruct-holders.ts';
import { listFile } from '#functions/notice/list/frozen-list.ts';
import { type Recipient, recipientLine } from '#functions/notice/list/recipient.ts';
import {
  ann,
  asShown,
  ben,
  id as breach,
  determine,
  listFrozen,
  noon,
  recorded,
  type Typed,
  text,
} from './domain/breach.ts';
import { holderActs } from './holders.ts';
import { preservationActs } from './preservations.ts';
import { workWorld } from './work-world.ts';

/** Why the data of a person has to be kept. */
export type Keeping = 'hold' | 'preservation' | 'neither';

const isVerified: readonly RequestEvent[] = [
  { type: 'request-acknowledged', requesterType: 'account', account: 'ACC-1', reachable: true },
  { type: 'verdict-given', verdict: 'confirm', serial: 1 },
];

const ada: Recipient = { line: 1, ref: 'C-1', name: 'Ada', email: 'a@home.example', segment: 0 } as never;

/** Billing answers by itself, and Ada asked for a deletion; what begins and ends keeps her data, or nothing does. */
export const keptWorld = async (keeping: Keeping) => {
  const w = { ...workWorld(), closures: [], ruleset: 'policy-2018' as const };
  const acts = holderActs(w);
  await acts.enter({ client: 'billing-client' });
  await acts.confirm();
  const id = await w.request({ kind: 'delete', events: isVerified });
  const does = async (...commands: readonly Typed[]) => {
    for (const command of commands) {
      const { state } = await w.cases.read(breaches, breach);
      await carryOut(w, breach, 'officer:ann', asShown(state, command));
    }
  };
  const hold = {
    begin: async () => {
      await w.cases.open(breaches, breach, 'officer:ann', noon('2026-11-24'), [recorded(noon('2026-11-24'))]);
      await does(determine(noon('2026-11-24')), { type: 'start-run', letters: [] });
      const bytes = Buffer.from(recipientLine(ada));
      const sha256 = 'a'.repeat(64);
      await w.files.put(listFile(breach, sha256, 'recipients.ndjson'), bytes.length, async function* whole() {
        yield bytes;
      });
      await does(listFrozen({ sha256, count: 1, pages: 1, onPaper: 0 }));
    },
    end: () =>
      does(
        { type: 'withdraw-determination', by: ann, textSha256: text },
        { type: 'confirm-withdrawal', by: ben },
      ),
  };
  const kept = preservationActs(w);
  let preservation = '';
  const preserving = {
    begin: async () => {
      preservation = (await kept.begin({ scope: 'person', person: 'A@home.example' })).body.id;
    },
    end: async () => {
      await kept.askEnd(preservation);
      await kept.confirmEnd(preservation);
    },
  };
  const nothing = { begin: async () => undefined, end: async () => undefined };
  return {
    ...w,
    ...acts,
    id,
    does,
    breach,
    ...{ hold, preservation: preserving, neither: nothing }[keeping],
    hour: () => instructHolders(w)(),
    stateOf: async () => (await w.cases.read(requests, id)).state,
  };
};
