import { hasAccess } from '#domain/case/groups.ts';
import { type ChosenUse, chosenIn } from '#domain/choice/chosen.ts';
import type { NamedScope } from '#domain/choice/events.ts';
import type { BlockReview } from '#domain/request/child-block-state.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import { isVerified } from '#domain/request/state.ts';
import { readAccount } from '#functions/account/contract.ts';
import type { RequestView } from '#functions/case/case-view.ts';
import { card, type Fact, facts } from '#functions/design-system/card.ts';
import { html, type Markup, type Value } from '#functions/design-system/html.ts';
import { capital } from '#functions/letters/capital.ts';
import { dateInWords } from '#functions/letters/words.ts';
import { pageOf } from '#functions/officer/page-of.ts';
import { chosenUse, recipientName } from '../account/use-words.ts';
import { languageFact, personFact, receiptFacts } from '../case/case-facts.ts';
import type { Visit } from '../visit.ts';
import { pageOfRequest } from './request-case.ts';
import {
  blockDecisionWords,
  capacityWords,
  childAgeWords,
  evidenceWords,
  lawWords,
  relationWords,
  requesterWords,
} from './words.ts';

const linkTo = (id: string): Markup => html`<a class="govuk-link" href="${pageOf(id)}">${id}</a>`;
const listed = (ids: readonly string[], shown: (id: string) => Value = linkTo): Markup =>
  html`${ids.map((id, at) => html`${at > 0 && ', '}${shown(id)}`)}`;

/** R-20. */
const blockWords = ({ accounts, with: other, decided, directed, reviewBy }: BlockReview): string => {
  if (directed !== undefined)
    return directed.liftedAt === undefined
      ? 'Blocked on the order of the company whose data it is'
      : 'The company ordered a block and lifted it';
  if (other !== undefined) return `Optional uses of the account stopped. Reviewed with ${other}`;
  if (decided !== undefined) return `Reviewed: ${blockDecisionWords[decided.decision]}`;
  const by = `Review it by ${dateInWords(reviewBy)}`;
  return accounts.length === 0
    ? `No account number that we can read. ${by}`
    : `Optional uses of the account stopped as from receipt. ${by}`;
};

const whoIsAsking = (view: RequestView): string => {
  const { state } = view;
  const { evidence, verdict } = state;
  if (evidence !== undefined && isVerified(state)) return `Confirmed: ${evidenceWords[evidence.evidence]}`;
  if (evidence?.needsSecond) return 'Proof recorded. A second officer must confirm it';
  if (verdict === 'confirm') return 'Confirmed by a link or code of ours';
  if (verdict === 'refuse') return 'The person we asked said that it may not be done';
  if (verdict !== undefined || state.email === 'not-mine') return 'The person we asked said it is not theirs';
  return kindPolicies[state.kind].needsIdentity ? 'Not confirmed' : 'Nobody needs to confirm this request';
};

type Named = readonly (readonly [string, readonly string[]])[];

const factsOf = (given: Named, shown?: (id: string) => Value): readonly Fact[] =>
  given.flatMap(([name, ids]) => (ids.length === 0 ? [] : [{ name, value: { html: listed(ids, shown) } }]));

/** Other cases of the same matter. */
const related = ({ state }: RequestView): readonly Fact[] => {
  const {
    childBlock,
    splitFrom,
    splitInto,
    joined,
    joinedInto,
    follows,
    adopted,
    controllerAnswers = [],
    companiesFound = [],
    foundIn,
  } = state;
  const adoptedAs = controllerAnswers.flatMap((one) => one.adoptedAs ?? []);
  const given: Named = [
    ['Part of', splitFrom === undefined ? [] : [splitFrom]],
    ['Split into', splitInto ?? []],
    ['Duplicates answered here', joined ?? []],
    ['Reports about a child reviewed here', childBlock?.reports ?? []],
    ['Answered under', joinedInto === undefined ? [] : [joinedInto.id]],
    ['Continues', follows === undefined ? [] : [follows]],
    ['Companies told of the child’s data', companiesFound.map(({ as }) => as)],
    ['Found in the report', foundIn === undefined ? [] : [foundIn.report]],
    ['Taken over from', adopted === undefined ? [] : [adopted.from]],
    ['Taken over as', adoptedAs],
  ];
  return factsOf(given);
};

/** A breach officer reads requests, but no register: to them it is a reference without a link. */
const registers = ({ state }: RequestView, { officer }: Pick<Visit, 'officer'>): readonly Fact[] => {
  const { controller, account, appliedTo = [] } = state;
  const given: Named = [
    ['Company', controller === undefined ? [] : [`CTL-${controller.replace(/^CTL-/, '')}`]],
    ['Account', account === undefined ? [] : [account]],
    ['Restriction applied to', appliedTo],
  ];
  const shown = hasAccess(readAccount.access, officer.groups) ? linkTo : (id: string) => id;
  return factsOf(given, shown);
};

/** A restriction or a permission of some uses or recipients only (R-6). */
const chosenUses = (
  { state: { restricts, permits } }: RequestView,
  register: Pick<Visit, 'company' | 'cpniRecipients'>,
): readonly Fact[] => {
  const inWords = (one: ChosenUse) => chosenUse(register, one);
  const given: Named = [
    ['Only these uses', chosenIn(restricts ?? {}).map(inWords)],
    ['Only for these recipients', namedAlone(restricts).map((id) => recipientName(register, id))],
    ['Allows these uses', chosenIn(permits ?? {}).map(inWords)],
  ];
  return factsOf(given, (text) => text);
};

/** Of an early entry that named recipients and no use. */
const namedAlone = ({ uses, recipients = [] }: NamedScope = {}): readonly string[] =>
  uses === undefined ? recipients : [];

/** Who asks, how it came, and what belongs to it. */
export const factsCard = (
  view: RequestView,
  visit: Pick<Visit, 'company' | 'cpniRecipients' | 'officer' | 'policies' | 'zone'>,
): Markup => {
  const {
    capacity,
    relation,
    regime,
    requesterType,
    usState,
    childAge,
    childAgeWhenGiven,
    childBlock,
    notice,
  } = view.state;
  return card({
    ...{ id: 'facts', title: { text: 'Who asks, and how it came' } },
    body: facts([
      personFact(view, pageOfRequest(view.id), visit),
      { name: 'Asks as', value: { text: capital(capacityWords[capacity]) } },
      ...(relation === undefined
        ? []
        : [{ name: 'Who they are to us', value: { text: relationWords[relation] } }]),
      { name: 'Who is asking', value: { text: whoIsAsking(view) } },
      ...(requesterType === undefined || requesterType === 'other'
        ? []
        : [{ name: 'What our registers say', value: { text: capital(requesterWords[requesterType]) } }]),
      ...receiptFacts(view, visit),
      {
        name: 'Law',
        value: { text: `${capital(lawWords[regime])}${usState === undefined ? '' : ` (${usState})`}` },
      },
      ...(notice === undefined
        ? []
        : [{ name: 'CPNI notice that the person was shown', value: { text: notice } }]),
      ...(childBlock === undefined
        ? []
        : [{ name: 'Report about a child', value: { text: blockWords(childBlock) } }]),
      ...(childAge === undefined ? [] : [{ name: 'The child is', value: { text: childAgeWords[childAge] } }]),
      ...(childAgeWhenGiven === undefined
        ? []
        : [{ name: 'When we got the information', value: { text: childAgeWords[childAgeWhenGiven] } }]),
      ...chosenUses(view, visit),
      languageFact(view),
      ...registers(view, visit),
      ...related(view),
    ]),
  });
};
