import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { isOffice } from '../../../domain/log/authority.ts';
import type { WorkspaceRow } from '../../../storage/registry.ts';
import { thisDevice } from '../../state/device.ts';
import { joinPlace } from '../../state/join-address.ts';
import { formatInstant } from '../../text/formats.ts';
import { ExploreStart } from './explore-start.tsx';
import { HomeScreenHint } from '../../ui/devices/home-screen-hint.tsx';
import { InAppNotice } from '../../ui/devices/in-app-notice.tsx';
import { UsedBefore } from './used-before.tsx';

const MemberStart = lazy(async () => ({ default: (await import('./member-start.tsx')).MemberStart }));
const SecretariatStart = lazy(async () => ({
  default: (await import('./secretariat-start.tsx')).SecretariatStart,
}));

type Step = 'choices' | 'secretariat' | 'member';

/** The first screen: what is on this device already, and the ways to begin. */
export function FirstScreen({ workspaces }: { readonly workspaces: readonly WorkspaceRow[] }) {
  const { t } = useLingui();
  const [step, setStep] = useState<Step>('choices');
  const [goesOn, setGoesOn] = useState(false);
  const begin = useRef<HTMLElement>(null);
  if (step === 'secretariat') {
    return (
      <Page title={t`Set up Wayfinder for an organisation`} onBack={() => setStep('choices')}>
        <SecretariatStart />
      </Page>
    );
  }
  if (step === 'member') {
    return (
      <Page title={t`Start without an invitation`} onBack={() => setStep('choices')}>
        <MemberStart />
      </Page>
    );
  }
  const own = workspaces.filter((one) => one.kind === 'real');
  const device = thisDevice();
  // Inside another app nothing real is begun before somebody has read what may happen to it.
  const mayBegin = device.kind !== 'in-app' || goesOn;
  const goOn = () => {
    setGoesOn(true);
    // The button that was pressed goes; what it opened begins there.
    begin.current?.focus();
  };
  const explored = workspaces.find((one) => one.kind === 'explore');
  return (
    <div className="mx-auto max-w-3xl space-y-8 py-4">
      <div className="space-y-3">
        <h1 className="sm:text-4xl">
          <Trans>Where does the plan stand, and how sure are we?</Trans>
        </h1>
        <p className="max-w-prose text-lg">
          <Trans>
            Wayfinder keeps a strategic plan and what each member has done about it. Everything is on your own
            device and works without a network.
          </Trans>
        </p>
      </div>

      {device.kind === 'in-app' && <InAppNotice device={device} onGoOn={goesOn ? null : goOn} offersLook />}
      {device.kind === 'apple-mobile' && own.length === 0 && <HomeScreenHint device={device} />}

      {own.length > 0 && (
        <section aria-label={t`On this device`} className="space-y-3">
          <h2>
            <Trans>On this device</Trans>
          </h2>
          <ul className="space-y-2">
            {own.map((row) => (
              <li key={row.id}>
                <WorkspaceButton row={row} />
              </li>
            ))}
          </ul>
        </section>
      )}

      <section ref={begin} tabIndex={-1} aria-label={t`Begin`} className="space-y-3 outline-none">
        <ul className="space-y-3">
          {mayBegin && (
            <li className="card p-5">
              <h2 className="text-lg">
                <Trans>I have an invitation</Trans>
              </h2>
              <p className="mt-1 mb-3 max-w-prose">
                <Trans>
                  The Secretariat sent you a link, a text or a file. It says for whom you report; you only
                  give your name.
                </Trans>
              </p>
              <a href={joinPlace} className="button">
                <Trans>Open the invitation</Trans>
              </a>
            </li>
          )}
          <li className="card p-5">
            <h2 className="text-lg">
              <Trans>Look around with the OCO plan</Trans>
            </h2>
            <p className="mt-1 mb-3 max-w-prose">
              <Trans>
                The real plan of the Oceania Customs Organisation with invented reports of its 24 members. Try
                everything; nothing is sent and nothing mixes with real work.
              </Trans>
            </p>
            <ExploreStart existing={explored} />
          </li>
          {mayBegin && (
            <>
              <li className="card p-5">
                <h2 className="text-lg">
                  <Trans>Start without an invitation</Trans>
                </h2>
                <p className="mt-1 mb-3 max-w-prose">
                  <Trans>
                    You report for a member administration. Choose it and begin; the Secretariat takes you in
                    later.
                  </Trans>
                </p>
                <button type="button" className="button" onClick={() => setStep('member')}>
                  <Trans>Choose the member</Trans>
                </button>
              </li>
              <li className="card p-5">
                <h2 className="text-lg">
                  <Trans>Set up Wayfinder for an organisation</Trans>
                </h2>
                <p className="mt-1 mb-3 max-w-prose">
                  <Trans>
                    You are the Secretariat and the first to use Wayfinder there. This is done once; a second
                    officer needs an invitation.
                  </Trans>
                </p>
                <button type="button" className="button" onClick={() => setStep('secretariat')}>
                  <Trans>Set up</Trans>
                </button>
              </li>
            </>
          )}
        </ul>
      </section>

      <UsedBefore mayRestore={mayBegin} />
    </div>
  );
}

function WorkspaceButton({ row }: { readonly row: WorkspaceRow }) {
  const opened = formatInstant(row.opened);
  return (
    <button
      type="button"
      className="button w-full justify-between! gap-4"
      onClick={async () => {
        const { openListed } = await import('../../state/open-workspace.ts');
        await openListed(row);
      }}
    >
      <span className="text-start">
        {row.partyName}
        {row.person !== '' && `, ${row.person}`}
        <span className="block font-normal text-ink-soft text-sm">
          {isOffice(row.role) ? (
            <Trans>Works at the Secretariat</Trans>
          ) : (
            <Trans>Reports for this member</Trans>
          )}
        </span>
      </span>
      <span className="font-normal text-ink-soft text-sm">
        <Trans>Last opened {opened}</Trans>
      </span>
    </button>
  );
}

function Page(props: { readonly title: string; readonly onBack: () => void; readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that led here is gone; without this the focus would fall back to the top of the document.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="mx-auto max-w-3xl space-y-6 py-4">
      <button type="button" className="button button-quiet -ms-2" onClick={props.onBack}>
        <span aria-hidden="true">←</span> <Trans>Back</Trans>
      </button>
      <h1 ref={heading} tabIndex={-1} className="outline-none">
        {props.title}
      </h1>
      <Suspense fallback={null}>{props.children}</Suspense>
    </div>
  );
}
