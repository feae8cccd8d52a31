import type { Screen } from '../visit.ts';
import { complaintEntry } from './complaint.ts';
import { screenOfEntry } from './flow.ts';
import { requestEntry } from './request.ts';

/** What came by mail, phone, email or in person. */
export const enterScreens: readonly Screen[] = [screenOfEntry(requestEntry), screenOfEntry(complaintEntry)];
