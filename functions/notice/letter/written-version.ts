import { risksIdentity } from '#domain/breach/choices.ts';
import { civilDay } from '#domain/calendar/instants.ts';
import { type Day, isDay, type Time } from '#domain/calendar/times.ts';
import type { Notices, RecordText } from '#functions/breach/contract.ts';
import type { Ports } from '#ports/index.ts';
import type { NoticeVersion, SpanishVersion } from './notice-version.ts';

export type WritingPorts = Pick<Ports, 'contactHours' | 'letterhead' | 'texts'>;
type OfBreach = Parameters<Notices['write']>[0];
type Written = Parameters<Notices['write']>[1];

export const cpniTypesOf = async (
  { texts }: Pick<Ports, 'texts'>,
  { id: caseId, state }: OfBreach,
): Promise<readonly string[]> => {
  const text = JSON.parse((await texts.read(caseId, state.textSha256)) ?? '{}') as Partial<RecordText>;
  return text.cpniTypes ?? [];
};

const spanishOf = ({ hours, inserts, ...whole }: NonNullable<Written['spanish']>): SpanishVersion => ({
  ...whole,
  ...(hours === undefined ? {} : { hours }),
  ...(inserts === undefined ? {} : { inserts }),
});

/** What the officer wrote, with the facts of the case and of the settings. */
export const versionOf = async (
  { contactHours, letterhead, texts }: WritingPorts,
  breach: OfBreach,
  { inserts, spanish, ...written }: Written,
): Promise<NoticeVersion> => {
  const { id: caseId, state } = breach;
  const cpniTypes = await cpniTypesOf({ texts }, breach);
  const day = (moment: Time): Day => (isDay(moment) ? moment : civilDay(moment, state.zone));
  const { occurredFrom: from, occurredTo: to } = state;
  const { companyName, companyAddress, companyContact, recourse } = letterhead;
  return {
    ...written,
    ...(spanish && { spanish: spanishOf(spanish) }),
    facts: {
      reference: caseId,
      ...(from === undefined ? {} : { occurredFrom: day(from) }),
      ...(to === undefined ? {} : { occurredTo: day(to) }),
      cpniTypes,
      identityData: risksIdentity(state.dataCategories),
      ...(contactHours === undefined ? {} : { hours: contactHours }),
      ...(inserts === undefined ? {} : { inserts }),
    },
    letterhead: { companyName, companyAddress, companyContact, complaintUrl: recourse.complaintUrl },
  };
};
