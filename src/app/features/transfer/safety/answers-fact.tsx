import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { ownAnswers } from '../../../state/own-answers.ts';
import { useOpenSession } from '../../../state/session.ts';
import { Fact } from './fact.tsx';

/** Where the answers that were written here are: saved ones, and those that are begun. */
export function AnswersFact() {
  const open = useOpenSession();
  const answers = ownAnswers(open).length;
  const drafts = open.draftIds.size;
  return (
    <Fact question={<Trans>Where are my answers?</Trans>}>
      <p>
        {open.row.kind === 'explore' ? (
          <Trans>This is a demonstration. Its answers are invented, and none of them is ever sent.</Trans>
        ) : answers === 0 ? (
          <Trans>No answer has been saved on this device yet.</Trans>
        ) : (
          <Plural
            value={answers}
            one="# answer is on this device only. It has not been sent yet."
            other="# answers are on this device only. They have not been sent yet."
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
