import { happened, ofKind, type Reading } from '../reading.ts';
import { received } from './requests.ts';

/** Data of a report by one of these is a company's. */
const ofCompanies = new Set(['controller', 'data-subject']);

/** P24, R-20: data that a company keeps with us is blocked by the word of its contact alone, and ours never by theirs. */
export const companyDecides = (reading: Reading): readonly string[] => {
  const requests = new Map(ofKind(reading, 'request').map((one) => [one.id, one]));
  const ordered = reading.evidence.replies.filter(
    ({ path, body }) =>
      path === '/api/controller-answers' && (body as { answer?: string } | undefined)?.answer === 'block',
  );
  return ofKind(reading, 'account').flatMap((account) =>
    happened(account, 'child-block-recorded').flatMap(({ facts, at }) => {
      const report = requests.get(String(facts.request));
      if (report === undefined) return [];
      const { capacity = '', adopted } = received(report);
      const isCompanys = facts.channel === 'adoption';
      const why = [
        ...(ofCompanies.has(capacity) && adopted === undefined && !isCompanys ? ['without its company'] : []),
        ...(isCompanys && !ordered.some((one) => one.at <= at) ? ['though no contact ordered it'] : []),
      ];
      return why.map((one) => `${account.id}: blocked for ${report.id} ${one}`);
    }),
  );
};
