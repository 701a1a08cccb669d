import { plural } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { formatCount } from '../../text/formats.ts';

const route = getRouteApi('/my-updates');

/** The choice to see only what is about this person's own topics, and how many questions it leaves out (MEMB-6). */
export function OnlyOwnTopics({ shown, all }: { readonly shown: number; readonly all: number }) {
  const { about } = route.useSearch();
  const navigate = route.useNavigate();
  const isNarrowed = about === 'topics';
  const [some, hidden] = [formatCount(shown), all - shown];
  return (
    <div>
      <label className="flex min-h-11 w-fit items-center gap-2">
        <input
          type="checkbox"
          className="size-5 shrink-0 accent-[var(--color-accent)]"
          checked={isNarrowed}
          onChange={({ target }) =>
            void navigate({
              search: (before) => ({ ...before, about: target.checked ? 'topics' : undefined }),
              replace: true,
              resetScroll: false,
            })
          }
        />
        <Trans>Only what is about my topics</Trans>
      </label>
      <p role="status" className={isNarrowed ? 'font-semibold' : 'sr-only'}>
        {isNarrowed && (
          <>
            <Trans>Shown: {some}.</Trans>{' '}
            {hidden === 0
              ? null
              : plural(hidden, {
                  one: '# question is about something else and is not shown.',
                  other: '# questions are about something else and are not shown.',
                })}
          </>
        )}
      </p>
    </div>
  );
}
