import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Deliverable } from '../../../domain/plan/deliverables.ts';
import type { Report } from '../../../domain/progress/reports/report.ts';
import { partyWith } from '../../state/party.ts';
import { sendBack } from '../../state/remarks.ts';
import { openSessionNow, useOpenPart } from '../../state/session.ts';
import { Dialog } from '../dialog.tsx';
import { DraftText } from '../fields/draft-text.tsx';
import { PlanText } from '../plan/plan-text.tsx';

/** The button that sends a report back with a question, and the window in which the question is written. */
export function SendBack(props: {
  readonly deliverable: Deliverable;
  readonly report: Report;
  readonly describedBy?: string | undefined;
  readonly onDone: () => void;
}) {
  const { t } = useLingui();
  const { deliverable, report } = props;
  const draftId = `review/${report.id}`;
  const hasDraft = useOpenPart((open) => open.draftIds.has(draftId));
  const inForce = useOpenPart((open) => open.inForce);
  const [isOpen, setIsOpen] = useState(false);
  const { activity } = deliverable.placed;
  const name = partyWith(inForce, deliverable.party)?.name ?? deliverable.party;
  return (
    <>
      <button
        type="button"
        className="button"
        aria-describedby={props.describedBy}
        onClick={() => setIsOpen(true)}
      >
        {hasDraft ? t`Go on with the question` : t`Send back with a question`}
      </button>
      {isOpen && (
        <Dialog title={t`Send back with a question`} onClose={() => setIsOpen(false)}>
          <p className="mb-3 max-w-prose">
            <strong className="font-semibold">{name}</strong>
            {' · '}
            <span className="text-ink-soft">{activity.code}</span> <PlanText text={activity.title} />
          </p>
          <DraftText
            draftId={draftId}
            label={t`What do you want to know?`}
            action={t`Send back`}
            missing={t`Write the question first: an answer that comes back without one helps nobody.`}
            onSave={(text) => sendBack(openSessionNow(), { deliverable, report }, text, draftId)}
            onDone={(how) => {
              setIsOpen(false);
              if (how === 'saved') props.onDone();
            }}
          />
          <p className="hint mt-3 max-w-prose">
            <Trans>
              The answer stays in every figure. The member sees the question first in My updates, once your
              next update file has arrived. Closed before it is sent back, your question is kept as a draft.
            </Trans>
          </p>
        </Dialog>
      )}
    </>
  );
}
