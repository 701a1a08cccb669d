import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { isAdmin, isOffice } from '../../../../domain/log/authority.ts';
import type { GrantBody } from '../../../../domain/log/event.ts';
import type { EvidencePreview } from '../../../../exchange/check-evidence.ts';
import { grantFor, placeFor } from '../../../../exchange/invited.ts';
import type { Preview } from '../../../../exchange/preview.ts';
import { type Incoming, putAway, takeEvidenceIn, takeIn, useIncoming } from '../../../state/incoming.ts';
import { useOpenSession } from '../../../state/session.ts';
import { fileProblemSentences } from '../../../text/file-problem-sentences.ts';
import { Problem } from '../../../ui/problem.tsx';
import { useDeviceName } from './device-name.ts';
import { EvidenceWords } from './evidence-words.tsx';
import { PreviewWords } from './preview-words.tsx';
import { SendReply } from './send-reply.tsx';

/** One file, link or text that came in: what it would do, and the two things that can be done with it. */
export function IncomingItem({ item }: { readonly item: Incoming }) {
  const { t } = useLingui();
  const nameOf = useDeviceName();
  const { state, file, id } = item;
  const evidenceTaken = useIncoming(
    ({ items }) => items.filter((one) => one.state.kind === 'evidence-taken-in').length,
  );
  const items = useIncoming((all) => all.items);
  const lastOf = repliesDue(items);
  const place = useRef<HTMLDivElement>(null);
  // What was pasted or opened by a link may stand below the edge of a phone.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const name = file.name === '' ? t`Pasted update` : file.name;
  return (
    <div ref={place} className="space-y-3 rounded-lg border border-line p-4">
      <p className="font-semibold [overflow-wrap:anywhere]">{name}</p>
      <div role="status" className="space-y-3">
        {(state.kind === 'checking' || state.kind === 'taking-in') && (
          <Share share={state.share} isTakingIn={state.kind === 'taking-in'} />
        )}
        {state.kind === 'ready' && <PreviewWords preview={state.preview} />}
        {state.kind === 'evidence-ready' && <EvidenceWords evidence={state.evidence} />}
        {state.kind === 'taken-in' && <TakenInWords preview={state.taken.preview} />}
        {state.kind === 'evidence-taken-in' && <EvidenceTakenInWords evidence={state.evidence} />}
      </div>
      {state.kind === 'refused' && (
        <Problem
          {...fileProblemSentences(
            state.problem,
            state.problem.type === 'file-unusable' && state.problem.by !== null
              ? nameOf(state.problem.by)
              : null,
          )}
        />
      )}
      {state.kind === 'ready' && <Choices id={id} preview={state.preview} />}
      {state.kind === 'taken-in' &&
        state.taken.parties
          .filter((party) => lastOf.get(party)?.id === id)
          .map((party) => (
            // A reply says what has come, and which evidence is missing: it is made anew when more has come.
            <SendReply key={`${party} ${evidenceTaken} ${lastOf.get(party)?.count}`} party={party} />
          ))}
      {state.kind === 'evidence-ready' && <EvidenceChoices id={id} evidence={state.evidence} />}
      {(state.kind === 'refused' || state.kind === 'taken-in' || state.kind === 'evidence-taken-in') && (
        <button type="button" className="button button-quiet" onClick={() => putAway(id)}>
          <Trans>Put away</Trans>
        </button>
      )}
    </div>
  );
}

// Of several files of one party, one reply is enough: it stands at the last of them.
function repliesDue(
  items: readonly Incoming[],
): ReadonlyMap<string, { readonly id: number; readonly count: number }> {
  const last = new Map<string, { readonly id: number; readonly count: number }>();
  for (const { id, state } of items) {
    if (state.kind !== 'taken-in') continue;
    for (const party of state.taken.parties)
      last.set(party, { id, count: (last.get(party)?.count ?? 0) + 1 });
  }
  return last;
}

function Choices({ id, preview }: { readonly id: number; readonly preview: Preview }) {
  const { own, inForce } = useOpenSession();
  if (!preview.isNews && preview.newcomers.length === 0) {
    return (
      <button type="button" className="button" onClick={() => putAway(id)}>
        <Trans>Put away</Trans>
      </button>
    );
  }
  const mayAccept = isAdmin(own.role);
  const grants = preview.newcomers.flatMap(({ device, enrolled, invited }): GrantBody[] => {
    const place = placeFor({ invited, enrolled, checked: null }, inForce.members);
    // An admin is let in by the root's key, under People and devices.
    return place === null || place.role === 'admin' ? [] : [grantFor(device, enrolled, place)];
  });
  return (
    <div className="space-y-2">
      {isOffice(own.role) && !mayAccept && preview.newcomers.length > 0 && (
        <p>
          <Trans>
            A device of the Secretariat that may let others in has to accept this one. Its updates are kept
            until then.
          </Trans>
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        {mayAccept && grants.length > 0 ? (
          <button type="button" className="button button-primary" onClick={() => void takeIn(id, grants)}>
            <Trans>Accept device and updates</Trans>
          </button>
        ) : (
          <button type="button" className="button button-primary" onClick={() => void takeIn(id, [])}>
            <Trans>Take in</Trans>
          </button>
        )}
        <button type="button" className="button" onClick={() => putAway(id)}>
          <Trans>Not now</Trans>
        </button>
      </div>
    </div>
  );
}

function EvidenceChoices({ id, evidence }: { readonly id: number; readonly evidence: EvidencePreview }) {
  if (evidence.fresh.length === 0) {
    return (
      <button type="button" className="button" onClick={() => putAway(id)}>
        <Trans>Put away</Trans>
      </button>
    );
  }
  return (
    <div className="flex flex-wrap gap-3">
      <button type="button" className="button button-primary" onClick={() => void takeEvidenceIn(id)}>
        <Trans>Take in</Trans>
      </button>
      <button type="button" className="button" onClick={() => putAway(id)}>
        <Trans>Not now</Trans>
      </button>
    </div>
  );
}

function EvidenceTakenInWords({ evidence }: { readonly evidence: EvidencePreview }) {
  const files = evidence.fresh.length;
  return (
    <p className="font-semibold">
      {plural(files, {
        one: 'Taken in: # file of evidence is saved on this device.',
        other: 'Taken in: # files of evidence are saved on this device.',
      })}
    </p>
  );
}

function Share({ share, isTakingIn }: { readonly share: number; readonly isTakingIn: boolean }) {
  const { t } = useLingui();
  return (
    <label className="block space-y-1">
      <span>{isTakingIn ? t`Taking in…` : t`Checking…`}</span>
      <progress className="block w-full" max={1} value={share} />
    </label>
  );
}

function TakenInWords({ preview }: { readonly preview: Preview }) {
  const updates = preview.parties.reduce((sum, one) => sum + one.updates, 0);
  const toSettle = preview.parties.reduce((sum, one) => sum + one.toSettle, 0);
  const { known } = useOpenSession();
  const waits = preview.newcomers.filter(({ device }) => !known.writers.has(device)).length;
  return (
    <>
      <p className="font-semibold">
        <Trans>Taken in. It is saved on this device.</Trans>
      </p>
      {updates > 0 && toSettle > 0 && (
        <p>
          <Trans>Two answers wait to be settled: {toSettle}.</Trans>
        </p>
      )}
      {waits > 0 && (
        <p>
          {plural(waits, { one: 'Its device waits to be let in.', other: '# devices wait to be let in.' })}{' '}
          <Link to="/transfer" search={{ part: 'people' }} className="link">
            <Trans>People and devices</Trans>
          </Link>
        </p>
      )}
    </>
  );
}
