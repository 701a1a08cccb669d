import { expect, test } from 'vitest';
import { memberDifferences } from '../../../src/contract/plan-draft/member-difference.ts';

test('MEMB-1: what an amendment says otherwise of members is named member by member and field by field', () => {
  const before = [
    { code: 'FJ', name: 'Fiji', aliases: [], memberUntil: null },
    { code: 'TO', name: 'Tonga', groups: ['WCO'] },
    { code: 'WS', name: 'Samoa' },
  ];
  const said = [
    { code: 'FJ', name: 'Fiji', memberUntil: '2024-06-30' },
    { code: 'TO', name: 'Kingdom of Tonga', groups: ['WCO'] },
    { code: 'WS', name: 'Samoa', aliases: [], administration: null },
    { code: 'ZZ', name: 'Newland', preferredLanguage: 'fr' },
  ];
  expect(memberDifferences(before, said)).toEqual([
    {
      code: 'FJ',
      name: 'Fiji',
      how: 'changed',
      fields: [{ field: 'memberUntil', before: undefined, after: '2024-06-30' }],
    },
    {
      code: 'TO',
      name: 'Kingdom of Tonga',
      how: 'changed',
      fields: [{ field: 'name', before: 'Tonga', after: 'Kingdom of Tonga' }],
    },
    {
      code: 'ZZ',
      name: 'Newland',
      how: 'added',
      fields: [
        { field: 'name', before: undefined, after: 'Newland' },
        { field: 'preferredLanguage', before: undefined, after: 'fr' },
      ],
    },
  ]);
});
