import type { Sub } from '#domain/case/two-persons.ts';
import type { Complaint } from '#domain/complaint/state.ts';
import { decidersOf } from '#domain/request/deciders.ts';
import { requests } from '#domain/request/request.ts';
import type { Ports } from '#ports/index.ts';

/** Who decided or checked the request complained of, as its history says now. */
export const decidersInRequest = async (
  { cases }: Pick<Ports, 'cases'>,
  { linked }: Complaint,
): Promise<readonly Sub[]> => {
  if (linked === undefined) return [];
  const found = await cases.find(requests, linked.request);
  return found === undefined ? [] : decidersOf(found.history);
};
