import { Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { Engagement } from '../../../domain/progress/engagements/engagement.ts';
import {
  type EngagementDraft,
  type EngagementField,
  type EngagementProblem,
  emptyEngagement,
  engagementToDraft,
} from '../../../domain/progress/engagements/engagement-draft.ts';
import { finishEngagement } from '../../../domain/progress/engagements/finish-engagement.ts';
import { asAtToday } from '../../../domain/progress/reports/standing.ts';
import { cleanText } from '../../../domain/log/clean-text.ts';
import { saveEngagement, whoSaid } from '../../state/engagements.ts';
import { newEntityId } from '../../state/new-entity-id.ts';
import { openSessionNow, useOpenSession } from '../../state/session.ts';
import { useDraft } from '../../state/use-draft.ts';
import { engagementProblemSentence } from '../../text/engagement-words.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { formatInstant } from '../../text/formats.ts';
import { DraftButtons, FormProblems, RestoredDraft } from '../../ui/fields/draft-form.tsx';
import { useSubmit } from '../../ui/fields/use-submit.ts';
import { focusField } from '../../ui/fields/focus-field.ts';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import type { FormProps } from './form-field.tsx';
import { WhatFields } from './what-fields.tsx';
import { WhereItBelongsFields } from './where-it-belongs-fields.tsx';
import { WhoFields } from './who-fields.tsx';

/** Adds an engagement (null), or says anew all of one. Every keystroke is kept as a draft until it is saved. */
export function EngagementForm({ engagement }: { readonly engagement: Engagement | null }) {
  const open = useOpenSession();
  const navigate = useNavigate();
  const plan = open.inForce.plan.id;
  const draftId = `engagement/${engagement?.id ?? 'new'}`;
  const [initial] = useState(() =>
    engagement === null
      ? { ...emptyEngagement, planKnown: 'known' as const, plan }
      : engagementToDraft(engagement),
  );
  const { state, change, settled, discard } = useDraft<EngagementDraft>(draftId, initial);
  const { problems, failed, summary, send } = useSubmit<EngagementProblem>();
  const prefix = useId();
  if (state.kind === 'loading') return null;
  const { draft, kept } = state;
  const idOf = (field: EngagementField) => `${prefix}-${field}`;
  const problemAt = (field: EngagementField) => {
    const at = (one: EngagementProblem) => (field === 'women' ? isOfSexes(one.field) : one.field === field);
    const problem = problems.find(at);
    return problem && engagementProblemSentence(problem);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send({
      finish: () => {
        const id = engagement?.id ?? newEntityId();
        const lastDay = asAtToday(openSessionNow().today).trueBy;
        return finishEngagement(draft, { id, earlier: engagement, lastDay });
      },
      save: async (body) => {
        await settled();
        const office = { before: engagement?.officeNote ?? '', now: cleanText(draft.officeNote) };
        return saveEngagement(openSessionNow(), body, office, draftId);
      },
      onSaved: ({ id }) => void navigate({ to: '/engagements/$id', params: { id } }),
    });
  };
  const leave = () =>
    engagement === null
      ? void navigate({ to: '/engagements' })
      : void navigate({ to: '/engagements/$id', params: { id: engagement.id } });
  const form: FormProps = { draft, change, problemAt, idOf };
  return (
    <form onSubmit={submit} noValidate className="max-w-3xl space-y-5">
      <RestoredDraft kept={kept} />
      {engagement !== null && draft.basis !== (engagement.said?.id ?? '') && (
        <ChangedMeanwhile engagement={engagement} />
      )}
      <FormProblems
        summary={summary}
        heading={<Trans>Not saved in the register yet. Your draft is kept.</Trans>}
        problems={problems.map((problem) => ({
          words: engagementProblemSentence(problem),
          onGo: () => focusField(placeOf(idOf(problem.field))),
        }))}
      />
      <FormPart heading={<Trans>What, when and where</Trans>}>
        <WhatFields {...form} />
      </FormPart>
      <FormPart heading={<Trans>Who took part</Trans>}>
        <WhoFields {...form} />
      </FormPart>
      <FormPart heading={<Trans>Where it belongs, and what is left of it</Trans>}>
        <WhereItBelongsFields {...form} />
      </FormPart>
      {failed && <Problem {...storeErrorSentences(failed)} />}
      <DraftButtons kept={kept} onDiscard={() => void discard().then(leave)}>
        <button type="submit" className="button button-primary">
          <Trans>Save the engagement</Trans>
        </button>
        <button type="button" className="button button-quiet" onClick={leave}>
          <Trans>Close, keep the draft</Trans>
        </button>
      </DraftButtons>
    </form>
  );
}

function ChangedMeanwhile({ engagement }: { readonly engagement: Engagement }) {
  const open = useOpenSession();
  const who = whoSaid(open, engagement);
  const at = engagement.said === null ? '' : formatInstant(engagement.said.recorded);
  return (
    <Notice kind="alert">
      {who === null ? (
        <Trans>
          This engagement was changed on {at}, after you began. Saving puts what stands here in its place.
        </Trans>
      ) : (
        <Trans>
          {who} changed this engagement on {at}, after you began. Saving puts what stands here in its place.
        </Trans>
      )}
    </Notice>
  );
}

function FormPart(props: { readonly heading: ReactNode; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="card space-y-4 p-5">
      <h2 id={id} className="text-lg">
        {props.heading}
      </h2>
      {props.children}
    </section>
  );
}

function isOfSexes(field: EngagementField): boolean {
  return field === 'women' || field === 'men' || field === 'notRecorded';
}

// Of numbers side by side the choice above them has the id of the first.
function placeOf(id: string): string {
  const number = `${id}-number`;
  return document.getElementById(number) === null ? id : number;
}
