import { expect, test } from './fixture.ts';
import {
  answer,
  choose,
  openForm,
  question,
  save,
  setDay,
  showHistory,
  someday,
  startAsMember,
  typeDay,
} from './steps.ts';

test.beforeEach(async ({ page }) => setDay(page, someday));

test('100,000 characters are refused with a clear sentence and kept as a draft', async ({ page }) => {
  await startAsMember(page, 'Tuvalu');
  const row = question(page, '1.1.1');
  const field = row.getByLabel('What happened?');
  await openForm(row);
  await choose(row, 'Going well');
  await typeDay(row, 'True since', someday);
  await field.fill('Fakafetai! '.repeat(9_091).slice(0, 100_000));
  await save(row);
  await expect(page.locator(':focus')).toContainText(
    'This text has 100,000 characters and 10,000 fit. Shorten it; your draft is kept as it is.',
  );
  await expect(row.getByText('Draft kept on this device.')).toBeVisible();
  await page.reload();
  await row.getByRole('button', { name: 'Go on with the draft' }).click();
  await expect(field).toBeVisible();
  expect((await field.inputValue()).length).toBe(100_000);
  await field.fill('x'.repeat(10_000));
  await save(row);
  await expect(page.getByText('1 of 5 answered')).toBeVisible();
});

test('markup, control characters and lone surrogates are text, and nothing in them runs', async ({
  page,
}) => {
  await startAsMember(page, 'Tuvalu');
  page.on('dialog', (dialog) => {
    throw new Error(`something ran: ${dialog.message()}`);
  });
  const markup = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  const row = question(page, '1.1.1');
  await answer(row, 'We may miss the date', {
    more: async () => {
      await row.getByLabel('Why?').fill(`${markup} {0} <0>bold</0> \${1}`);
      // Typed in the page, since the way from here to it would mend the surrogates.
      await row.getByLabel('What happened?').evaluate((field, around) => {
        const text = `before\u0007\u0000\u001B\uD800after\t${around}\uDC00`;
        // The setter of the element itself, so that React hears of the change.
        Reflect.set(HTMLTextAreaElement.prototype, 'value', text, field);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }, markup);
      await row.getByText('Add more: evidence, your own estimate').click();
      await row.getByLabel('A short note').fill('<b>Report</b> & "minutes"');
    },
  });
  await expect(page.getByText('1 of 5 answered')).toBeVisible();
  await page.reload();
  const [entry] = await (await showHistory(row)).all();
  const shown = await entry?.innerText();
  expect(shown).toContain(`${markup} {0} <0>bold</0> \${1}`);
  expect(shown).toContain(`before\uFFFDafter ${markup}\uFFFD`);
  expect(shown).toContain('Evidence: <b>Report</b> & "minutes"');
  await expect(row.locator('img, script, b')).toHaveCount(0);
});

test('a name with angle brackets is shown letter for letter', async ({ page }) => {
  await startAsMember(page, 'Tuvalu', 'Sela <b>Tia</b> <0/>');
  await expect(page.getByText('Reporting for Tuvalu as Sela <b>Tia</b> <0/>')).toBeVisible();
});
