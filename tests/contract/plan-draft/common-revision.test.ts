import { expect, test } from 'vitest';
import { commonRevisions } from '../../../src/contract/plan-draft/common-revision.ts';
import type { KnownRevision } from '../../../src/contract/plan-revisions.ts';

/** Revisions with what each stands upon. */
function known(parents: Readonly<Record<string, readonly string[]>>) {
  const all = Object.entries(parents).map(([rev, of]): KnownRevision => ({ rev, parents: of, items: [] }));
  return { revisions: new Map(all.map((one) => [one.rev, one])) };
}

test('PLAN-3 two that were published at once stand upon one revision, the nearest', () => {
  const plan = known({
    first: [],
    second: ['first'],
    north: ['second'],
    south: ['second'],
    later: ['south'],
  });
  expect(commonRevisions(plan, 'north', 'later')).toEqual(['second']);
  expect(commonRevisions(plan, 'second', 'later')).toEqual(['second']);
});

test('PLAN-3 two that settled the same pair stand upon both of it', () => {
  const plan = known({
    first: [],
    north: ['first'],
    south: ['first'],
    here: ['north', 'south'],
    there: ['south', 'north'],
  });
  expect(commonRevisions(plan, 'here', 'there')).toEqual(['north', 'south']);
  expect(commonRevisions(plan, 'there', 'here')).toEqual(['south', 'north']);
});

test('PLAN-3 a revision that is not known is stood upon by nobody', () => {
  const plan = known({ north: ['lost'], south: ['lost'] });
  expect(commonRevisions(plan, 'north', 'south')).toEqual([]);
});
