import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { putRow, raiseVersion, workspaceDatabases } from './raw-storage.ts';
import { answer, choose, explore, openForm, question, setDay, someday, startAsMember } from './steps.ts';

const inFacebook =
  'Mozilla/5.0 (Linux; Android 14; SM-A146U Build/UP1A.231005.007; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/122.0.6261.88 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/453.0.0.40.107;]';
const inInstagramOnIphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 339.0.3.12.91 (iPhone15,2; iOS 17_5; en_US; en; scale=3.00; 1179x2556; 624498154)';
const safariOnIphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const version = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;

test.describe('inside an app on Android', () => {
  test.use({ ...phone, userAgent: inFacebook });

  test('the way to Chrome comes before anything can be typed, and looking around stays possible', async ({
    page,
  }) => {
    await page.goto('./');
    const notice = page.getByRole('region', { name: 'Open in Chrome' });
    await expect(notice).toContainText('This page is open inside Facebook, not in a browser.');
    const { host, pathname } = new URL(page.url());
    await expect(notice.getByRole('link', { name: 'Open in Chrome' })).toHaveAttribute(
      'href',
      `intent://${host}${pathname}#Intent;scheme=http;package=com.android.chrome;end`,
    );
    await expect(notice.getByText(page.url(), { exact: true })).toBeVisible();
    const begin = page.getByRole('region', { name: 'Begin' });
    await expect(begin.getByRole('button')).toHaveText(['Look around']);
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await expectFit(page);
    await begin.getByRole('button', { name: 'Look around' }).tap();
    await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  });

  test('an address opened directly is answered in the same way and goes along to Chrome', async ({
    page,
  }) => {
    await page.goto('./#/my-updates?for=FJ');
    await expect(page.getByRole('link', { name: 'Open in Chrome' })).toHaveAttribute(
      'href',
      /#\/my-updates\?for=FJ#Intent;scheme=http;package=com\.android\.chrome;end$/,
    );
    await expect(page.getByRole('button', { name: 'Choose the member' })).toHaveCount(0);
  });

  test('with the keyboard alone whoever goes on all the same gets to the ways to begin', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('button', { name: 'Copy the address' }).focus();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Go on here all the same' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Go on here all the same' })).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'Begin' })).toBeFocused();
    await expect(page.getByRole('region', { name: 'Open in Chrome' })).toBeVisible();
    for (const next of [
      page.getByRole('link', { name: 'Open the invitation' }),
      page.getByRole('button', { name: 'Look around' }),
      page.getByRole('button', { name: 'Choose the member' }),
    ]) {
      await page.keyboard.press('Tab');
      await expect(next).toBeFocused();
    }
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Your administration')).toBeVisible();
  });

  test('where the app does not let a page copy, the address is there to be copied by hand', async ({
    page,
  }) => {
    await refuseCopying(page);
    await page.goto('./');
    await page.getByRole('button', { name: 'Copy the address' }).tap();
    await expect(page.getByRole('status').filter({ hasText: 'does not let a page copy' })).toBeVisible();
    expect(await selectedText(page)).toBe(page.url());
    await expectFit(page);
  });

  test.describe('in French', () => {
    test.use({ locale: 'fr' });
    test('the same is said in French', async ({ page }) => {
      await page.goto('./');
      const notice = page.getByRole('region', { name: 'Ouvrir dans Chrome' });
      await expect(notice).toContainText('Cette page est ouverte dans Facebook, et non dans un navigateur.');
      await expect(page.getByRole('button', { name: 'Choisir le membre' })).toHaveCount(0);
      await expectFit(page);
      await notice.getByRole('button', { name: 'Continuer ici malgré tout' }).tap();
      await expect(page.getByRole('button', { name: 'Choisir le membre' })).toBeVisible();
      await expectFit(page);
    });
  });
});

test.describe('inside an app on an iPhone', () => {
  test.use({ ...phone, userAgent: inInstagramOnIphone });
  test('the way to Safari is told, without a link that leads nowhere there', async ({ page }) => {
    await page.goto('./');
    const notice = page.getByRole('region', { name: 'Open in Safari' });
    await expect(notice).toContainText('This page is open inside Instagram, not in a browser.');
    await expect(notice.getByRole('link')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Set up' })).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'First add Wayfinder to the Home Screen' })).toHaveCount(0);
  });
});

test.describe('in Safari on an iPhone', () => {
  test.use({ ...phone, userAgent: safariOnIphone });
  const hint = (page: Page) => page.getByRole('region', { name: 'First add Wayfinder to the Home Screen' });

  test('the Home Screen is recommended before work begins, and can be gone past', async ({ page }) => {
    await page.goto('./');
    await expect(hint(page)).toContainText('Safari deletes what a page keeps');
    await expect(hint(page).getByRole('listitem')).toHaveCount(3);
    await expectFit(page);
    await startAsMember(page, 'Tuvalu');
    await page.getByRole('link', { name: 'Send and receive' }).tap();
    await page.getByRole('link', { name: 'Data safety' }).tap();
    await expect(page.getByText('Open Wayfinder here at least once a week.')).toBeVisible();
    await page.getByRole('button', { name: 'Not you?' }).tap();
    await page.getByRole('button', { name: 'Other workspace' }).tap();
    // Now that work is here, an icon that begins empty would hide it.
    await expect(page.getByRole('region', { name: 'On this device' })).toBeVisible();
    await expect(hint(page)).toHaveCount(0);
  });

  test('opened from the Home Screen nothing is recommended', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'standalone', { value: true }));
    await page.goto('./');
    await expect(page.getByRole('button', { name: 'Choose the member' })).toBeVisible();
    await expect(hint(page)).toHaveCount(0);
    await explore(page);
    await page.getByRole('link', { name: 'Send and receive' }).tap();
    await page.getByRole('link', { name: 'Data safety' }).tap();
    await expect(page.getByText('Yes. You opened it with its own icon.')).toBeVisible();
  });
});

test('an ordinary browser sees neither, and an emptied one hears where its work is', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('button', { name: 'Set up' })).toBeVisible();
  for (const name of ['Open in Chrome', 'Open in Safari', 'First add Wayfinder to the Home Screen']) {
    await expect(page.getByRole('region', { name })).toHaveCount(0);
  }
  const safe = page.getByText('Your sent updates are safe at the Secretariat.');
  await expect(safe).toBeHidden();
  await page.getByText('I used Wayfinder here before').click();
  await expect(safe).toBeVisible();
  await startAsMember(page, 'Tuvalu');
  await page.getByRole('button', { name: 'Not you?' }).click();
  await page.getByRole('button', { name: 'Other workspace' }).click();
  await expect(page.getByRole('region', { name: 'On this device' })).toBeVisible();
  // Folded, it stays for whoever brings a safety copy to a computer that others use.
  await expect(safe).toBeHidden();
});

test('on a shared computer somebody else starts beside the first, whose name and answers stay', async ({
  page,
}) => {
  await setDay(page, someday);
  await startAsMember(page, 'Tuvalu', 'Sela <b>Tia');
  await answer(question(page, '1.1.1'), 'Going well');
  await page.getByRole('button', { name: 'Not you?' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Who is reporting?' });
  await expect(dialog).toContainText('Reporting for Tuvalu as Sela <b>Tia');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Not you?' })).toBeFocused();
  // Out of sight a moment before it is gone: opened again in between, it would go as well.
  await expect(page.locator('dialog')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await dialog.getByRole('link', { name: 'data safety' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Data safety' })).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Not you?' }).press('Enter');
  await dialog.getByRole('button', { name: 'Other workspace' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Choose the member' })).toBeVisible();
  await startAsMember(page, 'Tuvalu', 'Ioane');
  await expect(page.getByText('Reporting for Tuvalu as Ioane')).toBeVisible();
  await expect(page.getByText('0 of 5 answered')).toBeVisible();
  await page.getByRole('button', { name: 'Not you?' }).click();
  await dialog.getByRole('button', { name: 'Other workspace' }).click();
  await page.getByRole('button', { name: 'Tuvalu, Sela <b>Tia' }).click();
  await expect(page.getByText('1 of 5 answered')).toBeVisible();
});

test('data safety counts the answers that are on this device only, and the drafts', async ({ page }) => {
  await setDay(page, someday);
  await startAsMember(page, 'Tuvalu');
  const answers = await openSafety(page, 'Where are my answers?');
  await expect(answers).toContainText('No answer has been saved on this device yet.');
  await expect(answers).toContainText('There is no draft.');
  await page.getByRole('link', { name: 'My updates' }).click();
  for (const code of ['1.1.1', '1.2.1']) await answer(question(page, code), 'Going well');
  // Said again, it is another update: both wait for a receipt.
  await question(page, '1.1.1').getByRole('button', { name: 'Update' }).click();
  await choose(question(page, '1.1.1'), 'Not started yet');
  await question(page, '1.1.1').getByRole('button', { name: 'Save this answer' }).click();
  await openForm(question(page, '1.2.2'));
  await choose(question(page, '1.2.2'), 'Going well');
  await expect(question(page, '1.2.2').getByText('Draft kept on this device.')).toBeVisible();
  await openSafety(page);
  await expect(answers).toContainText('3 updates are on this device, and there is no receipt for them yet.');
  await expect(answers).toContainText('1 draft is kept on this device.');
  await answers.getByRole('link', { name: 'Go on with the drafts' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'My updates' })).toBeVisible();
});

test('data safety tells a safety copy from none, and a demonstration from real work', async ({ page }) => {
  await explore(page);
  await expect(await openSafety(page, 'Where are my answers?')).toContainText('This is a demonstration.');
  const copy = page.getByRole('region', { name: 'When was the last safety copy made?' });
  await expect(copy).toContainText('A demonstration needs none.');
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
  });
  await page.reload();
  await startAsMember(page, 'Tuvalu');
  await openSafety(page);
  await expect(copy).toContainText('No safety copy has been made from this device yet.');
  await putRow(page, 'documents', {
    name: 'last-copy',
    value: { at: Date.parse('2026-11-20T09:30:00+12:00') },
  });
  await page.reload();
  await expect(copy).toContainText('On 20 Nov 2026, 09:30.');
  await page.getByRole('button', { name: 'Français' }).click();
  await expect(page.getByRole('region', { name: 'De quand date' })).toContainText('Le 20 nov. 2026, 09:30.');
});

test('data safety says what the browser says, asks it once more, and makes up nothing', async ({ page }) => {
  await fakeStorage(page, { persisted: false, answer: false, estimate: {} });
  await startAsMember(page, 'Tuvalu');
  const kept = await openSafety(page, 'Does the browser keep the data?');
  await expect(kept).toContainText('It has not promised to.');
  await expect(page.getByRole('region', { name: 'How much space is left?' })).toHaveText(
    /The browser does not say\.\s*$/,
  );
  await kept.getByRole('button', { name: 'Ask the browser to keep it' }).click();
  await expect(kept.getByRole('status')).toContainText('The browser did not agree.');
  await page.evaluate(() => Object.assign(window, { fakeAnswer: true }));
  await kept.getByRole('button', { name: 'Ask the browser to keep it' }).click();
  await expect(kept.getByRole('status')).toHaveText('The browser agreed.');
  await expect(kept).toContainText('Yes. The browser deletes nothing here on its own.');
  await expect(kept.getByRole('button')).toHaveCount(0);
});

test('sizes are told in the words of the language, and little space with what to do', async ({ page }) => {
  await fakeStorage(page, {
    persisted: true,
    answer: true,
    estimate: { usage: 1_440_000, quota: 41_440_000 },
  });
  await startAsMember(page, 'Tuvalu');
  const space = await openSafety(page, 'How much space is left?');
  await expect(space).toContainText('About 40 MB. Wayfinder uses about 1.4 MB.');
  await expect(space).toContainText('That is little.');
  await page.getByRole('button', { name: 'Français' }).click();
  await expect(page.getByRole('region', { name: 'Combien de place reste-t-il' })).toContainText(
    /Environ 40\sMo\. Wayfinder en utilise environ 1,4\sMo\.\s*C’est peu\./,
  );
});

test('the browser is asked to keep real work: when it begins and again with the first answer, a demonstration never', async ({
  page,
}) => {
  await setDay(page, someday);
  await fakeStorage(page, { persisted: false, answer: false, estimate: {} });
  await explore(page);
  expect(await timesAsked(page)).toBe(0);
  await page.getByRole('button', { name: 'Other workspace' }).click();
  await page.getByRole('button', { name: 'Choose the member' }).click();
  await page.getByLabel('Your administration').selectOption('Tuvalu');
  await page.getByRole('button', { name: 'Open My updates' }).click();
  await expect.poll(() => timesAsked(page)).toBe(1);
  await answer(question(page, '1.1.1'), 'Going well');
  await expect.poll(() => timesAsked(page)).toBe(2);
  await answer(question(page, '1.2.1'), 'Going well');
  await expect(page.getByText('2 of 5 answered')).toBeVisible();
  expect(await timesAsked(page)).toBe(2);
});

test('the note for support holds the facts and not a word of what was written', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await setDay(page, someday);
  await startAsMember(page, 'Tuvalu', 'Focal point');
  const row = question(page, '1.1.1');
  await answer(row, 'Going well', {
    more: () => row.getByLabel('What happened?').fill('The unspoken cyclone of March'),
  });
  await openSafety(page);
  await page.getByRole('button', { name: 'Copy a note for support' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Copied.' })).toBeVisible();
  const note = await page.evaluate(() => navigator.clipboard.readText());
  const lines = note.split('\n');
  expect(lines[0]).toBe(`wayfinder: ${version}`);
  for (const line of [
    'opened: browser',
    'workspaces: 1',
    'open-workspace: real, focal-point',
    // The enrolment and the answer.
    'events: 2',
    'answers: 1',
    'drafts: 0',
    'time-zone: Pacific/Fiji',
    'last-error: none',
  ]) {
    expect(lines).toContain(line);
  }
  expect(note).not.toMatch(/Sela|Tia|Tuvalu|TV|cyclone|1\.1\.1|my-updates|transfer/);
});

test('the note tells the kind of the last error, and is shown where the browser does not let a page copy', async ({
  page,
  problems,
}) => {
  problems.allow(/Sela’s own words/);
  await refuseCopying(page);
  await startAsMember(page, 'Tuvalu');
  await openSafety(page);
  await page.evaluate(() => void Promise.reject(new RangeError('Sela’s own words')));
  await page.getByRole('button', { name: 'Copy a note for support' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'does not let a page copy' })).toBeFocused();
  const note = await selectedText(page);
  expect(note).toMatch(/last-error: RangeError/);
  expect(note).not.toContain('words');
});

test('a workspace that does not open leaves the way to the others, and a note about why', async ({
  page,
  problems,
}) => {
  problems.allow(/favicon\.ico/);
  await refuseCopying(page);
  await startAsMember(page, 'Tuvalu', 'Sela');
  const [workspace = ''] = await workspaceDatabases(page);
  // A page of the same address without the program, so that nothing else holds the database.
  await page.goto('./icons/icon.svg');
  await raiseVersion(page, workspace);
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('A newer Wayfinder was used on this device.');
  await page.getByRole('button', { name: 'Copy a note for support' }).click();
  const note = page.getByRole('textbox', { name: 'does not let a page copy' });
  await expect(note).toHaveValue(/open-workspace: none\n(.*\n)*last-error: storage-newer at open,/);
  await page.getByRole('button', { name: 'Other workspace' }).click();
  await expect(page.getByRole('button', { name: 'Tuvalu, Sela' })).toBeVisible();
  await explore(page);

  await page.goto('./icons/icon.svg');
  await raiseVersion(page, 'wayfinder');
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('A newer Wayfinder was used on this device.');
  await expect(page.getByRole('button', { name: 'Copy a note for support' })).toBeVisible();
  // The list of workspaces is what cannot be read: a way to it would lead nowhere.
  await expect(page.getByRole('button', { name: 'Other workspace' })).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use(phone);
  test('data safety and the question who is reporting fit, in both languages', async ({ page }) => {
    await refuseCopying(page);
    await startAsMember(
      page,
      'Commonwealth of the Northern Mariana Islands (CNMI)',
      'Maria Concepcion De Leon Guerrero',
    );
    await openSafety(page);
    await expect(page.getByRole('region')).toHaveCount(9);
    await page.getByRole('button', { name: 'Copy a note for support' }).tap();
    await expect(page.getByRole('textbox')).toBeVisible();
    await expectFit(page);
    await page.getByRole('button', { name: 'Français' }).tap();
    await expect(page.getByRole('heading', { level: 1, name: 'Sécurité des données' })).toBeVisible();
    await expectFit(page);
    await page.getByRole('button', { name: 'Ce n’est pas vous ?' }).tap();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectFit(page);
  });
});

/** Opens Data safety through the page's own links, and answers the part with this question. */
async function openSafety(page: Page, name = '') {
  await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('link', { name: 'Send and receive' })
    .click();
  await page.getByRole('link', { name: 'Data safety' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Data safety' })).toBeVisible();
  return page.getByRole('region', { name });
}

/** From the next page on the browser answers so when it is asked about storage, and counts how often it was. */
async function fakeStorage(
  page: Page,
  given: { persisted: boolean; answer: boolean; estimate: { usage?: number; quota?: number } },
): Promise<void> {
  await page.addInitScript(({ persisted, answer: first, estimate }) => {
    const fake = Object.assign(window, { fakeAnswer: first, timesAsked: 0 });
    Object.defineProperties(StorageManager.prototype, {
      persisted: { value: async () => persisted },
      estimate: { value: async () => estimate },
      persist: {
        value: async () => {
          fake.timesAsked += 1;
          return fake.fakeAnswer;
        },
      },
    });
  }, given);
}

function timesAsked(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { timesAsked: number }).timesAsked);
}

async function refuseCopying(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(Clipboard.prototype, 'writeText', {
      value: () => Promise.reject(new DOMException('no', 'NotAllowedError')),
    });
  });
}

/** What a person who presses Ctrl+C now would copy. */
function selectedText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const field = document.activeElement as HTMLTextAreaElement;
    return field.value.slice(field.selectionStart, field.selectionEnd);
  });
}

/** Nothing on the page is wider than the screen. */
async function expectFit(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
}
