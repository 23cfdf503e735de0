// PuTTY's .ppk files, versions 2 and 3 (appendix C of the PuTTY manual): text with the public blob in clear.

import type { Span } from '../../core/location.ts';
import type { ProofTools } from '../../core/proof-tools.ts';
import { fromBase64 } from '../decode/bytes.ts';
import type { FoundKey } from './found-key.ts';
import { readingOf } from './public-reading.ts';
import { readSshPublic } from './ssh-public.ts';

const HEAD = /PuTTY-User-Key-File-([23]): ?[\w@.-]{3,60}/g;
const FOOT = /Private-MAC: ?[0-9a-f]{40,64}/;
const MAX_LENGTH = 40_000;
const LINE_END = /\\{1,4}r?\\{0,4}[rn](?:\\{1,4}n)?|&#(?:10|13|x[ad]);|%0[ad]|\r\n?/gi;

/** All .ppk files standing in the text. */
export function findPutty(text: string, tools: ProofTools): readonly FoundKey[] {
  const heads = [...text.matchAll(HEAD)];
  return heads.flatMap((head, at) => {
    const inside = text.slice(head.index, Math.min(head.index + MAX_LENGTH, heads[at + 1]?.index ?? text.length));
    const foot = FOOT.exec(inside);
    if (foot === null) return [];
    const end = head.index + foot.index + foot[0].length;
    return readPutty(inside.slice(0, foot.index), { start: head.index, end }, tools);
  });
}

function readPutty(file: string, span: Span, tools: ProofTools): readonly FoundKey[] {
  const lines = file.replaceAll(LINE_END, '\n').split('\n').map(bare);
  const blob = linesAfter(lines, 'Public-Lines');
  const secret = linesAfter(lines, 'Private-Lines');
  const key = blob && readSshPublic(blob);
  if (key === undefined || secret === undefined || secret.length < 16) return [];
  const encrypted = !lines.some((line) => /^Encryption: ?none$/.test(line));
  return [{ span, reading: readingOf({ form: 'putty', key, encrypted, block: secret }, tools) }];
}

// A `+` at the end is base64 unless a quote or space comes before it: then it joins literals.
function bare(line: string): string {
  return line
    .replace(/^[\s"'`,+*#>/]+(?=[A-Z][a-z]+[-A-Za-z]*:)/, '')
    .replace(/["'`,\s]+\+?\s*$/, '')
    .trim();
}

function linesAfter(lines: readonly string[], name: string): Uint8Array | undefined {
  const at = lines.findIndex((line) => line.startsWith(`${name}:`));
  const count = Number(lines[at]?.slice(name.length + 1));
  if (at === -1 || !(count > 0 && count < 400)) return undefined;
  const base64 = lines
    .slice(at + 1)
    .map((line) => line.replace(/^["'`]+|["'`]+$/g, ''))
    .filter((line) => line !== '')
    .slice(0, count)
    .join('');
  return fromBase64(base64);
}
