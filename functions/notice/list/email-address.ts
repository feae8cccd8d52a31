import { domainToASCII } from 'node:url';

/** A local part that every mail server takes: the dot-atom of RFC 5322, ASCII only, since SES takes no other. */
const local = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}$/;
const host = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i;

/** The address with its domain in ASCII, if a letter can be sent there at all; undefined otherwise. */
export const deliverable = (typed: string): string | undefined => {
  const at = typed.lastIndexOf('@');
  const [name, domain] = [typed.slice(0, at), domainToASCII(typed.slice(at + 1))];
  const isName = local.test(name) && !/^\.|\.\.|\.$/.test(name);
  return at > 0 && isName && host.test(domain) && name.length + domain.length < 254
    ? `${name}@${domain}`
    : undefined;
};
