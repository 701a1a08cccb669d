import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import type { Contact } from '../../../domain/progress/contacts/contact.ts';
import type { ContactBody } from '../../../domain/progress/contacts/contact-body.ts';
import {
  type ContactDraft,
  type ContactProblem,
  contactToDraft,
  finishContact,
} from '../../../domain/progress/contacts/contact-draft.ts';
import { contactDraftId, saveContact } from '../../state/contacts.ts';
import { newEntityId } from '../../state/new-entity-id.ts';
import { openSessionNow, useOpenPart } from '../../state/session.ts';
import { useDraft } from '../../state/use-draft.ts';
import { contactProblemSentence } from '../../text/contact-words.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { languageName } from '../../text/member-words.ts';
import { DraftButtons, FormProblems, RestoredDraft } from '../../ui/fields/draft-form.tsx';
import { useSubmit } from '../../ui/fields/use-submit.ts';
import { focusField } from '../../ui/fields/focus-field.ts';
import { Problem } from '../../ui/problem.tsx';
import { FormLine } from './form-line.tsx';
import { TopicsField } from './topics-field.tsx';

/** What is known of a person at a member; null: somebody new. Every keystroke is kept as a draft until it is saved. */
export function ContactForm(props: {
  readonly of: { readonly code: string; readonly name: string };
  readonly as: ContactBody['as'];
  readonly contact: Contact | null;
}) {
  const { t } = useLingui();
  const { of: member, as, contact } = props;
  const navigate = useNavigate();
  const plan = useOpenPart((open) => open.inForce.plan.id);
  const draftId = contactDraftId(member.code, as, contact);
  const [initial] = useState(() => contactToDraft(contact, plan));
  const { state, change, settled, discard } = useDraft<ContactDraft>(draftId, initial);
  const { problems, failed, summary, send } = useSubmit<ContactProblem>();
  const prefix = useId();
  if (state.kind === 'loading') return null;
  const { draft, kept } = state;
  const leave = () => void navigate({ to: '/members/$code', params: { code: member.code } });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send({
      finish: () => {
        const id = contact?.body.id ?? newEntityId();
        return finishContact(draft, { id, as, party: member.code, plan, earlier: contact });
      },
      save: async (body) => {
        await settled();
        return saveContact(openSessionNow(), body, [draftId]);
      },
      onSaved: leave,
    });
  };
  const idOf = (field: ContactProblem['field'] | 'language') => `${prefix}-${field}`;
  const problemAt = (field: ContactProblem['field']) => {
    const problem = problems.find((one) => one.field === field);
    return problem && contactProblemSentence(problem);
  };
  const line = (field: 'name' | 'post' | 'email' | 'phone', label: string, type?: 'email' | 'tel') => (
    <FormLine
      id={idOf(field)}
      label={label}
      {...(type === undefined ? {} : { type })}
      value={draft[field]}
      problem={problemAt(field)}
      onChange={(value) => change({ [field]: value })}
    />
  );
  const { name } = member;
  return (
    <form onSubmit={submit} noValidate className="card max-w-3xl space-y-4 p-5">
      <RestoredDraft kept={kept} />
      <FormProblems
        summary={summary}
        heading={<Trans>Not saved yet. Your draft is kept.</Trans>}
        problems={problems.map((problem) => ({
          words: contactProblemSentence(problem),
          onGo: () => focusField(idOf(problem.field)),
        }))}
      />
      <p className="hint">
        {as === 'official'
          ? t`This never leaves the Secretariat: no file for a member holds it.`
          : t`The devices of ${name} hold this with the next file. No other member sees it.`}
      </p>
      <div className="grid gap-4 sm:grid-cols-2">
        {line('name', t`Name`)}
        {line('post', t`Post or office`)}
        {line('email', t`E-mail`, 'email')}
        {line('phone', t`Telephone`, 'tel')}
        <label className="block">
          <span className="label">{t`Language`}</span>
          <select
            id={idOf('language')}
            className="field"
            value={draft.language}
            onChange={(event) => {
              const { value } = event.target;
              change({ language: value === 'en' || value === 'fr' ? value : '' });
            }}
          >
            <option value="">{t`Not stated`}</option>
            {(['en', 'fr'] as const).map((one) => (
              <option key={one} value={one}>
                {languageName(one)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {as === 'focal-point' && (
        <>
          <TopicsField id={idOf('topics')} draft={draft} problem={problemAt('topics')} change={change} />
          <label className="flex min-h-11 items-center gap-2">
            <input
              type="checkbox"
              className="size-5 shrink-0 accent-[var(--color-accent)]"
              checked={draft.isMain}
              onChange={(event) => change({ isMain: event.target.checked })}
            />
            {t`Turn to this person first`}
          </label>
        </>
      )}
      <FormLine
        id={idOf('note')}
        label={t`Note`}
        hint={as === 'official' ? t`For the Secretariat only.` : t`The member reads this too.`}
        value={draft.note}
        problem={problemAt('note')}
        onChange={(note) => change({ note })}
      />
      {failed && <Problem {...storeErrorSentences(failed)} />}
      <DraftButtons kept={kept} onDiscard={() => void discard().then(leave)}>
        <button type="submit" className="button button-primary">
          {as === 'official' ? t`Save the contact` : t`Save the focal point`}
        </button>
      </DraftButtons>
    </form>
  );
}
