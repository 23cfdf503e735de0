import { describe, expect, test } from 'vitest';
import { isAmongIds } from '../../../../src/engine/credentials/id-lists.ts';
import { makeApiKey, makeApiSecret } from '../../../support/secrets.ts';

function among(list: (key: string, secret: string) => string): boolean {
  const [key, secret] = [makeApiKey(), makeApiSecret()];
  const text = list(key, secret);
  return isAmongIds(text, text.indexOf(key));
}

describe('a list of ids', () => {
  test('holds several values that look generated and stand in no pair', () => {
    expect(among((key, secret) => `IDS = ['${key}', '${secret}', '${makeApiSecret()}', '${makeApiSecret()}']`)).toBe(
      true,
    );
    expect(among((key, secret) => `[\n'${makeApiSecret()}',\n'${makeApiSecret()}',\n'${key}',\n'${secret}',\n]`)).toBe(
      true,
    );
  });

  test('is no pair, no list of pairs, and no pair with words or a third secret beside it', () => {
    expect(among((key, secret) => `['${key}', '${secret}']`)).toBe(false);
    expect(among((key, secret) => `['vonage', '${key}', '${secret}', 'Acme']`)).toBe(false);
    expect(among((key, secret) => `['${key}', '${secret}', '${makeApiSecret()}']`)).toBe(false);
    const second = makeApiKey();
    expect(among((key, secret) => `['${key}', '${secret}', '${second}', '${makeApiSecret()}', ]`)).toBe(false);
  });

  test('holds nothing but values in quotes, and ends somewhere', () => {
    expect(among((key, secret) => `f('${key}', '${secret}', '${makeApiSecret()}', '${makeApiSecret()}')`)).toBe(false);
    expect(among((key, secret) => `[a['${key}'], '${secret}', '${makeApiSecret()}', '${makeApiSecret()}']`)).toBe(
      false,
    );
    expect(among((key) => `${'['.repeat(5000)}'${key}'`)).toBe(false);
  });
});
