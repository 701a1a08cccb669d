import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { decodePlanFile, type PlanFile } from '../../src/contract/plan-file.ts';
import { itemsToPlan, planRev } from '../../src/contract/plan-items.ts';
import type { JsonObject } from '../../src/domain/log/event.ts';
import { deliverablesOf } from '../../src/domain/plan/expected.ts';
import { activitiesOf } from '../../src/domain/plan/plan.ts';
import { textIn } from '../../src/domain/plan/text.ts';
import { ocoPlan, ocoPlanText } from '../fixtures/oco-plan.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const sampleText = readFileSync('tests/fixtures/format-1/plan.json', 'utf8');
const { file, rev }: { file: JsonObject; rev: string } = JSON.parse(sampleText);

function must(text: string): PlanFile {
  const decoded = decodePlanFile(text);
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
  return decoded.value;
}

describe('the plan that ships', () => {
  test('the shipped files are letter for letter those that were handed over', () => {
    expect(sha256(readFileSync('public/data/oco-strategic-plan-2022-2027.json'))).toBe(
      '29d45cb527525654dfdd0b26af6e9b72704bdf3e7147500a8b2812e859128368',
    );
    expect(sha256(readFileSync('public/data/oco-engagements.json'))).toBe(
      '3373e595ced8a8add1ac07589e6914d145fe943ba475de594c41bc75a83680a7',
    );
  });

  test('it holds 6 priorities, 3 objectives, 15 activities and 24 members', () => {
    const { plan, members } = ocoPlan;
    expect(plan.priorities).toHaveLength(6);
    expect(plan.priorities.flatMap((priority) => priority.objectives)).toHaveLength(3);
    expect(activitiesOf(plan)).toHaveLength(15);
    expect(members).toHaveLength(24);
    expect(ocoPlan.items).toHaveLength(1 + 6 + 3 + 15);
    expect(plan).toMatchObject({
      start: '2022-07-01',
      end: '2027-06-30',
      yearStartsInMonth: 7,
      language: 'en',
    });
    expect(plan.secretariat).toEqual({ code: 'OCO', name: 'OCO Secretariat' });
  });

  test('PLAN-2: every activity has its scope and cadence, in plan order', () => {
    const listed = activitiesOf(ocoPlan.plan).map(
      ({ activity: { code, scope, cadence } }) => `${code} ${scope} ${cadence}`,
    );
    expect(listed).toEqual([
      '1.1.1 member ongoing',
      '1.1.2 regional ongoing',
      '1.1.3 regional once',
      '1.1.4 regional once',
      '1.1.5 regional once',
      '1.1.6 regional ongoing',
      '1.2.1 member annual',
      '1.2.2 member ongoing',
      '1.2.3 member once',
      '1.2.4 regional ongoing',
      '1.2.5 regional once',
      '1.2.6 regional ongoing',
      '1.2.7 member ongoing',
      '1.3.1 regional once',
      '1.3.2 regional once',
    ]);
    for (const { activity } of activitiesOf(ocoPlan.plan)) {
      expect(activity).toMatchObject({
        due: null,
        countsAsDone: null,
        instruction: null,
        milestones: [],
        appliesTo: null,
        furtherObjectives: [],
      });
    }
  });

  test('its titles stand letter for letter, curly apostrophes and full stops included', () => {
    const titles = [
      'Strengthen the implementation of the current OCO Professional Standards Framework (OPSF).',
      'Secretariat and Member engagement at regional and international forums.',
      'Conduct annual training needs analysis for individual Members',
    ];
    const found = activitiesOf(ocoPlan.plan).map(({ activity }) => activity.title.en);
    for (const title of titles) expect(found).toContain(title);
    const [first] = ocoPlan.plan.priorities;
    expect(first?.overallObjective).toEqual({
      en: 'Enhance the Leadership capability to enable Customs\u2019 modernisation reforms',
    });
    expect(first?.objectives[0]?.title.en).toBe(
      'Develop and strengthen Members\u2019 leadership capabilities at executive management and supervisory levels',
    );
    expect(ocoPlan.plan.priorities.slice(1).every((one) => one.overallObjective === null)).toBe(true);
    const raw = JSON.parse(ocoPlanText) as { priorities: { code: string; title: string }[] };
    expect(ocoPlan.plan.priorities.map((one) => [one.code, one.title.en])).toEqual(
      raw.priorities.map((one) => [one.code, one.title]),
    );
  });

  test('PLAN-3: its revision is the one that every device holds, now and later', () => {
    expect(ocoPlan.rev).toBe('xMyjdGED9KI7grlH');
  });
});

describe('a plan that uses every field', () => {
  const sample = must(JSON.stringify(file));
  const activities = new Map(activitiesOf(sample.plan).map(({ activity }) => [activity.code, activity]));

  test('texts are in the language of the file or in those that they name', () => {
    expect(sample.plan.title).toEqual({ en: 'Sample plan', fr: 'Plan d’essai' });
    expect(sample.plan.priorities[0]?.title).toEqual({ fr: 'Priorité' });
    expect(sample.plan.priorities[0]?.overallObjective).toEqual({ en: 'Overall' });
    const title = sample.plan.priorities[0]?.title ?? { en: '' };
    expect(textIn(title, 'en')).toEqual({ words: 'Priorité', language: 'fr' });
    expect(textIn(sample.plan.title, 'fr')).toEqual({ words: 'Plan d’essai', language: 'fr' });
  });

  test('DELIV-2: a due day is a day of the plan, or a month and date of every plan year', () => {
    expect(activities.get('1.1.2')?.due).toEqual({ kind: 'day', day: '2025-06-30' });
    expect(activities.get('1.1.1')?.due).toEqual({ kind: 'each-year', month: 3, date: 31 });
    expect(activities.get('1.1.3')?.due).toBeNull();
    const dues = deliverablesOf(sample.plan, sample.members).map(
      (one) => `${one.key} ${one.due} ${one.hasOwnDay}`,
    );
    expect(dues).toContain('sample-2024-2026/WF/1.1.1/2025 2025-03-31 true');
    expect(dues).toContain('sample-2024-2026/SEC/1.1.2/plan 2025-06-30 true');
    expect(dues).toContain('sample-2024-2026/FJ/1.1.3/2026 2026-12-31 false');
    const onNewYear = must(JSON.stringify(file).replace('"03-31"', '"01-01"'));
    expect(deliverablesOf(onNewYear.plan, onNewYear.members).map((one) => one.due)).toContain('2024-01-01');
  });

  test('PLAN-2: an activity that applies to some members is expected of those only', () => {
    expect(activities.get('1.1.1')?.appliesTo).toEqual(['TV', 'WF']);
    const parties = (code: string) =>
      new Set(
        deliverablesOf(sample.plan, sample.members)
          .filter((one) => one.placed.activity.code === code)
          .map((one) => one.party),
      );
    expect(parties('1.1.1')).toEqual(new Set(['TV', 'WF']));
    expect(parties('1.1.3')).toEqual(new Set(['TV', 'WF', 'FJ']));
  });

  test('PLAN-2: what counts as done, instruction and milestones are read; the order of activities is that of the file', () => {
    expect([...activities.keys()]).toEqual(['1.1.2', '1.1.1', '1.1.3']);
    expect(activities.get('1.1.2')?.countsAsDone).toEqual({ fr: 'Un rapport signé' });
    expect(activities.get('1.1.1')?.instruction).toEqual({ en: 'One page is enough' });
    expect(activities.get('1.1.1')?.milestones).toEqual([
      { code: 'a', title: { fr: 'Première étape' } },
      { code: 'b', title: { en: 'Second step' } },
    ]);
  });

  test('MEMB-1: a member is read with what is stated, and null where nothing is', () => {
    expect(sample.members[0]).toEqual({
      code: 'TV',
      name: 'Tuvalu',
      aliases: [],
      administration: null,
      from: '2024-07-01',
      until: null,
      subregion: 'Polynesia',
      groups: ['PACER Plus'],
      language: 'en',
    });
    expect(sample.members[1]).toMatchObject({
      code: 'WF',
      aliases: ['Wallis & Futuna'],
      language: 'fr',
      from: null,
    });
  });

  test('a byte order mark before the file is no problem', () => {
    expect(must(`\uFEFF${JSON.stringify(file)}`).rev).toBe(rev);
  });

  test('PLAN-3: its revision is the frozen one', () => {
    expect(sample.rev).toBe(rev);
    expect(sha256(new TextEncoder().encode(sampleText))).toBe(
      '3dc1fcb02b3c08a451d1a68b59398de4f0272e6ca104e4b9524155bb407a0feb',
    );
  });
});

describe('items and revision', () => {
  const anyPlan = fc.constantFrom(ocoPlan, must(JSON.stringify(file)));

  test('PLAN-3: a plan is made of its items, in whatever order they are held, and so is its revision', () => {
    fc.assert(
      fc.property(
        anyPlan.chain((one) =>
          fc.tuple(fc.constant(one), fc.shuffledSubarray([...one.items], { minLength: one.items.length })),
        ),
        ([one, items]) => {
          expect(itemsToPlan(items)).toEqual(one.plan);
          expect(planRev(items)).toBe(one.rev);
        },
      ),
    );
  });

  test('PLAN-3: any change to any item makes another revision, and the same plan always the same', () => {
    fc.assert(
      fc.property(
        anyPlan,
        fc.nat(30),
        fc.string({ minLength: 1, maxLength: 5 }),
        fc.jsonValue({ maxDepth: 1 }),
        (one, at, name, value) => {
          const place = at % one.items.length;
          const item = one.items[place] as PlanFile['items'][number];
          const changed = { ...item, value: { ...item.value, [`x${name}`]: `${JSON.stringify(value)}` } };
          expect(planRev(one.items.with(place, changed))).not.toBe(one.rev);
          expect(planRev(one.items.toSpliced(place, 1))).not.toBe(one.rev);
          expect(planRev(structuredClone(one.items))).toBe(one.rev);
        },
      ),
    );
  });

  test('names that this version does not know are kept in the items, so that nothing is lost on the way', () => {
    const { items } = must(JSON.stringify(file));
    expect(items[0]?.value).toMatchObject({ weights: { '1': 3 } });
    expect(items.find((item) => item.code === '1.1.1')?.value).toMatchObject({
      basis: 'sample',
      due: '03-31',
    });
    expect(must(JSON.stringify({ ...file, weights: { '1': 4 } })).rev).not.toBe(rev);
  });

  test('the order of names in the file does not matter', () => {
    const turned = Object.fromEntries(Object.entries(file).reverse());
    expect(must(JSON.stringify(turned)).rev).toBe(rev);
  });
});
