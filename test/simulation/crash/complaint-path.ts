import { day, linkIn } from './cast.ts';
import { path, rita, signed } from './steps.ts';

/** From receipt to a review that the complainant asks for. */
export const complaint = path(9, async (cast) => {
  const { olive, omar, sue, rita: asking } = cast;
  const said = {
    ...rita,
    topic: 'other',
    complainant: 'person',
    details: 'Nobody calls me back.',
    country: 'US',
  };
  const { id } = await asking.does('POST', '/api/complaints', { json: said });
  const own = `/api/officer/complaints/${id}`;
  await olive.at(2 * day);
  await olive.does('POST', `/api/officer/cases/${id}/assign`, { json: { officer: 'olive' } });
  await olive.does('POST', `${own}/records`, {
    json: { record: 'investigation', note: 'The line was down.' },
  });
  await olive.at(3 * day);
  // Own words: they leave once a second person has signed them.
  const points = [{ point: 'Nobody called.', checked: 'The call log.', finding: 'It is so.' }];
  await olive.does('POST', `${own}/answer`, {
    json: { outcome: 'upheld', cpniMisuse: 'employee-access', points },
  });
  await signed(sue, id, { speaksOfEvent: 'no' });
  await asking.at(5 * day);
  const [, key = ''] = linkIn(await asking.letter(rita.email, `status#${id}.`), 'status').split('.');
  const headers = { authorization: `Bearer ${key}` };
  await asking.does('POST', `/api/complaints/${id}/dissatisfaction`, { headers });
  await omar.at(6 * day);
});
