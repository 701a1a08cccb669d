import { type Compare, compareText } from '../../../base/order.ts';
import type { Member } from '../../plan/member.ts';
import { type HelpRequest, openHelpOf } from './remarks.ts';
import { type AsAt, reportOf } from '../reports/standing.ts';
import type { Counted } from '../figures/counted.ts';

/** How near two members are to each other, the nearest first. */
export const nearnesses = ['same-subregion', 'same-language', 'others'] as const;
export type Nearness = (typeof nearnesses)[number];

/** Members by how near they are to one of them, each list in the order of names. */
export type Near = Readonly<Record<Nearness, readonly Member[]>>;

/** A member that asks for help with an activity. */
export interface Asking {
  readonly member: Member;
  /** Never none, the oldest first. */
  readonly requests: readonly HelpRequest[];
  /** Who has done it in any year, by how near they are; in the order of names, and never the one that asks. */
  readonly done: Near;
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
  const byName = [...members].sort(inOrderOfNames);
  const done = membersDone(counted, byName);
  const asking = byName.flatMap((member): Asking[] => {
    const requests = counted.flatMap(({ deliverable, remarks }) =>
      deliverable.party === member.code ? openHelpOf(remarks, asAt) : [],
    );
    if (requests.length === 0) return [];
    return [{ member, requests, done: nearTo(member, done) }];
  });
  return { done, asking };
}

/**
 * Who of the others has done an activity in any year, by how near they are to `member`: what a member may ask its peers.
 * `counted` are the deliverables of the activity, with the answers of everybody or what a conference copy told of them.
 */
export function peersDone(counted: readonly Counted[], members: readonly Member[], member: Member): Near {
  return nearTo(member, membersDone(counted, [...members].sort(inOrderOfNames)));
}

const inOrderOfNames: Compare<Member> = (a, b) => compareText(a.name, b.name);

function membersDone(counted: readonly Counted[], members: readonly Member[]): readonly Member[] {
  const doneBy = new Set(
    counted.flatMap(({ deliverable, standing }) =>
      reportOf(standing)?.status === 'complete' ? deliverable.party : [],
    ),
  );
  return members.filter(({ code }) => doneBy.has(code));
}

function nearTo(member: Member, done: readonly Member[]): Near {
  const others = done.filter(({ code }) => code !== member.code);
  const of = (nearness: Nearness) => others.filter((one) => nearnessOf(one, member) === nearness);
  return {
    'same-subregion': of('same-subregion'),
    'same-language': of('same-language'),
    others: of('others'),
  };
}

function nearnessOf(a: Member, b: Member): Nearness {
  if (a.subregion !== null && a.subregion === b.subregion) return 'same-subregion';
  return a.language === b.language ? 'same-language' : 'others';
}
