/* What other nouns may call of this one. */
export { officerDocument } from './officer.ts';
export { publicDocument } from './public.ts';
export { unpacked } from './unpacked.ts';
