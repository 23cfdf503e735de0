import { describe, expect, test } from 'vitest';
import { PASSWORD_WORDS, SECRET_WORDS } from '../../../../src/engine/names/languages.ts';
import { readName } from '../../../../src/engine/names/reading.ts';

describe('words of other languages', () => {
  test.each(SECRET_WORDS)('%s is a secret', (word) => {
    expect(readName(`API ${word}`)?.role).toBe('secret');
  });

  test.each(PASSWORD_WORDS)('%s is a password', (word) => {
    expect(readName(word)?.role).toBe('password');
  });

  test.each([
    'tajny klucz',
    'clé API secrète',
    'gizli anahtar',
    'секретный ключ',
    'segredo da API',
    'sekret API',
    'API密钥',
  ])('%s is the secret of an API', (name) => {
    expect(readName(name)?.role).toBe('secret');
  });
});
