import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { isOffice } from '../../../domain/log/authority.ts';
import type { Member } from '../../../domain/plan/member.ts';
import type { Excuse } from '../../../domain/progress/remarks/excuse.ts';
import { excusesToday, whoExcused } from '../../state/excuses.ts';
import { useOpenSession } from '../../state/session.ts';
import { excusedSentence } from '../../text/excuse-words.ts';
import { formatDayOf } from '../../text/formats.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { EndExcuseDialog } from './end-excuse-dialog.tsx';
import { periodToExcuse } from './period-to-excuse.ts';

/** The way to excuse a member. */
export function ExcuseLink({ of: { name, code } }: { readonly of: Member }) {
  const { t } = useLingui();
  const open = useOpenSession();
  return (
    <Link
      to="/members/$code"
      params={{ code }}
      search={(before) => ({ ...before, excuse: periodToExcuse(open, code) })}
      resetScroll={false}
      className="button"
    >
      {t`Excuse ${name}…`}
    </Link>
  );
}

/** The excuses of a member that hold today, who wrote each and, at the Secretariat, the ways to change and to end it. */
export function ExcusesOf({ of: member }: { readonly of: Member }) {
  const open = useOpenSession();
  const [ending, setEnding] = useState<Excuse | null>(null);
  const excuses = excusesToday(open, member.code);
  if (excuses.length === 0) return null;
  const { plan } = open.inForce;
  return (
    <>
      <ul className="max-w-prose space-y-2">
        {excuses.map((excuse) => {
          const day = formatDayOf(excuse.recorded);
          const who = whoExcused(open, excuse);
          return (
            <li key={excuse.id} className="rounded-lg border border-line-strong bg-sunken px-4 py-3">
              <p className="font-semibold">
                <StatusMark mark="excused" /> {excusedSentence(plan, excuse)}
              </p>
              <p className="hint">
                {who === null ? (
                  <Trans>Excused by the Secretariat on {day}.</Trans>
                ) : (
                  <Trans>
                    Excused by {who} on {day}.
                  </Trans>
                )}
              </p>
              {isOffice(open.own.role) && (
                <p className="no-print mt-2 flex flex-wrap gap-3">
                  <Link
                    to="/members/$code"
                    params={{ code: member.code }}
                    search={(before) => ({ ...before, excuse: excuse.period })}
                    resetScroll={false}
                    className="button"
                  >
                    <Trans>Change it</Trans>
                  </Link>
                  <button type="button" className="button" onClick={() => setEnding(excuse)}>
                    <Trans>End it…</Trans>
                  </button>
                </p>
              )}
            </li>
          );
        })}
      </ul>
      {ending !== null && (
        <EndExcuseDialog name={member.name} excuse={ending} onClose={() => setEnding(null)} />
      )}
    </>
  );
}
