// The rows as the page's script reads them must say what the reporter wrote.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Finding } from '../../../../../src/core/finding.ts';
import { escapeTerminal } from '../../../../../src/reporters/escape/terminal.ts';
import { takeStore, type Store } from '../../../../../src/reporters/html/client/store.ts';
import { prepareLeaks } from '../../../../../src/reporters/html/leaks.ts';
import { list } from '../../../../../src/reporters/html/list.ts';
import { testCommit, testFinding } from '../../../../support/finding.ts';
import { HOSTILE, OPTIONS, hostileFinding } from '../../../../support/result.ts';

/** As much of a document as the store asks for. */
class FakeElement {
  textContent = '';
  innerHTML = '';
  readonly content = { children: [] };
  replacedBy: unknown;
  replaceWith(other: unknown): void {
    this.replacedBy = other;
  }
}

let template: FakeElement;
beforeEach(() => {
  template = new FakeElement();
  vi.stubGlobal('HTMLElement', FakeElement);
});
afterEach(() => void vi.unstubAllGlobals());

function storeOf(findings: readonly Partial<Finding>[], isThere = true): Store | undefined {
  const { markup } = list(prepareLeaks(findings.map((more) => testFinding(more))), OPTIONS);
  const source = new FakeElement();
  source.textContent = /<noscript class="rows">([^]*)<\/noscript>/.exec(markup)?.[1] ?? '';
  const body = new FakeElement();
  vi.stubGlobal('document', {
    querySelector: (selector: string) => (selector === 'noscript.rows' ? (isThere ? source : null) : body),
    createElement: () => template,
  });
  return takeStore();
}

describe('a row of the store', () => {
  test('has all that the list sorts and filters by', () => {
    const commit = testCommit('a');
    const store = storeOf([
      { severity: 'low', kind: 'jwt', confidence: 'medium', atHead: true, commit, title: 'A token', path: 'a/b.ts' },
    ]);
    expect(store?.rows).toMatchObject([
      {
        id: 'finding-1',
        severity: 'low',
        kind: 'jwt',
        confidence: 'medium',
        state: 'there',
        period: '0',
        time: Date.parse(commit.date),
        title: 'A token',
        path: 'a/b.ts:3',
      },
    ]);
  });

  test('without a date has no time', () => {
    expect(storeOf([{}])?.rows[0]?.time).toBeNaN();
  });

  test('can be searched for each of its words, also for what is folded away', () => {
    const text = storeOf([
      { path: 'Deep/Er/File.ts', title: 'A <Token>', related: { apiKey: 'KEY1' } },
    ])?.rows[0]?.text();
    for (const word of ['deep/er/file.ts:3 ', 'a <token>', 'key1', 'high', 'test-rule']) expect(text).toContain(word);
    expect(text).not.toMatch(/<td|class=/);
  });

  test.each(HOSTILE.slice(0, -1))('keeps a hostile name as it is shown: %j', (text) => {
    const store = storeOf([hostileFinding(text, 'x'), { path: 'zz' }]);
    const shown = escapeTerminal(text);
    expect(store?.rows).toHaveLength(2);
    expect(store?.rows).toContainEqual(expect.objectContaining({ title: shown, path: `${shown}:3` }));
  });
});

describe('the store', () => {
  test('puts the table without its rows in the place of the text', () => {
    const store = storeOf([{}, {}, {}]);
    expect(store?.rows.map(({ id }) => id)).toEqual(['finding-1', 'finding-2', 'finding-3']);
    expect(template.innerHTML).toMatch(/^<table .*<tbody role="rowgroup">\s*<\/tbody><\/table>$/s);
    expect(template.innerHTML).not.toContain('<tr role="row" id=');
  });

  test('is none on a page of nothing', () => {
    expect(storeOf([], false)).toBeUndefined();
  });
});
