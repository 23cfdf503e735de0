// Texts made to be expensive, and a look at them. No clock: what is linear ends within a test's time, what is quadratic
// takes minutes for a megabyte; and a cheap way out would be to stop looking, so a secret stands at the end.
import { scanFragment } from '../../src/engine/scan-fragment.ts';
import { loadBuiltInRules } from '../../src/rules/built-in.ts';
import { compileRuleSet } from '../../src/rules/compile.ts';
import { nodeProofTools } from '../../src/scan/proof-tools.ts';
import { drawn } from './generated.ts';
import { NOW } from './match-input.ts';

export const MEGABYTE = 1_000_000;
/** A square shows itself at a quarter as well; for what only varies an input that is tried at full size. */
export const QUARTER = MEGABYTE / 4;
/** Of one text, on a machine that does other things as well. */
export const TIMEOUT = 120_000;

const RULES = loadBuiltInRules();
const RULE_SET = compileRuleSet(RULES);
const SECRET = drawn('behind', 16);

/** All anchors of all rules, each once. */
export const ANCHORS: readonly string[] = [...new Set(RULES.flatMap((rule) => rule.anchors))];

export function repeated(unit: string, size: number): string {
  return unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
}

/** Units that differ from each other, so that no memory helps. */
export function numbered(unit: (number: number, random: string) => string, size: number): string {
  const parts: string[] = [];
  for (let length = 0, number = 0; length < size; number++) {
    const part = unit(number, drawn(number, 14));
    parts.push(part);
    length += part.length;
  }
  return parts.join('').slice(0, size);
}

/** Whether a secret behind the text is found; when it is not, whether it is said that not all was looked at. */
export function lookBehind(text: string): 'found' | 'told' | 'missed' {
  let told = false;
  const matches = scanFragment(
    { text: `${text}\n\n\n\nVONAGE_API_SECRET=${SECRET}\n`, provenance: { kind: 'file', path: 'a.txt' } },
    RULE_SET,
    { tools: nodeProofTools, now: NOW, onWitness: () => {}, onCut: () => (told = true) },
  );
  if (matches.some(({ secret }) => secret.reveal() === SECRET)) return 'found';
  return told ? 'told' : 'missed';
}
