// The same key as plain PEM, whatever carried it: what a verifier takes.

import { fromBase64, toBase64 } from '../decode/bytes.ts';
import { findArmoured } from './armour.ts';
import { readBody } from './armour-body.ts';
import { collectDer, collectorOf } from './collect.ts';
import { shapeOf } from './key-shape.ts';

const LABELS: Readonly<Record<string, string>> = {
  pkcs1: 'RSA PRIVATE KEY',
  pkcs8: 'PRIVATE KEY',
  sec1: 'EC PRIVATE KEY',
  dsa: 'DSA PRIVATE KEY',
};

/** PEM of the unencrypted DER key that the text stands for; undefined for other forms. */
export function toCanonicalPem(text: string): string | undefined {
  const der = derOf(text);
  const label = LABELS[(der && shapeOf(der)?.form) ?? ''];
  if (der === undefined || label === undefined) return undefined;
  const lines = toBase64(der).match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

function derOf(text: string): Uint8Array | undefined {
  const block = findArmoured(text)[0];
  if (block === undefined) return collectDer(collectorOf(text), 0)?.bytes;
  for (const { base64 } of readBody(block.body, block.prefix)) {
    const der = fromBase64(base64);
    if (der !== undefined && shapeOf(der) !== undefined) return der;
  }
  return collectDer(collectorOf(text), block.bodyStart)?.bytes;
}
