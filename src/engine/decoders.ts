// The decoders that feed the pipeline again; each gives layers with a way back to the text they stood in.

import { decodeByteLists } from './decode/byte-lists.ts';
import { decodeCisco } from './decode/cisco.ts';
import { decodeConstants } from './decode/constants.ts';
import { decodeEscapes } from './decode/escapes.ts';
import { decodeHelperCalls } from './decode/helper-calls.ts';
import { decodeHtml } from './decode/html.ts';
import { decodeJoints } from './decode/joints.ts';
import { decodeBase64, decodeHex } from './decode/packed.ts';
import { decodePercent } from './decode/percent.ts';
import { decodeQuotedPrintable } from './decode/quoted-printable.ts';
import { decodeSmpp } from './decode/smpp.ts';
import { decodeWrappedTokens } from './decode/wrapped-tokens.ts';
import type { Decoder } from './matcher.ts';

export const DECODERS: readonly Decoder[] = [
  decodeEscapes,
  decodeBase64,
  decodeHex,
  decodePercent,
  decodeHtml,
  decodeQuotedPrintable,
  decodeConstants,
  decodeHelperCalls,
  decodeJoints,
  decodeByteLists,
  decodeWrappedTokens,
  decodeCisco,
  decodeSmpp,
];
