// Public keys in armour: of an application as Vonage's API shows it, or beside a private key.

import type { ProofTools } from '../../core/proof-tools.ts';
import { fromBase64, toBase64 } from '../decode/bytes.ts';
import { readBody } from '../keys/armour-body.ts';
import type { Witness } from './witness.ts';

const BLOCK = /-{4,5}BEGIN (RSA )?PUBLIC KEY-{4,5}([^-]{60,12000})-{4,5}END/g;
const APPLICATION_ID =
  /\b(?:application_?id|id)["'\]\s:=>,]{1,12}([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/gi;
const REACH = 2000;

/** Public keys that parse, with the application id in front of them. */
export function findPublicKeys(text: string, tools: ProofTools): readonly Witness[] {
  return [...text.matchAll(BLOCK)].flatMap(({ 1: label = '', 2: body = '', index }) => {
    const sha256 = hashOf(label, body, tools);
    if (sha256 === undefined) return [];
    const before = text.slice(Math.max(0, index - REACH), index);
    const applicationId = [...before.matchAll(APPLICATION_ID)].at(-1)?.[1]?.toLowerCase();
    return [{ kind: 'public-key', sha256, related: applicationId === undefined ? {} : { applicationId } }];
  });
}

function hashOf(label: string, body: string, tools: ProofTools): string | undefined {
  for (const { base64 } of readBody(body, '')) {
    const der = fromBase64(base64);
    const sha256 = der && tools.publicKeySha256(toPem(`${label}PUBLIC KEY`, der));
    if (sha256 !== undefined) return sha256;
  }
  return undefined;
}

function toPem(label: string, der: Uint8Array): string {
  const lines = toBase64(der).match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
