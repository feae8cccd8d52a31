import { hasAccess } from '#domain/case/groups.ts';
import { regions } from '#domain/case/regions.ts';
import { looksForCpni } from '#domain/request/delivery.ts';
import { needsInstruction } from '#domain/request/instruction.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import { owesProof } from '#domain/request/proof.ts';
import { exportsForCompany } from '#domain/request/region.ts';
import { isVerified, type Request } from '#domain/request/state.ts';
import { insetText } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { currentNotice } from '#functions/request/offers.ts';
import { choiceOf } from '../../acts/choice.ts';
import type { Field, Fields } from '../../acts/field.ts';
import { rowsOf } from '../../acts/rows.ts';
import { letterPreview, waitsOrSent } from '../../case/preview.ts';
import type { Visit } from '../../visit.ts';
import { type RequestActs, stateOf } from '../request-case.ts';
import { childStepWords, deliveryWords, itemWords, outcomeWords, reasonsFor } from '../words.ts';
import { corrections, searches } from './answer-rows.ts';

/** Only these readers may know of a hold, so only their form has a field for it. */
const seesHolds = ({ officer }: Pick<Visit, 'officer'>): boolean =>
  hasAccess('breach-reading', officer.groups);

const basis = (of: string): Field => ({
  label: `Law, rule or contract${of}`,
  hint: 'The person reads it, for example 47 CFR 64.2010.',
  optional: true,
  control: { kind: 'text' },
  sentences: 'law',
});

const holdField = (visit: Visit): Fields =>
  seesHolds(visit)
    ? {
        hold: {
          label: 'Hold',
          hint: 'Only for a legal hold: the reference of the breach, or “other”. The letter never says it.',
          optional: true,
          control: { kind: 'text', width: 30 },
        },
      }
    : {};

const items = (visit: Visit): Fields =>
  rowsOf(visit, 'items', 3, (place) => ({
    what: {
      heading: `Item ${place + 1}`,
      label: 'What it is about',
      hint:
        place === 0
          ? 'For example: call recordings of last spring. Leave items empty that you do not need.'
          : undefined,
      optional: true,
      control: { kind: 'text' },
      sentences: 'item',
    } as Field,
    outcome: {
      label: 'What we did',
      optional: true,
      control: { ...choiceOf(itemWords), isList: true },
    },
    reasonCode: {
      label: 'Why not',
      hint: 'Required for what we refuse or leave out, unless you name the law.',
      optional: true,
      control: { kind: 'choice', options: reasonsFor(seesHolds(visit)), isList: true },
    },
    law: basis(''),
    ...holdField(visit),
  }));

/** A legal hold is for those who may know of it. */
const childStepsFor = (visit: Visit): Readonly<Record<string, string>> => {
  const { sealed, ...others } = childStepWords;
  return seesHolds(visit) ? { ...others, sealed } : others;
};

/** What only some kinds of request ask for. */
const ofKind = (state: Request, visit: Visit): Fields => {
  const { kind, notice: shown } = state;
  const { aboutChild, releasesCpni, keptByLaw, namesRecipient, restriction } = kindPolicies[kind];
  return {
    ...(releasesCpni !== 'never' && {
      delivery: {
        label: 'How the records reach the person',
        hint: 'Service records (CPNI) never go by email. For a download, upload the records first.',
        optional: true,
        control: choiceOf(deliveryWords),
      },
    }),
    ...(needsInstruction(state) && {
      instruction: {
        label: 'Reference of the company’s instruction',
        hint: 'Required unless you refuse: no contact confirmed this request by link. The history has it, and no letter.',
        ...(state.instruction !== undefined && { value: state.instruction }),
        optional: true,
        control: { kind: 'text', width: 30 },
      },
    }),
    ...(exportsForCompany(state) && {
      region: {
        label: 'Where the company’s data goes',
        hint: 'Required if the company’s entry lists regions. Then it must be one of them.',
        optional: true,
        control: { kind: 'choice', options: regions, isList: true },
      },
    }),
    ...(looksForCpni(state) && searches(visit)),
    ...(keptByLaw === 'after-correction' && {
      ...corrections(visit),
      recipientsTold: {
        label: 'Whom you told about the correction',
        hint: 'The person reads it.',
        optional: true,
        control: { kind: 'text' },
        sentences: 'recipients',
      },
    }),
    ...(aboutChild && {
      childData: {
        label: 'What was done with the child’s data',
        hint: 'Required if we did it.',
        optional: true,
        control: { kind: 'checks', options: childStepsFor(visit) },
      },
    }),
    ...(namesRecipient && {
      transfer: {
        label: 'Reference of the transfer',
        hint: 'Required if we sent the records. The log of transfers has it; it begins with TRF-.',
        optional: true,
        control: { kind: 'text' },
      },
      recipient: {
        label: 'Who got the records',
        hint: 'As the person named them. Leave it empty if the request names them. The letter names only whom the person typed on our form.',
        optional: true,
        control: { kind: 'text' },
      },
    }),
    ...(restriction === 'lifts' &&
      shown === undefined && {
        notice: {
          label: 'Version of the CPNI notice that the person was shown',
          hint: `For example ${currentNotice.id}. A permission without a notice does not count.`,
          optional: true,
          control: { kind: 'text', width: 30 },
        },
      }),
  } as Fields;
};

const aboutField = (visit: Visit): Fields =>
  seesHolds(visit)
    ? {
        about: {
          label: 'Breach whose notice led to this request',
          hint: 'Only after customers were notified. The letter never says it.',
          optional: true,
          control: { kind: 'text', width: 30 },
        },
      }
    : {};

const lead = (state: Request | undefined): Markup | undefined => {
  if (state === undefined || isVerified(state) || !kindPolicies[state.kind].needsIdentity) return undefined;
  return insetText({
    text: owesProof(state)
      ? 'We do not know who is asking. Refuse with “we could not confirm who is asking”, or record accepted evidence first. The letter leaves your message out.'
      : 'Nobody has confirmed who is asking. Until then you can only refuse.',
  });
};

const noKind: Fields = {};

export const answerActs = {
  answer: {
    title: 'Answer this request',
    lead: ({ view }) => html`${lead(stateOf(view))}`,
    fields: ({ view }, visit) => {
      const state = stateOf(view);
      return {
        outcome: { label: 'What we did', control: choiceOf(outcomeWords) },
        reason: {
          label: 'Why not',
          hint: 'Required if we did not do it.',
          optional: true,
          control: { kind: 'choice', options: reasonsFor(seesHolds(visit)), isList: true },
        },
        law: basis(', if we did not do it'),
        message: {
          label: 'Message to the person',
          hint: 'The letter adds the outcome, the items and the ways to complain around your words.',
          control: { kind: 'prose', rows: 10 },
          sentences: 'answer',
        },
        ...(state === undefined ? noKind : ofKind(state, visit)),
        ...aboutField(visit),
        ...items(visit),
      };
    },
    lists: {
      items: 'Add another item',
      searches: 'Add another search',
      corrections: 'Add another correction',
    },
    consequence: () =>
      'The letter goes out, and the request is closed with it. To change it later, reopen the request.',
    button: 'Send the answer',
    done: 'The answer is given. Its letter is on its way.',
    doneAs: waitsOrSent,
    preview: letterPreview('answer'),
  },
} satisfies RequestActs;
