import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Deliverable } from '../../../domain/plan/deliverables.ts';
import { isWithin } from '../../../domain/progress/figures/reach.ts';
import { settlingBy } from '../../../domain/progress/reports/settle.ts';
import { currentAnswersToSettle } from '../../state/answers.ts';
import { partyWith } from '../../state/party.ts';
import { useOpenPart } from '../../state/session.ts';

/** That answers about a deliverable wait to be settled today, and the way to do so for who may. Draws nothing where none do. */
export function TwoAnswers({ deliverable }: { readonly deliverable: Deliverable }) {
  const { key } = deliverable;
  const count = useOpenPart((open) =>
    isWithin(open.reach, deliverable.party) ? currentAnswersToSettle(open, key).length : 0,
  );
  if (count === 0) return null;
  return (
    <p className="font-semibold text-warn">
      <Plural value={count} one="# answer differs." other="# answers differ." />{' '}
      <SettleLink of={deliverable} />
    </p>
  );
}

/** The way to settle a deliverable's answers, over the page that it stands on. Draws nothing for who may not. */
export function SettleLink({ of: { key, party, placed } }: { readonly of: Deliverable }) {
  const maySettle = useOpenPart((open) => settlingBy(open.own, key) !== null);
  const inForce = useOpenPart((open) => open.inForce);
  if (!maySettle) return null;
  const name = partyWith(inForce, party)?.name ?? party;
  const { code } = placed.activity;
  return (
    <Link
      to="."
      search={(before) => ({ ...before, settle: key })}
      resetScroll={false}
      className="link no-print inline-flex min-h-6 items-center"
    >
      <Trans>Settle them</Trans>
      <span className="sr-only">{` ${name}, ${code}`}</span>
    </Link>
  );
}
