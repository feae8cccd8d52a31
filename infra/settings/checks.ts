import { addresseesInForce } from '#functions/breach/offers.ts';
import { day } from '#functions/case/contract.ts';
import { residences } from '#functions/letters/offers.ts';
import { notKept } from '#functions/request/offers.ts';
import { machineScopes } from '#ports/routes.ts';
import { policyChecks } from './policy-checks.ts';
import { address, senderChecks } from './sender-checks.ts';
import type { Settings, Stage } from './shape.ts';

export class SettingsIncomplete extends Error {
  constructor(faults: readonly string[]) {
    super(['infra/settings/stages.ts needs a hand:', ...faults].join('\n- '));
  }
}

const webAddress = /^https:\/\/[^\s/]+(\/.*)?$/;
const isDay = (text: string) => day('').safeParse(text).success;
/** The laptop has no certificate; only loopback reaches it. */
const reachable = (url: string, stage: Stage) =>
  webAddress.test(url) || (stage === 'laptop' && url.startsWith('http://127.0.0.1'));
const isZone = (zone: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en-US', { timeZone: zone }));
  } catch {
    return false;
  }
};

type Check = readonly [holds: (settings: Settings) => boolean, sentence: string];

/** People of one office who write in the same hour, for example after a letter of ours. */
const fewestPerNetwork = 20;

const checks: readonly Check[] = [
  [
    (s) => /^[a-z][a-z0-9-]{1,20}$/.test(s.prefix),
    'prefix: use 2 to 21 small letters, digits and hyphens, beginning with a letter.',
  ],
  [
    (s) => s.account === undefined || /^\d{12}$/.test(s.account),
    'account: write the 12 digits of the AWS account, or leave it out.',
  ],
  [
    (s) => /^[a-z]{2}(-[a-z]+)+-\d$/.test(s.region),
    'region: write the name of an AWS region, for example us-east-1.',
  ],
  [
    (s) => Number.isInteger(s.tableGeneration) && s.tableGeneration >= 1,
    'tableGeneration: write 1, or one more after each restore.',
  ],
  [
    (s) => Number.isInteger(s.consoleSecretGeneration) && s.consoleSecretGeneration >= 1,
    'consoleSecretGeneration: write 1, or one more to replace the secret.',
  ],
  ...senderChecks,
  [
    (s) => address.test(s.officersAddress),
    'officersAddress: write the address where privacy officers read their mail.',
  ],
  [
    (s) => address.test(s.breachOfficersAddress) && s.breachOfficersAddress !== s.officersAddress,
    'breachOfficersAddress: write an address that only breach officers read, another than officersAddress (R-13).',
  ],
  [
    (s) => s.dpo.name !== '' && s.dpo.phone !== '',
    'dpo: name the data protection officer and a telephone number (P50).',
  ],
  [
    (s) => address.test(s.dpo.address),
    'dpo.address: write the address of the data protection officer (P50).',
  ],
  [(s) => s.company.name !== '', 'company.name: write the name that letters are signed with.'],
  [
    (s) => isZone(s.company.zone),
    'company.zone: write a time zone of the IANA list, for example America/Denver.',
  ],
  [(s) => s.company.address !== '', 'company.address: write the postal address that stands in every letter.'],
  [
    (s) => s.transferRegions.length > 0,
    'transferRegions: name the regions to which data may go that we send to others, as your contracts and the framework allow (P03).',
  ],
  [(s) => s.company.contact !== '', 'company.contact: write a contact where a person answers.'],
  [
    (s) => reachable(s.siteUrl, s.stage) && !s.siteUrl.endsWith('/'),
    'siteUrl: write the https address of the site, without a slash at the end.',
  ],
  [
    (s) => /^mailto:[^\s@]+@[^\s@]+\.[^\s@]+$/.test(s.securityContact) || webAddress.test(s.securityContact),
    'securityContact: write where somebody reports a weakness, mailto: and an address, or an https address (RFC 9116).',
  ],
  [
    (s) => !s.sale.sellsOrShares,
    'sale.sellsOrShares: the pages say that we neither sell nor share personal information, and an opt-out is not built. It must be false.',
  ],
  [
    (s) => s.sale.attestedBy !== '' && isDay(s.sale.attestedOn),
    'sale: name the data protection officer who attests it (attestedBy), and the day (attestedOn, YYYY-MM-DD).',
  ],
  [
    (s) => s.lawCheck.by !== '' && isDay(s.lawCheck.on),
    'lawCheck: name who compared the rules in functions/domain/calendar/rulesets.ts with the law (by), and the day (on, YYYY-MM-DD). Officers and agencies read both (L-7).',
  ],
  [
    (s) => address.test(s.onCallAddress),
    'onCallAddress: write the address where alarms are read, day and night.',
  ],
  [
    (s) => address.test(s.ticketsAddress),
    'ticketsAddress: write the address where alarms that can wait are read every business day.',
  ],
  [
    (s) => Number.isInteger(s.lambdaConcurrency) && s.lambdaConcurrency > 0,
    'lambdaConcurrency: write how many calls Lambda may run at once in this account and region, a whole number.',
  ],
  [
    (s) => s.privateOrigins.length === 0 || s.stage === 'laptop' || s.stage === 'rehearsal',
    'privateOrigins: leave it empty. Only the laptop and the rehearsal may send webhooks into a private network.',
  ],
  [(s) => s.runbook !== '', 'runbook: write where those on call find infra/RUNBOOK.md.'],
  [
    (s) => s.signIn === 'cognito' || (webAddress.test(s.signIn.issuer) && s.signIn.audience.length > 0),
    "signIn: write 'cognito', or the https address of the OIDC issuer and the audiences that its tokens have.",
  ],
  [
    ({ signIn: one }) => one === 'cognito' || !(one.machines ?? []).some((it) => one.audience.includes(it)),
    'signIn.machines: name other clients than those of audience: a token of a system must open no door of an officer.',
  ],
  [
    ({ signIn: one, systems }) =>
      Object.keys(systems).every((name) => /^[a-z][a-z0-9-]{1,30}$/.test(name)) &&
      (one === 'cognito' || Object.keys(systems).length === 0),
    'systems: name each system in 2 to 31 small letters, digits and hyphens; with an issuer of your own leave it empty and fill in signIn.machines.',
  ],
  [
    ({ systems }) =>
      Object.values(systems).every((may) => may.length > 0 && may.every((it) => it in machineScopes)),
    `systems: say what each system may do: ${Object.keys(machineScopes).join(', ')}.`,
  ],
  [
    ({ signIn: one }) =>
      one === 'cognito' ||
      [one.authorize, one.token, one.keys, one.endSession].every((url) => webAddress.test(url)),
    'signIn: write the https addresses where the issuer signs in (authorize), exchanges codes (token), shows its keys (keys) and ends a session (endSession).',
  ],
  [
    ({ signIn: one }) => one === 'cognito' || one.audience.includes(one.clientId),
    "signIn.clientId: name the console's client, and list it in audience: the API takes its tokens.",
  ],
  [
    ({ notices: { share, reserve } }) => share > 0 && share <= 0.8 && reserve >= 0 && reserve < 1,
    'notices: write share as a part of SES’s rate, over 0 to 0.8 (acknowledgments must not wait), and reserve as a part of its day, 0 to under 1.',
  ],
  [
    ({ notices: { perSecond, lateBouncesForDays: days } }) => perSecond >= 0 && days >= 1 && days <= 30,
    'notices: perSecond is 0 or a rate; wait 1 to 30 days for late bounces.',
  ],
  [(s) => s.groupsClaim !== '', 'groupsClaim: name the claim of the sign-in tokens that lists groups.'],
  [
    (s) => s.recourse.body !== '' && webAddress.test(s.recourse.url),
    'recourse: name the independent recourse body and its https address; every final letter carries it (P53).',
  ],
  [(s) => s.recourse.cost.includes('no cost'), "recourse.cost: say that it is 'at no cost to you' (P53)."],
  [
    (s) => s.recourse.contractRef !== '' && isDay(s.recourse.validUntil),
    'recourse: name the contract with the body (contractRef) and its last day (validUntil, YYYY-MM-DD); after that day no letter names the body (R-16).',
  ],
  [
    ({ recourse: { covers } }) =>
      covers === 'everybody' || (covers.length > 0 && covers.every((one) => residences.includes(one))),
    `recourse.covers: write 'everybody', or whom the contract covers, of ${residences.join(', ')} (R-16).`,
  ],
  [
    ({ framework: one }) => one === 'none' || (one.name !== '' && isDay(one.listedUntil)),
    "framework: write 'none', or its name, its parts and the last day of your listing (listedUntil, YYYY-MM-DD); without them no letter may name arbitration (R-25).",
  ],
  [
    ({ framework: one }) => one === 'none' || one.eu || !one.ukExtension,
    'framework.ukExtension: the UK part extends the EU part; without eu there is none (R-25).',
  ],
  [
    (s) => reachable(s.recourse.complaintUrl, s.stage),
    'recourse.complaintUrl: write the https address where people complain to us (R-16).',
  ],
  [
    ({ answerWithinDays: days }) =>
      Object.values(days).every((one) => Number.isInteger(one) && one > 0) && days.policy === 30,
    'answerWithinDays: write in whole days what the framework, the posted policy (30, P45) and your strictest contract promise.',
  ],
  [
    ({ answerWithinDays: days }) => notKept(days) === undefined,
    'answerWithinDays: the strictest of framework, policy and contract counts (P01), and it is under the 30 days that every request has here. Change that promise, or do not deploy.',
  ],
  [(s) => s.extraClosures.every(isDay), 'extraClosures: write each day as YYYY-MM-DD.'],
  [
    (s) => Object.values(s.limits).every((limit) => Number.isInteger(limit) && limit >= 0),
    'limits: write whole numbers; 0 switches a limit off.',
  ],
  [
    (s) => s.ses.lettersPerSecond >= 1 && s.ses.lettersPerDay >= 1,
    'ses: write how many letters SES lets us send in a second and in a day; `npm run doctor` compares.',
  ],
  [
    (s) =>
      addresseesInForce.every((agency) =>
        s.lawEnforcement.some((one) => one.agency === agency && one.name !== '' && one.phone !== ''),
      ),
    `lawEnforcement: name a contact and telephone number at each of ${addresseesInForce.join(', ')} (P37); a direction is called back there.`,
  ],
  [(s) => s.emulated === (s.stage === 'rehearsal'), 'emulated: only the rehearsal is.'],
  [
    (s) => s.stage !== 'prod' || Object.values(s.limits).every((limit) => limit > 0),
    'limits: none may be off in prod; a flood would reach the people whose addresses are typed.',
  ],
  [
    (s) => s.stage !== 'prod' || s.limits.submissionsPerHour >= fewestPerNetwork,
    `limits: submissionsPerHour is at least ${fewestPerNetwork} in prod; an office or a phone carrier shares one network address.`,
  ],
  [
    (s) => s.stage !== 'prod' || !JSON.stringify(s).includes('example.'),
    'prod: replace every address at example.com; nobody reads mail there.',
  ],
];

/** `now`: epoch milliseconds; what is posted by then is not changed any more (P48). @throws {SettingsIncomplete} */
export const checked = (settings: Settings, now = Date.now()): Settings => {
  const faults = [...checks, ...policyChecks(now)]
    .filter(([holds]) => !holds(settings))
    .map(([, sentence]) => sentence);
  if (faults.length > 0) throw new SettingsIncomplete(faults);
  return settings;
};
