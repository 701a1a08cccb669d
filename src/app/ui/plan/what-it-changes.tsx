import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useRef, useState } from 'react';
import { itemsToDrafted } from '../../../contract/plan-draft/drafted-plan.ts';
import { memberDifferences } from '../../../contract/plan-draft/member-difference.ts';
import { planDifference } from '../../../contract/plan-draft/plan-difference.ts';
import type { PlanFile } from '../../../contract/plan-file.ts';
import { cleanText } from '../../../domain/log/clean-text.ts';
import type { Blocks } from '../../../domain/plan/blocks.ts';
import { parseDay } from '../../../domain/plan/day.ts';
import type { PlacedActivity } from '../../../domain/plan/plan.ts';
import type { PlanChanges } from '../../../domain/plan/plan-changes.ts';
import type { StoreError } from '../../../storage/store-error.ts';
import { type Decision, prepareAmendment, publishAmendment } from '../../state/amend-plan.ts';
import type { Original } from '../../state/plan-imports.ts';
import { useOpenSession } from '../../state/session.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { amendmentProblemSentences, amendmentSentences } from '../../text/plan-words.ts';
import { focusWhenLost, isLost, pageHeading } from '../fields/next-focus.ts';
import { DayField } from '../fields/day-field.tsx';
import { DecisionField } from '../answers/decision-field.tsx';
import { AndMore } from '../and-more.tsx';
import { inTurn } from '../in-turn.tsx';
import { MemberDifferences } from './member-differences.tsx';
import { NewPlan } from './new-plan.tsx';
import { PlanDifference } from './plan-difference.tsx';
import { PlanText } from './plan-text.tsx';
import { Problem } from '../problem.tsx';

const rowsShown = 100;

/**
 * What a plan file would change in the plan in use, said before anything is stored; then it is published, by a decision. It
 * has its turn after what made the file: each takes a while with a large plan.
 */
export const WhatItChanges = inTurn(function WhatItChanges(props: {
  readonly file: PlanFile;
  /** A draft that is done with once it is published. */
  readonly draftId?: string;
  /** The file as it was chosen, which this device keeps; absent: it came from none. */
  readonly original?: Original | undefined;
  readonly onLeave: () => void;
  readonly onPublished: () => void;
}) {
  const { t } = useLingui();
  const open = useOpenSession();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // It is drawn a while after it was asked for, and the button that asked for it may be gone by then.
    const said = () => box.current?.querySelector('[role="status"], [role="alert"]') ?? box.current;
    if (isLost()) focusWhenLost(said);
  }, []);
  const leave = () => {
    const heading = box.current?.closest('section')?.querySelector('h2');
    props.onLeave();
    focusWhenLost(() => (heading?.isConnected ? heading : pageHeading()));
  };
  const [day, setDay] = useState<string>(open.today);
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const [failed, setFailed] = useState<StoreError | null>(null);
  const from = parseDay(day);
  const words = cleanText(note);
  const { file, original } = props;
  const applies = from ?? open.today;
  const { inForce, today, standings } = open;
  // Without the words of the decision: those change at every key, and what is expected does not.
  const prepared = useMemo(
    () => prepareAmendment({ inForce, today, standings }, file, { from: applies, note: '' }),
    [inForce, today, standings, file, applies],
  );
  const differences = useMemo(
    () =>
      prepared.ok
        ? planDifference(
            itemsToDrafted(inForce.published.items),
            itemsToDrafted(prepared.value.amendment.after.items),
          )
        : [],
    [inForce, prepared],
  );
  const memberValues = inForce.published.memberValues;
  const membersOtherwise = useMemo(
    () => (prepared.ok ? memberDifferences(memberValues, prepared.value.amendment.members) : []),
    [memberValues, prepared],
  );
  if (!prepared.ok && prepared.error.type === 'another-plan')
    return (
      <div ref={box}>
        <NewPlan file={file} original={original} onLeave={leave} />
      </div>
    );
  if (!prepared.ok)
    return (
      <div ref={box}>
        <Problem {...amendmentProblemSentences(prepared.error)} />
      </div>
    );
  const { changes, answeredNoLonger } = prepared.value;
  const sentences = amendmentSentences(changes, differences, membersOtherwise, answeredNoLonger.length);
  const isReady = words !== '' && from !== null;
  const publish = async () => {
    setAsked(true);
    if (!isReady) return;
    const decision: Decision = { from: applies, note: words };
    const decided = prepareAmendment(open, file, decision);
    if (!decided.ok) return;
    const drafts = props.draftId === undefined ? [] : [props.draftId];
    const published = await publishAmendment(open, decided.value, decision, drafts, original);
    if (published.ok) {
      props.onPublished();
      focusWhenLost(pageHeading);
    } else setFailed(published.error);
  };
  return (
    <div ref={box} className="space-y-4 rounded-lg border border-line-strong p-4">
      <p className="font-semibold" role="status">
        {sentences.join(' ')}
      </p>
      <ActivityList title={t`Added`} activities={changes.added} />
      <ActivityList title={t`Activities dropped`} activities={changes.retired} />
      <ExpectedTable changes={changes} />
      {differences.length + membersOtherwise.length > 0 && (
        <details open={differences.length + membersOtherwise.length <= 10}>
          <summary className="font-semibold">
            <Trans>Field by field</Trans>
          </summary>
          <PlanDifference differences={differences} />
          <MemberDifferences differences={membersOtherwise} />
        </details>
      )}
      <div className="grid gap-4 sm:grid-cols-[2fr_1fr]">
        <DecisionField value={note} isMissing={asked && words === ''} onChange={setNote} />
        <div>
          <DayField label={t`From which day?`} value={day} onChange={setDay} />
          {asked && from === null && (
            <p className="font-semibold text-warn">
              <Trans>Give a whole day.</Trans>
            </p>
          )}
        </div>
      </div>
      {failed && <Problem {...storeErrorSentences(failed)} />}
      <div className="flex flex-wrap gap-3">
        <button type="button" className="button button-primary" onClick={() => void publish()}>
          <Trans>Publish for everybody</Trans>
        </button>
        <button type="button" className="button button-quiet" onClick={leave}>
          <Trans>Leave the plan as it is</Trans>
        </button>
      </div>
    </div>
  );
});

function ActivityList(props: { readonly title: string; readonly activities: readonly PlacedActivity[] }) {
  if (props.activities.length === 0) return null;
  return (
    <details open={props.activities.length <= 10}>
      <summary className="font-semibold">{props.title}</summary>
      <ul className="list-disc ps-6">
        {props.activities.slice(0, rowsShown).map(({ activity }) => (
          <li key={activity.code}>
            <span className="text-ink-soft">{activity.code}</span> <PlanText text={activity.title} />
          </li>
        ))}
      </ul>
      <AndMore count={props.activities.length - rowsShown} />
    </details>
  );
}

function ExpectedTable({ changes }: { readonly changes: PlanChanges }) {
  const { expected, noLongerExpected, moved } = changes;
  const rows = new Map<
    string,
    { readonly placed: PlacedActivity; more: number; less: number; moved: number }
  >();
  const count = ({ groups }: Blocks, name: 'more' | 'less' | 'moved') => {
    for (const { placed, parties } of groups.flat()) {
      const row = rows.get(placed.activity.code) ?? { placed, more: 0, less: 0, moved: 0 };
      row[name] += parties.length;
      rows.set(placed.activity.code, row);
    }
  };
  count(expected, 'more');
  count(noLongerExpected, 'less');
  count(moved, 'moved');
  if (rows.size === 0) return null;
  return (
    <details open={rows.size <= 10}>
      <summary className="font-semibold">
        <Trans>What is expected</Trans>
      </summary>
      <ul className="list-disc ps-6">
        {[...rows].slice(0, rowsShown).map(([code, { placed, more, less, moved: days }]) => (
          <li key={code}>
            <span className="text-ink-soft">{code}</span> <PlanText text={placed.activity.title} />
            <span className="hint block">
              {more > 0 && <Plural value={more} one="# answer more." other="# answers more." />}{' '}
              {less > 0 && <Plural value={less} one="# answer no longer." other="# answers no longer." />}{' '}
              {days > 0 && (
                <Plural value={days} one="# answer on another day." other="# answers on another day." />
              )}
            </span>
          </li>
        ))}
      </ul>
      <AndMore count={rows.size - rowsShown} />
    </details>
  );
}
