import { cases, clock, people, policies, secrets, workflows } from '#functions/adapters/sources.ts';
import { door } from '#functions/platform/door.ts';
import { wire } from '#functions/platform/wire.ts';
import * as contract from '../contract.ts';
import { renewLink } from './renew-link.ts';

export const handler = door(
  contract.renewLink,
  wire(renewLink, { cases, clock, people, policies, secrets, workflows }),
);
