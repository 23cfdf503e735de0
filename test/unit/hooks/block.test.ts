import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasBlock, withBlock, withoutBlock, withoutBlocks } from '../../../src/hooks/block.ts';

const LINES = ['run vonguard', '', 'another line'];

describe('the marked block', () => {
  test('is taken out to the byte, wherever it was put and whatever stood around it', () => {
    const text = fc
      .array(fc.constantFrom('a', '# b', '', ' c: d', '\r', 'x'.repeat(50)), { maxLength: 8 })
      .chain((lines) =>
        fc.record({
          text: fc.constantFrom(lines.join('\n'), `${lines.join('\n')}\n`),
          at: fc.nat({ max: lines.length }),
        }),
      );
    fc.assert(
      fc.property(text, fc.constantFrom('', '  ', '\t'), ({ text: before, at }, indent) => {
        const offset = startOfLine(before, at);
        const after = withBlock(before, LINES, { offset, indent, ownFile: false });
        expect(hasBlock(after)).toBe(true);
        expect(withoutBlock(after, '')).toBe(before);
      }),
    );
  });

  test('of a file that is ours goes with the file', () => {
    const text = withBlock('#!/bin/sh\n', LINES, { offset: 10, indent: '', ownFile: true });
    expect(withoutBlock(text, '#!/bin/sh\n')).toBeUndefined();
  });

  test('leaves what was added to our file since', () => {
    const text = `${withBlock('#!/bin/sh\n', LINES, { offset: 10, indent: '', ownFile: true })}npm test\n`;
    expect(withoutBlock(text, '#!/bin/sh\n')).toBe('#!/bin/sh\nnpm test\n');
  });

  test('leaves what was written behind it since on a line of its own', () => {
    const text = `${withBlock('a: 1', LINES, { offset: 4, indent: '', ownFile: false })}b: 2\n`;
    expect(withoutBlock(text, '')).toBe('a: 1\nb: 2\n');
  });

  test('after block is taken out to the byte, a line feed that the first brought too', () => {
    for (const before of ['', 'a', 'a\n', 'a\nb']) {
      let text = before;
      for (const line of ['1', '2', '3'])
        text = withBlock(text, [line], { offset: text.length, indent: '', ownFile: false });
      expect(withoutBlocks(text)).toBe(before);
      expect(withoutBlocks(before)).toBe(before);
    }
  });

  test('does not end at a mark of somebody else', () => {
    expect(withoutBlock('# other:begin\nx\n# other:end\n', '')).toBe('# other:begin\nx\n# other:end\n');
  });

  test('of two blocks only the first goes', () => {
    const one = withBlock('', ['1'], { offset: 0, indent: '', ownFile: false });
    const two = withBlock('', ['2'], { offset: 0, indent: '', ownFile: false });
    expect(withoutBlock(`${one}mine\n${two}`, '')).toBe(`mine\n${two}`);
  });
});

function startOfLine(text: string, line: number): number {
  let offset = 0;
  for (let count = 0; count < line; count++) {
    const end = text.indexOf('\n', offset);
    if (end === -1) return text.length;
    offset = end + 1;
  }
  return offset;
}
