import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useEffect } from 'react';
import { compareText } from '../../../base/order.ts';
import { isMemberOn } from '../../../domain/plan/member.ts';
import { planYearOf, planYears, quarterStart, wholePlan } from '../../../domain/plan/period.ts';
import { activitiesOf } from '../../../domain/plan/plan.ts';
import {
  emptyRound,
  finishRound,
  type RoundDraft,
  type RoundProblem,
} from '../../../domain/progress/rounds/round-draft.ts';
import type { Round } from '../../../domain/progress/rounds/round.ts';
import type { RoundMember } from '../../../domain/progress/rounds/round-answers.ts';
import { writeRound } from '../../state/rounds.ts';
import { newEntityId } from '../../state/new-entity-id.ts';
import { openSessionNow, useOpenSession } from '../../state/session.ts';
import { useDraft } from '../../state/use-draft.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { formatPeriod } from '../../text/formats.ts';
import { quarterName, roundProblemSentence } from '../../text/round-words.ts';
import { DayField } from '../../ui/fields/day-field.tsx';
import { FormProblems } from '../../ui/fields/draft-form.tsx';
import { useSubmit } from '../../ui/fields/use-submit.ts';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ManyOf } from './many-of.tsx';
import { RoundText } from './round-text.tsx';

/** The form that opens a round. What is typed is kept on this device until the round is opened. */
export function NewRound(props: {
  /** The round that opened last; null: there was none. */
  readonly last: Round | null;
  readonly answers: ReadonlyMap<string, readonly RoundMember[]> | null;
  readonly onDone: () => void;
}) {
  const { t } = useLingui();
  const { inForce, today } = useOpenSession();
  const { plan, members, firstYear } = inForce;
  const initial = emptyRound(plan, today, quarterName(quarterStart(plan, today)));
  const { state, change, settled, discard } = useDraft<RoundDraft>('round/new', initial);
  const { problems, failed, summary, send } = useSubmit<RoundProblem>();
  const isReady = state.kind === 'ready';
  useEffect(() => {
    // The button that opened the form is gone, and the focus with it.
    if (isReady) document.getElementById('new-round')?.focus();
  }, [isReady]);
  if (state.kind === 'loading') return null;
  const { draft } = state;
  const wrong = (field: keyof RoundDraft) => problems.some((one) => one.field === field);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send({
      finish: () => finishRound(draft, newEntityId(), plan),
      save: async (body) => {
        await settled();
        const written = await writeRound(openSessionNow(), body);
        if (written.ok) await discard();
        return written;
      },
      onSaved: props.onDone,
    });
  };
  const current = planYearOf(plan, today);
  const years = planYears(plan).filter((one) => one <= current && (firstYear === null || one >= firstYear));
  const silent = props.last === null ? [] : silentIn(props.answers?.get(props.last.id) ?? []);
  const asked = activitiesOf(plan).filter(
    ({ activity }) => activity.scope === 'member' && activity.retired === null,
  );
  const listed = [...members]
    .filter((one) => isMemberOn(one, today))
    .sort((a, b) => compareText(a.name, b.name));
  return (
    <form
      onSubmit={submit}
      noValidate
      className="card max-w-4xl space-y-5 p-4 sm:p-5"
      aria-labelledby="new-round"
    >
      <h2 id="new-round" tabIndex={-1} className="outline-none">
        <Trans>Open a round</Trans>
      </h2>
      <FormProblems
        summary={summary}
        heading={<Trans>Not opened yet. What you typed is kept on this device.</Trans>}
        problems={problems.map((problem) => ({ words: roundProblemSentence(problem) }))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <RoundText
          label={t`Name`}
          value={draft.nameEn}
          invalid={wrong('nameEn')}
          onChange={(nameEn) => change({ nameEn })}
        />
        <RoundText
          label={t`Name in French (may stay empty)`}
          value={draft.nameFr}
          invalid={wrong('nameFr')}
          onChange={(nameFr) => change({ nameFr })}
        />
      </div>
      <div className="flex flex-wrap items-end gap-4">
        <DayField
          label={t`First day`}
          value={draft.opens}
          isInvalid={wrong('opens')}
          onChange={(opens) => change({ opens })}
        />
        <DayField
          label={t`Last day`}
          value={draft.closes}
          isInvalid={wrong('closes')}
          onChange={(closes) => change({ closes })}
        />
        <div className="w-32">
          <RoundText
            label={t`Days of grace`}
            value={draft.graceDays}
            invalid={wrong('graceDays')}
            onChange={(graceDays) => change({ graceDays })}
          />
        </div>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <RoundText
          label={t`Instruction (may stay empty)`}
          rows={3}
          value={draft.instructionEn}
          invalid={wrong('instructionEn')}
          onChange={(instructionEn) => change({ instructionEn })}
        />
        <RoundText
          label={t`Instruction in French (may stay empty)`}
          rows={3}
          value={draft.instructionFr}
          invalid={wrong('instructionFr')}
          onChange={(instructionFr) => change({ instructionFr })}
        />
      </div>
      <ManyOf
        legend={t`Which years?`}
        options={[
          ...years.map((one) => ({ value: one, label: formatPeriod(plan, one) })),
          { value: wholePlan, label: t`Once in the plan` },
        ]}
        chosen={draft.periods}
        onChange={(periods) => change({ periods })}
      />
      <ManyOf
        legend={t`Which activities?`}
        all={{ label: t`All that members answer for`, isChosen: draft.asksAllActivities }}
        onAll={(asksAllActivities) => change({ asksAllActivities })}
        options={asked.map(({ activity }) => ({
          value: activity.code,
          label: (
            <>
              <span className="text-ink-soft">{activity.code}</span> <PlanText text={activity.title} />
            </>
          ),
        }))}
        chosen={draft.activities}
        onChange={(activities) => change({ activities })}
      />
      <ManyOf
        legend={t`Which members?`}
        all={{ label: t`All members`, isChosen: draft.asksAllMembers }}
        onAll={(asksAllMembers) => change({ asksAllMembers })}
        options={listed.map((one) => ({ value: one.code, label: one.name }))}
        columns
        chosen={draft.members}
        onChange={(chosen) => change({ members: chosen })}
      />
      {props.last !== null && silent.length > 0 && (
        <div className="flex flex-wrap items-center gap-3 rounded-lg bg-accent-soft p-3">
          <p className="max-w-prose">
            <Plural
              value={silent.length}
              one="# member left something unanswered in the last round:"
              other="# members left something unanswered in the last round:"
            />{' '}
            <PlanText text={props.last.body.name} />
          </p>
          <button
            type="button"
            className="button"
            onClick={() => change({ asksAllMembers: false, members: silent, periods: periodsSilent(props) })}
          >
            <Trans>Ask these members for that again</Trans>
          </button>
        </div>
      )}
      {failed && <Problem {...storeErrorSentences(failed)} />}
      <div className="flex flex-wrap items-center gap-3">
        <button type="submit" className="button button-primary">
          <Trans>Open the round</Trans>
        </button>
        <button type="button" className="button button-quiet" onClick={props.onDone}>
          <Trans>Close, keep the draft</Trans>
        </button>
        <p className="hint">
          <Trans>Members are asked once they take in the next file that you make for them.</Trans>
        </p>
      </div>
    </form>
  );
}

function silentIn(members: readonly RoundMember[]): readonly string[] {
  return members
    .filter(({ items }) => items.some(({ answer }) => answer === 'not'))
    .map(({ party }) => party);
}

function periodsSilent({ last, answers }: Pick<Parameters<typeof NewRound>[0], 'last' | 'answers'>) {
  const items = last === null ? [] : (answers?.get(last.id) ?? []).flatMap((one) => one.items);
  const silent = items.filter(({ answer }) => answer === 'not');
  return [...new Set<string>(silent.map(({ question }) => question.deliverable.period))];
}
