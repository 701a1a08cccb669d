import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId, useRef, useState } from 'react';
import type { Member } from '../../../domain/plan/member.ts';
import {
  finishMember,
  type MemberDraft,
  type MemberProblem,
  memberToDraft,
} from '../../../domain/plan/member-draft.ts';
import type { StoreError } from '../../../storage/store-error.ts';
import { saveMember } from '../../state/members.ts';
import { openSessionNow } from '../../state/session.ts';
import { useDraft } from '../../state/use-draft.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { languageName, memberProblemSentence } from '../../text/member-words.ts';
import { DayField } from '../../ui/fields/day-field.tsx';
import { DraftKept, FormProblems, RestoredDraft } from '../../ui/fields/draft-form.tsx';
import { Problem } from '../../ui/problem.tsx';
import { FormLine, ProblemLine } from './form-line.tsx';

/** What is known of a member; null: a new one. Every keystroke is kept as a draft until it is saved. */
export function MemberForm({ member }: { readonly member: Member | null }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const draftId = `member/${member?.code ?? 'new'}`;
  const [initial] = useState(() => memberToDraft(member));
  const { state, change, settled, discard } = useDraft<MemberDraft>(draftId, initial);
  const [problems, setProblems] = useState<readonly MemberProblem[]>([]);
  const [failed, setFailed] = useState<StoreError | null>(null);
  const summary = useRef<HTMLDivElement>(null);
  const busy = useRef(false);
  const prefix = useId();
  if (state.kind === 'loading') return null;
  const { draft, kept } = state;
  const code = member?.code ?? '';
  const leave = () => void navigate({ to: '/plan/members' });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy.current) return;
    const { inForce } = openSessionNow();
    const secretariat = inForce.plan.secretariat.code;
    const finished = finishMember(draft, { members: inForce.members, secretariat, earlier: member });
    setProblems(finished.ok ? [] : finished.error);
    setFailed(null);
    if (!finished.ok) {
      requestAnimationFrame(() => summary.current?.focus());
      return;
    }
    busy.current = true;
    await settled();
    const saved = await saveMember(openSessionNow(), finished.value, draftId);
    busy.current = false;
    if (saved.ok) leave();
    else setFailed(saved.error);
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
    <form onSubmit={(event) => void submit(event)} noValidate className="card max-w-3xl space-y-4 p-5">
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
      <div className="flex flex-wrap items-center gap-3">
        <button type="submit" className="button button-primary">
          <Trans>Save the member</Trans>
        </button>
        {kept !== 'untouched' && (
          <button type="button" className="button button-quiet" onClick={() => void discard().then(leave)}>
            <Trans>Throw the draft away</Trans>
          </button>
        )}
        <DraftKept kept={kept} />
      </div>
    </form>
  );
}
