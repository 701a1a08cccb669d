import { readFileSync } from 'node:fs';
import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { decodePlanFile } from '../../src/contract/plan-file.ts';
import type { PlanProblem } from '../../src/contract/plan-problem.ts';
import { deliverablesOf } from '../../src/domain/plan/expected.ts';

interface Draft {
  [name: string]: unknown;
}
interface DraftPlan extends Draft {
  secretariat: Draft;
  priorities: (Draft & { objectives: (Draft & { activities: Draft[] })[] })[];
  members: Draft[];
}

const sample: { file: DraftPlan } = JSON.parse(readFileSync('tests/fixtures/format-1/plan.json', 'utf8'));

function problemsIn(text: string): readonly PlanProblem[] {
  const decoded = decodePlanFile(text);
  return decoded.ok ? [] : decoded.error;
}

/** What is wrong with the sample after a change, as `type place: found`. */
function problemsAfter(change: (plan: DraftPlan) => void): readonly string[] {
  const plan = structuredClone(sample.file);
  change(plan);
  return problemsIn(JSON.stringify(plan)).map(({ type, place, found }) => `${type} ${place}: ${found}`);
}

const activityOf = (plan: DraftPlan, index = 0) =>
  plan.priorities[0]?.objectives[0]?.activities[index] as Draft;
const activityAt = (index = 0) => `priorities[0].objectives[0].activities[${index}]`;

describe('one problem at a time, with its place and what stands there', () => {
  test('the sample has none', () => {
    expect(problemsAfter(() => undefined)).toEqual([]);
  });

  test('what is no JSON, or no plan, is one problem of the file', () => {
    for (const text of ['', '{', 'plan', '[1,', '{"format":1}x']) {
      expect(problemsIn(text)).toEqual([{ type: 'not-json', place: '', found: text }]);
    }
    expect(problemsIn('x'.repeat(100))[0]?.found).toBe(`${'x'.repeat(80)}…`);
    expect(problemsIn('null')).toEqual([{ type: 'missing', place: '', found: null }]);
    expect(problemsIn('"text"')).toEqual([{ type: 'not-an-object', place: '', found: 'text' }]);
    expect(problemsIn('17')).toEqual([{ type: 'not-an-object', place: '', found: '17' }]);
    for (const text of ['[]', '{}']) {
      const places = problemsIn(text).map(({ type, place }) => `${type} ${place}`);
      expect(places).toContain('missing format');
      expect(places).toContain('missing priorities');
      expect(places).not.toContain('missing members');
    }
  });

  test('what nests deeper than any plan is no plan file, and does not stop the program', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const whole = JSON.stringify(sample.file);
    for (const text of [
      deep,
      whole.replace('"format":1', `"format":1,"x":${deep}`),
      whole.replace('"id":', `"id":${deep},"x":`),
    ]) {
      expect(problemsIn(text).map((problem) => problem.type)).toEqual(['not-json']);
    }
  });

  test('KEY-1: codes', () => {
    expect(problemsAfter((plan) => void (plan.id = 'oco 2022'))).toEqual(['not-a-code id: oco 2022']);
    expect(problemsAfter((plan) => void (activityOf(plan).code = '1/1'))).toEqual([
      `not-a-code ${activityAt()}.code: 1/1`,
    ]);
    expect(problemsAfter((plan) => void (plan.secretariat.code = 'oco'))).toEqual([
      'not-a-party-code secretariat.code: oco',
    ]);
    expect(problemsAfter((plan) => void delete plan.members[2]?.code)).toEqual([
      'missing members[2].code: null',
    ]);
    expect(problemsAfter((plan) => void ((plan.members[2] as Draft).code = ''))).toEqual([
      'not-a-party-code members[2].code: ',
    ]);
  });

  test('PLAN-1: a code that is used twice, within a kind or across kinds', () => {
    expect(problemsAfter((plan) => void (activityOf(plan, 2).code = '1.1.2'))).toEqual([
      `duplicate-code ${activityAt(2)}.code: 1.1.2`,
    ]);
    expect(problemsAfter((plan) => void (activityOf(plan).code = '1.1'))).toEqual([
      `duplicate-code ${activityAt()}.code: 1.1`,
    ]);
    expect(problemsAfter((plan) => void ((plan.priorities[1] as Draft).code = '1.1.3'))).toEqual([
      'duplicate-code priorities[1].code: 1.1.3',
    ]);
    expect(problemsAfter((plan) => void ((plan.members[2] as Draft).code = 'SEC'))).toEqual([
      'duplicate-code members[2].code: SEC',
    ]);
    const milestones = [
      { code: 'a', title: 'One' },
      { code: 'a', title: 'Two' },
    ];
    expect(problemsAfter((plan) => void (activityOf(plan).milestones = milestones))).toEqual([
      `duplicate-code ${activityAt()}.milestones[1].code: a`,
    ]);
  });

  test('PLAN-2: scope and cadence', () => {
    expect(problemsAfter((plan) => void (activityOf(plan).scope = 'global'))).toEqual([
      `unknown-scope ${activityAt()}.scope: global`,
    ]);
    expect(problemsAfter((plan) => void (activityOf(plan).cadence = 'weekly'))).toEqual([
      `unknown-cadence ${activityAt()}.cadence: weekly`,
    ]);
    expect(problemsAfter((plan) => void delete activityOf(plan).scope)).toEqual([
      `missing ${activityAt()}.scope: null`,
    ]);
  });

  test('DELIV-1: a due day of an activity that is done once is a day of the plan', () => {
    const due = (value: unknown) => problemsAfter((plan) => void (activityOf(plan).due = value));
    expect(due('2027-01-01')).toEqual([`due-outside-plan ${activityAt()}.due: 2027-01-01`]);
    expect(due('2023-12-31')).toEqual([`due-outside-plan ${activityAt()}.due: 2023-12-31`]);
    expect(due('soon')).toEqual([`not-a-due-day ${activityAt()}.due: soon`]);
    expect(due('2025-02-30')).toEqual([`not-a-due-day ${activityAt()}.due: 2025-02-30`]);
    expect(due(20_250_630)).toEqual([`not-a-due-day ${activityAt()}.due: 20250630`]);
    expect(due('03-31')).toEqual([`due-not-once ${activityAt()}.due: 03-31`]);
    expect([due(null), due('2024-01-01'), due('2026-12-31')]).toEqual([[], [], []]);
  });

  test('DELIV-2: a due day of a yearly activity is a month and date', () => {
    const due = (value: unknown) => problemsAfter((plan) => void (activityOf(plan, 1).due = value));
    expect(due('2025-06-30')).toEqual([`due-not-yearly ${activityAt(1)}.due: 2025-06-30`]);
    expect(due('02-30')).toEqual([`not-a-due-day ${activityAt(1)}.due: 02-30`]);
    expect(due('3-31')).toEqual([`not-a-due-day ${activityAt(1)}.due: 3-31`]);
    expect(due('02-29')).toEqual([]);
  });

  test('texts', () => {
    const title = (value: unknown) => problemsAfter((plan) => void (activityOf(plan).title = value));
    expect(problemsAfter((plan) => void delete activityOf(plan).title)).toEqual([
      `missing ${activityAt()}.title: null`,
    ]);
    expect(title('')).toEqual([`missing ${activityAt()}.title: `]);
    expect(title(7)).toEqual([`not-text ${activityAt()}.title: 7`]);
    expect(title({ de: 'Titel' })).toEqual([`not-text ${activityAt()}.title: {"de":"Titel"}`]);
    expect(title({ en: ' ' })).toEqual([`missing ${activityAt()}.title.en:  `]);
    expect(title({ en: 'Title', fr: 5 })).toEqual([`not-text ${activityAt()}.title.fr: 5`]);
    expect(title('a\u0007')).toEqual([`text-not-storable ${activityAt()}.title: a\u0007`]);
    expect(title('x'.repeat(10_001))).toEqual([`text-too-long ${activityAt()}.title: ${'x'.repeat(80)}…`]);
    expect(title({ en: 'a\tb', fr: 'c\u0007' })).toEqual([
      `text-not-storable ${activityAt()}.title.en: a\tb`,
      `text-not-storable ${activityAt()}.title.fr: c\u0007`,
    ]);
    expect(title('<b>Title</b> ')).toEqual([]);
  });

  test('lists and entries that are something else', () => {
    expect(problemsAfter((plan) => void (plan.priorities = {} as never))).toEqual([
      'not-a-list priorities: {}',
    ]);
    expect(problemsAfter((plan) => void (plan.members = 'all' as never))).toContain(
      'not-a-list members: all',
    );
    expect(problemsAfter((plan) => void delete (plan.priorities[1] as Draft).objectives)).toEqual([
      'missing priorities[1].objectives: null',
    ]);
    expect(problemsAfter((plan) => void (plan.priorities[1] = 5 as never))).toEqual([
      'not-an-object priorities[1]: 5',
    ]);
    expect(problemsAfter((plan) => void ((plan.members[0] as Draft).groups = 'WTO'))).toEqual([
      'not-a-list members[0].groups: WTO',
    ]);
    expect(problemsAfter((plan) => void (plan.secretariat = null as never))).toEqual([
      'missing secretariat: null',
    ]);
  });

  test('days, months and languages', () => {
    expect(problemsAfter((plan) => void (plan.end = '2023-06-30'))).toContain(
      'end-before-start end: 2023-06-30',
    );
    expect(problemsAfter((plan) => void (plan.start = '2024-1-1'))).toEqual(['not-a-day start: 2024-1-1']);
    expect(problemsAfter((plan) => void ((plan.members[0] as Draft).memberUntil = '2024-06-30'))).toEqual([
      'end-before-start members[0].memberUntil: 2024-06-30',
    ]);
    for (const month of [0, 13, 7.5, '7']) {
      expect(problemsAfter((plan) => void (plan.yearStartsInMonth = month))).toEqual([
        `not-a-month yearStartsInMonth: ${month}`,
      ]);
    }
    expect(problemsAfter((plan) => void (plan.language = 'de'))).toEqual(['unknown-language language: de']);
    expect(problemsAfter((plan) => void ((plan.members[0] as Draft).preferredLanguage = 'es'))).toEqual([
      'unknown-language members[0].preferredLanguage: es',
    ]);
  });

  test('KEY-1: a plan whose years four digits cannot name is refused', () => {
    expect(problemsAfter((plan) => void (plan.end = '9999-12-31'))).toEqual(['not-a-day end: 9999-12-31']);
    expect(problemsAfter((plan) => void (plan.start = '0000-01-01'))).toEqual([
      'not-a-day start: 0000-01-01',
    ]);
  });

  test('a member that is not in the plan', () => {
    expect(problemsAfter((plan) => void (activityOf(plan, 1).appliesTo = ['TV', 'XX']))).toEqual([
      `unknown-member ${activityAt(1)}.appliesTo[1]: XX`,
    ]);
  });

  test('MEMB-3: a name or alias that another member answers to', () => {
    const member = (plan: DraftPlan, at: number) => plan.members[at] as Draft;
    const [first, second] = [sample.file.members[0] as Draft, sample.file.members[1] as Draft];
    const asName = (place: string, found: string) => [`member-name-taken members[${place}: ${found}`];
    const shouted = ` ${String(first.name).toUpperCase()} `;
    expect(problemsAfter((plan) => void (member(plan, 1).name = shouted))).toEqual(
      asName('1].name', shouted),
    );
    expect(problemsAfter((plan) => void (member(plan, 0).aliases = [second.name]))).toEqual(
      asName('0].aliases[0]', String(second.name)),
    );
    expect(problemsAfter((plan) => void (member(plan, 0).aliases = [second.code]))).toEqual(
      asName('0].aliases[0]', String(second.code)),
    );
    expect(problemsAfter((plan) => void (member(plan, 0).aliases = [first.name]))).toEqual([]);
    const plan = structuredClone(sample.file);
    member(plan, 1).name = first.name;
    expect(problemsIn(JSON.stringify(plan))[0]?.between).toEqual([second.code, first.code]);
  });

  test('a further objective that is the own one, or is named twice', () => {
    const further = (value: unknown) =>
      problemsAfter((plan) => void (activityOf(plan).furtherObjectives = value));
    expect(further(['1.1'])).toEqual([`own-objective ${activityAt()}.furtherObjectives[0]: 1.1`]);
    const twice = problemsAfter((plan) => {
      plan.priorities[0]?.objectives.push({ code: '1.9', title: 'Another', activities: [] });
      activityOf(plan).furtherObjectives = ['1.9', '1.9'];
    });
    expect(twice).toEqual([`objective-twice ${activityAt()}.furtherObjectives[1]: 1.9`]);
  });

  test('a newer format is said to be one', () => {
    expect(problemsAfter((plan) => void (plan.format = 2))).toEqual(['newer-format format: 2']);
    expect(problemsAfter((plan) => void (plan.format = 'two'))).toEqual(['newer-format format: two']);
    expect(problemsAfter((plan) => void delete plan.format)).toEqual(['missing format: null']);
  });

  test('KEY-2: numbers that are not whole and lone surrogates are refused under any name, known or not', () => {
    expect(problemsAfter((plan) => void (plan.weights = { '1': 0.5 }))).toEqual([
      'not-a-whole-number weights.1: 0.5',
    ]);
    expect(problemsAfter((plan) => void (activityOf(plan).note = 'a\uD800'))).toEqual([
      `text-not-storable ${activityAt()}.note: a\uD800`,
    ]);
    expect(problemsAfter((plan) => void ((plan.members[1] as Draft)['\uDC00'] = 1))).toEqual([
      'text-not-storable members[1].\uDC00: \uDC00',
    ]);
    const huge = JSON.stringify(sample.file).replace('"format":1', '"format":1,"x":1e999');
    expect(problemsIn(huge)).toEqual([{ type: 'not-a-whole-number', place: 'x', found: 'Infinity' }]);
  });
});

describe('several problems', () => {
  test('all are listed at once, shape and sense together', () => {
    const problems = problemsAfter((plan) => {
      plan.organisation = '';
      activityOf(plan).cadence = 'weekly';
      activityOf(plan, 1).due = '2025-06-30';
      activityOf(plan, 2).code = '1.1';
      (plan.members[1] as Draft).code = 'TV';
      plan.weight = 1.5;
    });
    expect([...problems].sort()).toEqual([
      `due-not-yearly ${activityAt(1)}.due: 2025-06-30`,
      'duplicate-code members[1].code: TV',
      `duplicate-code ${activityAt(2)}.code: 1.1`,
      'missing organisation: ',
      'not-a-whole-number weight: 1.5',
      `unknown-cadence ${activityAt()}.cadence: weekly`,
      `unknown-member ${activityAt(1)}.appliesTo[1]: WF`,
    ]);
  });
});

describe('any file at all', () => {
  function isFine(text: string): void {
    const decoded = decodePlanFile(text);
    if (decoded.ok) {
      const { plan, members } = decoded.value;
      expect(Array.isArray(deliverablesOf(plan, members))).toBe(true);
      return;
    }
    expect(decoded.error.length).toBeGreaterThan(0);
    for (const { type, place, found } of decoded.error) {
      expect(type).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(typeof place).toBe('string');
      expect(found === null || typeof found === 'string').toBe(true);
    }
  }

  test('whatever stands in a file, it is a plan that can be counted or a list of problems; nothing is thrown', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.jsonValue().map((value) => JSON.stringify(value)),
        ),
        isFine,
      ),
    );
  });

  test('the same for a plan in which anything stands in place of anything', () => {
    const paths: (readonly (string | number)[])[] = [];
    const walk = (value: unknown, path: readonly (string | number)[]) => {
      if (path.length > 0) paths.push(path);
      if (typeof value !== 'object' || value === null) return;
      for (const [name, one] of Object.entries(value))
        walk(one, [...path, Array.isArray(value) ? Number(name) : name]);
    };
    walk(sample.file, []);
    const anyValue = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom<unknown>(null, '', [], {}, 1e300, -1, '2024-02-29', '02-29', '\uD800', 'TV', '1.1'),
    );
    const anyChange = fc.tuple(fc.constantFrom(...paths), anyValue);
    fc.assert(
      fc.property(fc.array(anyChange, { minLength: 1, maxLength: 3 }), (changes) => {
        const plan: unknown = structuredClone(sample.file);
        for (const [path, value] of changes) {
          const parent = path
            .slice(0, -1)
            .reduce<unknown>((one, name) => (one as Draft | undefined)?.[name] ?? {}, plan);
          // A copy: the same object put in two places, one within the other, would have no end.
          if (typeof parent === 'object') (parent as Draft)[path.at(-1) as string] = structuredClone(value);
        }
        isFine(JSON.stringify(plan));
      }),
      { numRuns: 500 },
    );
  });
});
