import { type EraseWork, eraseWithPerson, filesHere } from '#domain/case/files.ts';
import type { Complaint } from './state.ts';

/** Scans go with the complainant's data; also of a case that is over (P47). */
export const fileWorkOf = (complaint: Complaint): EraseWork | undefined =>
  eraseWithPerson(filesHere(complaint), complaint.dueOn);
