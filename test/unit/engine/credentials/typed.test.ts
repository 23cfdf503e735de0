// Scripts that sign in at the vendor's dashboard.
import { expect, test } from 'vitest';
import { scanText } from '../../../../src/index.ts';

const PASSWORD = `Bramble${Math.trunc(71 / 3)}-vio!et`;
const OPEN = "open('https://dashboard.nexmo.com/sign-in')";

async function found(text: string): Promise<readonly string[]> {
  const { findings } = await scanText(text, { path: 'login.txt' });
  return findings.map(({ secret }) => secret.reveal());
}

test.each([
  ['Robot Framework', `Open Browser    https://dashboard.nexmo.com\nInput Password    id:password    ${PASSWORD}\n`],
  [
    'Robot Framework’s Browser',
    `New Page    https://dashboard.nexmo.com\nFill Secret    css=#password    ${PASSWORD}\n`,
  ],
  ['Selenium in Python', `${OPEN}\nd.find_element(By.NAME, 'password').send_keys('${PASSWORD}')`],
  ['Cypress', `cy.${OPEN}\ncy.get('input[name=password]').type('${PASSWORD}', { log: false })`],
  ['Playwright', `${OPEN}\nawait page.getByLabel('Password').fill('${PASSWORD}')`],
  ['Puppeteer', `${OPEN}\nawait page.type('#password', '${PASSWORD}')`],
  ['Nightwatch', `${OPEN}\n.setValue('input[type=password]', '${PASSWORD}')`],
  ['Capybara', `visit 'https://dashboard.nexmo.com'\nfill_in 'Password', with: '${PASSWORD}'`],
  ['Watir', `b.goto 'https://dashboard.nexmo.com'\nb.text_field(id: 'password').set '${PASSWORD}'`],
  ['Gherkin', `Given I am on "https://dashboard.nexmo.com"\nWhen I fill in "Password" with "${PASSWORD}"`],
  ['iMacros', `URL GOTO=https://dashboard.nexmo.com\nTAG POS=1 TYPE=INPUT ATTR=ID:password CONTENT=${PASSWORD}\n`],
  ['Maestro', `url: https://dashboard.nexmo.com\n---\n- tapOn: "Password"\n- inputText: "${PASSWORD}"\n`],
  [
    'Selenium IDE',
    `{"url": "https://dashboard.nexmo.com", "target": "id=password", "targets": [["id=password", "id"]], "value": "${PASSWORD}"}`,
  ],
])('%s types the password', async (_, text) => {
  expect(await found(text)).toEqual([PASSWORD]);
});

test.each([
  ['a variable', 'Input Password    id:password    ${PASSWORD}\n'],
  ['the next selector', "await page.fill('#password', selectors.password)\n"],
])('%s is none', async (_, text) => {
  expect(await found(`${OPEN}\n${text}`)).toEqual([]);
});
