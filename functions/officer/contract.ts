import type { Route } from '#ports/routes.ts';

export type { DeputiesView } from './read-deputies.ts';
export type { OfficersView } from './read-officers.ts';
export type { SettingsView } from './read-settings.ts';
export type { SignaturesView, WaitingSignature } from './read-signatures.ts';
export type { Me } from './see-me.ts';

/** For everybody who may sign in; a use case leaves out what the reader may not see. */
const door = { method: 'GET', handler: 'officers', auth: 'officer', access: 'case-to-sign' } as const;

/** Also records that the officer was here. */
export const seeMe = { ...door, path: '/api/officer/me' } as const;

/** Who has signed in. */
export const readOfficers = { ...door, path: '/api/officer/officers' } as const;

/** A supervisor and the DPO see everybody's, others their own. */
export const readDeputies = { ...door, path: '/api/officer/deputies' } as const;

/** Read only: a deployment changes them. */
export const readSettings = { ...door, path: '/api/officer/settings' } as const;

/** What waits for a second officer, of what the reader's groups may sign. */
export const readSignatures = { ...door, path: '/api/officer/signatures' } as const;

/** This document: OpenAPI 3.1. The same for every reader: what a route does is no secret, what is in a case is. */
export const readOfficerApi = { ...door, path: '/api/officer/openapi.json' } as const;

export const routes: readonly Route[] = [
  ...[seeMe, readOfficers, readDeputies, readSettings, readSignatures],
  readOfficerApi,
];
