import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { PlanFile } from '../../../contract/plan-file.ts';
import type { PlanProblem } from '../../../contract/plan-problem.ts';
import { cleanText } from '../../../domain/log/clean-text.ts';
import { parseDay } from '../../../domain/plan/day.ts';
import type { PlacedActivity } from '../../../domain/plan/plan.ts';
import type { StoreError } from '../../../storage/store-error.ts';
import { type Decision, prepareAmendment, publishAmendment } from '../../state/amend-plan.ts';
import { readPlanFile } from '../../state/create-workspace.ts';
import { useOpenSession } from '../../state/session.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { amendmentProblemSentences, amendmentSentences } from '../../text/plan-words.ts';
import { DayField } from '../../ui/day-field.tsx';
import { FileChoice } from '../../ui/file-choice.tsx';
import { PlanProblems } from '../../ui/plan-problems.tsx';
import { PlanText } from '../../ui/plan-text.tsx';
import { Problem } from '../../ui/problem.tsx';
import { DecisionField } from './decision-field.tsx';
import { NewPlan } from './new-plan.tsx';

type Chosen =
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly name: string; readonly problems: readonly PlanProblem[] }
  | { readonly kind: 'read'; readonly file: PlanFile };

/** Amends the plan with a file: what it would change is said before anything is stored, and then it is published whole. */
export function AmendPlan({ onPublished }: { readonly onPublished: () => void }) {
  const [chosen, setChosen] = useState<Chosen>({ kind: 'none' });
  const choose = async (file: File) => {
    const read = await readPlanFile(file);
    setChosen(
      read.ok
        ? { kind: 'read', file: read.value }
        : { kind: 'refused', name: file.name, problems: read.error },
    );
  };
  return (
    <div className="space-y-4 border-line border-t pt-4">
      <h3>
        <Trans>Amend the plan</Trans>
      </h3>
      <p className="hint max-w-prose">
        <Trans>
          Download the file, change it, and choose it here. What it would change is shown first. An activity
          that you leave out is dropped from the day that you name; what was reported stays.
        </Trans>
      </p>
      {chosen.kind === 'refused' && <PlanProblems name={chosen.name} problems={chosen.problems} />}
      <FileChoice accept=".json,application/json" onChoose={(file) => void choose(file)}>
        <Trans>Choose the changed plan file</Trans>
      </FileChoice>
      {chosen.kind === 'read' && (
        <WhatItChanges
          file={chosen.file}
          onLeave={() => setChosen({ kind: 'none' })}
          onPublished={() => {
            setChosen({ kind: 'none' });
            onPublished();
          }}
        />
      )}
    </div>
  );
}

function WhatItChanges(props: {
  readonly file: PlanFile;
  readonly onLeave: () => void;
  readonly onPublished: () => void;
}) {
  const { t } = useLingui();
  const open = useOpenSession();
  const [day, setDay] = useState<string>(open.today);
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const [failed, setFailed] = useState<StoreError | null>(null);
  const from = parseDay(day);
  const words = cleanText(note);
  const decision: Decision = { from: from ?? open.today, note: words };
  const prepared = prepareAmendment(open, props.file, decision);
  if (!prepared.ok && prepared.error.type === 'another-plan')
    return <NewPlan file={props.file} onLeave={props.onLeave} />;
  if (!prepared.ok) return <Problem {...amendmentProblemSentences(prepared.error)} />;
  const { changes, amendment, answeredNoLonger } = prepared.value;
  const sentences = amendmentSentences(changes, amendment.members.length, answeredNoLonger.length);
  const isReady = words !== '' && from !== null;
  const publish = async () => {
    setAsked(true);
    if (!isReady) return;
    const published = await publishAmendment(open, prepared.value, decision);
    if (published.ok) props.onPublished();
    else setFailed(published.error);
  };
  return (
    <div className="space-y-4 rounded-lg border border-line-strong p-4">
      <p className="font-semibold" role="status">
        {sentences.join(' ')}
      </p>
      <ActivityList title={t`Added`} activities={changes.added} />
      <ActivityList title={t`Dropped`} activities={changes.retired} />
      <ActivityList title={t`Changed`} activities={changes.reworded} />
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
        <button type="button" className="button button-quiet" onClick={props.onLeave}>
          <Trans>Leave the plan as it is</Trans>
        </button>
      </div>
    </div>
  );
}

function ActivityList(props: { readonly title: string; readonly activities: readonly PlacedActivity[] }) {
  if (props.activities.length === 0) return null;
  return (
    <details open={props.activities.length <= 10}>
      <summary className="font-semibold">{props.title}</summary>
      <ul className="list-disc ps-6">
        {props.activities.map(({ activity }) => (
          <li key={activity.code}>
            <span className="text-ink-soft">{activity.code}</span> <PlanText text={activity.title} />
          </li>
        ))}
      </ul>
    </details>
  );
}
