import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  codeOf,
  type DraftElement,
  draftedFileText,
  elementAt,
  withAllBelow,
} from '../../../src/contract/plan-draft/drafted-plan.ts';
import { addTo, moveBy, moveTo, setField, setText } from '../../../src/contract/plan-draft/edit-makers.ts';
import { editsBetween } from '../../../src/contract/plan-draft/edits-between.ts';
import { draftedPlan } from '../../../src/contract/plan-draft/plan-draft.ts';
import { applyEdit, type PlanEdit } from '../../../src/contract/plan-draft/plan-edit.ts';
import { type Choice, mergePlans } from '../../../src/contract/plan-draft/plan-merge.ts';
import { planDifference } from '../../../src/contract/plan-draft/plan-difference.ts';
import { anyStep, draftedBase as base, edited, published } from '../../fixtures/drafted.ts';

const at = (plan: DraftElement, key: string) => elementAt(plan, key) as DraftElement;
const none = new Set<string>();
const merge = (mine: DraftElement, theirs: DraftElement, choices: Record<string, Choice> = {}) =>
  mergePlans({ bases: [base], mine, theirs }, new Map(Object.entries(choices)), none);
const after = (...edits: readonly (PlanEdit | null)[]) =>
  edits.reduce<DraftElement>((plan, edit) => applyEdit(plan, edit as PlanEdit), base);
const title = (key: string, language: 'en' | 'fr', words: string) =>
  setText(at(base, key), { field: 'title', language, planLanguage: 'en' }, words, '');
const keysBelow = (plan: DraftElement, key: string) => at(plan, key).children.map((one) => one.key);
const textOf = (plan: DraftElement) => draftedFileText(plan, []);
const anySteps = fc.array(anyStep, { maxLength: 15 });
// What is published has a code for each element, and no code twice: anything else is refused before.
const canBePublished = (plan: DraftElement) => {
  const codes = withAllBelow(plan).flatMap((one) => (one === plan ? [] : codeOf(one)));
  return codes.every((code) => code !== '') && new Set(codes).size === codes.length;
};

describe('PLAN-3: two plans that stand upon the same one', () => {
  test('where one changed nothing, the other is taken as it is', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { plan: changed } = edited(base, steps);
        fc.pre(canBePublished(changed));
        const theirs = published(changed);
        expect(textOf(merge(base, theirs).plan)).toBe(textOf(theirs));
        expect(merge(base, theirs).conflicts).toEqual([]);
        expect(planDifference(theirs, published(merge(theirs, base).plan))).toEqual([]);
        expect(textOf(merge(theirs, theirs).plan)).toBe(textOf(theirs));
      }),
    );
  });

  test('what both added and changed is in the one, and nothing of either is left out', () => {
    fc.assert(
      fc.property(anySteps, anySteps, (some, others) => {
        const { plan: changed } = edited(base, others);
        fc.pre(canBePublished(changed));
        const [mine, theirs] = [edited(base, some).plan, published(changed)];
        const { plan, recoded } = merge(mine, theirs);
        const keys = withAllBelow(plan).map((one) => one.key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const one of [...withAllBelow(mine), ...withAllBelow(theirs)]) expect(keys).toContain(one.key);
        for (const { from, to } of recoded) expect(from).not.toBe(to);
        expect(textOf(draftedPlan(theirs, editsBetween(theirs, plan)))).toBeDefined();
        expect(planDifference(draftedPlan(theirs, editsBetween(theirs, plan)), plan)).toEqual([]);
      }),
    );
  });

  test('different fields, and different languages of one text, are no conflict', () => {
    const mine = after(title('1.2.1', 'en', 'Mine'), setField(at(base, '1.1.1'), 'due', '2026-01-01'));
    const theirs = after(
      title('1.2.1', 'fr', 'Leur'),
      setField(at(base, '1.1.1'), 'instruction', { en: 'Ask' }),
    );
    const { plan, conflicts } = merge(mine, theirs);
    expect(conflicts).toEqual([]);
    expect(at(plan, '1.2.1').value.title).toEqual({ en: 'Mine', fr: 'Leur', es: 'C' });
    expect(at(plan, '1.1.1').value).toMatchObject({ due: '2026-01-01', instruction: { en: 'Ask' } });
  });

  test('the same field is a conflict: theirs until mine is chosen', () => {
    const [mine, theirs] = [after(title('1.2.1', 'en', 'Mine')), after(title('1.2.1', 'en', 'Theirs'))];
    const [conflict] = merge(mine, theirs).conflicts;
    expect(conflict).toMatchObject({
      type: 'field',
      unit: 'title.en',
      mine: 'Mine',
      theirs: 'Theirs',
    });
    const titleWith = (choices: Record<string, Choice>) =>
      at(merge(mine, theirs, choices).plan, '1.2.1').value.title;
    expect(titleWith({})).toMatchObject({ en: 'Theirs' });
    expect(titleWith({ [conflict?.id ?? '']: 'mine' })).toMatchObject({ en: 'Mine' });
  });

  test('moves: to one place by one of them is taken, to two places is a conflict', () => {
    const [mine, theirs] = [after(moveTo(base, '1.1.1', '1.2')), after(moveTo(base, '1.1.1', '2.1'))];
    expect(keysBelow(merge(mine, base).plan, '1.2')).toEqual(['1.2.1', '1.1.1']);
    const { conflicts, plan } = merge(mine, theirs);
    expect(conflicts).toMatchObject([{ type: 'place', mine: { key: '1.2' }, theirs: { key: '2.1' } }]);
    expect(keysBelow(plan, '2.1')).toEqual(['1.1.1']);
    expect(keysBelow(merge(mine, theirs, { 'place 1.1.1': 'mine' }).plan, '1.2')).toContain('1.1.1');
  });

  test('two orders of the same are a conflict, one order and an addition are not', () => {
    const [up, down] = [after(moveBy(base, '1.1.3', -1)), after(moveBy(base, '1.1.1', 1))];
    const added = after(addTo(base, '1.1', none));
    const one = merge(up, published(added));
    expect([keysBelow(one.plan, '1.1'), one.conflicts]).toEqual([['1.1.1', '1.1.3', '1.1.4', '1.1.2'], []]);
    expect(merge(up, down).conflicts).toMatchObject([{ type: 'order' }]);
    expect(keysBelow(merge(up, down).plan, '1.1')).toEqual(keysBelow(down, '1.1'));
    expect(keysBelow(merge(up, down, { 'order 1.1': 'mine' }).plan, '1.1')).toEqual(keysBelow(up, '1.1'));
  });

  test('KEY-1: a draft gives way: what it added gets another code where that one was published meanwhile', () => {
    const mine = after(addTo(base, '1.1', none));
    const theirs = published(after(addTo(base, '1.1', none)));
    const { plan, recoded, conflicts } = merge(mine, theirs);
    expect([recoded, conflicts]).toEqual([[{ from: '1.1.4', to: '1.1.5' }], []]);
    expect(at(plan, '+1').value.code).toBe('1.1.5');
  });

  test('KEY-1: two that were published with one code: one is chosen, or both stay and one gets another code', () => {
    const added = (words: string) => {
      const plan = after(addTo(base, '1.1', none));
      return published(applyEdit(plan, setField(at(plan, '+1'), 'title', { en: words })));
    };
    const [mine, theirs] = [added('Mine'), added('Theirs')];
    expect(merge(mine, theirs).conflicts).toMatchObject([{ type: 'same-code', id: 'same-code 1.1.4' }]);
    const titles = (choice: Choice) =>
      at(merge(mine, theirs, { 'same-code 1.1.4': choice }).plan, '1.1')
        .children.map((one) => `${codeOf(one)} ${JSON.stringify(one.value.title)}`)
        .slice(3);
    expect(titles('theirs')).toEqual(['1.1.4 {"en":"Theirs"}']);
    expect(titles('mine')).toEqual(['1.1.4 {"en":"Mine"}']);
    expect(titles('both').sort()).toEqual(['1.1.4 {"en":"Theirs"}', '1.1.5 {"en":"Mine"}']);
  });

  test('PLAN-1 what one dropped and the other amended is asked; what one dropped alone is dropped', () => {
    const retired = setField(at(base, '1.2.1'), 'retired', { day: '2026-01-01', decision: 'Conference' });
    const [dropped, amended] = [after(retired), after(title('1.2.1', 'en', 'Amended'))];
    expect(merge(dropped, base).conflicts).toEqual([]);
    expect(at(merge(dropped, base).plan, '1.2.1').value.retired).toBeDefined();
    const both = merge(amended, dropped);
    expect(both.conflicts).toMatchObject([{ id: 'field 1.2.1 retired', mine: undefined }]);
    expect(at(both.plan, '1.2.1').value).toMatchObject({ title: { en: 'Amended' }, retired: {} });
    const kept = merge(amended, dropped, { 'field 1.2.1 retired': 'mine' });
    expect(at(kept.plan, '1.2.1').value.retired).toBeUndefined();
    expect(merge(dropped, amended).conflicts).toMatchObject([
      { id: 'field 1.2.1 retired', theirs: undefined },
    ]);
  });

  describe('with an objective goes what was added below it and what names it', () => {
    const withObjective = (words: string, activity: string) => {
      const added = after(addTo(base, '1', none));
      const named = applyEdit(added, setField(at(added, '+1'), 'title', { en: words }));
      const below = applyEdit(named, addTo(named, '+1', none) as PlanEdit);
      const told = applyEdit(below, setField(at(below, '+2'), 'title', { en: activity }));
      return applyEdit(told, setField(at(told, '1.1.1'), 'furtherObjectives', ['1.2', '1.3']));
    };
    const further = (plan: DraftElement) => at(plan, '1.1.1').value.furtherObjectives;

    test('KEY-1: a draft’s objective that gets another code is named by it wherever the draft named it', () => {
      const theirs = published(after(addTo(base, '1', none)));
      const { plan, recoded } = merge(withObjective('Mine', 'Of mine'), theirs);
      expect(recoded).toEqual([
        { from: '1.3', to: '1.4' },
        { from: '1.3.1', to: '1.4.1' },
      ]);
      expect(further(plan)).toEqual(['1.2', '1.4']);
    });

    test('KEY-1: of two objectives that were published with one code both stay, each with its activities', () => {
      const mine = published(withObjective('Mine', 'Of mine'));
      const theirs = published(withObjective('Theirs', 'Of theirs'));
      expect(merge(mine, theirs).conflicts).toMatchObject([
        { id: 'same-code 1.3' },
        { id: 'same-code 1.3.1' },
      ]);
      const both = merge(mine, theirs, { 'same-code 1.3': 'both', 'same-code 1.3.1': 'theirs' });
      const added = at(both.plan, '1').children.slice(2);
      const said = added.map((one) => [one, ...one.children].map((each) => [codeOf(each), each.value.title]));
      expect(said).toEqual([
        [
          ['1.3', { en: 'Theirs' }],
          ['1.3.1', { en: 'Of theirs' }],
        ],
        [
          ['1.4', { en: 'Mine' }],
          ['1.4.1', { en: 'Of mine' }],
        ],
      ]);
      expect(both.conflicts).toMatchObject([
        { id: 'same-code 1.3' },
        { type: 'field', unit: 'furtherObjectives', mine: ['1.2', '1.4'], theirs: ['1.2', '1.3'] },
      ]);
    });

    test('an order is said in the elements that stand there, with the codes that they got', () => {
      const turned = (words: string, key: string, by: -1 | 1) => {
        const added = after(moveBy(base, key, by), addTo(base, '1.1', none));
        return published(applyEdit(added, setField(at(added, '+1'), 'title', { en: words })));
      };
      const [mine, theirs] = [turned('Mine', '1.1.3', -1), turned('Theirs', '1.1.1', 1)];
      const { conflicts } = merge(mine, theirs, { 'same-code 1.1.4': 'both' });
      const orders = conflicts.flatMap((one) =>
        one.type === 'order' ? [one.mine.map(codeOf), one.theirs.map(codeOf)] : [],
      );
      expect(orders).toEqual([
        ['1.1.1', '1.1.3', '1.1.2', '1.1.5'],
        ['1.1.2', '1.1.1', '1.1.3', '1.1.4'],
      ]);
    });
  });

  describe('that were brought together twice', () => {
    const of = (mine: DraftElement, theirs: DraftElement, bases: readonly DraftElement[]) =>
      mergePlans({ bases, mine, theirs }, new Map(), none);
    const [north, south] = [after(title('1.2.1', 'en', 'North')), after(title('1.2.1', 'en', 'South'))];

    test('PLAN-3 what each desk settled in its own way is asked, though each took a side', () => {
      const { conflicts } = of(north, south, [north, south]);
      expect(conflicts).toMatchObject([{ type: 'field', mine: 'North', theirs: 'South' }]);
      // Of one plan alone, one side would have changed nothing.
      expect(of(north, south, [north]).conflicts).toEqual([]);
    });

    test('PLAN-3 what both settled alike, and what either did beyond, is taken', () => {
      const [here, there] = [
        applyEdit(north, setField(at(north, '1.1.1'), 'due', '2026-01-01')),
        applyEdit(north, setField(at(north, '1.1.2'), 'due', '2026-02-02')),
      ];
      const { plan, conflicts } = of(here, there, [north, south]);
      expect(conflicts).toEqual([]);
      expect(at(plan, '1.2.1').value.title).toMatchObject({ en: 'North' });
      expect([at(plan, '1.1.1').value.due, at(plan, '1.1.2').value.due]).toEqual([
        '2026-01-01',
        '2026-02-02',
      ]);
    });

    test('PLAN-3 what one of two alone had added, and one desk dropped, is asked', () => {
      const added = published(after(addTo(base, '1.1', none)));
      const dropped = applyEdit(
        added,
        setField(at(added, '1.1.4'), 'retired', { day: '2026-01-01', decision: 'Only the other' }),
      );
      expect(of(added, dropped, [added, base]).conflicts).toMatchObject([
        { type: 'field', unit: 'retired', mine: undefined },
      ]);
    });

    test('KEY-1 a code that each desk gave to an objective of its own is asked where it is named', () => {
      const of14 = (plan: DraftElement, code: string) =>
        applyEdit(plan, setField(at(plan, '1.1.2'), 'furtherObjectives', [code]));
      const withNew = (words: string) => {
        const added = after(addTo(base, '1', none));
        return of14(published(applyEdit(added, setField(at(added, '+1'), 'title', { en: words }))), '1.3');
      };
      const [ours, theirs] = [withNew('North'), withNew('South')];
      const both = merge(ours, theirs, { 'same-code 1.3': 'both' });
      expect(both.recoded).toEqual([{ from: '1.3', to: '1.4' }]);
      const [here, there] = [of14(published(both.plan), '1.3'), of14(published(both.plan), '1.4')];
      for (const [one, other] of [
        [here, there],
        [there, here],
      ] as const)
        expect(of(one, other, [ours, theirs]).conflicts).toMatchObject([{ unit: 'furtherObjectives' }]);
    });

    test('PLAN-3 two orders are asked where the bases have both', () => {
      const [up, down] = [after(moveBy(base, '1.1.3', -1)), after(moveBy(base, '1.1.1', 1))];
      expect(of(up, down, [up, down]).conflicts).toMatchObject([
        { type: 'order', mine: [{ key: '1.1.1' }, { key: '1.1.3' }, { key: '1.1.2' }] },
      ]);
      const [here, there] = [after(moveTo(base, '1.1.1', '1.2')), after(moveTo(base, '1.1.1', '2.1'))];
      expect(of(here, there, [here, there]).conflicts).toMatchObject([{ type: 'place' }]);
    });
  });
});
