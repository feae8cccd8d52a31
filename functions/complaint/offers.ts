/* What other nouns may call of this one. */
export { assignComplaint } from './work/assign-complaint.ts';
export { decidersInRequest } from './work/in-request.ts';
