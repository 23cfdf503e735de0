import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskCommands, messageCommand, outputLines } from '../../../../src/commands/action/workflow-command.ts';
import { anyText } from '../../../support/noise.ts';
import { makePrivateKey } from '../../../support/secrets.ts';

describe('masks', () => {
  test('a secret of one line is one command', () => {
    expect(maskCommands('abcd1234')).toBe('::add-mask::abcd1234\n');
  });

  test('of a key each line is masked, its head and end are not', () => {
    const key = makePrivateKey();
    const inner = key.split('\n').filter((line) => line !== '' && !line.startsWith('-----'));
    expect(maskCommands(key).trimEnd().split('\n')).toEqual(inner.map((line) => `::add-mask::${line}`));
  });

  test('a key on one line with escaped line feeds is masked the same', () => {
    const key = makePrivateKey();
    expect(maskCommands(key.replaceAll('\n', '\\n'))).toBe(maskCommands(key));
    expect(maskCommands(key.replaceAll('\n', '\r\n'))).toBe(maskCommands(key));
  });

  test('a short rest of a line is not masked: it would star out half of every log', () => {
    expect(maskCommands('abcdefgh\nab=')).toBe('::add-mask::abcdefgh\n');
  });

  test('whatever the secret is, each line of output is one mask command', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 60 }), (secret) => {
        const lines = maskCommands(secret).split('\n');
        expect(lines.pop()).toBe('');
        for (const line of lines) expect(line).toMatch(/^::add-mask::[^\r\n]+$/);
      }),
    );
  });

  test('a percent sign is escaped, so that the runner masks the value itself', () => {
    expect(maskCommands('100%25%0A')).toBe('::add-mask::100%2525%250A\n');
  });
});

describe('messages', () => {
  test('stay one command, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '%', ':', '::error::') }), (text) => {
        const command = messageCommand('notice', text);
        expect(command.startsWith('::notice title=vonguard::')).toBe(true);
        expect(command.slice(0, -1)).not.toMatch(/[\r\n]/);
      }),
    );
  });
});

describe('outputs', () => {
  test('a value can not end its own block', () => {
    const lines = outputLines({ a: 'x\nvonguard_\nb<<EOF', b: '2' });
    const [, delimiter] = /^a<<(vonguard_[\w-]+)\n/.exec(lines) ?? [];
    expect(lines).toContain(`a<<${delimiter}\nx\nvonguard_\nb<<EOF\n${delimiter}\n`);
  });

  test('each has a delimiter of its own that nobody can guess', () => {
    const delimiters = [...outputLines({ a: '', b: '' }).matchAll(/<<(\S+)/g)].map(([, one]) => one);
    expect(new Set(delimiters).size).toBe(2);
    expect(outputLines({ a: '' })).not.toBe(outputLines({ a: '' }));
  });
});
