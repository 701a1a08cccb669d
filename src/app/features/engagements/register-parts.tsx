import { useLingui } from '@lingui/react/macro';
import { Link, useLocation, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { EngagementsSearch } from '../../search.ts';

/** The ways in which the register can be looked at; what is chosen among its engagements stays chosen. */
export function RegisterParts() {
  const { t } = useLingui();
  const { pathname } = useLocation();
  const search: EngagementsSearch = useSearch({ strict: false });
  const isReached = pathname === '/engagements/reached';
  const part = (view: EngagementsSearch['view'], words: string) => (
    <Part isCurrent={!isReached && search.view === view}>
      {(look) => (
        <Link
          to="/engagements"
          search={isReached ? { view } : { ...search, view }}
          className={look}
          activeProps={{}}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {words}
        </Link>
      )}
    </Part>
  );
  return (
    <nav aria-label={t`Ways to look at the register`} className="flex flex-wrap gap-1">
      {part(undefined, t`List`)}
      {part('calendar', t`Calendar`)}
      {part('timeline', t`Timeline`)}
      <Part isCurrent={isReached}>
        {(look) => (
          <Link to="/engagements/reached" className={look}>
            {t`Members reached`}
          </Link>
        )}
      </Part>
    </nav>
  );
}

function Part(props: { readonly isCurrent: boolean; readonly children: (look: string) => ReactNode }) {
  const look = props.isCurrent
    ? 'border-accent bg-accent-soft font-semibold'
    : 'border-line-strong bg-surface';
  return props.children(`inline-flex min-h-11 items-center rounded-lg border px-3 ${look}`);
}
