import { plural, t } from '@lingui/core/macro';
import {
  type Change,
  type ChangeKind,
  changeKinds,
  countChanges,
} from '../../../domain/progress/editions/compare.ts';

/** A kind of change as tables and lists name it. */
export function changeWord(kind: ChangeKind): string {
  switch (kind) {
    case 'done':
      return t`Done since`;
    case 'slipped':
      return t`Slipped`;
    case 'pushed-out':
      return t`Pushed out`;
    case 'new':
      return t`New`;
    case 'first-answer':
      return t`Answered for the first time`;
    case 'no-longer-done':
      return t`No longer done`;
    case 'no-longer-expected':
      return t`No longer expected`;
    case 'restated':
      return t`Restated`;
  }
}

/** What a kind of change means. */
export function changeMeaning(kind: ChangeKind): string {
  switch (kind) {
    case 'done':
      return t`Not done then, done now.`;
    case 'slipped':
      return t`Open and in time then; now past its date, done in part only, or not going to happen.`;
    case 'pushed-out':
      return t`It has a later date now than then.`;
    case 'new':
      return t`Expected now, not then.`;
    case 'first-answer':
      return t`Nobody had answered then.`;
    case 'no-longer-done':
      return t`Done then, not done now.`;
    case 'no-longer-expected':
      return t`Expected then, not now.`;
    case 'restated':
      return t`What was true on the day of the earlier copy is told otherwise now.`;
  }
}

/** What changed since a copy, in one sentence: only what did change. */
export function changeSentence(since: string, changes: readonly Change[]): string {
  const counts = countChanges(changes);
  const often = changes.filter(({ times }) => times > 1);
  const said = changeKinds.flatMap((kind) => {
    const count = counts[kind];
    if (count === 0) return [];
    const words = countWords(kind, count);
    return kind === 'pushed-out' && often.length > 0 ? `${words} (${oftenWords(often)})` : words;
  });
  if (said.length === 0) return t`Since ${since}: nothing changed.`;
  const list = said.join(', ');
  return t`Since ${since}: ${list}.`;
}

function countWords(kind: ChangeKind, count: number): string {
  switch (kind) {
    case 'done':
      return plural(count, { one: '# done', other: '# done' });
    case 'slipped':
      return plural(count, { one: '# slipped', other: '# slipped' });
    case 'pushed-out':
      return plural(count, { one: '# pushed out', other: '# pushed out' });
    case 'new':
      return plural(count, { one: '# new', other: '# new' });
    case 'first-answer':
      return plural(count, { one: '# answered for the first time', other: '# answered for the first time' });
    case 'no-longer-done':
      return plural(count, { one: '# no longer done', other: '# no longer done' });
    case 'no-longer-expected':
      return plural(count, { one: '# no longer expected', other: '# no longer expected' });
    case 'restated':
      return plural(count, { one: '# restated', other: '# restated' });
  }
}

function oftenWords(often: readonly Change[]): string {
  const count = often.length;
  return often.every(({ times }) => times === 2)
    ? plural(count, { one: '# of them twice', other: '# of them twice' })
    : plural(count, { one: '# of them more than once', other: '# of them more than once' });
}
