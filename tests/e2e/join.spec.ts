import { readFileSync } from 'node:fs';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Page } from '@playwright/test';
import { encodeArmour } from '../../src/contract/armour.ts';
import { encodeInvitation } from '../../src/contract/invitation-text.ts';
import type { InvitationFacts } from '../../src/contract/invitation.ts';
import { decodePlanFile } from '../../src/contract/plan-file.ts';
import type { JoinProof } from '../../src/domain/log/event.ts';
import type { DeviceId } from '../../src/domain/log/ids.ts';
import type { Instant } from '../../src/domain/plan/day.ts';
import type { Period } from '../../src/domain/plan/period.ts';
import { verifyJoinProof } from '../../src/contract/join-proof.ts';
import { verifyText } from '../../src/storage/device-keys.ts';
import { createInvited, type Invited } from '../fixtures/invitations.ts';
import { ocoPlan } from '../fixtures/oco-plan.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixture.ts';
import { rowsIn, workspaceDatabases } from './raw-storage.ts';
import { smallPlan } from './small-plan.ts';
import { cutOff, settled } from './sight.ts';
import { answer, explore, question, setDay, someday, startAsMember } from './steps.ts';

test.beforeEach(async ({ page }) => setDay(page, someday));

const waiting = 'The Secretariat has not taken this device in yet. Your first update file asks for it.';
const name = 'Your name, as the Secretariat knows you';

/** An invitation to report for Tuvalu by the plan that ships; `more` replaces what it says. */
async function invite(more: Partial<InvitationFacts> = {}): Promise<Invited & { readonly text: string }> {
  const plan = { id: ocoPlan.plan.id, rev: ocoPlan.rev };
  const invited = await createInvited({ plan, at: Date.parse('2026-11-20T00:00:00Z') as Instant, ...more });
  return { ...invited, text: encodeInvitation(invited.invitation) };
}

async function openLink(page: Page, text: string): Promise<void> {
  await page.goto(`./#/join?invitation=${text}`);
}

async function join(page: Page, person: string): Promise<void> {
  await page.getByLabel(name).fill(person);
  await page.getByRole('button', { name: 'Open My updates' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'My updates' })).toBeVisible();
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('Paste the link, the text or the whole mail here').fill(text);
  await page.getByRole('button', { name: 'Open the invitation' }).click();
}

async function document(page: Page, wanted: string): Promise<unknown> {
  const rows = (await rowsIn(page, 'documents')) as readonly { name: string; value: unknown }[];
  return rows.find((row) => row.name === wanted)?.value;
}

/** The proofs in what the only workspace of this device said about itself, in order; undefined: it gave none. */
async function proofs(page: Page): Promise<readonly (JoinProof | undefined)[]> {
  const tail = (await rowsIn(page, 'tail')) as readonly { line: string }[];
  const segments = (await rowsIn(page, 'segments')) as readonly { lines: string }[];
  const lines = [...segments.flatMap((one) => one.lines.split('\n')), ...tail.map((one) => one.line)];
  const said = lines.map((line) => JSON.parse(line) as { k: string; b: { proof?: JoinProof } });
  return said.filter((one) => one.k === 'enrol').map((one) => one.b.proof);
}

async function expectJoined(page: Page, { invitation, root }: Invited): Promise<void> {
  expect(await document(page, 'programme')).toBe(root.device);
  expect(await document(page, 'root-key')).toBe(root.publicKey);
  expect(await document(page, 'address')).toBe(invitation.statement.address);
  const [database = ''] = await workspaceDatabases(page);
  const device = database.replace('wayfinder/', '') as DeviceId;
  const proof = (await proofs(page)).at(-1);
  const proved = await verifyJoinProof(proof ?? { inv: '', sig: '' }, device, verifyText);
  expect(proved).toMatchObject({ ok: true, value: { line: invitation.statement.line } });
}

test('a link opens the invitation on a device that holds nothing: it asks for the name and reporting begins', async ({
  page,
}) => {
  const invited = await invite();
  await openLink(page, invited.text);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Oceania Customs Organisation invites you to report for Tuvalu');
  await expect(heading).toBeFocused();
  await expect(page.getByText('You can report at once. Joining sends nothing')).toBeVisible();
  await expect(page.getByText('The invitation is valid until 18 Feb 2027.')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(1);
  await expect(page.getByRole('combobox')).toHaveCount(0);
  expect(await workspaceDatabases(page)).toEqual([]);
  await expectAccessible(page, 'invitation');
  await join(page, 'Focal point');
  await expect(page.getByText('Reporting for Tuvalu as Focal point')).toBeVisible();
  await expect(page).toHaveURL(/#\/my-updates$/);
  await expectJoined(page, invited);
  expect(await proofs(page)).toHaveLength(1);
  await expect(page.getByText(waiting)).toBeVisible();
  await expect(page.getByText('The same invitation works on your other devices.')).toBeVisible();
  await answer(question(page, '1.2.1'), 'Going well');
  await expect(page.getByText('1 of 5 answered')).toBeVisible();
  await expectAccessible(page, 'after joining');

  await page.reload();
  await expect(page.getByText('1 of 5 answered')).toBeVisible();
  await page.getByRole('button', { name: 'Not you?' }).click();
  await page.getByRole('button', { name: 'Other workspace' }).click();
  await expect(
    page.getByRole('button', { name: 'Tuvalu, Focal point Reports for this member' }),
  ).toBeVisible();
});

test('the check by voice shows eight characters only when asked for, the same every time', async ({
  page,
}) => {
  await openLink(page, (await invite()).text);
  await join(page, '');
  const code = page.getByText(/^[0-9A-HJKMNP-TV-Z]{4}[0-9A-HJKMNP-TV-Z]{4}$/);
  await expect(page.getByText(waiting)).toBeVisible();
  await expect(code).toHaveCount(0);
  await page.getByRole('button', { name: 'Check by voice' }).click();
  await expect(code).toBeVisible();
  const first = await code.textContent();
  await expectAccessible(page, 'check by voice');
  await page.reload();
  await page.getByRole('button', { name: 'Check by voice' }).click();
  await expect(code).toHaveText(first ?? '');
});

test('the same link again, in the window and in a new one, opens the work that joined with it', async ({
  page,
}) => {
  const { text } = await invite();
  await openLink(page, text);
  await join(page, 'Focal point');
  await answer(question(page, '1.2.1'), 'Going well');
  await openLink(page, text);
  await expect(page).toHaveURL(/#\/my-updates$/);
  await expect(page.getByText('1 of 5 answered')).toBeVisible();
  const other = await page.context().newPage();
  await openLink(other, text);
  await expect(other.getByText('1 of 5 answered')).toBeVisible();
  await expect(other.getByText('Reporting for Tuvalu as Focal point')).toBeVisible();
  expect(await workspaceDatabases(page)).toHaveLength(1);
  expect(await proofs(page)).toHaveLength(1);
});

test('pasted again, a second person at the same computer may begin work of their own with it', async ({
  page,
}) => {
  const { text } = await invite();
  await openLink(page, text);
  await join(page, 'Focal point');
  await page.goto('./#/join');
  await paste(page, text);
  await expect(page.getByText('This device has joined already: Tuvalu, Focal point.')).toBeVisible();
  await page.getByRole('button', { name: 'Somebody else begins on this device' }).click();
  await join(page, 'Ana');
  await expect(page.getByText('Reporting for Tuvalu as Ana')).toBeVisible();
  expect(await workspaceDatabases(page)).toHaveLength(2);
});

test('a link arrives while work for another member is open, and that work stays as it is', async ({
  page,
}) => {
  await startAsMember(page, 'Fiji', 'Mere');
  await answer(question(page, '1.2.1'), 'Going well');
  await openLink(page, (await invite()).text);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('invites you to report for Tuvalu');
  await expect(page.getByText('Reporting for Fiji')).toHaveCount(0);
  await expect(page.getByText('Work for others on this device stays as it is')).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByText('Reporting for Fiji as Mere')).toBeVisible();
  await openLink(page, (await invite()).text);
  await join(page, 'Focal point');
  await expect(page.getByText('Reporting for Tuvalu as Focal point')).toBeVisible();
  await expect(page.getByText('0 of 5 answered')).toBeVisible();
  await page.getByRole('button', { name: 'Not you?' }).click();
  await page.getByRole('button', { name: 'Other workspace' }).click();
  await page.getByRole('button', { name: /^Fiji, Mere/ }).click();
  await expect(page.getByText('1 of 5 answered')).toBeVisible();
});

test('a link that a demonstration is open over says nothing of a demonstration', async ({ page }) => {
  await explore(page);
  await openLink(page, (await invite()).text);
  await expect(page.getByLabel(name)).toBeVisible();
  await expect(page.getByText('Demonstration: every report here is invented.')).toHaveCount(0);
});

test('a whole mail is pasted, quoted and wrapped, and the invitation in it opens', async ({ page }) => {
  const invited = await invite();
  const wrapped = (invited.text.match(/.{1,60}/g) ?? []).join('\r\n> ');
  await page.goto('./');
  await page.getByRole('link', { name: 'Open the invitation' }).click();
  await expect(page.getByRole('heading', { name: 'I have an invitation' })).toBeFocused();
  await paste(page, `From: OCO\r\nSubject: Wayfinder\r\n\r\n> Talofa,\r\n> ${wrapped}\r\n> Fakafetai`);
  await join(page, 'Focal point');
  await expectJoined(page, invited);
});

test('an invitation file is chosen', async ({ page }) => {
  const invited = await invite();
  await page.goto('./#/join');
  await page.getByLabel('Choose the invitation file').setInputFiles({
    name: 'tuvalu.wfinvite',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(invited.text),
  });
  await join(page, 'Focal point');
  await expectJoined(page, invited);
});

test('what was answered without an invitation is used when one comes: all of it belongs to the programme then', async ({
  page,
}) => {
  await startAsMember(page, 'Tuvalu', 'Focal point');
  for (const code of ['1.1.1', '1.2.1', '1.2.2']) await answer(question(page, code), 'Going well');
  expect(await proofs(page)).toEqual([undefined]);
  expect(await document(page, 'programme')).toBeNull();
  const invited = await invite({ firstYear: '2025' as Period });
  await openLink(page, invited.text);
  await expect(page.getByText('3 updates for Tuvalu are on this device. Use them?')).toBeVisible();
  await expect(page.getByText('Written by Focal point.')).toBeVisible();
  await expectAccessible(page, 'work found');
  expect(await document(page, 'programme')).toBeNull();
  await page.getByRole('button', { name: 'Use them' }).click();
  // It asks about the years that the Secretariat reports from then on.
  const asked = /^3 of \d+ answered$/;
  await expect(page.getByText(asked)).toBeVisible();
  await expect(page.getByText(waiting)).toBeVisible();
  await expectJoined(page, invited);
  expect(await document(page, 'plan')).toMatchObject({ firstYear: '2025' });
  expect(await proofs(page)).toHaveLength(2);
  await page.reload();
  await expect(page.getByText(asked)).toBeVisible();
  await openLink(page, invited.text);
  await expect(page.getByText(asked)).toBeVisible();
  expect(await proofs(page)).toHaveLength(2);

  const another = await invite();
  await openLink(page, another.text);
  await expect(page.getByLabel(name)).toBeVisible();
  await expect(page.getByText('on this device. Use')).toHaveCount(0);
});

test('whoever does not want what was answered begins anew, and it stays where it is', async ({ page }) => {
  await startAsMember(page, 'Tuvalu', 'Focal point');
  await answer(question(page, '1.2.1'), 'Going well');
  await openLink(page, (await invite()).text);
  await expect(page.getByText('1 update for Tuvalu is on this device. Use it?')).toBeVisible();
  await page.getByRole('button', { name: 'No, begin anew' }).click();
  await join(page, 'Ana');
  await expect(page.getByText('0 of 5 answered')).toBeVisible();
  await page.getByRole('button', { name: 'Not you?' }).click();
  await page.getByRole('button', { name: 'Other workspace' }).click();
  await page.getByRole('button', { name: /^Tuvalu, Focal point/ }).click();
  await expect(page.getByText('1 of 5 answered')).toBeVisible();
});

test('an officer’s invitation opens the Overview of the Secretariat', async ({ page }) => {
  const invited = await invite({ role: 'officer', party: 'OCO', partyName: 'OCO Secretariat' });
  await openLink(page, invited.text);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Oceania Customs Organisation invites you to work at its Secretariat',
  );
  await page.getByLabel('Your name').fill('Mere');
  await page.getByRole('button', { name: 'Open the Overview' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Matrix' })).toBeVisible();
  await expectJoined(page, invited);
});

test('an invitation past its end by this clock may be used, and says what may follow', async ({ page }) => {
  await openLink(page, (await invite({ at: Date.parse('2026-01-10T00:00:00Z') as Instant })).text);
  await expect(
    page.getByText('By the clock of this device the invitation ended on 10 Apr 2026.'),
  ).toBeVisible();
  await join(page, '');
});

test('an invitation to another plan asks for its file, and takes no other', async ({ page }) => {
  const plan = JSON.stringify(smallPlan());
  const decoded = decodePlanFile(plan);
  if (!decoded.ok) throw new Error('the small plan cannot be read');
  const named = { id: decoded.value.plan.id, rev: decoded.value.rev };
  const [party, partyName] = [decoded.value.members[0]?.code ?? '', decoded.value.members[0]?.name ?? ''];
  const invited = await invite({ plan: named, party, partyName });
  await openLink(page, invited.text);
  await expect(page.getByText('This invitation is for another plan')).toBeVisible();
  await expect(page.getByLabel(name)).toHaveCount(0);
  const give = (text: string) =>
    page
      .getByLabel('Choose the plan file')
      .setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await give(readFileSync('public/data/oco-strategic-plan-2022-2027.json', 'utf8'));
  await expect(page.getByRole('alert')).toContainText('This is another plan, or another revision of it');
  await give('{');
  await expect(page.getByRole('alert')).toContainText('“plan.json” was not loaded');
  await give(plan);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `Island Ports Forum invites you to report for ${partyName}`,
  );
  await join(page, 'Ana');
  await expectJoined(page, invited);
  await expect(page.getByText('Ports Plan 2025-2027')).toBeVisible();
});

test('what is no invitation, damaged, of a newer version or not genuine has a sentence each and stores nothing', async ({
  page,
}) => {
  const { text, invitation } = await invite();
  const newer = concat(invitation.statement.line.replace('"v":1', '"v":2'), invitation.secret);
  const forged = (await invite({ issuerKey: (await createInvited()).issuer.publicKey })).text;
  const cases: readonly (readonly [string, string])[] = [
    ['Good morning', 'There is no invitation in this.'],
    [encodeArmour(utf8ToBytes('an update')), 'This is an update file, not an invitation.'],
    [
      `${text.slice(0, 300)}${text[300] === 'x' ? 'y' : 'x'}${text.slice(301)}`,
      'This invitation was cut short or changed on its way.',
    ],
    [text.slice(0, -40), 'This invitation was cut short or changed on its way.'],
    [encodeArmour(newer, 'WFinv1'), 'This invitation was made by a newer Wayfinder.'],
    [forged, 'This invitation is not genuine'],
  ];
  await page.goto('./#/join');
  for (const [given, sentence] of cases) {
    await paste(page, given);
    await expect(page.getByRole('alert')).toContainText(sentence);
    await openLink(page, given.replaceAll(' ', '+'));
    await expect(page.getByRole('alert')).toContainText(sentence);
  }
  await expectAccessible(page, 'refused');
  await page.goto('./#/join');
  await page.getByRole('button', { name: 'Open the invitation' }).click();
  await expect(page.getByRole('alert')).toHaveText('Paste the invitation first, or choose its file.');
  expect(await workspaceDatabases(page)).toEqual([]);
});

function concat(line: string, secret: Uint8Array): Uint8Array {
  return Uint8Array.from([...utf8ToBytes(`${line}\n`), ...secret]);
}

test('with the keyboard alone a person gets from the first screen through an invitation to My updates', async ({
  page,
}) => {
  const { text } = await invite();
  await page.goto('./');
  await expect(page.getByRole('region', { name: 'Begin' })).toBeVisible();
  await page.getByRole('link', { name: 'Open the invitation' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'I have an invitation' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { name: /invites you to report for Tuvalu$/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Focal point');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Reporting for Tuvalu as Focal point')).toBeVisible();
});

test.describe('in French on a phone', () => {
  test.use({ locale: 'fr', viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });

  test('an invitation is pasted, opened and checked by voice, and nothing is cut off', async ({ page }) => {
    await page.goto('./#/join');
    const field = page.getByLabel('Collez ici le lien, le texte ou le courriel entier');
    await field.fill('Bonjour');
    await page.getByRole('button', { name: 'Ouvrir l’invitation' }).tap();
    await expect(page.getByRole('alert')).toContainText('Il n’y a pas d’invitation');
    await expect.poll(() => cutOff(page)).toEqual([]);
    await field.fill((await invite()).text);
    await page.getByRole('button', { name: 'Ouvrir l’invitation' }).tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Oceania Customs Organisation vous invite à répondre pour Tuvalu',
    );
    await expect(page.getByText('L’invitation est valable jusqu’au 18 févr. 2027.')).toBeVisible();
    await settled(page);
    await expect.poll(() => cutOff(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ouvrir « Mes mises à jour »' }).tap();
    await expect(page.getByText('Le Secrétariat n’a pas encore admis cet appareil.')).toBeVisible();
    await page.getByRole('button', { name: 'Vérifier de vive voix' }).tap();
    await expect(page.getByText('Lisez ces huit caractères au Secrétariat')).toBeVisible();
    await settled(page);
    await expect.poll(() => cutOff(page)).toEqual([]);
  });
});

test.describe('inside an app on Android', () => {
  const userAgent =
    'Mozilla/5.0 (Linux; Android 14; SM-A146U; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/122.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/453.0.0.40.107;]';
  test.use({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, userAgent });

  test('the way to Chrome comes before the name and takes the invitation along', async ({ page }) => {
    const { text } = await invite();
    await openLink(page, text);
    await expect(page.getByRole('link', { name: 'Open in Chrome' })).toHaveAttribute(
      'href',
      new RegExp(`#/join\\?invitation=${text}#Intent;`),
    );
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await page.getByRole('button', { name: 'Go on here all the same' }).tap();
    await expect(page.getByLabel(name)).toBeVisible();
    await settled(page);
    await expect.poll(() => cutOff(page)).toEqual([]);
  });
});

test.describe('in Safari on an iPhone', () => {
  const userAgent =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
  test.use({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, userAgent });

  test('the Home Screen comes first, and the invitation can be copied to be pasted there', async ({
    page,
  }) => {
    await openLink(page, (await invite()).text);
    await expect(page.getByLabel(name)).toBeVisible();
    await expect(page.getByRole('region', { name: 'First add Wayfinder to the Home Screen' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Copy the invitation' })).toBeVisible();
    await settled(page);
    await expect.poll(() => cutOff(page)).toEqual([]);
  });
});
