import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { isOffice } from '../../../domain/log/authority.ts';
import {
  countRoundItems,
  roundAnswerKinds,
  type RoundMember,
} from '../../../domain/progress/rounds/round-answers.ts';
import { isOpenOn, type Round } from '../../../domain/progress/rounds/round.ts';
import { partyWith } from '../../state/party.ts';
import { useOpenSession } from '../../state/session.ts';
import { formatCount, formatDay } from '../../text/formats.ts';
import { roundAnswerWord } from '../../text/round-words.ts';

/** Who has answered in a round, member by member in the order of names, and what can be done for each. */
export function RoundTable(props: {
  readonly round: Round;
  readonly members: readonly RoundMember[];
  readonly onMail: (party: string) => void;
}) {
  const { t } = useLingui();
  const { round, members } = props;
  const { own } = useOpenSession();
  const office = isOffice(own.role);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div tabIndex={0} role="region" aria-label={t`Who has answered`} className="card overflow-x-auto">
      <table className="table">
        <caption className="sr-only">
          <Trans>Who has answered in this round, in the order of names</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Member</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Answers received</Trans>
            </th>
            {roundAnswerKinds.slice(1).map((kind) => (
              <th key={kind} scope="col" className="number">
                {roundAnswerWord(kind)}
              </th>
            ))}
            {office && (
              <th scope="col" className="no-print">
                <Trans>What can be done</Trans>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <Row key={member.party} round={round} member={member} office={office} onMail={props.onMail} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row(props: {
  readonly round: Round;
  readonly member: RoundMember;
  readonly office: boolean;
  readonly onMail: (party: string) => void;
}) {
  const { t } = useLingui();
  const { round, member } = props;
  const { inForce, today } = useOpenSession();
  const { party, items, body } = member;
  const name = partyWith(inForce, party)?.name ?? party;
  const count = countRoundItems(items);
  const [answered, of] = [formatCount(count.answered + count.late), formatCount(items.length)];
  const own = body.closes === round.body.closes ? null : formatDay(body.closes);
  return (
    <tr className="*:align-middle!">
      <th scope="row" className="font-semibold">
        <Link to="/members/$code" params={{ code: party }} className="link">
          {name}
        </Link>
        {own !== null && (
          <span className="block font-normal text-ink-soft text-sm">
            <Trans>until {own}</Trans>
          </span>
        )}
      </th>
      <td className="number">
        <Trans>
          {answered} of {of}
        </Trans>
      </td>
      {roundAnswerKinds.slice(1).map((kind) => (
        <td key={kind} className="number">
          {count[kind] === 0 ? <span className="text-ink-soft">–</span> : formatCount(count[kind])}
        </td>
      ))}
      {props.office && (
        <td className="no-print">
          <div className="-my-1 flex gap-x-3">
            {count.not > 0 && isOpenOn(body, today) && (
              <button
                type="button"
                className="link inline-flex min-h-8 items-center whitespace-nowrap"
                aria-label={t`Mail and sheet for ${name}`}
                onClick={() => props.onMail(party)}
              >
                <Trans>Mail</Trans>
              </button>
            )}
            {count.not > 0 && isOpenOn(body, today) && (
              <Link
                to="/transfer"
                search={{ part: 'board', remind: party }}
                className="link inline-flex min-h-8 items-center whitespace-nowrap"
                aria-label={t`Remind ${name}`}
              >
                <Trans>Remind</Trans>
              </Link>
            )}
            <Link
              to="/plan/rounds/$id/form"
              params={{ id: round.id }}
              search={{ for: party }}
              className="link inline-flex min-h-8 items-center whitespace-nowrap"
              aria-label={t`Form for ${name}`}
            >
              <Trans>Form</Trans>
            </Link>
            <Link
              to="/plan/rounds/$id/enter"
              params={{ id: round.id }}
              search={{ for: party }}
              className="link inline-flex min-h-8 items-center whitespace-nowrap"
              aria-label={t`Enter answers of ${name}`}
            >
              <Trans>Enter answers</Trans>
            </Link>
          </div>
        </td>
      )}
    </tr>
  );
}
