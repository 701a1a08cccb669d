import type { ReactNode } from 'react';

/** A list under its heading in a card, or what is said where it holds nothing. */
export function ListCard(props: {
  readonly id: string;
  readonly heading: string;
  /** null: the list holds something. */
  readonly nothing: ReactNode | null;
  /** How the list looks, where not one line below the other. */
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <section aria-labelledby={props.id} className="card card-breaks space-y-2 p-5">
      <h2 id={props.id} className="text-lg">
        {props.heading}
      </h2>
      {props.nothing === null ? (
        <ul className={`divide-y divide-line ${props.className ?? ''}`}>{props.children}</ul>
      ) : (
        <p className="hint">{props.nothing}</p>
      )}
    </section>
  );
}
