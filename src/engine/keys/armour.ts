// Finds PEM-like blocks by their heads, in whatever they were carried: real newlines, escapes, string literals,
// comments, form encoding, with a damaged number of dashes. Says where a block stands, not whether it is a key.

import type { Span } from '../../core/location.ts';

export interface ArmouredBlock {
  readonly span: Span;
  /** The words between BEGIN and PRIVATE, upper case, e.g. `RSA`, `OPENSSH`, `PGP`; empty for PKCS#8. */
  readonly label: string;
  /** What stands in front of the head on its line: a comment or diff prefix, an assignment. */
  readonly prefix: string;
  /** Offset after the head. */
  readonly bodyStart: number;
  /** Text between head and foot, as it stands. */
  readonly body: string;
  /** False when no foot follows: the body then reaches as far as a key can. */
  readonly closed: boolean;
}

const SPACE = '(?:[ +_]|%20)';
// 2 to 6 dashes: heads that lost one in copying are in public code.
const HEAD = new RegExp(
  `-{2,6} ?BEGIN${SPACE}((?:[A-Z0-9]{1,12}${SPACE}){0,3})PRIVATE${SPACE}KEY(?:${SPACE}BLOCK)? ?-{2,6}`,
  'g',
);
const FOOT = new RegExp(`-{1,6} ?END${SPACE}[A-Z0-9 +_%]{0,60}? ?(?:-{2,6}|(?=[^A-Z0-9 +_%-]|$))`, 'g');
// RSA of 16,384 bits is 12,600 characters of base64; PGP blocks with pictures are longer.
const MAX_BODY = 100_000;
const MAX_PREFIX = 200;

/** All blocks, in order; a head inside another block's body starts a block of its own. */
export function findArmoured(text: string): readonly ArmouredBlock[] {
  const heads = [...text.matchAll(HEAD)];
  return heads.map((head, index) => {
    const start = head.index + head[0].length;
    const limit = Math.min(heads[index + 1]?.index ?? text.length, start + MAX_BODY);
    return blockAt(text, head, { start, end: limit });
  });
}

function blockAt(text: string, head: RegExpExecArray, room: Span): ArmouredBlock {
  const inside = text.slice(room.start, room.end);
  FOOT.lastIndex = 0;
  const foot = FOOT.exec(inside);
  const body = foot === null ? inside : inside.slice(0, foot.index);
  const end = foot === null ? room.end : room.start + foot.index + foot[0].length;
  return {
    span: { start: head.index, end },
    label: (head[1] ?? '').replaceAll(/[+_]|%20/g, ' ').trim(),
    prefix: prefixOf(text, head.index),
    bodyStart: room.start,
    body,
    closed: foot !== null,
  };
}

function prefixOf(text: string, offset: number): string {
  const from = Math.max(0, offset - MAX_PREFIX);
  const before = text.slice(from, offset);
  return before.slice(before.lastIndexOf('\n') + 1);
}
