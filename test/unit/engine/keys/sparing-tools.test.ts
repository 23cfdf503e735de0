import { describe, expect, test, vi } from 'vitest';
import type { KeyFacts, ProofTools } from '../../../../src/core/proof-tools.ts';
import { sparingTools } from '../../../../src/engine/keys/sparing-tools.ts';
import { nodeProofTools } from '../../../../src/scan/proof-tools.ts';

const INVALID: KeyFacts = { state: 'invalid', reason: 'made up' };

function counted(): { readonly tools: ProofTools; readonly asked: () => readonly [keys: number, publicKeys: number] } {
  const inspectPrivateKey = vi.fn<ProofTools['inspectPrivateKey']>(() => INVALID);
  const publicKeySha256 = vi.fn<ProofTools['publicKeySha256']>(() => undefined);
  return {
    tools: sparingTools({ ...nodeProofTools, inspectPrivateKey, publicKeySha256 }),
    asked: () => [inspectPrivateKey.mock.calls.length, publicKeySha256.mock.calls.length],
  };
}

describe('the tools for one content', () => {
  test('give the answer of the tools behind them', () => {
    const { tools } = counted();
    expect(tools.inspectPrivateKey('a')).toEqual(INVALID);
    expect(tools.hash('md5', 'a')).toBe(nodeProofTools.hash('md5', 'a'));
    expect(tools.hmac('sha1', 'a', 'b')).toEqual(nodeProofTools.hmac('sha1', 'a', 'b'));
  });

  test('ask once for each key, also when the answer is that it is none', () => {
    const { tools, asked } = counted();
    for (let time = 0; time < 5; time++) {
      tools.inspectPrivateKey(Buffer.from('one'));
      tools.inspectPrivateKey('another');
      expect(tools.publicKeySha256('public')).toBeUndefined();
    }
    expect(asked()).toEqual([2, 1]);
  });

  test('ask for a thousand keys of each kind; one more is unread, those before are remembered', () => {
    const { tools, asked } = counted();
    for (let key = 0; key < 1200; key++) {
      expect(tools.inspectPrivateKey(`key ${key}`).state).toBe(key < 1000 ? 'invalid' : 'unread');
      tools.publicKeySha256(`key ${key}`);
    }
    expect(asked()).toEqual([1000, 1000]);
    expect(tools.inspectPrivateKey('key 999').state).toBe('invalid');
  });

  test('are new for the next content', () => {
    const one = counted();
    for (let key = 0; key < 1001; key++) one.tools.inspectPrivateKey(`key ${key}`);
    expect(sparingTools(one.tools).inspectPrivateKey('key 0').state).toBe('invalid');
    expect(counted().tools.inspectPrivateKey('key 1000').state).toBe('invalid');
  });
});
