import { civilDay } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import { withPerson } from '#domain/case/shared-events.ts';
import { awaitsCompany } from './company-chase.ts';
import type { RequestEvent } from './events.ts';
import type { Request } from './state.ts';

type CompanyEvent = Extract<
  RequestEvent,
  { readonly type: 'notice-sent' | 'controller-answered' | 'company-days-over' | 'company-named' }
>;
type Answered = Extract<CompanyEvent, { readonly type: 'controller-answered' }>;

const redirected = (request: Request, at: Instant): Request => ({
  ...request,
  ...{ stage: 'closed', closedAt: at, outcome: 'redirected', ...withPerson },
});

/** A company's block is in force until its contact lifts it. */
const directed = (request: Request, event: Answered, at: Instant): Pick<Request, 'childBlock'> => {
  const { answer, contact, accounts = [], unplaced } = event;
  if (answer === 'block') {
    const order = { contact, at, ...(unplaced && { unplaced }) };
    return { childBlock: { reviewBy: civilDay(at, request.zone), accounts, directed: order } };
  }
  const { childBlock } = request;
  if (answer !== 'lift' || childBlock?.directed === undefined) return {};
  return { childBlock: { ...childBlock, directed: { ...childBlock.directed, liftedAt: at } } };
};

/** What becomes of a redirected request by what its company is told and answers. */
export const evolveCompany = (request: Request, event: CompanyEvent, at: Instant): Request => {
  switch (event.type) {
    case 'notice-sent': {
      const told = { ...request, noticeOwed: undefined };
      if (!event.waits) return redirected(told, at);
      const companyTold = { at, letters: event.noticesSent };
      return { ...told, stage: 'notifying-controller', companyTold, ...withPerson };
    }
    case 'controller-answered': {
      const { type: _, accounts: _accounts, unplaced: _unplaced, ...answer } = event;
      const controllerAnswers = [...(request.controllerAnswers ?? []), answer];
      const answered = { ...request, controllerAnswers, ...directed(request, event, at) };
      // With a block its days go on: its contact can lift it, and each system is told meanwhile.
      return awaitsCompany(request) && event.answer !== 'block' ? redirected(answered, at) : answered;
    }
    case 'company-named':
      return { ...request, company: event.company };
    case 'company-days-over':
      return redirected(request, at);
  }
};
