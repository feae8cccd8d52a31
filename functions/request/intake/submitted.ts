import { residenceFacts } from '#domain/calendar/deadlines.ts';
import type { Told } from '#domain/request/told.ts';
import type { Person } from '#ports/people.ts';
import type { Entered, Submission } from '../contract.ts';

type Typed = Submission | Omit<Entered, 'postal' | 'phone'>;

/** Codes, for the case. */
export const toldBy = ({ capacity, relation, country, state, childAge }: Typed): Told => ({
  capacity,
  ...residenceFacts(country),
  ...(relation && { relation }),
  ...(state && { usState: state }),
  ...(childAge && { childAge }),
});

/** What can be erased. A format may tell of a disability, so no history has it. */
export const personOf = ({
  name,
  email,
  controller,
  account,
  details,
  aboutWhom,
  wrong,
  shows,
  recipient,
  format,
}: Typed): Person => ({
  name,
  ...(email && { email }),
  ...(controller && { company: controller }),
  ...(account && { account }),
  details,
  ...(aboutWhom && { aboutWhom }),
  ...(wrong && { wrong }),
  ...(shows && { shows }),
  ...(recipient && { recipient }),
  ...(format && format !== 'standard' && { format }),
});
