import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Answers every call of a service with `{}`, over TLS on the loopback, from a process of its own. */
export interface FakeTable extends AsyncDisposable {
  readonly url: string;
  /** File of its own certificate. */
  readonly certificate: string;
}

const code = `
const { readFileSync } = require('node:fs');
const [folder] = process.argv.slice(1);
const own = { key: readFileSync(folder + '/key.pem'), cert: readFileSync(folder + '/cert.pem') };
const server = require('node:https').createServer(own, (request, reply) => {
  request.resume().on('end', () => reply.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end('{}'));
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`;

/** @throws without `openssl`, which makes the certificate of the day */
export const openFakeTable = async (): Promise<FakeTable> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-table-'));
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const files = ['-keyout', key, '-out', certificate];
  execFileSync('openssl', ['req', '-x509', '-days', '1', ...curve, ...name, ...files], { stdio: 'pipe' });
  const server = spawn(process.execPath, ['-e', code, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = await once(server.stdout, 'data');
  return {
    url: `https://localhost:${String(port).trim()}`,
    certificate,
    [Symbol.asyncDispose]: async () => {
      const ended = once(server, 'exit');
      server.kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
};
