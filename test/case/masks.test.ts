import { expect, it } from 'vitest';
import { masked } from '#functions/case/masks.ts';

const person = {
  name: 'María José Núñez',
  email: 'mj@home.example',
  postal: 'María José Núñez\n12 Mill Lane, Apt 5\nBoise ID 83702',
  phone: '+1 208 555 0111',
  account: '5550123456789',
  details: '',
  recipient: 'First Bank of Boise',
};

it.each([
  ['Dear Ms Núñez,', 'Dear Ms █,'],
  ['maria josé nuñez wrote', '█ wrote'],
  ['She lives at 12 Mill Lane.', 'She lives at █.'],
  ['Line 555-0123-456789 and bob@x.example', 'Line …89 and b…@x.example'],
  ['We sent it to First Bank of Boise.', 'We sent it to █.'],
  ['Josefina is somebody else', 'Josefina is somebody else'],
  ['REQ-01234567890123456789012345 stays', 'REQ-01234567890123456789012345 stays'],
])('an auditor reads “%s” as “%s” (R-24)', (text, read) => {
  expect(masked(text, person)).toBe(read);
});
