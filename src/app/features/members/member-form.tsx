import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import type { Member } from '../../../domain/plan/member.ts';
import {
  finishMember,
  type MemberDraft,
  type MemberProblem,
  memberToDraft,
} from '../../../domain/plan/member-draft.ts';
import { saveMember } from '../../state/members.ts';
import { openSessionNow } from '../../state/session.ts';
import { useDraft } from '../../state/use-draft.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { languageName, memberProblemSentence } from '../../text/member-words.ts';
import { DayField } from '../../ui/fields/day-field.tsx';
import { DraftButtons, FormProblems, RestoredDraft } from '../../ui/fields/draft-form.tsx';
import { useSubmit } from '../../ui/fields/use-submit.ts';
import { Problem } from '../../ui/problem.tsx';
import { FormLine, ProblemLine } from './form-line.tsx';

/** What is known of a member; null: a new one. Every keystroke is kept as a draft until it is saved. */
export function MemberForm({ member }: { readonly member: Member | null }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const draftId = `member/${member?.code ?? 'new'}`;
  const [initial] = useState(() => memberToDraft(member));
  const { state, change, settled, discard } = useDraft<MemberDraft>(draftId, initial);
  const { problems, failed, summary, send } = useSubmit<MemberProblem>();
  const prefix = useId();
  if (state.kind === 'loading') return null;
  const { draft, kept } = state;
  const code = member?.code ?? '';
  const leave = () => void navigate({ to: '/plan/members' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send({
      finish: () => {
        const { inForce } = openSessionNow();
        const secretariat = inForce.plan.secretariat.code;
        return finishMember(draft, { members: inForce.members, secretariat, earlier: member });
      },
      save: async (value) => {
        await settled();
        return saveMember(openSessionNow(), value, draftId);
      },
      onSaved: leave,
    });
  };
  const problemAt = (field: keyof MemberDraft) => {
    const problem = problems.find((one) => one.field === field);
    return problem && memberProblemSentence(problem);
  };
  const text = (field: 'code' | 'name' | 'administration' | 'subregion', label: string) => (
    <FormLine
      id={`${prefix}-${field}`}
      label={label}
      value={draft[field]}
      problem={problemAt(field)}
      onChange={(value) => change({ [field]: value })}
    />
  );
  const lines = (field: 'groups' | 'aliases', label: string) => (
    <FormLine
      id={`${prefix}-${field}`}
      label={label}
      hint={t`One a line.`}
      value={draft[field]}
      problem={problemAt(field)}
      onChange={(value) => change({ [field]: value })}
    />
  );
  const day = (field: 'from' | 'until', label: string) => (
    <div>
      <ProblemLine id={`${prefix}-${field}`} problem={problemAt(field)} />
      <DayField
        label={label}
        id={`${prefix}-${field}`}
        value={draft[field]}
        onChange={(value) => change({ [field]: value })}
        isInvalid={problemAt(field) !== undefined}
        describedBy={problemAt(field) && `${prefix}-${field}-problem`}
      />
    </div>
  );
  return (
    <form onSubmit={submit} noValidate className="card max-w-3xl space-y-4 p-5">
      <RestoredDraft kept={kept} />
      <FormProblems
        summary={summary}
        heading={<Trans>Not saved yet. Your draft is kept.</Trans>}
        problems={problems.map((problem) => ({ words: memberProblemSentence(problem) }))}
      />
      {member === null ? (
        text('code', t`Code. It stays for ever, in capitals, such as FJ`)
      ) : (
        <p className="hint">
          <Trans>
            The code {code} never changes, and a member is never removed: give it a last day, and what it
            answered is kept.
          </Trans>
        </p>
      )}
      {text('name', t`Name`)}
      <div className="grid gap-4 sm:grid-cols-2">
        {text('administration', t`Administration`)}
        {text('subregion', t`Sub-region`)}
        {day('from', t`Member from (empty: since before)`)}
        {day('until', t`Last day (empty: until further notice)`)}
        {lines('groups', t`Groups, such as WTO or WCO`)}
        {lines('aliases', t`Also known as`)}
        <label className="block">
          <span className="label">{t`Language`}</span>
          <select
            className="field"
            value={draft.language}
            onChange={(event) => change({ language: event.target.value === 'fr' ? 'fr' : 'en' })}
          >
            {(['en', 'fr'] as const).map((one) => (
              <option key={one} value={one}>
                {languageName(one)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {failed && <Problem {...storeErrorSentences(failed)} />}
      <DraftButtons kept={kept} onDiscard={() => void discard().then(leave)}>
        <button type="submit" className="button button-primary">
          <Trans>Save the member</Trans>
        </button>
      </DraftButtons>
    </form>
  );
}
