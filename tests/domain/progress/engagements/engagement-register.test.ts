import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import {
  bodyToEngagement,
  engagementToBody,
} from '../../../../src/domain/progress/engagements/engagement.ts';
import {
  type EngagementEntry,
  engagementsOf,
} from '../../../../src/domain/progress/engagements/engagement-register.ts';
import { engagementWith, entryOf, fullEngagement, leastEngagement } from '../../../fixtures/engagements.ts';

const titles = (entries: readonly EngagementEntry[]) =>
  engagementsOf([], entries).map((one) => [one.id, one.title, one.officeNote]);

const anyEntries: fc.Arbitrary<readonly EngagementEntry[]> = fc
  .array(
    fc.record({
      device: fc.constantFrom('a', 'b', 'c'),
      recorded: fc.integer({ min: 1, max: 3 }),
      id: fc.constantFrom('E1', 'E2'),
      word: fc.nat(99),
      isNote: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map(({ device, recorded, id, word, isNote }, index) => {
      const body = isNote
        ? { id, office: `note ${word}` }
        : { ...leastEngagement, id, title: `title ${word}` };
      return entryOf(device, index + 1, recorded, body);
    }),
  );

test('ENG-1: in what order values arrive never matters', () => {
  fc.assert(
    fc.property(
      anyEntries.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
      ),
      ([all, shuffled]) => {
        expect(titles(shuffled)).toEqual(titles(all));
      },
    ),
  );
});

test('ENG-1: what the source of one that ships leaves open stays beside it, whatever is said of it later', () => {
  const asSource = { title: false, funders: 'ambiguous', members: null };
  const shipped = [{ ...engagementWith({ id: 'E1', title: 'A title of ours' }), asSource }];
  const after = (title: string) =>
    engagementsOf(shipped, [entryOf('a', 1, 1, { ...leastEngagement, id: 'E1', title })])[0]?.asSource;
  expect(engagementsOf(shipped, [])[0]?.asSource).toEqual(asSource);
  expect(after('A title of ours')).toEqual(asSource);
  expect(after('Another')).toEqual({ ...asSource, title: true });
});

test('ENG-1: the later value holds, or else the one with the greater id; a device stays in its own order', () => {
  const value = (title: string) => ({ ...leastEngagement, title });
  expect(titles([entryOf('a', 1, 5, value('early')), entryOf('b', 1, 6, value('late'))])).toEqual([
    ['E9', 'late', null],
  ]);
  expect(titles([entryOf('b', 1, 5, value('greater')), entryOf('a', 7, 5, value('smaller'))])).toEqual([
    ['E9', 'greater', null],
  ]);
  // Its clock was set back between the two.
  expect(titles([entryOf('a', 1, 9, value('first')), entryOf('a', 2, 3, value('second'))])).toEqual([
    ['E9', 'second', null],
  ]);
});

test('ENG-1: those that ship stand as they are until an event says otherwise; the latest goes first', () => {
  const shipped = [
    engagementWith({ id: 'E1', title: 'Earlier', start: '2020-01-01' as never }),
    engagementWith({ id: 'E2', title: 'Later' }),
  ];
  expect(engagementsOf(shipped, []).map((one) => one.title)).toEqual(['Later', 'Earlier']);
  const changed = engagementsOf(shipped, [
    entryOf('a', 1, 1, { ...leastEngagement, id: 'E1', title: 'Mended' }),
    entryOf('a', 2, 1, { id: 'E2', office: 'Who stayed away' }),
  ]);
  expect(changed.map((one) => [one.title, one.officeNote, one.said?.recorded ?? null])).toEqual([
    ['Later', 'Who stayed away', null],
    ['Mended', null, 1],
  ]);
});

test('ENG-1: an engagement that is removed is kept with the reason; a note that is emptied is gone', () => {
  const all = engagementsOf(
    [],
    [
      entryOf('a', 1, 1, { ...leastEngagement, removed: 'Entered twice' }),
      entryOf('a', 2, 1, { id: 'E9', office: 'Something' }),
      entryOf('b', 1, 2, { id: 'E9', office: '' }),
    ],
  );
  expect(all).toMatchObject([{ removed: 'Entered twice', officeNote: null }]);
});

test('ENG-1: what a body says comes back as it was, and what it does not say stays unsaid', () => {
  for (const body of [leastEngagement, fullEngagement, { ...fullEngagement, removed: 'Entered twice' }])
    expect(engagementToBody(bodyToEngagement(body, null))).toEqual(body);
  const { participants, membersCounted, membersNamed, funders } = bodyToEngagement(leastEngagement, null);
  expect([participants.count, participants.women, membersCounted, membersNamed, funders]).toEqual(
    Array(5).fill(null),
  );
});
