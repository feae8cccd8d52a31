import { expect, it } from 'vitest';
import { complaints } from '#domain/complaint/complaint.ts';
import { recordInvestigation } from '#functions/complaint/work/act-as-officer.ts';
import { answerComplaint } from '#functions/complaint/work/write-to-person.ts';
import { under } from '#ports/current-act.ts';
import { complaintWorld, officer } from '#test/support/complaint/complaint-world.ts';
import { ourPoints } from '#test/support/our-words.ts';

it('an answer whose reply was lost gets the first reply when it is sent again, and is given once (F1)', async () => {
  const world = complaintWorld();
  const caseId = await world.submit();
  await recordInvestigation(world)({ caseId, by: 'ann', note: 'The line was down.' });
  const said = { caseId, by: 'ann', outcome: 'upheld', cpniMisuse: 'none', points: ourPoints } as const;
  const answer = () => answerComplaint(world)(said, officer('ann'));

  const first = await under('act', answer);
  expect(await under('act', answer)).toEqual(first);
  await expect(under('other', answer)).rejects.toMatchObject({ code: 'already-settled' });
  const { history } = await world.cases.read(complaints, caseId);
  expect(history.filter(({ act }) => act === 'act')).toHaveLength(1);
});
