import { nextOfComplaint } from '#domain/complaint/next.ts';
import type { Complaint } from '#domain/complaint/state.ts';
import { decidersInRequest } from '#functions/complaint/offers.ts';
import { complaintWords } from './complaint-words.ts';
import { forSigner } from './for-signer.ts';
import { type NextOfKind, nextActs } from './next-act.ts';

export const ofComplaint: NextOfKind = async (ports, { history, state }, now, reader, shown) => {
  const complaint = state as Complaint;
  const inRequest = await decidersInRequest(ports, complaint);
  const next = nextOfComplaint(complaint, { history, now, inRequest });
  return nextActs(complaintWords, forSigner(next, complaint, now, reader), shown);
};
