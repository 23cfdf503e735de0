import { describe, expect, test } from 'vitest';
import { loadBuiltInRules } from '../../../src/rules/built-in.ts';
import { compileRuleSet } from '../../../src/rules/compile.ts';
import { fillPlaceholders } from '../../../src/rules/placeholders.ts';
import { nodeProofTools } from '../../../src/scan/proof-tools.ts';
import { builtInCatalogue } from '../../../src/scan/rule-catalogue.ts';
import { showExample } from '../../../src/scan/show-example.ts';
import { makeApiKey, makeApiSecret, makeEnvFile, makePrivateKey } from '../../support/secrets.ts';

const options = { ruleSet: compileRuleSet(loadBuiltInRules()), tools: nodeProofTools, now: new Date('2026-01-01') };
const shown = (text: string): string => showExample(text, options);

describe('an example as it may be printed', () => {
  test('has made-up values in place of its templates', () => {
    const text = 'VONAGE_API_KEY={{hex:8}}\nVONAGE_API_SECRET={{base62:16}}\n';
    expect(shown(text)).toBe(fillPlaceholders(text));
  });

  test('has no secret that its file holds literally', () => {
    const secret = makeApiSecret();
    expect(shown(makeEnvFile(secret))).not.toContain(secret);
    const key = makePrivateKey();
    const line = key.split('\n')[5] ?? '';
    expect(shown(`vonage_private_key: |\n${key}`)).not.toContain(line);
  });

  test('with several has none of them, and the text between', () => {
    const secrets = [makeApiSecret(), makeApiSecret(), makeApiSecret()];
    const blocks = secrets.map(
      (secret, at) => `new Nexmo({ apiKey: '${makeApiKey()}', apiSecret: '${secret}' }); // ${at}\n`,
    );
    const text = shown(blocks.join(''));
    for (const secret of secrets) expect(text).not.toContain(secret.slice(3, 13));
    expect(text.match(/\/\/ \d$/gm)).toEqual(['// 0', '// 1', '// 2']);
  });

  test('without either is itself', () => {
    for (const text of ['', 'nothing here', 'VONAGE_API_SECRET=your-secret', '{{constructor}}'])
      expect(shown(text)).toBe(text);
  });

  test('of every built-in rule has no template left', () => {
    for (const { examples } of builtInCatalogue())
      for (const { text } of examples) expect(shown(text)).not.toMatch(/\{\{[a-z0-9]+(?::\d+)?\}\}/);
  });
});
