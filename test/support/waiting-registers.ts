import type { RegisterStep } from '#domain/two-person-steps.ts';
import { confirmImport, viewImport } from '#functions/account/confirm-import.ts';
import { importAccounts } from '#functions/account/import-accounts.ts';
import { putAccount } from '#functions/account/put-account.ts';
import { chance } from '#functions/adapters/chance.ts';
import { memoryFiles } from '#functions/adapters/memory/files.ts';
import { memoryWorkflows } from '#functions/adapters/memory/workflows.ts';
import { askRemoval, confirmRemoval } from '#functions/closure/change-closures.ts';
import { readClosures } from '#functions/closure/read-closures.ts';
import { putController } from '#functions/controller/put-controller.ts';
import { readSending } from '#functions/notice/sending/read-sending.ts';
import { turnSending } from '#functions/notice/sending/switch-sending.ts';
import { putSentence, readSentences } from '#functions/sentence/added-sentences.ts';
import { confirmTransfer } from '#functions/transfer/decide-transfer.ts';
import { listTransfers } from '#functions/transfer/list-transfers.ts';
import { readTransfer } from '#functions/transfer/read-transfer.ts';
import { recordTransfer } from '#functions/transfer/record-transfer.ts';
import type { Letter } from '#ports/letters.ts';
import { places } from '#test/support/adapters/places.ts';
import { campaignActs, mailing } from '#test/support/campaigns.ts';
import { filingActs } from '#test/support/certificates.ts';
import { holderActs } from '#test/support/holders.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { preservationActs } from '#test/support/preservations.ts';
import { cpniRecipients } from '#test/support/recipients.ts';
import { entries } from '#test/support/transfers.ts';

const zone = 'America/Denver';

/** A Tuesday on which the notice of `mailing` was posted and had left already. */
const startAt = '2026-12-08T15:00:00.000Z';

export const world = async (refuse?: (letter: Letter) => void, { open } = places[0]!) => {
  const ports = await open(refuse);
  ports.clock.set(startAt);
  const w = {
    ...ports,
    ...{
      files: memoryFiles(),
      workflows: memoryWorkflows(ports.cases),
      letterhead,
      cpniRecipients,
      chance,
      transferRegions: ['us'] as const,
      zone,
      closures: ['2026-12-24' as never],
      ruleset: 'fcc-2007' as const,
    },
    ...{ dpoAddress: 'dpo@example.com', supervisorsAddress: 'supervisors@example.com' },
  };
  return { ...w, cases: { ...w.cases, tableGeneration: 2 } };
};
export type World = Awaited<ReturnType<typeof world>>;

const officer = { officer: { groups: ['breach-officer'] } };
const file =
  'number,name,email,since\n1,Ina,ina@home.example,2020-01-01\n2,Ivo,ivo@home.example,2020-01-01\n';
const typed = {
  number: '7',
  name: 'Ina',
  addressOfRecord: { email: 'ina@home.example', since: '2020-01-01' as never },
};
const company = {
  slug: 'acme',
  name: 'Acme',
  contractRef: 'C-1',
  contacts: [{ name: 'Nora', email: 'nora@acme.example' }],
};
const sentence = {
  key: 'own-open-late',
  fields: ['reply' as const],
  en: 'Our stores are open late.',
  es: 'Nuestras tiendas abren hasta tarde.',
};
const supervisor = { officer: { groups: ['supervisor'] } };
const dpo = { officer: { groups: ['dpo'] } };
const on = '2026-12-24' as never;
const signer = { officer: { groups: ['officer'] } };
const shownHash = async (w: World, of: (w: World) => Promise<unknown>) =>
  (/"proposalSha256":"(\w+)"/.exec(JSON.stringify(await of(w))) as string[])[1] as string;

/** With an account to which its notices were mailed. */
const approvedCampaign = async (w: World): Promise<string> => {
  const acts = campaignActs(w);
  for (const number of mailing.accounts)
    await putAccount(w)({ number, name: 'Ada', addressOfRecord: {}, by: 'ann' });
  const { id, stage } = (await acts.record({ description: 'Spring offer' })).body;
  if (stage === 'waiting') await acts.approve(id);
  return id;
};

/** A step that waits outside the cases that are worked on does not compile without a row. */
export const steps: Readonly<
  Record<
    RegisterStep,
    readonly [ask: (w: World) => Promise<unknown>, confirm: (w: World) => Promise<unknown>]
  >
> = {
  'confirm-import': [
    async (w) => importAccounts(w)({ file: Buffer.from(file), by: 'ann' }),
    async (w) => {
      const { sha256 } = (await importAccounts(w)({ file: Buffer.from(file), by: 'ann' })).body;
      const { proposalSha256 = '' } = (await viewImport(w)({ sha256 })).body;
      return confirmImport(w)({ sha256, by: 'ben', proposalSha256 });
    },
  ],
  'enter-past-since': [
    (w) => putAccount(w)({ ...typed, by: 'ann' }),
    (w) => putAccount(w)({ ...typed, by: 'ben' }),
  ],
  'enter-roster': [
    (w) => putController(w as never)({ ...company, by: 'ann' } as never),
    (w) => putController(w as never)({ ...company, by: 'ben' } as never),
  ],
  'confirm-transfer': [
    (w) => recordTransfer(() => {})(w)({ ...entries.T2, by: 'ann' } as never),
    async (w) => {
      const query = {};
      const [waiting] = (await listTransfers(w)(undefined, { ...signer, query })).body.waiting;
      const given = { caseId: waiting?.id ?? '', by: 'ben' };
      const { proposalSha256 } = (await readTransfer(w)(given, signer)).body;
      return confirmTransfer(w)({ ...given, proposalSha256: proposalSha256 ?? '' }, signer);
    },
  ],
  'confirm-campaign': [
    (w) => campaignActs(w).record(),
    async (w) => campaignActs(w).approve((await campaignActs(w).record()).body.id),
  ],
  'confirm-mailing': [
    async (w) => campaignActs(w).mail(await approvedCampaign(w)),
    async (w) => campaignActs(w).confirm(await approvedCampaign(w)),
  ],
  'confirm-filing': [(w) => filingActs(w).record(), (w) => filingActs(w).confirm()],
  'confirm-holder': [(w) => holderActs(w).enter(), (w) => holderActs(w).confirm()],
  'confirm-preservation-end': [
    async (w) => preservationActs(w).askEnd((await preservationActs(w).begin()).body.id),
    (w) => preservationActs(w).confirmEnd('PRV-0001'),
  ],
  'confirm-sentence': [
    (w) => putSentence(w)({ ...sentence, speaksOfEvent: 'no', by: 'ann' }, dpo),
    async (w) => {
      const { waiting } = (await readSentences(w)({ by: 'ben' }, supervisor)).body;
      const proposalSha256 = waiting[0]?.proposalSha256 ?? '';
      return putSentence(w)(
        { key: sentence.key, proposalSha256, speaksOfEvent: 'no', by: 'ben' },
        supervisor,
      );
    },
  ],
  'confirm-closure-removal': [
    (w) => askRemoval(w)({ day: on, by: 'ann', reason: 'Open after all.' }),
    async (w) =>
      confirmRemoval(w)({
        day: on,
        by: 'ben',
        proposalSha256: await shownHash(w, (one) => readClosures(one)()),
      }),
  ],
  'resume-sending': [
    (w) =>
      turnSending(w)({ paused: false, reason: 'Checked.', stops: ['restore'], by: 'ann' } as never, officer),
    async (w) =>
      turnSending(w)(
        {
          paused: false,
          reason: 'Checked.',
          by: 'ben',
          proposalSha256: await shownHash(w, (one) => readSending(one)()),
        } as never,
        officer,
      ),
  ],
};
