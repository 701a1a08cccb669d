import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { isOffice } from '../../../../domain/log/authority.ts';
import { isPaperDraft } from '../../../state/paper-texts.ts';
import { ownAnswers } from '../../../state/own-answers.ts';
import { useOpenSession } from '../../../state/session.ts';
import { Fact } from './fact.tsx';

/** Where the answers that were written here are: saved ones, and those that are begun. */
export function AnswersFact() {
  const open = useOpenSession();
  const answers = open.unreceived.length;
  const sent = ownAnswers(open).length > 0;
  const drafts = [...open.draftIds].filter((id) => !isPaperDraft(id)).length;
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
        {drafts === 0 ? (
          <Trans>There is no draft.</Trans>
        ) : (
          <Plural
            value={drafts}
            one="# draft is kept on this device. It becomes an answer when you save it."
            other="# drafts are kept on this device. They become answers when you save them."
          />
        )}
      </p>
      {drafts > 0 && (
        <p>
          <Link to="/my-updates" className="link">
            <Trans>Go on with the drafts</Trans>
          </Link>
        </p>
      )}
    </Fact>
  );
}
