import { Plural, Trans } from '@lingui/react/macro';
import { isOffice } from '../../../../domain/log/authority.ts';
import { isPaperDraft } from '../../../state/paper-texts.ts';
import { ownAnswers } from '../../../state/own-answers.ts';
import { reportDraftsIn } from '../../../state/report-drafts.ts';
import { useOpenSession } from '../../../state/session.ts';
import { DraftLinks } from './draft-links.tsx';
import { Fact } from './fact.tsx';

/** Where the answers that were written here are: saved ones, and those that are begun. */
export function AnswersFact() {
  const open = useOpenSession();
  const answers = open.unreceived.length;
  const sent = ownAnswers(open).length > 0;
  const begun = reportDraftsIn(open.draftIds);
  const drafts = begun.length;
  const others = [...open.draftIds].filter((id) => !isPaperDraft(id)).length - drafts;
  return (
    <Fact question={<Trans>Where are my answers?</Trans>}>
      <p>
        {open.row.kind === 'explore' ? (
          <Trans>This is a demonstration. Its answers are invented, and none of them is ever sent.</Trans>
        ) : !sent && isOffice(open.own.role) ? (
          <Trans>No answer was entered on this device. What members sent is kept on it as well.</Trans>
        ) : !sent ? (
          <Trans>No answer has been saved on this device yet.</Trans>
        ) : isOffice(open.own.role) ? (
          <Trans>On this device. Another device of the Secretariat gets them with an update file.</Trans>
        ) : answers === 0 ? (
          <Trans>The Secretariat has received all of your updates.</Trans>
        ) : (
          <Plural
            value={answers}
            one="# update is on this device, and there is no receipt for it yet."
            other="# updates are on this device, and there is no receipt for them yet."
          />
        )}
      </p>
      <p>
        {drafts > 0 ? (
          <Plural
            value={drafts}
            one="# draft is kept on this device. It becomes an answer when you save it."
            other="# drafts are kept on this device. They become answers when you save them."
          />
        ) : others === 0 ? (
          <Trans>There is no draft.</Trans>
        ) : (
          <Trans>There is no draft of an answer.</Trans>
        )}
      </p>
      {drafts > 0 && <DraftLinks drafts={begun} />}
      {others > 0 && (
        <p>
          <Plural
            value={others}
            one="# other text that was begun is kept where it was begun."
            other="# other texts that were begun are kept where they were begun."
          />
        </p>
      )}
    </Fact>
  );
}
