import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { quarterStart } from '../../../../domain/plan/period.ts';
import { type MemberArrivals, useBoard } from '../../../state/board.ts';
import { openQuestions } from '../../../state/reminders.ts';
import { useOpenSession } from '../../../state/session.ts';
import { storeErrorSentences } from '../../../text/error-sentences.ts';
import { formatDay } from '../../../text/formats.ts';
import { useIsWide } from '../../../ui/media.ts';
import { Notice } from '../../../ui/notice.tsx';
import { BoardCards } from './board-cards.tsx';
import { BoardTable } from './board-table.tsx';
import { ReceiptDialog } from './receipt-dialog.tsx';
import { RemindDialog } from './remind-dialog.tsx';

const route = getRouteApi('/transfer');

type Opened =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'reminders'; readonly parties: readonly string[] }
  | { readonly kind: 'receipt'; readonly row: MemberArrivals };

/** Who has sent what: a row a member, what is missing, and the ways to ask for it and to confirm it by telephone. */
export function BoardPart() {
  const { t } = useLingui();
  const open = useOpenSession();
  const { row: workspace, inForce, today } = open;
  const [reminders, setReminders] = useState(0);
  const board = useBoard(reminders);
  const isWide = useIsWide();
  const [silentOnly, setSilentOnly] = useState(false);
  const [missingOnly, setMissingOnly] = useState(false);
  const { remind } = route.useSearch();
  const navigate = route.useNavigate();
  const [opened, setOpened] = useState<Opened>(() =>
    // An address may name anything; a member of whom nothing is open, or that is excused from it, is not reminded.
    inForce.members.some((one) => one.code === remind) && openQuestions(open, remind ?? '').open.length > 0
      ? { kind: 'reminders', parties: [remind ?? ''] }
      : { kind: 'nothing' },
  );

  const rows = board?.ok === true ? board.value : [];
  const shown = rows.filter(
    (row) =>
      !(silentOnly && row.hasAnswered) && !(missingOnly && row.missing.length + row.evidenceMissing === 0),
  );
  // Who answered this quarter is reminded of the rest from its own row alone, not together with the silent ones.
  const toRemind = shown.filter((row) => !row.hasAnswered && row.openCount > 0).map((row) => row.party);
  const remindCount = toRemind.length;
  const answered = rows.filter((row) => row.hasAnswered).length;
  const since = formatDay(quarterStart(inForce.plan, today));
  const hasNoDevice = rows.every((row) => row.devices.length + row.waitingDevices.length === 0);
  const actions = {
    onRemind: (party: string) => setOpened({ kind: 'reminders', parties: [party] }),
    onReceipt: (row: MemberArrivals) => setOpened({ kind: 'receipt', row }),
  };

  return (
    <div className="space-y-5">
      <h1>
        <Trans>Who has sent</Trans>
      </h1>
      {workspace.kind === 'explore' && (
        <Notice kind="status">
          <Trans>
            These are demonstration devices. Nothing is ever sent from a demonstration, and no mail is
            written.
          </Trans>
        </Notice>
      )}
      {board?.ok === false && (
        <Notice kind="alert">
          {storeErrorSentences(board.error).what} {storeErrorSentences(board.error).next}
        </Notice>
      )}
      {board?.ok === true && (
        <>
          <section
            className="card flex flex-wrap items-center justify-between gap-x-8 gap-y-3 p-5"
            aria-label={t`Answered this quarter`}
          >
            <div>
              <p className="font-semibold text-2xl">
                <Trans>
                  {answered} of{' '}
                  <Plural
                    value={rows.length}
                    one="# has answered this quarter"
                    other="# have answered this quarter"
                  />
                </Trans>
              </p>
              <p className="hint">
                <Trans>Answered or confirmed since {since}, on a device of their own or through you.</Trans>
              </p>
            </div>
            {toRemind.length > 0 && (
              <button
                type="button"
                className="button button-primary no-print"
                onClick={() => setOpened({ kind: 'reminders', parties: toRemind })}
              >
                {toRemind.length === 1
                  ? t`Write a reminder for 1 member`
                  : t`Write reminders for ${remindCount} members`}
              </button>
            )}
          </section>
          {hasNoDevice && (
            <Notice kind="status">
              <p>
                <Trans>
                  No member has sent anything yet. Invite a member: the invitation opens Wayfinder on its own
                  device, and its first update file arrives here. Until then, reminders can be answered by
                  mail.
                </Trans>
              </p>
              <p>
                <Link to="/transfer" search={{ part: 'people' }} className="link">
                  <Trans>Invite a member</Trans>
                </Link>
              </p>
            </Notice>
          )}
          <fieldset className="no-print flex flex-wrap items-center gap-x-6 gap-y-1">
            <legend className="sr-only">{t`What is shown`}</legend>
            <Filter checked={silentOnly} onChange={setSilentOnly}>
              {t`Only those that have not answered this quarter`}
            </Filter>
            <Filter checked={missingOnly} onChange={setMissingOnly}>
              {t`Only those of which something is missing`}
            </Filter>
            <p role="status" className="hint">
              <Plural value={shown.length} _0="No member is shown." one="# member" other="# members" />
            </p>
          </fieldset>
          {shown.length > 0 &&
            (isWide ? <BoardTable rows={shown} {...actions} /> : <BoardCards rows={shown} {...actions} />)}
        </>
      )}
      {opened.kind === 'reminders' && (
        <RemindDialog
          parties={opened.parties}
          onNoted={() => setReminders((count) => count + 1)}
          onClose={() => {
            setOpened({ kind: 'nothing' });
            if (remind !== undefined) void navigate({ search: { part: 'board' }, replace: true });
          }}
        />
      )}
      {opened.kind === 'receipt' && (
        <ReceiptDialog row={opened.row} onClose={() => setOpened({ kind: 'nothing' })} />
      )}
    </div>
  );
}

function Filter(props: {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: string;
}) {
  return (
    <label className="flex min-h-11 items-center gap-2">
      <input
        type="checkbox"
        className="h-4 w-4 accent-[var(--color-accent)]"
        checked={props.checked}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      {props.children}
    </label>
  );
}
