import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { isOffice } from '../../../domain/log/authority.ts';
import type { Edition } from '../../../domain/progress/editions/edition.ts';
import { useOpenSession } from '../../state/session.ts';
import { completionWords } from '../../text/completion-words.ts';
import { formatDay } from '../../text/formats.ts';
import { isolated } from '../../text/isolated.ts';
import { CompareChoice } from './compare-choice.tsx';
import { Frozen, ReadersWords } from './copy-words.tsx';
import { FreezeForm } from './freeze-form.tsx';

/** The conference copies on this device; at the Secretariat also where a new one is made. */
export function CopiesPage() {
  const { own, editions } = useOpenSession();
  return (
    <div className="space-y-8">
      <div className="space-y-1">
        <h1>
          <Trans>Conference copies</Trans>
        </h1>
        <p className="max-w-prose text-ink-soft">
          <Trans>
            A conference copy keeps what the figures said on one day, under a name. What is reported later
            changes nothing in it.
          </Trans>
        </p>
      </div>
      {isOffice(own.role) && <FreezeForm />}
      {editions.length === 0 ? (
        <p className="hint">
          {isOffice(own.role) ? (
            <Trans>There is no conference copy yet.</Trans>
          ) : (
            <Trans>
              No conference copy has come to this device yet. The Secretariat sends them with its replies.
            </Trans>
          )}
        </p>
      ) : (
        <>
          <ul className="space-y-4">
            {editions.map((one) => (
              <li key={one.id}>
                <CopyCard edition={one} />
              </li>
            ))}
          </ul>
          <CompareChoice from={editions[0]?.id ?? ''} to="" />
        </>
      )}
    </div>
  );
}

function CopyCard({ edition }: { readonly edition: Edition }) {
  const { t } = useLingui();
  const { id, whole } = edition;
  const name = isolated(edition.name);
  const day = formatDay(edition.day);
  const { count, share } = completionWords(whole);
  return (
    <article aria-label={name} className="card space-y-2 p-5">
      <h2 className="text-lg [overflow-wrap:anywhere]">{name}</h2>
      <p className="text-ink-soft">
        <Trans>As at {day}</Trans> · <Frozen edition={edition} />
      </p>
      <p>
        <strong className="font-semibold">{count}.</strong> {share}
      </p>
      <div className="no-print flex flex-wrap gap-3">
        <Link to="/copies/$id" params={{ id }} className="button">
          <Trans>Open it</Trans>
          <span className="sr-only"> {name}</span>
        </Link>
        <Link to="/copies/compare" search={{ from: id }} className="button button-quiet">
          <Trans>What changed since?</Trans>
          <span className="sr-only"> {name}</span>
        </Link>
      </div>
      <details>
        <summary className="py-1">{t`How is this worked out?`}</summary>
        <div className="max-w-prose space-y-1 py-1">
          <p>
            <ReadersWords edition={edition} />
          </p>
          <p className="[overflow-wrap:anywhere]">
            <Trans>Fingerprint:</Trans> <code>{edition.fingerprint}</code>
          </p>
        </div>
      </details>
    </article>
  );
}
