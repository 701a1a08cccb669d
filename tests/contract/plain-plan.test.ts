import { readdirSync, readFileSync } from 'node:fs';
import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { type PlainPlan, readPlainPlan } from '../../src/contract/plan-sheets/plain-plan.ts';
import { readPlainPlanFile } from '../../src/contract/plan-sheets/plain-plan-file.ts';
import { ocoPlan } from '../fixtures/oco-plan.ts';

const folder = 'tests/fixtures/posts';
const posts = readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')] as const);
const [, firstPost] = posts[0] as (typeof posts)[number];
const shipped = ocoPlan.plan.priorities[0];

/** A plan without the numbers of its lines. */
const words = ({ priorities }: PlainPlan) =>
  priorities.map(({ code, title, overallObjective, objectives }) => ({
    code,
    title,
    overallObjective,
    objectives: objectives.map((one) => ({
      title: one.title,
      activities: one.activities.map((a) => a.title),
    })),
  }));

test.each(posts)(
  'SHEET-3 the post %s holds the plan that ships, letter for letter, and its news is no plan',
  (_, text) => {
    const plain = readPlainPlan(text);
    expect(words(plain)).toEqual([
      {
        code: '1',
        title: shipped?.title.en,
        overallObjective: shipped?.overallObjective?.en,
        objectives: shipped?.objectives.map(({ title, activities }) => ({
          title: title.en,
          activities: activities.map((one) => one.title.en),
        })),
      },
    ]);
    expect(plain.priorities[0]?.objectives.flatMap((one) => one.activities)).toHaveLength(15);
    // Every line of the news is shown as left out.
    const news = text
      .slice(0, text.indexOf('Priority 1'))
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    expect(plain.leftOut.map(({ title }) => title)).toEqual(news);
    expect(plain.joined).toEqual([]);

    const read = readPlainPlanFile(plain, ocoPlan);
    expect(read.problems).toEqual([]);
    expect(read.remarks).toEqual([]);
    expect(read.file?.rev).toBe(ocoPlan.rev);
  },
);

const news = fc.constantFrom(
  'The workshop was held in Suva.',
  'Priority 1 was the subject of the day.',
  'Priority 2',
  'For more information: mediaoco@ocosec.org',
  '* a bullet of the news',
  'Participants agreed on:',
  'ENDS',
  '',
);

test('SHEET-3 line ends, blanks, bullets and news before and after never change what is read', () => {
  const expected = words(readPlainPlan(firstPost));
  const plan = firstPost.slice(firstPost.indexOf('Priority 1'));
  fc.assert(
    fc.property(
      fc.constantFrom('\n', '\r\n', '\r', '\u2028'),
      fc.constantFrom('', ' ', '\t', '\u00A0\u00A0', '\u3000'),
      fc.constantFrom('* ', '• ', '– ', '- ', '▪\t', '• * ', '◦\u00A0', '•'),
      fc.array(news, { maxLength: 4 }),
      fc.array(news, { maxLength: 4 }),
      fc.boolean(),
      (lineEnd, blank, bullet, before, after, isTight) => {
        const lines = plan
          .split('\n')
          .filter((line) => !isTight || line.trim() !== '')
          .map((line) => `${blank}${line.replace(/^(\s*[•*]\s*)+/, bullet)}${blank}`);
        // What stands behind the last activity must not be a bullet of the same list.
        const all = [...before, '', ...lines, 'Share This', ...after];
        expect(words(readPlainPlan(all.join(lineEnd)))).toEqual(expected);
      },
    ),
  );
});

describe('a text beside the plan in force', () => {
  const changed = (from: string, to: string) =>
    readPlainPlanFile(readPlainPlan(firstPost.replace(from, to)), ocoPlan);
  const lineOf = (start: string) => `${firstPost.split('\n').findIndex((one) => one.includes(start)) + 1}`;
  const titleOf = (file: ReturnType<typeof changed>['file'], code: string) =>
    file?.items.find((item) => item.code === code)?.value.title;

  test('SHEET-3 a line with other words at the place of an activity rewords it, and that is said', () => {
    const { file, remarks } = changed('Provide ethics and governance training', 'Provide ethics training');
    expect(titleOf(file, '1.1.6')).toBe('Provide ethics training');
    expect(remarks).toEqual([
      { type: 'reworded', sheet: null, cells: [lineOf('Provide ethics')], found: ['1.1.6'] },
    ]);
  });

  test('SHEET-3 a line more is a new activity with a code of its own; who answers is not guessed silently', () => {
    const { file, remarks } = changed('* Develop front line', '* Count ships\n* Develop front line');
    expect(titleOf(file, '1.1.4')).toBe('Develop front line supervision training');
    expect(titleOf(file, '1.1.7')).toBe('Count ships');
    expect(remarks.map(({ type, found }) => [type, found])).toEqual([['taken-as-regional', ['1.1.7']]]);
  });

  test('SHEET-3 a line that begins with a small letter is the rest of the one before', () => {
    const text = firstPost.replace('modules\n* Develop front', 'modules\nand lists\n* Develop front');
    const plain = readPlainPlan(text);
    expect(plain.priorities[0]?.objectives[0]?.activities[2]?.title).toBe(
      'Develop mentoring and internship programmes and modules and lists',
    );
    expect(plain.joined.map(({ title }) => title)).toEqual(['and lists']);
  });

  test('SHEET-3 priorities that the text does not print stay, with what stands below them', () => {
    const { file } = changed('', '');
    expect(file?.plan.priorities.map(({ code }) => code)).toEqual(
      ocoPlan.plan.priorities.map(({ code }) => code),
    );
  });
});
