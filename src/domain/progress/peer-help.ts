import { compareText } from '../../base/order.ts';
import type { Member } from '../plan/member.ts';
import { type HelpRequest, openHelpOf } from './remarks.ts';
import { type AsAt, reportOf } from './standing.ts';
import type { Counted } from './tally.ts';

/** How near two members are to each other, the nearest first. */
export const nearnesses = ['same-subregion', 'same-language', 'others'] as const;
export type Nearness = (typeof nearnesses)[number];

/** A member that asks for help with an activity. */
export interface Asking {
  readonly member: Member;
  /** Never none, the oldest first. */
  readonly requests: readonly HelpRequest[];
  /** Who has done it in any year, by how near they are; in the order of names, and never the one that asks. */
  readonly done: Readonly<Record<Nearness, readonly Member[]>>;
}

/** Who has done an activity and who asks for help with it. */
export interface PeerHelp {
  readonly done: readonly Member[];
  readonly asking: readonly Asking[];
}

/**
 * Who may help whom with one activity: `counted` are its deliverables within the reach of the device. Both lists are in
 * the order of names: nobody is ranked.
 */
export function peerHelpOf(counted: readonly Counted[], members: readonly Member[], asAt: AsAt): PeerHelp {
  const byName = [...members].sort((a, b) => compareText(a.name, b.name));
  const doneBy = new Set(
    counted.flatMap(({ deliverable, standing }) =>
      reportOf(standing)?.status === 'complete' ? deliverable.party : [],
    ),
  );
  const done = byName.filter(({ code }) => doneBy.has(code));
  const asking = byName.flatMap((member): Asking[] => {
    const requests = counted.flatMap(({ deliverable, remarks }) =>
      deliverable.party === member.code ? openHelpOf(remarks, asAt) : [],
    );
    if (requests.length === 0) return [];
    const others = done.filter(({ code }) => code !== member.code);
    const of = (nearness: Nearness) => others.filter((one) => nearnessOf(one, member) === nearness);
    const near = {
      'same-subregion': of('same-subregion'),
      'same-language': of('same-language'),
      others: of('others'),
    };
    return [{ member, requests, done: near }];
  });
  return { done, asking };
}

function nearnessOf(a: Member, b: Member): Nearness {
  if (a.subregion !== null && a.subregion === b.subregion) return 'same-subregion';
  return a.language === b.language ? 'same-language' : 'others';
}
