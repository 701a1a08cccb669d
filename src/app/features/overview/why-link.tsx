import { Trans } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

const route = getRouteApi('/overview');

/** The figures that can be explained, as they stand in an address. */
export type Why = 'answers' | 'completion' | 'quarter' | 'member' | 'priority';

/**
 * Leads to the very reports that a figure rests on; `about` tells a screen reader which figure. In a table the figure
 * itself is the link, since the question would stand in every row.
 */
export function WhyLink(props: {
  readonly why: Why;
  readonly of?: string;
  readonly about: ReactNode;
  readonly children?: ReactNode;
}) {
  const search = route.useSearch();
  const question = <Trans>How is this worked out?</Trans>;
  return (
    <Link
      to="/overview"
      search={{ ...search, why: props.why, ...(props.of !== undefined && { of: props.of }) }}
      resetScroll={false}
      className={props.children ? 'link' : 'link no-print text-sm'}
    >
      {props.children ?? question}
      <span className="sr-only">
        {' '}
        {props.about}
        {props.children && <>. {question}</>}
      </span>
    </Link>
  );
}
