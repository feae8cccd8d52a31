import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** Records of a domain: what its owner has put into the DNS. */
export interface Zone {
  readonly mx?: readonly string[];
  readonly txt?: readonly string[];
  readonly cname?: readonly string[];
}

/** RFC 1035, 3.2.2. */
const types: Readonly<Record<number, keyof Zone>> = { 5: 'cname', 15: 'mx', 16: 'txt' };

const nameBytes = (name: string): Buffer =>
  Buffer.concat([
    ...name.split('.').map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)])),
    Buffer.from([0]),
  ]);

const dataOf: Readonly<Record<keyof Zone, (value: string) => Buffer>> = {
  cname: nameBytes,
  mx: (exchange) => Buffer.concat([Buffer.from([0, 10]), nameBytes(exchange)]),
  txt: (text) => Buffer.concat([Buffer.from([text.length]), Buffer.from(text)]),
};

/** The question's name, and where the question ends. */
const questionIn = (query: Buffer): { name: string; end: number } => {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('ascii', at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join('.').toLowerCase(), end: at + 5 };
};

/** One question, its answers, by the header of RFC 1035, 4.1.1. Without a record the answer is empty. */
const replyTo = (query: Buffer, zones: Readonly<Record<string, Zone>>): Buffer => {
  const { name, end } = questionIn(query);
  const type = query.readUInt16BE(end - 4);
  const kind = types[type];
  const values = kind === undefined ? [] : (zones[name]?.[kind] ?? []);
  const answers = values.map((value) => {
    const data = kind === undefined ? Buffer.alloc(0) : dataOf[kind](value);
    const head = Buffer.alloc(12);
    head.writeUInt16BE(0xc00c, 0); // the name of the question
    head.writeUInt16BE(type, 2);
    head.writeUInt16BE(1, 4); // Internet
    head.writeUInt32BE(60, 6); // seconds to keep it
    head.writeUInt16BE(data.length, 10);
    return Buffer.concat([head, data]);
  });
  const header = Buffer.alloc(12);
  header.writeUInt16BE(query.readUInt16BE(0), 0);
  header.writeUInt16BE(0x8580, 2); // an authoritative answer without an error
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(answers.length, 6);
  return Buffer.concat([header, query.subarray(12, end), ...answers]);
};

/** The DNS of the rehearsal: its domains are examples, which nobody owns. */
export const startDns = async (
  zones: Readonly<Record<string, Zone>>,
): Promise<AsyncDisposable & { readonly address: string }> => {
  const socket = createSocket('udp4');
  socket.on('message', (query, { address, port }) => socket.send(replyTo(query, zones), port, address));
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: `127.0.0.1:${(socket.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => void socket.close(),
  };
};
