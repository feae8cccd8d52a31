import type { Visit } from '../visit.ts';

export const requestPage = (id: string): string => `/officer/requests/${encodeURIComponent(id)}`;

export const scanPage = (id: string): string => `${requestPage(id)}/scan`;

export const idIn = ({ params: { id = '' } }: Visit): string => id;

export const pathOf = (path: string, id: string): string => path.replace('{caseId}', encodeURIComponent(id));
