// Debian's Chromium, as tests of the HTML report use it: without a network, an account or an update.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const EXECUTABLE = process.env['VONGUARD_CHROMIUM'] ?? '/usr/bin/chromium';
export const hasBrowser: boolean = existsSync(EXECUTABLE);

if (!hasBrowser) {
  console.warn(
    `SKIPPED: there is no Chromium at ${EXECUTABLE}, so nothing of the HTML report is tested in a browser. ` +
      'Install it (apt-get install chromium) or name one by VONGUARD_CHROMIUM.',
  );
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
}

export interface Opened {
  readonly page: Page;
  /** Errors of the page's script and what its policy refused. */
  readonly complaints: readonly string[];
  /** Every address that the page asked for, its own not counted. */
  readonly requests: readonly string[];
}

/** Opens a report from a file, as its readers do. */
export async function withPage<T>(
  browser: Browser,
  { html, ...options }: BrowserContextOptions & { readonly html: string },
  use: (opened: Opened) => Promise<T>,
): Promise<T> {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'vonguard-page-'));
  const file = path.join(directory, 'report.html');
  writeFileSync(file, html);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const complaints: string[] = [];
  const requests: string[] = [];
  try {
    const page = await context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => complaints.push(`dialog ${dialog.message()}`));
    page.on('request', (request) => {
      if (request.url() !== `file://${file}`) requests.push(request.url());
    });
    await page.goto(`file://${file}`);
    return await use({ page, complaints, requests });
  } finally {
    await context.close();
    rmSync(directory, { recursive: true, force: true });
  }
}
