import type { Page } from '@playwright/test';
import { amendmentOf, publicationOf } from '../../src/contract/plan-amendment.ts';
import { draftedFileText, elementAt, itemsToDrafted } from '../../src/contract/plan-draft/drafted-plan.ts';
import { addTo, setField } from '../../src/contract/plan-draft/edit-makers.ts';
import { draftedPlan } from '../../src/contract/plan-draft/plan-draft.ts';
import type { PlanEdit } from '../../src/contract/plan-draft/plan-edit.ts';
import { type Choice, mergePlans } from '../../src/contract/plan-draft/plan-merge.ts';
import { decodePlanFile } from '../../src/contract/plan-file.ts';
import { type PlanEvent, publishedPlan } from '../../src/contract/plan-revisions.ts';
import type { EventContent } from '../../src/domain/log/event.ts';
import type { Day } from '../../src/domain/plan/day.ts';
import { ocoPlan } from '../fixtures/oco-plan.ts';
import { must } from '../fixtures/state.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixture.ts';
import { workspaceDatabases } from './raw-storage.ts';
import { publishPlan, setDay, setUpSecretariat, someday, visit } from './steps.ts';

const from = '2026-01-01' as Day;

/** What a desk writes that publishes edits upon the plan that ships, knowing of no other desk. */
function written(desk: string, minute: number, title: string, added: string): readonly PlanEvent[] {
  const plan = itemsToDrafted(ocoPlan.items);
  const analysis = elementAt(plan, '1.2.1');
  const addition = addTo(plan, '1.2', new Set());
  if (analysis === null || addition === null) throw new Error('the plan has 1.2.1');
  const edits: readonly PlanEdit[] = [
    setField(analysis, 'title', title),
    { ...addition, value: { ...addition.value, title: added } },
  ];
  const file = must(decodePlanFile(draftedFileText(draftedPlan(plan, edits), ocoPlan.memberValues)));
  const { items, memberValues: members, rev } = ocoPlan;
  const amendment = must(
    amendmentOf(publishedPlan({ items, members, rev }, []), file, { from, decision: desk }),
  );
  const base = { items, rev, isPublished: false, beside: [] };
  return writtenBy(desk, minute, publicationOf(base, amendment, { from, note: `Decided by ${desk}` }));
}

function writtenBy(desk: string, minute: number, contents: readonly EventContent[]): readonly PlanEvent[] {
  return contents.map((one, index) => ({
    ...one,
    device: desk.padEnd(16, '_'),
    seq: index + 1,
    t: Date.parse(`${someday}T08:00:00Z`) + minute * 60_000 + index,
  })) as unknown as readonly PlanEvent[];
}

/** What a third desk writes that brings two amendments together with one of the two titles. */
function settled(
  desk: string,
  minute: number,
  choice: Choice,
  both: readonly PlanEvent[],
): readonly object[] {
  const { items, memberValues: members, rev } = ocoPlan;
  const published = publishedPlan({ items, members, rev }, both);
  const [inUse, other] = [published.amendments[0], published.beside[0]];
  if (inUse === undefined || other === undefined) throw new Error('two stand beside each other');
  const [mine, theirs] = [itemsToDrafted(other.items), itemsToDrafted(inUse.items)];
  const choices = new Map<string, Choice>([
    ['field 1.2.1 title.en', choice],
    ['same-code 1.2.8', 'both'],
  ]);
  const { plan } = mergePlans({ bases: [itemsToDrafted(items)], mine, theirs }, choices, new Set());
  const file = must(decodePlanFile(draftedFileText(plan, members)));
  const amendment = must(amendmentOf(published, file, { from, decision: desk }));
  const base = { items: published.items, rev: inUse.rev, isPublished: true, beside: [other.rev] };
  return writtenBy(desk, minute, publicationOf(base, amendment, { from, note: `Settled by ${desk}` }));
}

/** Stores what follows from the log about the plan as if update files had brought these events. */
async function takenIn(page: Page, events: readonly object[]): Promise<void> {
  const [name = ''] = await workspaceDatabases(page);
  await page.evaluate(
    async ([database, value]) => {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(database);
        opening.onsuccess = () => resolve(opening.result);
      });
      const change = db.transaction('documents', 'readwrite');
      change.objectStore('documents').put({ name: 'planning', value });
      await new Promise((resolve) => {
        change.oncomplete = resolve;
      });
      db.close();
    },
    [name, events] as const,
  );
}

test('PLAN-3: two amendments published at once are shown side by side, and one plan is made of both', async ({
  page,
}) => {
  await setDay(page, someday);
  await setUpSecretariat(page, 'Officer');
  await takenIn(page, [
    ...written('north', 0, 'Analyse needs every year', 'From the north desk'),
    ...written('south', 9, 'Analyse training needs', 'From the south desk'),
  ]);
  await page.reload();
  await visit(page, 'plan', 'OCO Strategic Plan 2022-2027');
  // Nothing else is published meanwhile: it would settle the two without a word.
  await page.getByRole('button', { name: 'Change the first reported year' }).click();
  const dialog = page.getByRole('dialog', { name: 'First reported year' });
  await expect(dialog.getByRole('link', { name: 'Bring them together first' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Publish for everybody' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'See what each changed, and make one plan of both' }).click();
  await expect(page.getByRole('region', { name: 'In use now' })).toContainText('From the south desk');
  const other = page.getByRole('region', { name: 'Published at once with it' });
  await expect(other).toContainText('From the north desk');
  await expectAccessible(page, 'two amendments');
  const show = page.getByRole('button', { name: 'See what it changes' });
  await expect(show).toHaveAttribute('aria-disabled', 'true');
  await page
    .getByRole('group', { name: /1\.2\.1 .*Title/ })
    .getByRole('radio', { name: /^Published at once/ })
    .check();
  await page.getByRole('radio', { name: /^Both One of them/ }).check();
  await show.click();
  await publishPlan(page, 'Both desks');
  await expect(page.getByText('Nothing is left to settle: one plan is in use.')).toBeVisible();
  await visit(page, 'plan', 'OCO Strategic Plan 2022-2027');
  await expect(page.getByRole('link', { name: 'Analyse needs every year' })).toBeVisible();
  await expect(page.getByText('1.2.8 From the south desk')).toBeVisible();
  await expect(page.getByText('1.2.9 From the north desk')).toBeVisible();
});

test('PLAN-3: two desks that brought the same two together, each with another title, are asked which one holds', async ({
  page,
}) => {
  await setDay(page, someday);
  await setUpSecretariat(page, 'Officer');
  const both = [
    ...written('north', 0, 'Analyse needs every year', 'From the north desk'),
    ...written('south', 9, 'Analyse training needs', 'From the south desk'),
  ];
  await takenIn(page, [
    ...both,
    ...settled('east', 20, 'mine', both),
    ...settled('west', 30, 'theirs', both),
  ]);
  await page.reload();
  await visit(page, 'plan/merge', 'Two amendments at once');
  await expect(page.getByRole('region', { name: 'In use now' })).toContainText('Settled by west');
  await expect(page.getByRole('button', { name: 'See what it changes' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  const title = page.getByRole('group', { name: /1\.2\.1 .*Title/ });
  await title.getByRole('radio', { name: 'Published at once with it Analyse needs every year' }).check();
  await expect(page.getByRole('group', { name: /Two with one code|Order/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'See what it changes' }).click();
  await publishPlan(page, 'Both desks');
  await expect(page.getByText('Nothing is left to settle: one plan is in use.')).toBeVisible();
  await visit(page, 'plan', 'OCO Strategic Plan 2022-2027');
  await expect(page.getByRole('link', { name: 'Analyse needs every year' })).toBeVisible();
});
