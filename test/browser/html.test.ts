// The HTML report as its readers have it: in a browser, from a file, with nothing else.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ScanResult } from '../../src/core/result.ts';
import { reportHtml } from '../../src/reporters/html.ts';
import { hasBrowser, openBrowser, withPage } from '../support/browser.ts';
import { LEAKY_RULES, leakyFindings } from '../support/leaks.ts';
import { HOSTILE, OPTIONS, hostileFinding, testResult } from '../support/result.ts';

const SECRET = ['Zx9', 'Synthetic', 'C0Key', 'Value77'].join('');
const options = { ...OPTIONS, rules: LEAKY_RULES };
const page = (result: Partial<ScanResult>): string => reportHtml(testResult({ source: 'history', ...result }), options);
const leaky = page({ findings: leakyFindings(300) });

const visibleRows = (at: Page): Promise<readonly string[]> =>
  at.locator('table.list tbody tr').evaluateAll((rows) => rows.map((row) => row.id));
const column = (at: Page, name: string): Promise<readonly string[]> =>
  at.locator(`table.list tbody td.${name}`).evaluateAll((cells) => cells.map((cell) => cell.textContent ?? ''));
const shown = (at: Page): Promise<string> => at.locator('.shown').innerText();

describe.skipIf(!hasBrowser)('the HTML report in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  test.each([
    ['leaks', leaky],
    ['nothing', page({})],
    ['an incomplete scan', page({ complete: false, skipped: [{ path: 'a', reason: 'too-large' }] })],
  ])('of %s asks for nothing, and its own policy refuses nothing of it', (_name, html) =>
    withPage(browser, { html }, async ({ page: at, complaints, requests }) => {
      await at.waitForTimeout(100);
      expect(complaints).toEqual([]);
      expect(requests).toEqual([]);
    }),
  );

  test('refuses script that somebody put in', () =>
    withPage(
      browser,
      {
        html: leaky.replace(
          '</main>',
          '<script>document.title = "owned"</script><img src=x onerror="document.title=1"></main>',
        ),
      },
      async ({ page: at, complaints }) => {
        await at.waitForTimeout(100);
        expect(await at.title()).toBe('vonguard: 300 found');
        expect(complaints.join(' ')).toContain('Content Security Policy');
      },
    ));

  test('shows hostile names and messages as text', () => {
    const html = page({
      target: HOSTILE[4] ?? '',
      findings: HOSTILE.map((text) => hostileFinding(text, SECRET)),
      notices: HOSTILE,
      complete: false,
      errors: HOSTILE.map((text) => ({ code: 'git-failed', message: text, path: text, hint: text })),
      skipped: HOSTILE.map((text) => ({ path: text, reason: 'unreadable' })),
    });
    return withPage(browser, { html }, async ({ page: at, complaints, requests }) => {
      await at.locator('table.list summary').evaluateAll((all) => all.forEach((one) => (one as HTMLElement).click()));
      expect(complaints).toEqual([]);
      expect(requests).toEqual([]);
      // Elements that a text would have made.
      expect(await at.locator('img, body script ~ *, a[href^=http], main script').count()).toBe(0);
      expect(await visibleRows(at)).toHaveLength(HOSTILE.length);
      expect(await at.locator('td.path').allTextContents()).toContainEqual(
        expect.stringContaining('<script>alert(1)</script>'),
      );
      // Not even a name of ten thousand characters widens the page.
      expect(await at.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
      expect(await at.content()).not.toContain(SECRET);
    });
  });

  test('filters by severity, kind, state, period and words, all at once', () =>
    withPage(browser, { html: leaky }, async ({ page: at }) => {
      expect(await shown(at)).toBe('300 findings, the first 50 shown');
      await at.locator('select[name=severity]').selectOption('medium');
      expect(new Set(await column(at, 'severity'))).toEqual(new Set(['medium']));
      await at.locator('select[name=kind]').selectOption('video-token');
      await at.locator('select[name=state]').selectOption('gone');
      expect(new Set(await column(at, 'state'))).toEqual(new Set(['In the history only']));
      const before = (await visibleRows(at)).length;
      await at.getByLabel('Search').fill('OKAFOR video.js');
      expect((await visibleRows(at)).length).toBeLessThan(before);
      for (const text of await column(at, 'time')) expect(text).toContain('Tom Okafor');
      await at.getByRole('button', { name: 'Reset', exact: true }).click();
      await expect.poll(() => shown(at)).toBe('300 findings, the first 50 shown');
    }));

  test('finds by words that only the folded details hold', () =>
    withPage(browser, { html: leaky }, async ({ page: at }) => {
      await at.getByLabel('Search').fill('vg1:0000000000000000000000000000002a');
      expect(await shown(at)).toBe('1 of 300 findings');
    }));

  test('says so when nothing matches, and gives a way back', () =>
    withPage(browser, { html: leaky }, async ({ page: at }) => {
      await at.getByLabel('Search').fill('no such thing');
      expect(await at.locator('.none').isVisible()).toBe(true);
      await at.getByRole('button', { name: 'Reset the filters' }).click();
      await expect.poll(() => visibleRows(at)).toHaveLength(50);
    }));

  test('totals and bars of the timeline filter too, and are marked as chosen', () =>
    withPage(browser, { html: leaky }, async ({ page: at }) => {
      const tile = at.locator('button.tile[data-value=high]');
      await tile.click();
      expect(await tile.getAttribute('aria-pressed')).toBe('true');
      expect(new Set(await column(at, 'severity'))).toEqual(new Set(['high']));
      await tile.click();
      expect(await tile.getAttribute('aria-pressed')).toBe('false');
      await at.locator('g[data-period="3"]').click();
      expect(await at.locator('g.chosen').count()).toBe(1);
      expect(
        new Set(
          await at
            .locator('table.list tbody tr')
            .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-period'))),
        ),
      ).toEqual(new Set(['3']));
    }));

  test('sorts by every column, both ways, and says which', () =>
    withPage(browser, { html: leaky }, async ({ page: at }) => {
      const heading = (name: string) => at.getByRole('columnheader', { name });
      await at.getByRole('button', { name: 'Show all 300' }).click();
      expect(await heading('Severity').getAttribute('aria-sort')).toBe('descending');
      await heading('Came in').getByRole('button').click();
      const newest = await column(at, 'time');
      expect(newest.map((text) => text.slice(0, 10))).toEqual(
        newest
          .map((text) => text.slice(0, 10))
          .toSorted()
          .toReversed(),
      );
      expect(await heading('Came in').getAttribute('aria-sort')).toBe('descending');
      expect(await heading('Severity').getAttribute('aria-sort')).toBe('none');
      await heading('Came in').getByRole('button').click();
      expect((await column(at, 'time'))[0]?.slice(0, 10)).toBe(newest.at(-1)?.slice(0, 10));
      await heading('Severity').getByRole('button').click();
      await heading('Severity').getByRole('button').click();
      const order = ['low', 'medium', 'high', 'critical'];
      const ranks = (await column(at, 'severity')).map((name) => order.indexOf(name));
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      await heading('Place').getByRole('button').click();
      expect((await column(at, 'path'))[0]).toMatch(/^\.env/);
    }));

  test('a row opens to code, facts and steps', () =>
    withPage(browser, { html: leaky }, async ({ page: at }) => {
      const row = at.locator('table.list tbody tr').first();
      await row.locator('td.severity').click();
      expect(await row.locator('pre mark').innerText()).toContain('********');
      expect(await row.locator('dl').innerText()).toContain('vg1:');
      expect(await row.locator('.steps li').count()).toBe(4);
      await row.locator('td.severity').click();
      expect(await row.locator('pre').isVisible()).toBe(false);
    }));

  test('can be used by keyboard alone', () =>
    withPage(browser, { html: leaky }, async ({ page: at }) => {
      await at.keyboard.press('Tab');
      expect(await at.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the findings');
      await at.keyboard.press('Enter');
      await at.keyboard.press('Tab');
      expect(await at.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('text');
      await at.keyboard.type('meixxx');
      expect(await at.locator('.none').isVisible()).toBe(true);
      for (let n = 0; n < 3; n++) await at.keyboard.press('Backspace');
      for (let n = 0; n < 6; n++) await at.keyboard.press('Tab');
      expect(await at.evaluate(() => document.activeElement?.textContent)).toBe('Reset');
      await at.keyboard.press('Tab');
      await at.keyboard.press('Tab');
      await at.keyboard.press('Enter');
      expect(await at.getByRole('columnheader', { name: 'Secret' }).getAttribute('aria-sort')).toBe('ascending');
      for (let n = 0; n < 5; n++) await at.keyboard.press('Tab');
      expect(await at.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
      const outline = await at.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
      expect(outline).toBe('solid');
      await at.keyboard.press('Enter');
      expect(await at.locator('table.list tbody tr pre').first().isVisible()).toBe(true);
    }));

  test('has landmarks, headings and a named table for a screen reader', () =>
    withPage(browser, { html: leaky }, async ({ page: at }) => {
      for (const role of ['banner', 'main', 'contentinfo', 'search'] as const)
        expect(await at.getByRole(role).count()).toBe(1);
      expect(await at.getByRole('heading', { level: 1 }).innerText()).toBe('300 secrets found');
      for (const name of ['Totals', 'When they came in', 'Findings', 'What to do now', 'What was looked at'])
        expect(await at.getByRole('region', { name }).count()).toBe(1);
      const table = at.getByRole('table', { name: 'Findings' });
      expect(await table.getAttribute('aria-rowcount')).toBe('301');
      expect(await table.getByRole('row').count()).toBe(51);
      expect(await table.getByRole('columnheader').count()).toBe(7);
      expect(await at.getByRole('status').count()).toBe(1);
      expect(await at.getByRole('img').getAttribute('aria-label')).toMatch(/^Secrets by when they came in, from/);
      const unnamed = await at.locator('button, input, select, summary').evaluateAll(
        (all) =>
          all.filter((one) => {
            const labels = (one as HTMLInputElement).labels;
            return !(one.textContent ?? '').trim() && !one.getAttribute('aria-label') && !labels?.length;
          }).length,
      );
      expect(unnamed).toBe(0);
    }));

  test.each(['light', 'dark'] as const)('keeps text readable in %s', (colorScheme) =>
    withPage(browser, { html: leaky, colorScheme }, async ({ page: at }) => {
      await at.locator('table.list summary').first().click();
      expect(await at.evaluate(leastContrast)).toBeGreaterThanOrEqual(4.5);
    }),
  );

  test('its own switch of colours wins over the system', () =>
    withPage(browser, { html: leaky, colorScheme: 'light' }, async ({ page: at }) => {
      const ground = () => at.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const light = await ground();
      await at.getByRole('button', { name: 'Dark' }).click();
      expect(await ground()).not.toBe(light);
      await at.reload();
      expect(await ground()).not.toBe(light);
    }));

  test('remembers what was ticked off', () =>
    withPage(browser, { html: leaky }, async ({ page: at }) => {
      // Made by the page's script, which takes back what was ticked off before it ran.
      await at.locator('table.list tbody tr').first().waitFor();
      await at.locator('.checks input').nth(1).check();
      await at.reload();
      await expect.poll(() => at.locator('.checks input:checked').count(), { timeout: 10_000 }).toBe(1);
    }));

  test('holds everything where scripts are off', () =>
    withPage(browser, { html: leaky, javaScriptEnabled: false }, async ({ page: at }) => {
      expect(await at.locator('table.list tbody tr').count()).toBe(300);
      expect(await at.locator('form.filters').isVisible()).toBe(false);
      await at.locator('table.list summary').first().click();
      expect(await at.locator('table.list tbody tr pre').first().isVisible()).toBe(true);
    }));

  test('leads to a finding by its number', () =>
    withPage(browser, { html: leaky }, async ({ page: at }) => {
      await at.evaluate(() => (location.hash = '#finding-250'));
      await at.locator('#finding-250 pre').waitFor();
      expect(await at.locator('#finding-250 details').getAttribute('open')).toBe('');
    }));

  test('prints every finding that matches, on white', () =>
    withPage(browser, { html: leaky, colorScheme: 'dark' }, async ({ page: at }) => {
      await at.emulateMedia({ media: 'print' });
      await at.evaluate(() => globalThis.dispatchEvent(new Event('beforeprint')));
      expect(await visibleRows(at)).toHaveLength(300);
      expect(await at.locator('form.filters').isVisible()).toBe(false);
      expect(await at.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
    }));

  test.each([
    ['a phone', 390, 'screen'],
    ['a sheet of paper', 690, 'print'],
  ] as const)('on %s no text stands on another, and nothing is cut off', (_name, width, media) => {
    const remediation = [`Revoke it at https://api.example/${'accounts/'.repeat(40)}.`];
    const html = page({ findings: leakyFindings(300).map((finding) => ({ ...finding, remediation })) });
    return withPage(browser, { html, viewport: { width, height: 900 } }, async ({ page: at }) => {
      await at.emulateMedia({ media });
      await at
        .locator('table.list summary')
        .first()
        .evaluate((summary) => summary.parentElement?.setAttribute('open', ''));
      expect(await at.evaluate(overlaps)).toEqual([]);
      expect(await at.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  });

  // How long it takes is measured by npm run bench; that it ends at all is this test's time limit.
  test('opens with 5,000 findings, and filters and sorts all of them', () =>
    withPage(browser, { html: page({ findings: leakyFindings(5000) }) }, async ({ page: at }) => {
      expect(await shown(at)).toBe('5,000 findings, the first 50 shown');
      await at.locator('select[name=severity]').selectOption('critical');
      expect(new Set(await column(at, 'severity'))).toEqual(new Set(['critical']));
      await at.getByLabel('Search').fill('vg1:00000000000000000000000000001387');
      await at.locator('select[name=severity]').selectOption('');
      expect(await shown(at)).toBe('1 of 5,000 findings');
      await at.getByRole('button', { name: 'Reset', exact: true }).click();
      await at.getByRole('columnheader', { name: 'Place' }).getByRole('button').click();
      await expect.poll(async () => (await column(at, 'path'))[0]).toMatch(/^\.env/);
      expect(await visibleRows(at)).toHaveLength(50);
    }));
});

/** Cells of the first rows whose texts share a place. Runs in the page. */
function overlaps(): readonly string[] {
  const boxOf = (cell: Element): DOMRect => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    return range.getBoundingClientRect();
  };
  const share = (a: DOMRect, b: DOMRect): boolean =>
    a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  return [...document.querySelectorAll('table.list tr')].slice(0, 9).flatMap((row) => {
    const cells = [...row.children].filter((cell) => !cell.matches('.details, .toggle'));
    const boxes = cells.map((cell) => ({ name: `${row.id} ${cell.className}`, box: boxOf(cell) }));
    return boxes.flatMap(({ name, box }, n) =>
      boxes.slice(n + 1).flatMap((other) => (share(box, other.box) ? [`${name} and ${other.name}`] : [])),
    );
  });
}

/** The lowest contrast of any visible text with its ground (WCAG 2). Runs in the page. */
function leastContrast(): number {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (canvas === null) return 0;
  // The canvas reads every notation of a colour, and lays transparent ones over what is below.
  const over = (colors: readonly string[]): readonly number[] => {
    canvas.clearRect(0, 0, 1, 1);
    for (const color of colors) {
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
    }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const luminance = (rgb: readonly number[]): number => {
    const [r = 0, g = 0, b = 0] = rgb.map((part) => {
      const value = part / 255;
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const grounds = (element: Element | null): string[] =>
    element === null ? ['white'] : [...grounds(element.parentElement), getComputedStyle(element).backgroundColor];
  const texts = [...document.querySelectorAll('body *')].filter(
    (element) =>
      element.checkVisibility() &&
      !element.matches('.tile:disabled *, svg *, option, script') &&
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      ),
  );
  const ratios = texts.map((element) => {
    const ground = grounds(element);
    const [a = 0, b = 0] = [
      luminance(over(ground)),
      luminance(over([...ground, getComputedStyle(element).color])),
    ].toSorted((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  });
  return Math.min(...ratios);
}
