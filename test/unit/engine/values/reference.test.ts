import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whyOtherThing, whyReference } from '../../../../src/engine/values/reference.ts';
import { drawn, drawnHex } from '../../../support/generated.ts';
import { anyText } from '../../../support/noise.ts';

describe('values that stand for a secret kept elsewhere', () => {
  const table: Readonly<Record<string, readonly string[]>> = {
    'a template': [
      '${VONAGE_API_SECRET}',
      '$VONAGE_API_SECRET',
      '{{ secret }}',
      '{{vonage.secret}}',
      '<%= ENV %>',
      '#{secret}',
      '$(SECRET)',
      '%(secret)s',
      '${{ secrets.VONAGE }}',
      '<your secret>',
      '[api secret]',
      '{secret}',
      '%SECRET%',
      '__SECRET__',
      '#secret#',
      '~secret~',
      '@@secret',
      '@string/secret',
      '%s',
      '%1$s',
      '{0}',
      '{}',
      '<?php',
    ],
    'a look-up': [
      'process.env.SECRET',
      'import.meta.env.SECRET',
      'os.environ',
      'getenv',
      'env.SECRET',
      'config.vonage',
      'var.secret',
      'this.secret',
      'self.secret',
      'Deno.env',
      'env(SECRET',
      'Rails.application',
      'Config::get',
      'settings.SECRET',
    ],
    'a vault reference': [
      'vault:secret/data/vonage',
      'op://vault/item',
      'ref+awsssm://path',
      'arn:aws:secretsmanager',
      'ssm:/vonage/secret',
      'projects/1/secrets/vonage',
      '@Microsoft.KeyVault',
      '/run/secrets/vonage',
      '!Ref Secret',
      '!vault',
      'AWS::SSM',
      'keyvault:vonage',
      '{resolve:ssm:vonage}',
      'file:secret.txt',
    ],
    'cipher text': [
      'ENC[AES256_GCM,data',
      'ENC(abc)',
      '{cipher}abc',
      '$ANSIBLE_VAULT;1.1',
      'AQICAHabc',
      'age1abc',
      'gAAAAAabc',
      '{SSHA}abc',
      '$2b$10$abc',
      '$argon2id$v',
      'U2FsdGVkX1abc',
      '{bcrypt}abc',
    ],
    masked: [
      '********',
      'abcd****',
      '••••',
      'xxxxxxxx',
      'XXXX-1',
      '######',
      'abc...',
      'abc…',
      '____',
      '----',
      'REDACTED',
      'FILTERED',
    ],
  };
  for (const [why, values] of Object.entries(table)) {
    test.each(values)(`%s is ${why}`, (value) => {
      expect(whyReference(value)).toBeDefined();
    });
  }
});

describe('values that are something else', () => {
  test.each<readonly [string, string]>([
    ['3f2a1b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b', 'a UUID'],
    ['https://example.org/x', 'an address'],
    ['www.example.org', 'an address'],
    ['someone@example.org', 'an address'],
    ['api.nexmo.com', 'an address'],
    ['api.nexmo.com:443/v1', 'an address'],
    ['./private.key', 'a path'],
    ['../a/b', 'a path'],
    ['~/keys', 'a path'],
    ['C:\\keys\\a', 'a path'],
    ['private.key', 'a path'],
    ['config/vonage.yml', 'a path'],
    ['src/vonage/secret', 'a path'],
    ['_embedded.secrets.0.id', 'a path of properties'],
    ['AlgorithmTypes.none', 'a path of properties'],
    ['2024-01-31', 'a date or version'],
    ['v1.2.3', 'a date or version'],
    ['1.2', 'a date or version'],
    ['sha256-abc', 'a digest'],
    ['md5:abc', 'a digest'],
    ['#ff00aa', 'a colour'],
    ['#fff', 'a colour'],
    ['1_MX4abc', 'a session id'],
    ['-----BEGIN', 'a key block'],
    ['ssh-rsa', 'a key block'],
    ['T1==abc', 'a key block'],
    ['CON-3f2a1b4c-5d6e', 'an id with a prefix'],
    ['sess_abcdefgh', 'an id with a prefix'],
  ])('%s is %s', (value) => {
    expect(whyOtherThing(value)).toBeDefined();
  });

  test.each(['sk_live', 'ghp_', 'glpat-', 'xoxb-', 'AKIA_', 'npm_', 'shpat_', 'whsec_'])(
    'what begins with %s is another provider’s',
    (head) => {
      expect(whyOtherThing(head + drawn(head, 24))).toBe('a public or other provider’s token');
    },
  );
});

describe('secrets are neither', () => {
  test.each([
    ['base62', (seed: number) => drawn(seed, 16)],
    ['a signature secret', (seed: number) => drawn(seed, 50)],
    ['hex', (seed: number) => drawnHex(seed, 16)],
    ['40 hex digits', (seed: number) => drawnHex(seed, 40)],
    ['a password with signs', (seed: number) => `${drawn(seed, 5)}!${drawn(`${seed}b`, 5)}7.${drawn(`${seed}c`, 3)}`],
  ])('%s', (_, make) => {
    const seeds = Array.from({ length: 500 }, (__, seed) => seed);
    const wrong = seeds.map(make).filter((value) => (whyReference(value) ?? whyOtherThing(value)) !== undefined);
    // By chance one in a thousand ends like a file's name or begins like another provider's token.
    expect(wrong.length).toBeLessThanOrEqual(2);
  });
});

test('no value makes it throw, or think without end', () => {
  fc.assert(
    fc.property(anyText(), (value) => {
      expect(() => [whyReference(value), whyOtherThing(value)]).not.toThrow();
    }),
  );
  for (const unit of ['a.', 'a/', '<', '[', 'A_', '.a', '${', '@a.']) {
    whyOtherThing(unit.repeat(50));
    whyReference(unit.repeat(50));
  }
});
