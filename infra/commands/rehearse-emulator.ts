import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '#infra/local/free-port.ts';
import { Failed, folder, must } from './rehearse-run.ts';

const log = `${folder}emulator.log`;

export interface Emulator {
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Self-signed, for a week: the emulator obeys `aws:SecureTransport` as AWS does. */
const newCertificate = `
import sys, datetime, ipaddress
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
key, now = ec.generate_private_key(ec.SECP256R1()), datetime.datetime.now(datetime.timezone.utc)
name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, 'rehearsal')])
names = [x509.DNSName(n) for n in ('localhost', '*.execute-api.localhost', '*.localhost')]
names.append(x509.IPAddress(ipaddress.ip_address('127.0.0.1')))
made = (x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
  .serial_number(x509.random_serial_number()).not_valid_before(now - datetime.timedelta(days=1))
  .not_valid_after(now + datetime.timedelta(days=7))
  .add_extension(x509.SubjectAlternativeName(names), False)
  .add_extension(x509.BasicConstraints(False, None), True).sign(key, hashes.SHA256()))
pem = serialization.Encoding.PEM
open(sys.argv[1], 'wb').write(made.public_bytes(pem))
open(sys.argv[2], 'wb').write(key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
`;

/** Version 1 asks the real SQS, whatever AWS_ENDPOINT_URL says: so every command names the endpoint. */
const wrappedCli = (tools: string): string => {
  const bin = `${folder}bin`;
  mkdirSync(bin, { recursive: true });
  const script = `#!/bin/sh\nexec "${tools}aws" --endpoint-url "$AWS_ENDPOINT_URL" "$@"\n`;
  writeFileSync(join(bin, 'aws'), script, { mode: 0o755 });
  return bin;
};

const credentials = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };

/** MiniStack with TLS and IAM. Waits are not scaled, or a timer that asks would spin. */
export const startEmulator = async (tools: string): Promise<Emulator> => {
  mkdirSync(folder, { recursive: true });
  // Outside this project, whose packages would hide one missing in a bundle.
  const state = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  const [certificate, key] = [join(state, 'certificate.pem'), join(state, 'key.pem')];
  await must('a certificate', `${tools}python`, ['-c', newCertificate, certificate, key]);
  const port = await freePort();
  const endpoint = `https://localhost:${port}`;
  const out = openSync(log, 'w');
  // No environment of ours: its workers would inherit it, unlike on AWS.
  const emulator = spawn(`${tools}python`, ['-I', '-m', 'ministack'], {
    cwd: state,
    detached: true,
    stdio: ['ignore', out, out],
    env: {
      ...credentials,
      PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
      HOME: state,
      TMPDIR: state,
      STATE_DIR: join(state, 'state'),
      S3_DATA_DIR: join(state, 's3'),
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      AUTH: 'true',
      USE_SSL: '1',
      MINISTACK_SSL_CERT: certificate,
      MINISTACK_SSL_KEY: key,
      NODE_EXTRA_CA_CERTS: certificate,
      SSL_CERT_FILE: certificate,
      IOT_MTLS_ENABLED: '0',
    },
  });
  const stop = async (): Promise<void> => {
    const ended = emulator.exitCode === null ? once(emulator, 'exit') : undefined;
    end(emulator.pid, 'SIGTERM');
    await Promise.race([ended, wait(5_000)]);
    end(emulator.pid, 'SIGKILL'); // any workers left
    rmSync(state, { recursive: true, force: true });
  };
  const env = {
    ...credentials,
    AWS_ENDPOINT_URL: endpoint,
    AWS_ENDPOINT_URL_S3: endpoint,
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_CA_BUNDLE: certificate,
    CURL_CA_BUNDLE: certificate,
    PATH: `${wrappedCli(tools)}:${process.env.PATH}`,
    NODE_EXTRA_CA_CERTS: certificate,
  };
  for (const until = Date.now() + 30_000; Date.now() < until; await wait(200)) {
    if (emulator.exitCode !== null) break;
    if (await isUp(port, certificate)) return { env, stop };
  }
  await stop();
  throw new Failed(`MiniStack did not come up:\n${readFileSync(log, 'utf8').slice(-4000)}`);
};

const isUp = (port: number, certificate: string): Promise<boolean> =>
  new Promise((resolve) => {
    const options = { port, path: '/_ministack/health', ca: readFileSync(certificate) };
    get(options, (response) => resolve(response.resume().statusCode === 200)).on('error', () =>
      resolve(false),
    );
  });

/** Its whole process group, which may be gone. */
const end = (pid: number | undefined, signal: NodeJS.Signals): void => {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch {
    // Already gone.
  }
};
