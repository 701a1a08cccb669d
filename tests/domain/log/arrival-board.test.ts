import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { arrivalBoard, type BoardFacts, type BoardRow } from '../../../src/domain/log/arrival-board.ts';
import type { Writer } from '../../../src/domain/log/authority.ts';
import type { Role } from '../../../src/domain/log/event.ts';
import type { DeviceId } from '../../../src/domain/log/ids.ts';
import { claimedSpans, spansNotReceived } from '../../../src/domain/log/not-received.ts';
import type { Act } from '../../../src/domain/log/revocations.ts';
import type { Instant } from '../../../src/domain/plan/day.ts';
import type { ReportFacts } from '../../../src/domain/progress/reports/report.ts';

const device = (name: string) => name.padEnd(16, '_') as DeviceId;
const [first, second, desk, stranger] = ['first', 'second', 'desk', 'stranger'].map(device) as [
  DeviceId,
  DeviceId,
  DeviceId,
  DeviceId,
];
const at = (ms: number) => ms as Instant;
const rev = 'this-revision-00';

function writer(role: Role, party: string, label = '', cut: number | null = null): Writer {
  return { role, party, label, cut };
}

function enrolled(who: DeviceId, party: string, person = '', seq = 1): Act<'enrol'> {
  const body = {
    sign: '',
    agree: '',
    role: 'focal-point' as const,
    party,
    person,
    name: '',
    lang: 'en' as const,
  };
  return { kind: 'enrol', body, device: who, seq, t: at(0) };
}

function arrival(by: DeviceId, party: string, t: number): Act<'arrival'> {
  return { kind: 'arrival', body: { party, frontier: {} }, device: by, seq: 9, t: at(t) };
}

function report(by: DeviceId, recorded: number): ReportFacts {
  return { device: by, recorded: at(recorded) } as ReportFacts;
}

const facts: BoardFacts = {
  members: [
    { code: 'TV', name: 'Tuvalu' },
    { code: 'FJ', name: 'Fiji' },
  ],
  writers: new Map([
    [first, writer('focal-point', 'TV', 'Office computer')],
    [second, writer('focal-point', 'TV', 'A phone')],
    [desk, writer('admin', 'OCO', 'Desk')],
  ]),
  enrolments: [],
  frontier: new Map([[first, 5]]),
  waiting: [],
  peers: [],
  imports: [],
  arrivals: [],
  reports: [],
  rev,
};

function tuvalu(more: Partial<BoardFacts>): BoardRow {
  const row = arrivalBoard({ ...facts, ...more }).find((one) => one.party === 'TV');
  if (row === undefined) throw new Error('every member has a row');
  return row;
}

const numbersOf = (spans: ReturnType<typeof spansNotReceived>) =>
  spans.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, n) => from + n));

describe('what did not come', () => {
  const anyPieces = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 5 })), {
    maxLength: 6,
  });

  test('BOARD-1 is every number that must exist and is neither held nor waiting, each once and in order', () => {
    fc.assert(
      fc.property(fc.nat(20), anyPieces, fc.nat(50), (held, pieces, claimed) => {
        const waiting = pieces.map(([from, more]) => ({ device: first, from, to: from + more }));
        const isThere = (seq: number) =>
          seq <= held || waiting.some((one) => one.from <= seq && seq <= one.to);
        const end = Math.max(claimed, ...waiting.map((one) => one.to), 0);
        const expected = Array.from({ length: end }, (_, n) => n + 1).filter((seq) => !isThere(seq));
        const found = spansNotReceived(first, held, waiting, claimed);
        expect(numbersOf(found)).toEqual(expected);
        expect(found.every((one) => one.from <= one.to)).toBe(true);
        const claims = new Map([[first, claimed]]);
        expect(claimedSpans(found, claims)).toBe(expected.filter((seq) => seq <= claimed).length);
      }),
    );
  });

  test('BOARD-1 6 and 7 are missing when 8 waits, and when a device of the member says that it holds them', () => {
    const missing = [{ device: first, from: 6, to: 7 }];
    expect(tuvalu({ waiting: [{ device: first, from: 8, count: 2 }] })).toMatchObject({
      missing,
      claimed: 0,
    });
    const says = { frontier: [[first, 7]] as const, rev: null };
    expect(tuvalu({ peers: [{ device: first, ...says }] })).toMatchObject({ missing, claimed: 2 });
    expect(tuvalu({ peers: [{ device: second, ...says }] })).toMatchObject({ missing, claimed: 2 });
  });

  test('what others say that a member’s device wrote is no claim of the member', () => {
    const peers = [
      { device: desk, frontier: [[first, 7]] as const, rev },
      { device: stranger, frontier: [[first, 9]] as const, rev },
    ];
    expect(tuvalu({ peers })).toMatchObject({ missing: [], claimed: 0, plan: 'not-said' });
  });

  test('BOARD-1 of a device that was cut off nothing after the cut is missing', () => {
    const writers = new Map([[first, writer('focal-point', 'TV', '', 6)]]);
    const waiting = [{ device: first, from: 9, count: 1 }];
    expect(tuvalu({ writers, waiting }).missing).toEqual([{ device: first, from: 6, to: 6 }]);
    expect(tuvalu({ writers, waiting, frontier: new Map([[first, 6]]) }).missing).toEqual([]);
  });
});

describe('the board', () => {
  test('BOARD-1 has one row for each member in the order of names, whatever came from whom', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 8 }),
        fc.array(fc.nat(1_000), { maxLength: 8 }),
        (names, times) => {
          const members = names.map((name) => ({ code: name, name: `${name} Customs` }));
          const arrivals = times.map((t, n) => arrival(desk, names[n] ?? '', t));
          const board = arrivalBoard({ ...facts, members, arrivals });
          expect(board.map((row) => row.name)).toEqual(members.map((one) => one.name).sort());
        },
      ),
    );
  });

  test('names the devices that were let in by their labels, and those that wait', () => {
    const enrolments = [
      enrolled(stranger, 'FJ', 'Before'),
      enrolled(stranger, 'TV', 'Losa', 4),
      enrolled(first, 'TV', 'Losa'),
    ];
    const { devices, waitingDevices } = tuvalu({ enrolments });
    expect(devices).toEqual([
      { device: second, label: 'A phone', isCutOff: false },
      { device: first, label: 'Office computer', isCutOff: false },
    ]);
    expect(waitingDevices).toEqual([{ device: stranger, person: 'Losa' }]);
    const fiji = arrivalBoard({ ...facts, enrolments })[0];
    expect(fiji).toMatchObject({
      party: 'FJ',
      devices: [],
      waitingDevices: [],
      lastFile: null,
      ownChange: null,
    });
  });

  test('the last file is the latest that a device of the member wrote, or that another desk took in', () => {
    const file = (ms: number, by: DeviceId | null, of: DeviceId) => {
      return { at: at(ms), by, ranges: [{ device: of, from: 1, to: 2 }] };
    };
    const imports = [file(30, desk, first), file(20, first, first), file(10, second, first)];
    expect(tuvalu({ imports }).lastFile).toEqual({ at: 20, by: first });
    expect(tuvalu({ imports: [...imports, file(25, null, first)] }).lastFile).toEqual({ at: 25, by: null });
    expect(tuvalu({ imports: [file(25, null, desk)] }).lastFile).toBeNull();
    expect(tuvalu({ imports, arrivals: [arrival(desk, 'TV', 20)] }).lastFile).toEqual({ at: 20, by: first });
    expect(tuvalu({ imports, arrivals: [arrival(desk, 'TV', 21)] }).lastFile).toEqual({ at: 21, by: desk });
    expect(tuvalu({ arrivals: [arrival(desk, 'FJ', 21)] }).lastFile).toBeNull();
  });

  test('BOARD-2 a member’s own last change is by a device of its own, never by the Secretariat’s', () => {
    const reports = [[report(first, 10), report(desk, 99)], [report(second, 40)], [report(stranger, 98)]];
    expect(tuvalu({ reports }).ownChange).toBe(40);
    expect(tuvalu({ reports: [[report(desk, 99)]] }).ownChange).toBeNull();
  });

  test('the plan is the same only where every device in use that says one says this one', () => {
    const says = (who: DeviceId, named: string | null) => ({ device: who, frontier: [], rev: named });
    expect(tuvalu({}).plan).toBe('not-said');
    expect(tuvalu({ peers: [says(first, null)] }).plan).toBe('not-said');
    expect(tuvalu({ peers: [says(first, rev), says(second, null)] }).plan).toBe('same');
    expect(tuvalu({ peers: [says(first, rev), says(second, 'other-revision-0')] }).plan).toBe('another');
    const writers = new Map([
      [first, writer('focal-point', 'TV')],
      [second, writer('focal-point', 'TV', '', 3)],
    ]);
    expect(tuvalu({ writers, peers: [says(first, rev), says(second, 'other-revision-0')] }).plan).toBe(
      'same',
    );
  });
});
