import { expect, test } from 'vitest';
import { otherMembers } from '../../../../src/domain/progress/rounds/other-members.ts';
import { ocoPlan } from '../../../fixtures/oco-plan.ts';

// Every line that begins with a code was meant as an answer.
function others(...lines: readonly string[]): readonly string[] {
  const meant = lines.flatMap((line, index) => (/^[> ]*\d\.\d/.test(line) ? [index + 1] : []));
  return otherMembers(lines.join('\n'), meant, 'TO', ocoPlan.members).map(({ name }) => name);
}

test('MEMB-3: answers below the head of another member’s mail, or below its name, are said to be its', () => {
  const own = ['From: Tonga Customs <ana@customs.example>', '1.1.1: g'];
  for (const head of [
    'From: Samoa Customs',
    'De : Samoa',
    '> From: "Customs, Samoa" <office@customs.example>',
    'On 3 Nov 2026, Samoa Customs wrote:',
    'Subject: RE: October to December 2026: Samoa',
    'Samoa',
    'SAMOA:',
    'Samoa Customs',
    '* --- Samoa ---',
  ])
    expect([head, others(...own, head, '1.2.2: c 1 Dec')]).toEqual([head, ['Samoa']]);
  expect(others('From: Samoa Customs', '1.1.1: g', 'Fiji', '1.2.1: g', 'Samoa', '1.2.2: g')).toEqual([
    'Samoa',
    'Fiji',
  ]);
});

test('MEMB-3: a name that no answer stands under, and words that only look like one, are nothing', () => {
  expect(others('From: Tonga Customs', '1.1.1: g', 'Samoa')).toEqual([]);
  expect(others('From: Samoa Customs', 'From: Tonga Customs', '1.1.1: g')).toEqual([]);
  expect(others('Samoa', 'Tonga', '1.1.1: g')).toEqual([]);
  expect(others('From: Samoa Customs', 'From: Ana Tupou', '1.1.1: g')).toEqual([]);
  expect(others('WS', 'Fr:', 'Samoa helped us with this:', '1.1.1: g')).toEqual([]);
  expect(others('1.1.1: g with Samoa', '1.2.1: Samoa')).toEqual([]);
});
