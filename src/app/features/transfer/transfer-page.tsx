import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, lazy, Suspense } from 'react';
import { isOffice } from '../../../domain/log/authority.ts';
import { useOpenSession } from '../../state/session.ts';

const FilesPart = lazy(async () => ({ default: (await import('./files/files-part.tsx')).FilesPart }));
const BoardPart = lazy(async () => ({ default: (await import('./board/board-part.tsx')).BoardPart }));
const PeoplePart = lazy(async () => ({ default: (await import('./people/people-part.tsx')).PeoplePart }));
const MyDevicesPart = lazy(async () => ({
  default: (await import('./people/my-devices-part.tsx')).MyDevicesPart,
}));
const DataSafetyPage = lazy(async () => ({
  default: (await import('./safety/data-safety-page.tsx')).DataSafetyPage,
}));

const route = getRouteApi('/transfer');

/** How words get from one device to another: the files, who has sent what, whose devices these are, and how safe it is. */
export function TransferPage() {
  const { t } = useLingui();
  const { own } = useOpenSession();
  const { part: asked } = route.useSearch();
  const isAtSecretariat = isOffice(own.role);
  // A member has no board of others; an address that names it shows the files.
  const part = !isAtSecretariat && asked === 'board' ? undefined : asked;
  return (
    <div className="space-y-5">
      <nav aria-label={t`Send and receive`} className="no-print flex flex-wrap gap-x-5 gap-y-1">
        <PartLink part={undefined} current={part}>
          <Trans>Update files</Trans>
        </PartLink>
        {isAtSecretariat && (
          <>
            <PartLink part="board" current={part}>
              <Trans>Who has sent</Trans>
            </PartLink>
            <PartLink part="people" current={part}>
              <Trans>People and devices</Trans>
            </PartLink>
          </>
        )}
        {!isAtSecretariat && (
          <PartLink part="people" current={part}>
            <Trans>Devices</Trans>
          </PartLink>
        )}
        <PartLink part="safety" current={part}>
          <Trans>Data safety</Trans>
        </PartLink>
      </nav>
      <Suspense fallback={null}>
        {part === undefined && <FilesPart />}
        {part === 'board' && <BoardPart />}
        {part === 'people' && (isAtSecretariat ? <PeoplePart /> : <MyDevicesPart />)}
        {part === 'safety' && <DataSafetyPage />}
      </Suspense>
    </div>
  );
}

type Part = ReturnType<typeof route.useSearch>['part'];

function PartLink(props: { readonly part: Part; readonly current: Part; readonly children: ReactNode }) {
  const { part, current, children } = props;
  return (
    <Link
      to="/transfer"
      search={{ part }}
      aria-current={part === current ? 'page' : undefined}
      // Else the link without a part would be the current one on every part.
      activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
      activeProps={{}}
      className="link inline-flex min-h-11 items-center aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
    >
      {children}
    </Link>
  );
}
