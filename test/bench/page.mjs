// The HTML report of thousands of findings, from a file, in Chromium: how long it takes until it is painted, and until it
// is painted again after each act of a reader.
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const CHROMIUM = process.env.VONGUARD_CHROMIUM ?? '/usr/bin/chromium';
const FINDINGS = 5000;
/** Milliseconds that readers were promised. */
export const PAGE_TARGETS = { open: 2000, severity: 100, words: 100, reset: 100, sort: 100 };

/** Medians in milliseconds; undefined where there is no Chromium. */
export async function measurePage({ program, directory, rounds }) {
  if (!existsSync(CHROMIUM)) return undefined;
  const file = makePage(program, directory);
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  const runs = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(pathToFileURL(file).href);
      runs.push(await page.evaluate(measure));
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return Object.fromEntries(Object.keys(PAGE_TARGETS).map((name) => [name, median(runs.map((run) => run[name]))]));
}

/** Milliseconds until the page is painted, at first and after each act. Runs in the page. */
async function measure() {
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const time = async (act) => {
    await painted();
    const start = performance.now();
    act();
    await painted();
    return performance.now() - start;
  };
  const set = (selector, value) => {
    const control = document.querySelector(selector);
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
  };
  await painted();
  const open = performance.now();
  return {
    open,
    severity: await time(() => set('select[name=severity]', 'critical')),
    words: await time(() => set('input[name=text]', 'part-7 gateway')),
    reset: await time(() => set('select[name=severity]', '')),
    sort: await time(() => document.querySelector('[data-sort=path]').click()),
  };
}

function makePage(program, directory) {
  const [report, page] = ['report.json', 'report.html'].map((name) => path.join(directory, name));
  const findings = Array.from({ length: FINDINGS }, (_, n) => finding(n));
  const stats = { files: 0, blobs: FINDINGS, commits: FINDINGS, bytes: 0, skipped: 0, errors: 0 };
  const scan = { source: 'history', target: 'bench', complete: true, startedAt: '2026-01-01T00:00:00.000Z' };
  const tool = { name: 'vonguard', version: '0' };
  const lists = { findings, skipped: [], errors: [], notices: [] };
  writeFileSync(report, JSON.stringify({ schemaVersion: 1, tool, scan: { ...scan, durationMs: 0, stats }, ...lists }));
  try {
    execFileSync(process.execPath, [program, 'report', report, '--format', 'html', '--output', page]);
  } catch (error) {
    // 1 is what a report with findings ends with.
    if (error.status !== 1) throw error;
  }
  return page;
}

function finding(n) {
  const line = 3 + ((n * 7) % 200);
  const place = { startLine: line, startColumn: 1, endLine: line, endColumn: 40 };
  return {
    fingerprint: `vg1:${n.toString(16).padStart(32, '0')}`,
    ruleId: 'vonage-api-secret',
    kind: ['api-secret', 'video-secret', 'jwt'][n % 3],
    severity: ['critical', 'high', 'medium', 'low'][n % 4],
    confidence: ['high', 'medium', 'low'][n % 3],
    title: 'Vonage API secret',
    path: `packages/part-${n % 97}/src/sms/gateway.ts`,
    ...place,
    secret: { redacted: '********', length: 16 },
    related: { apiKey: `5eed${(n % 9999).toString().padStart(4, '0')}` },
    commit: {
      oid: n.toString(16).padStart(40, '0'),
      author: `Person ${n % 50}`,
      email: 'a@example.org',
      date: new Date(Date.UTC(2023, 0, 9) + (n % 900) * 86_400_000).toISOString(),
      summary: 'Add SMS gateway',
    },
    atHead: n % 5 < 2,
    occurrences: [],
    occurrenceCount: 1,
    remediation: ['Revoke it.', 'Look at the log of the account.'],
    snippet: { startLine: line - 1, lines: ['# SMS gateway', 'VONAGE_API_SECRET=********', 'SMS_FROM=Acme'] },
  };
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
