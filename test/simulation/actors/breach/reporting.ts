import type { Deed, Scene } from './deed.ts';
import { agencies, type Filing, hour, instant, minute } from './office.ts';
import type { ReceiptShown } from './view.ts';
import { isDone } from './workplace.ts';

/** Our clocks differ by up to five minutes: a time on paper is a little in the past. */
const lately = 7 * minute;

const falseAlarm = { reportToLawEnforcement: false, tellCustomers: 'no', reasonCode: 'false-alarm' };

/** A record that was made twice is a false alarm; two officers say so. */
const determine: Deed = {
  name: 'determine',
  isDue: ({ view }) => view.stage === 'recorded',
  do: async ({ workplace, view, matter, isStray }) => {
    const now = workplace.stage.now();
    const urgentNeed = { class: 'sim-swap', justification: 'Numbers are being taken over now.' };
    await workplace.act(view.id, 'determination', {
      determinedAt: instant(
        Math.max(matter.discoveredAt, now - workplace.between('determined', lately, 20 * hour)),
      ),
      within2011: isStray ? 'no' : workplace.pick('within', ['yes', 'yes', 'unclear']),
      ...(isStray ? falseAlarm : {}),
      reason: 'Shown by the logs.',
      ...(matter.isUrgent && !isStray ? { urgentNeed } : {}),
    });
  },
};

const isReportDue = ({ view, matter, isStray }: Scene): boolean =>
  !isStray && view.determination !== null && matter.filings.length === 0;

/** Outside of the system, at the agencies' facility. One filing for all, or one for each. */
const file: Deed = {
  name: 'file',
  isDue: isReportDue,
  do: async ({ workplace, matter }) => {
    const isOne = workplace.chance('one filing') < 0.6;
    for (const agency of isOne ? (['all'] as const) : agencies) {
      const number = `CPNI-2026-${matter.filings.length + 1}`;
      const filing = { agency, filedAt: workplace.stage.now(), number, isUrgent: matter.isUrgent };
      matter.filings.push(filing);
      workplace.stage.note('filed', { title: matter.title, ...filing });
      await workplace.stage.sleep(
        workplace.between('next filing', 5 * minute, isOne ? 10 * minute : 30 * hour),
      );
    }
  },
};

const isOf = ({ receipt }: ReceiptShown, { number }: Filing): boolean => receipt === number;
const isCurrent = ({ state }: ReceiptShown): boolean => state !== 'withdrawn';
const isRight = (receipt: ReceiptShown, filing: Filing): boolean =>
  isOf(receipt, filing) && Math.abs(Date.parse(receipt.filedAt) - filing.filedAt) < minute;

/** The hold has not ended: a receipt still moves its date. */
const counts = ({ view }: Scene): boolean => view.determination !== null && view.notice.releasedAt === null;

const unrecorded = ({ view, matter }: Scene): Filing | undefined =>
  matter.filings.find((filing) => !view.receipts.some((one) => isCurrent(one) && isOf(one, filing)));

/** Now and then with a slip of the hand: an hour, a day, another zone. */
const mistyped = ({ workplace }: Scene, filedAt: number): number => {
  const slip = workplace.pick('slip', [hour, -hour, 24 * hour, -24 * hour, 5 * hour, -20 * minute]);
  return !workplace.stage.isCalm() && workplace.chance('mistypes') < 0.2 ? filedAt + slip : filedAt;
};

const recordReceipt: Deed = {
  name: 'record a receipt',
  isDue: (scene) => counts(scene) && unrecorded(scene) !== undefined,
  do: async (scene) => {
    const { workplace, view } = scene;
    const filing = unrecorded(scene);
    if (filing === undefined) return;
    const { agency, number, isUrgent } = filing;
    const typed = { agency, receipt: number, urgentNeedIndicated: isUrgent };
    const filedAt = mistyped(scene, filing.filedAt);
    const reply = await workplace.act(view.id, 'law-enforcement-receipts', {
      ...typed,
      filedAt: instant(filedAt),
    });
    // Refused, say for a time in the future: now as it is on the receipt.
    if (reply?.status === 422)
      await workplace.act(view.id, 'law-enforcement-receipts', {
        ...typed,
        filedAt: instant(filing.filedAt),
      });
  },
};

const asked = ({ correction }: ReceiptShown): number => Date.parse(correction?.filedAt ?? '');

const wrong = ({ view, matter }: Scene) =>
  view.receipts.filter(isCurrent).flatMap((receipt) => {
    const filing = matter.filings.find((one) => isOf(receipt, one));
    const isAsked = filing !== undefined && Math.abs(asked(receipt) - filing.filedAt) < minute;
    return filing !== undefined && !isRight(receipt, filing) && !isAsked ? [{ receipt, filing }] : [];
  });

const correctReceipt: Deed = {
  name: 'correct a receipt',
  isDue: (scene) => counts(scene) && wrong(scene).length > 0,
  do: async (scene) => {
    const [first] = wrong(scene);
    if (first === undefined) return;
    await scene.workplace.act(scene.view.id, `law-enforcement-receipts/${first.receipt.n}/correction`, {
      filedAt: instant(first.filing.filedAt),
      confirmationHash: 'a'.repeat(64),
      reason: 'Read the receipt again.',
    });
  },
};

const invented = ({ view, matter }: Scene): ReceiptShown | undefined =>
  view.receipts.find((receipt) => isCurrent(receipt) && !matter.filings.some((one) => isOf(receipt, one)));

/** Nobody ever filed this. */
const withdrawReceipt: Deed = {
  name: 'withdraw a receipt',
  isDue: (scene) => counts(scene) && invented(scene) !== undefined,
  do: async (scene) => {
    const { n } = invented(scene) ?? { n: 0 };
    const reason = { reason: 'There is no such filing.' };
    await scene.workplace.act(scene.view.id, `law-enforcement-receipts/${n}/withdrawal`, reason);
  },
};

export const reporting: readonly Deed[] = [determine, file, recordReceipt, correctReceipt, withdrawReceipt];

/** A confirmed time is one that is on paper. */
export const isOnPaper = ({ view, matter }: Scene, n: number, isCorrection: boolean): boolean => {
  const receipt = view.receipts.find((one) => one.n === n);
  const filing = receipt && matter.filings.find((one) => isOf(receipt, one));
  if (receipt === undefined || filing === undefined) return false;
  return isCorrection ? Math.abs(asked(receipt) - filing.filedAt) < minute : isRight(receipt, filing);
};

/** Records a breach, now and then twice. @returns the id of the record that counts */
export const record = async (
  { workplace, matter }: Pick<Scene, 'workplace' | 'matter'>,
  customers: number,
): Promise<string | undefined> => {
  const { title, discoveredAt } = matter;
  const reply = await workplace.record({
    ...{ title, discoveredAt: instant(discoveredAt), estimatedCustomers: customers },
    occurredFrom: instant(discoveredAt - workplace.between('occurred', hour, 400 * hour)).slice(0, 10),
    circumstances: 'A stranger answered the security questions of several accounts.',
    cpniTypes: ['call detail'],
    dataCategories: workplace.pick('categories', [
      ['cpni'],
      ['cpni', 'own-personal-data'],
      ['cpni', 'controllers-personal-data'],
    ]),
    method: 'Pretexting by telephone.',
    intentional: workplace.pick('intentional', ['yes', 'no', 'unknown']),
  });
  return isDone(reply) ? reply.body.id : undefined;
};
