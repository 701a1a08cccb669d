import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../src/contract/canonical.ts';
import {
  type DraftElement,
  draftedFileText,
  elementAt,
  itemsToDrafted,
  withAllBelow,
} from '../../../src/contract/plan-draft/drafted-plan.ts';
import { draftProblems } from '../../../src/contract/plan-draft/draft-problems.ts';
import {
  addTo,
  moveBy,
  moveTo,
  nextCode,
  remove,
  retire,
  setCode,
  setField,
  setText,
} from '../../../src/contract/plan-draft/edit-makers.ts';
import { editsBetween } from '../../../src/contract/plan-draft/edits-between.ts';
import {
  createReplay,
  draftedPlan,
  noDraft,
  type PlanDraft,
  withEdit,
  withRedone,
  withUndone,
} from '../../../src/contract/plan-draft/plan-draft.ts';
import { applyEdit, type PlanEdit } from '../../../src/contract/plan-draft/plan-edit.ts';
import { planDifference } from '../../../src/contract/plan-draft/plan-difference.ts';
import { decodePlanFile } from '../../../src/contract/plan-file.ts';
import type { Day } from '../../../src/domain/plan/day.ts';
import { anyStep, draftedBase as base, draftedFile, editOf, edited } from '../../fixtures/drafted.ts';
import { ocoPlan } from '../../fixtures/oco-plan.ts';

const at = (plan: DraftElement, key: string) => elementAt(plan, key) as DraftElement;
const inEnglish = { field: 'title', language: 'en', planLanguage: 'en', isNeeded: true } as const;
const anySteps = fc.array(anyStep, { maxLength: 25 });

test('a plan goes into a draft and out of it letter for letter', () => {
  for (const plan of [ocoPlan, draftedFile]) {
    const decoded = decodePlanFile(draftedFileText(itemsToDrafted(plan.items), plan.memberValues));
    expect(decoded.ok && decoded.value).toEqual(plan);
  }
});

describe('undo and redo', () => {
  test('undoing any edits gives the start, and making them again gives the end', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const replay = createReplay(base);
        let draft: PlanDraft = { ...noDraft, rev: 'first' };
        const seen = [replay(draft.edits)];
        for (const step of steps) {
          const edit = editOf(replay(draft.edits), step);
          if (edit !== null) draft = withEdit(replay, draft, edit);
          seen.push(replay(draft.edits));
        }
        const end = replay(draft.edits);
        expect(draftedPlan(base, draft.edits)).toEqual(end);
        const { length } = draft.edits;
        for (let left = length; left > 0; left--) draft = withUndone(draft);
        expect(replay(draft.edits)).toBe(base);
        expect(withUndone(draft)).toBe(draft);
        for (let left = length; left > 0; left--) draft = withRedone(draft);
        expect(replay(draft.edits)).toEqual(end);
        expect(withRedone(draft)).toBe(draft);
      }),
    );
  });

  test('an edit changes the fields of its own element alone, and the others stay the same objects', () => {
    fc.assert(
      fc.property(anySteps, anyStep, (steps, step) => {
        const { plan } = edited(base, steps);
        const edit = editOf(plan, step);
        if (edit === null) return;
        const after = new Map(withAllBelow(applyEdit(plan, edit)).map((one) => [one.key, one]));
        for (const one of withAllBelow(plan))
          if (one.key !== edit.key) expect(after.get(one.key)?.value).toBe(one.value);
      }),
    );
  });

  test('letters typed into one field are one edit, and none at all once they are erased again', () => {
    const replay = createReplay(base);
    const type = (draft: PlanDraft, words: string, mark = 'a') =>
      withEdit(replay, draft, setText(at(replay(draft.edits), '1.1.1'), inEnglish, words, mark));
    const twice = type(type(noDraft, 'Ac'), 'Act');
    expect(twice.edits).toHaveLength(1);
    expect(type(twice, 'Activity', 'b').edits).toHaveLength(2);
    expect(type(twice, 'Activity 1.1.1 ').edits).toEqual([]);
    expect(type(noDraft, 'Activity 1.1.1 ').edits).toEqual([]);
  });

  test('an edit after an undo forgets what was undone', () => {
    const replay = createReplay(base);
    const edit = setField(at(base, '1.1.1'), 'due', '2026-01-01');
    const undone = withUndone(withEdit(replay, noDraft, edit));
    expect(withEdit(replay, undone, setField(at(base, '1.1.2'), 'due', '2026-02-01')).undone).toEqual([]);
  });
});

describe('edits', () => {
  test('PLAN-1: what was published keeps its code and stays; what the draft added may change and go', () => {
    expect(setCode(at(base, '1.1.1'), '9', '')).toBeNull();
    expect(remove(base, '1.1.1')).toBeNull();
    expect(remove(base, '1.1')).toBeNull();
    const added = applyEdit(base, addTo(base, '1.1', new Set()) as PlanEdit);
    expect(remove(added, '+1')).toEqual({ type: 'remove', key: '+1' });
    const moved = applyEdit(added, addTo(added, '1', new Set()) as PlanEdit);
    const holding = applyEdit(moved, moveTo(moved, '1.1.1', '+2') as PlanEdit);
    expect(remove(holding, '+2')).toBeNull();
  });

  test('KEY-1: a new element gets the next free code, after all that were ever used', () => {
    const code = (parent: string, taken: readonly string[] = []) =>
      addTo(base, parent, new Set(taken))?.value.code;
    expect([code(''), code('2'), code('1.1'), code('2.1')]).toEqual(['3', '2.2', '1.1.4', '2.1.1']);
    expect(code('1.1', ['1.1.9'])).toBe('1.1.10');
    expect(nextCode('1.1', ['1.1.x', '1.1.2.7', '1.10.4'])).toBe('1.1.1');
    expect(addTo(base, '1.1.1', new Set())).toBeNull();
  });

  test('a text keeps its other languages and its white space, and is made storable and no more', () => {
    const set = (key: string, language: 'en' | 'fr', words: string) =>
      at(applyEdit(base, setText(at(base, key), { ...inEnglish, language }, words, '')), key).value.title;
    expect(set('1.2.1', 'fr', 'D')).toEqual({ en: 'A', fr: 'D', es: 'C' });
    expect(set('1.2.1', 'fr', '')).toEqual({ en: 'A', es: 'C' });
    expect(set('1.1.1', 'fr', 'D')).toEqual({ en: 'Activity 1.1.1 ', fr: 'D' });
    expect(set('1.1.1', 'en', ' E\u0301.\u0007 ')).toBe(' É. ');
    expect(set('1.1.1', 'en', '')).toEqual({ en: '' });
  });

  test('moves go as far as the ends, and only where the kind belongs', () => {
    expect(moveBy(base, '1.1.1', -1)).toBeNull();
    expect(moveBy(base, '1.1.3', 1)).toBeNull();
    expect(moveTo(base, '1.1.1', '1.1')).toBeNull();
    expect(moveTo(base, '1.1.1', '2')).toBeNull();
    const after = applyEdit(base, moveTo(base, '1.1.1', '2.1') as PlanEdit);
    expect(at(after, '2.1').children.map(({ key }) => key)).toEqual(['1.1.1']);
    const up = applyEdit(base, moveBy(base, '1.1.3', -1) as PlanEdit);
    expect(at(up, '1.1').children.map(({ key }) => key)).toEqual(['1.1.1', '1.1.3', '1.1.2']);
  });
});

describe('what keeps a draft from being published stands at its field', () => {
  const problemsOf = (edit: PlanEdit | null, taken: readonly string[] = []) => {
    const edits = edit === null ? [] : [edit];
    const found = draftProblems(draftedPlan(base, edits), edits, draftedFile.memberValues, new Set(taken));
    return [...found].flatMap(([key, problems]) =>
      problems.map(({ type, place }) => `${key} ${type} ${place}`),
    );
  };
  const activity = at(base, '1.1.2');

  test('each problem of an element that was edited', () => {
    expect(problemsOf(null)).toEqual([]);
    expect(problemsOf(setField(activity, 'due', '03-31'))).toEqual(['1.1.2 due-not-once due']);
    expect(problemsOf(setField(activity, 'due', '2030-01-01'))).toEqual(['1.1.2 due-outside-plan due']);
    expect(problemsOf(retire(activity, '' as Day, 'x'))).toEqual(['1.1.2 not-a-day retired.day']);
    expect(problemsOf(retire(activity, '2026-01-01' as Day, ' '))).toEqual([
      '1.1.2 missing retired.decision',
    ]);
    expect(problemsOf(setField(activity, 'appliesTo', ['FA', 'ZZ']))).toEqual([
      '1.1.2 unknown-member appliesTo[1]',
    ]);
    expect(problemsOf(setField(activity, 'furtherObjectives', ['2.1', '9.9']))).toEqual([
      '1.1.2 unknown-objective furtherObjectives[1]',
    ]);
    expect(problemsOf(setField(activity, 'furtherObjectives', ['1.2']))).toEqual([]);
    expect(problemsOf(setField(activity, 'furtherObjectives', ['1.1', '1.2']))).toEqual([
      '1.1.2 own-objective furtherObjectives[0]',
    ]);
    expect(problemsOf(setText(activity, inEnglish, '', ''))).toEqual(['1.1.2 missing title.en']);
    expect(problemsOf(setText(at(base, '1'), { ...inEnglish, language: 'fr' }, ' ', ''))).toEqual([
      '1 missing title.fr',
    ]);
    expect(problemsOf(setText(base, inEnglish, '', ''))).toEqual([' missing title.en']);
  });

  test('KEY-1: a code that is used, or was ever used, is refused', () => {
    const added = addTo(base, '1.1', new Set()) as PlanEdit & { type: 'add' };
    const withCode = (code: string) => ({ ...added, value: { ...added.value, title: 'New', code } });
    expect(problemsOf(withCode('1.1.4'))).toEqual([]);
    expect(problemsOf(withCode('2.1'))).toEqual(['+1 duplicate-code code']);
    expect(problemsOf(withCode('1.1.4'), ['1.1.4'])).toEqual(['+1 duplicate-code code']);
    expect(problemsOf(withCode('a b'))).toEqual(['+1 not-a-code code']);
    expect(problemsOf(withCode(''))).toEqual(['+1 not-a-code code']);
    expect(problemsOf(added)).toEqual(['+1 missing title.en']);
  });

  test('a draft without one reads as a plan file', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { edits, plan } = edited(base, steps);
        const decoded = decodePlanFile(draftedFileText(plan, draftedFile.memberValues));
        const problems = draftProblems(plan, edits, draftedFile.memberValues, new Set());
        expect(decoded.ok).toBe(problems.size === 0);
      }),
    );
  });
});

test('the edits between two plans make the one into the other, and no difference makes none', () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const { plan } = edited(base, steps);
      const edits = editsBetween(base, plan);
      const made = draftedPlan(base, edits);
      expect(planDifference(made, plan)).toEqual([]);
      expect(canonicalJson(JSON.parse(draftedFileText(made, [])) as object)).toBe(
        canonicalJson(JSON.parse(draftedFileText(plan, [])) as object),
      );
      if (edits.length === 0) expect(planDifference(base, plan)).toEqual([]);
    }),
  );
  expect(editsBetween(base, itemsToDrafted(draftedFile.items))).toEqual([]);
});
