import { fc } from '@fast-check/vitest';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { compareText } from '../../src/base/order.ts';
import { chainStart, nextChainHash } from '../../src/contract/hash.ts';
import type { EventContent } from '../../src/domain/log/event.ts';
import type { ContactBody } from '../../src/domain/progress/contacts/contact-body.ts';
import type { RoundBody } from '../../src/domain/progress/rounds/round-body.ts';
import { type EventId, makeEventId } from '../../src/domain/log/ids.ts';
import type { Day, Instant } from '../../src/domain/plan/day.ts';
import type { DeliverableKey } from '../../src/domain/plan/deliverable-key.ts';
import type { ReportBody } from '../../src/domain/progress/reports/report.ts';
import { createDeviceKeys, type DeviceKeys } from '../../src/storage/device-keys.ts';
import { allTables, type Disk } from '../../src/storage/disk.ts';
import type { LocalStore } from '../../src/storage/local-store.ts';
import { createLogStore } from '../../src/storage/log-store.ts';
import { writeSealedChain } from '../../src/storage/sealed-chain.ts';
import { leastEngagement } from '../fixtures/engagements.ts';
import { roundBody } from '../fixtures/rounds.ts';

const now = 1_795_305_600_000 as Instant;
const key = (activity: string, party = 'TV') => `oco-2022-2027/${party}/${activity}/2026` as DeliverableKey;

function report(wanted: DeliverableKey, more: Partial<ReportBody> = {}): EventContent {
  const body = { key: wanted, day: '2026-11-20' as Day, status: 'on-track', sup: [], ...more } as ReportBody;
  return { kind: 'report', body };
}

function enrol(keys: DeviceKeys, role: 'focal-point' | 'root' = 'focal-point', party = 'TV'): EventContent {
  return { kind: 'enrol', body: { ...keys.public, role, party, person: '', name: '', lang: 'en' } };
}

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function idsOf(result: Awaited<ReturnType<LocalStore['append']>>) {
  return must(result).ids as readonly EventId[];
}

async function everything(disk: Disk) {
  return disk.read(allTables, async (tables) => ({
    segments: await tables.segments.all(),
    tail: await tables.tail.all(),
    chains: await tables.chains.all(),
    standings: await tables.standings.all(),
    reports: await tables.reports.all(),
    remarks: await tables.remarks.all(),
    flags: await tables.flags.all(),
    drafts: await tables.drafts.all(),
  }));
}

/** What every disk must make true of the store above it. `openDisk` with the same name is another window. */
export function storeSuite(openDisk: (name: string) => Promise<Disk>): void {
  let keys: DeviceKeys;
  let disk: Disk;
  let store: LocalStore;
  let name: string;

  beforeEach(async () => {
    keys = await createDeviceKeys();
    name = `suite/${keys.device}`;
    disk = await openDisk(name);
    store = createLogStore(disk, keys);
    must(await store.append([enrol(keys)], now, []));
    return () => store.close();
  });

  test('an append puts events at the end of the chain, in order, and the standings follow', async () => {
    const { ids, standings } = must(
      await store.append([report(key('1.2.1')), report(key('1.2.2'))], now, []),
    );
    expect(ids).toEqual([`${keys.device}:2`, `${keys.device}:3`]);
    const current = must(await store.readCurrent());
    expect(standings).toEqual(current.standings);
    expect(current.frontier.get(keys.device)).toBe(3);
    expect([...current.standings.keys()].sort()).toEqual([key('1.2.1'), key('1.2.2')]);
    expect(current.standings.get(key('1.2.1'))?.[0]).toMatchObject({
      id: ids[0],
      status: 'on-track',
      recorded: now,
    });
  });

  test('a safety copy is made of all that was written: the own chain sealed to its end, and the drafts', async () => {
    must(await store.append([report(key('1.2.1'))], now, []));
    must(await store.writeDraft({ id: 'draft', value: { reason: 'half' }, at: now, tab: 'a' }));
    const copy = must(await store.readForCopy());
    expect(copy.segments.flatMap((one) => one.lines.split('\n'))).toHaveLength(2);
    expect(copy.frontier).toEqual(new Map([[keys.device, 2]]));
    expect(copy.drafts.map((draft) => draft.id)).toEqual(['draft']);
    expect((await everything(disk)).tail).toEqual([]);
  });

  test('EXPORT-4: other branches and what waits are kept beside chains that are added, cut those off, and are copied again', async () => {
    const focal = await createDeviceKeys();
    await disk.write(['documents'], (tables) =>
      tables.documents.put([{ name: 'former', value: [focal.device] }]),
    );
    const chainOf = async (activity: string) => {
      const said = [enrol(focal), report(key('1.2.1')), report(key(activity))];
      return must(
        await writeSealedChain(
          focal,
          '-',
          said.map((content) => ({ ...content, t: now })),
        ),
      );
    };
    const [ours, theirs] = [await chainOf('1.2.2'), await chainOf('1.2.3')];
    const forks = theirs.map(({ device, from, count, lines, seal }) => ({
      device,
      from,
      count,
      lines,
      seal,
      common: 2,
    }));
    const waiting = [
      { device: 'StrangerDevice00' as typeof focal.device, from: 7, count: 1, lines: '{}', seal: '' },
    ];
    must(await store.addChains(ours, { forks, waiting }));
    const current = must(await store.readCurrent());
    expect(current.known.trust.forks).toEqual(new Map([[focal.device, 2]]));
    expect([...current.standings.keys()]).toEqual([key('1.2.1')]);
    expect(must(await store.readForCopy())).toMatchObject({ forks, waiting });
  });

  test('the words of a device whose copy was restored count as this person’s own; of any other device they do not', async () => {
    const [former, stranger] = [await createDeviceKeys(), await createDeviceKeys()];
    await disk.write(['documents'], (tables) =>
      tables.documents.put([{ name: 'former', value: [former.device] }]),
    );
    for (const [whose, activity] of [
      [former, '1.2.1'],
      [stranger, '1.2.2'],
    ] as const) {
      const said = [enrol(whose), report(key(activity))].map((content) => ({ ...content, t: now }));
      must(await store.addChains(must(await writeSealedChain(whose, '-', said))));
    }
    for (const read of [await store.readCurrent(), (await store.rebuild(), await store.readCurrent())]) {
      expect([...must(read).standings.keys()]).toEqual([key('1.2.1')]);
    }
  });

  test('STAND-2: a later report of the same device supersedes its earlier one, named or not; both stay in the history', async () => {
    const [first] = idsOf(await store.append([report(key('1.2.1'))], now, [])) as [EventId];
    const [second] = idsOf(
      await store.append([report(key('1.2.1'), { narrative: 'Twelve interviews' })], now, []),
    ) as [EventId];
    const current = must(await store.readCurrent());
    expect(current.standings.get(key('1.2.1'))?.map((one) => one.id)).toEqual([second]);
    const history = must(await store.readHistory(key('1.2.1')));
    expect(history.map((one) => one.id).sort(compareText)).toEqual([first, second].sort(compareText));
    expect(history.find((one) => one.id === second)?.body.narrative).toBe('Twelve interviews');
  });

  test('REV-1, REP-4: notes and requests for help stand beside the reports, a review of somebody else does not; a rebuild finds the same', async () => {
    const assistance = { kind: 'training', text: 'A trainer for one week' } as const;
    const [asked] = idsOf(await store.append([report(key('1.2.1'), { assistance })], now, [])) as [EventId];
    must(await store.append([report(key('1.2.1'))], now, []));
    const before = must(await store.readCurrent()).frontier;
    const settled: EventContent = {
      kind: 'note',
      body: { about: key('1.2.1'), ref: asked, text: 'It came', settled: true },
    };
    const review: EventContent = {
      kind: 'review',
      body: { key: key('1.2.1'), ref: asked, outcome: 'accepted' },
    };
    const appended = must(await store.append([settled, review], now, []));
    expect(appended.words.map((one) => one.id)).toEqual([appended.ids[0]]);
    const current = must(await store.readCurrent());
    expect(current.remarks).toEqual(appended.remarks);
    expect(current.remarks.get(key('1.2.1'))).toMatchObject({
      asked: [{ id: asked, text: 'A trainer for one week' }],
      notes: [{ ref: asked, settled: true }],
      reviews: [],
    });
    expect(current.unreceived.map((one) => one.id)).toContain(appended.ids[0]);
    const changes = must(await store.readChanges(before, new Map()));
    expect(changes.kind === 'some' && changes.remarks).toEqual(current.remarks);
    const kept = await everything(disk);
    must(await store.rebuild());
    expect((await everything(disk)).remarks).toEqual(kept.remarks);
  });

  test('ED-1: a frozen edition and its rows survive a rebuild; one of somebody who may not freeze does not count', async () => {
    const fingerprint = 'AAAAAAAAAAAAAAAA';
    const shared = { readers: 'own-rows', fingerprint } as const;
    const rows = { '1.2.1/2026': { TV: 'not-due-yet on-track 2026-11-20' } };
    const edition: readonly EventContent[] = [
      {
        kind: 'edition',
        body: {
          ...shared,
          name: '28th Annual Conference',
          day: '2026-11-20' as Day,
          plan: 'oco-2022-2027',
          rev: fingerprint,
          firstYear: null,
          whole: { done: 1 },
          priorities: {},
        },
      },
      {
        kind: 'edition',
        body: { ...shared, of: fingerprint, party: 'TV', frontier: { [keys.device]: 1 }, counts: {}, rows },
      },
    ];
    must(await store.append(edition, now, []));
    expect(must(await store.readCurrent()).editions).toEqual([]);

    const root = await createDeviceKeys();
    const rootDisk = await openDisk(`suite/${root.device}`);
    await rootDisk.write(['documents'], (t) => t.documents.put([{ name: 'programme', value: root.device }]));
    const desk = createLogStore(rootDisk, root);
    must(await desk.append([enrol(root, 'root', 'OCO')], now, []));
    const before = must(await desk.readCurrent()).frontier;
    const ids = must(await desk.append(edition, now, [])).ids;
    expect(must(await desk.readChanges(before, new Map())).kind).toBe('all');
    const kept = must(await desk.readCurrent()).editions;
    expect(kept).toMatchObject([
      { seq: 2, hasRows: false, body: { name: '28th Annual Conference', whole: { done: 1 } } },
      { seq: 3, hasRows: true, body: { party: 'TV' } },
    ]);
    must(await desk.rebuild());
    expect(must(await desk.readCurrent()).editions).toEqual(kept);
    expect(must(await desk.readEditionRows(ids))).toEqual([rows]);
    desk.close();
  });

  test('PAPER-4: what is kept with a paper survives a rebuild, reaches another device, and is read as a whole', async () => {
    const body = {
      plan: 'oco-2022-2027',
      day: '2026-11-20' as Day,
      comments: { '1': 'Most of it is done.' },
      recommendations: '',
      number: '',
      item: '4',
      distribution: 'members',
      sup: [],
    } as const;
    must(await store.append([{ kind: 'paper', body }], now, []));
    expect(must(await store.readCurrent()).papers).toEqual([]);

    const [root, other] = [await createDeviceKeys(), await createDeviceKeys()];
    const rootDisk = await openDisk(`suite/${root.device}`);
    const programme = { name: 'programme', value: root.device };
    await rootDisk.write(['documents'], (t) => t.documents.put([programme]));
    const desk = createLogStore(rootDisk, root);
    must(await desk.append([enrol(root, 'root', 'OCO')], now, []));
    const before = must(await desk.readCurrent()).frontier;
    const [id] = must(await desk.append([{ kind: 'paper', body }], now, [])).ids;
    expect(must(await desk.readChanges(before, new Map())).kind).toBe('all');
    const kept = must(await desk.readCurrent()).papers;
    expect(kept).toEqual([{ id, recorded: now, ...body }]);
    must(await desk.rebuild());
    expect(must(await desk.readCurrent()).papers).toEqual(kept);

    const otherDisk = await openDisk(`suite/${other.device}`);
    await otherDisk.write(['documents'], (t) => t.documents.put([programme]));
    const second = createLogStore(otherDisk, other);
    must(await second.append([enrol(other, 'focal-point', 'OCO')], now, []));
    const { segments } = must(await desk.readForCopy());
    must(await second.addChains(segments));
    expect(must(await second.readCurrent()).papers).toEqual(kept);
    second.close();
    desk.close();
  });

  test('ENG-1: what an officer says of an engagement is kept and survives a rebuild; what a member says of one does not count', async () => {
    const said: readonly EventContent[] = [
      { kind: 'engagement', body: leastEngagement },
      { kind: 'engagement', body: { id: leastEngagement.id, office: 'Who stayed away' } },
    ];
    must(await store.append(said, now, []));
    expect(must(await store.readCurrent()).engagements).toEqual([]);

    const root = await createDeviceKeys();
    const rootDisk = await openDisk(`suite/${root.device}`);
    await rootDisk.write(['documents'], (t) => t.documents.put([{ name: 'programme', value: root.device }]));
    const desk = createLogStore(rootDisk, root);
    must(await desk.append([enrol(root, 'root', 'OCO')], now, []));
    const before = must(await desk.readCurrent()).frontier;
    must(await desk.append(said, now, []));
    expect(must(await desk.readChanges(before, new Map())).kind).toBe('all');
    const kept = must(await desk.readCurrent()).engagements;
    expect(kept.map(({ seq, body }) => [seq, body])).toEqual([
      [2, said[0]?.body],
      [3, said[1]?.body],
    ]);
    must(await desk.rebuild());
    expect(must(await desk.readCurrent()).engagements).toEqual(kept);
    desk.close();
  });

  test('ROUND-1: rounds survive a rebuild; one of somebody who may not open it does not count', async () => {
    const body: RoundBody = roundBody({ members: ['TV'] });
    must(await store.append([{ kind: 'round', body }], now, []));
    expect(must(await store.readCurrent()).rounds).toEqual([]);

    const root = await createDeviceKeys();
    const rootDisk = await openDisk(`suite/${root.device}`);
    await rootDisk.write(['documents'], (t) => t.documents.put([{ name: 'programme', value: root.device }]));
    const desk = createLogStore(rootDisk, root);
    must(await desk.append([enrol(root, 'root', 'OCO'), { kind: 'round', body }], now, []));
    const before = must(await desk.readCurrent()).frontier;
    const closed = { ...body, closed: '2026-12-15' as Day };
    must(await desk.append([{ kind: 'round', body: closed }], now, []));
    expect(must(await desk.readChanges(before, new Map())).kind).toBe('all');
    const kept = must(await desk.readCurrent()).rounds;
    expect(kept.map((one) => [one.seq, one.recorded, one.body])).toEqual([
      [2, now, body],
      [3, now, closed],
    ]);
    must(await desk.rebuild());
    expect(must(await desk.readCurrent()).rounds).toEqual(kept);
    desk.close();
  });

  test('MEMB-4: contacts survive a rebuild; one of somebody who may not say it does not count', async () => {
    const id = '0199f3a0-1c00-7abc-8def-0123456789ab';
    const body: ContactBody = { id, as: 'focal-point', party: 'TV', name: 'Focal point, Tuvalu' };
    must(await store.append([{ kind: 'contact', body }], now, []));
    expect(must(await store.readCurrent()).contacts).toEqual([]);

    const root = await createDeviceKeys();
    const rootDisk = await openDisk(`suite/${root.device}`);
    await rootDisk.write(['documents'], (t) => t.documents.put([{ name: 'programme', value: root.device }]));
    const desk = createLogStore(rootDisk, root);
    must(await desk.append([enrol(root, 'root', 'OCO'), { kind: 'contact', body }], now, []));
    const before = must(await desk.readCurrent()).frontier;
    const removed = { ...body, removed: '2026-12-15' as Day };
    must(await desk.append([{ kind: 'contact', body: removed }], now, []));
    expect(must(await desk.readChanges(before, new Map())).kind).toBe('all');
    const kept = must(await desk.readCurrent()).contacts;
    expect(kept.map((one) => [one.seq, one.recorded, one.body])).toEqual([
      [2, now, body],
      [3, now, removed],
    ]);
    must(await desk.rebuild());
    expect(must(await desk.readCurrent()).contacts).toEqual(kept);
    desk.close();
  });

  test('submitting removes the draft in the same step', async () => {
    must(await store.writeDraft({ id: 'one', value: { reason: 'typed' }, at: now, tab: 'a' }));
    must(await store.writeDraft({ id: 'other', value: {}, at: now, tab: 'a' }));
    must(await store.append([report(key('1.2.1'))], now, ['one']));
    expect(must(await store.readDraftIds())).toEqual(['other']);
  });

  test('KEY-2: a report over 64 KiB is refused with its size; nothing is stored and the draft stays', async () => {
    must(await store.writeDraft({ id: 'one', value: 'kept', at: now, tab: 'a' }));
    const before = await everything(disk);
    const tooLong = report(key('1.2.1'), {
      narrative: '文'.repeat(10_000),
      milestones: ['文'.repeat(20_000)],
    });
    const refused = await store.append([report(key('1.2.2')), tooLong], now, ['one']);
    expect(refused).toMatchObject({ ok: false, error: { type: 'line-too-long', limitBytes: 65_536 } });
    expect(await everything(disk)).toEqual(before);
  });

  test('a draft comes back as it was written, and goes when it is removed', async () => {
    const value = { reason: 'a\u0000\uD800<b>', evidence: [{ note: '' }] };
    must(await store.writeDraft({ id: 'one', value, at: now, tab: 'a' }));
    expect(must(await store.readDraft('one'))).toEqual({ id: 'one', value, at: now, tab: 'a' });
    must(await store.removeDraft('one'));
    expect(must(await store.readDraft('one'))).toBeNull();
  });

  test('two windows write one chain without a hole, and each hears of the other', async () => {
    const other = createLogStore(await openDisk(name), keys);
    let heard = 0;
    const stop = other.watchLog(() => heard++);
    await new Promise((done) => setTimeout(done, 100));
    const before = must(await other.readCurrent()).frontier;
    await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        (i % 2 === 0 ? store : other).append([report(key(`1.${i}`))], now, []),
      ),
    );
    await expect.poll(() => heard).toBeGreaterThan(0);
    const changes = must(await other.readChanges(before, new Map()));
    expect(changes.kind === 'some' && [...changes.standings.keys()].sort()).toEqual(
      Array.from({ length: 10 }, (_, i) => key(`1.${i}`)),
    );
    expect((await everything(disk)).tail.map((row) => row.seq)).toEqual(
      Array.from({ length: 11 }, (_, i) => i + 1),
    );
    stop();
    other.close();
  });

  test('500 events go under one seal that verifies over the chain of their lines; the history stays readable', async () => {
    const last = 500;
    for (let i = 1; i < last; i += 100) {
      const some = Array.from({ length: Math.min(100, last - i) }, (_, j) => report(key(`2.${i + j}`)));
      must(await store.append(some, now, []));
    }
    const { segments, tail, chains } = await everything(disk);
    expect(tail).toEqual([]);
    expect(segments).toHaveLength(1);
    const segment = segments[0] as (typeof segments)[number];
    const lines = segment.lines.split('\n');
    const hash = lines.reduce((h, line, i) => nextChainHash(keys.device, i + 1, h, line), chainStart);
    expect(segment).toMatchObject({ from: 1, count: last, programme: null });
    expect(chains).toEqual([{ device: keys.device, seq: last, sealed: last, hash }]);
    const head = btoa(String.fromCharCode(...hash))
      .replace(/\+/g, '-')
      .replace(/\//g, '_')
      .replace(/=/g, '');
    const signed = new TextEncoder().encode(`wf/seal/1\0-\0${keys.device}\0${last}\0${head}`);
    const seal = Uint8Array.from(atob(segment.seal.replace(/-/g, '+').replace(/_/g, '/')), (c) =>
      c.charCodeAt(0),
    );
    const alg = { name: 'ECDSA', hash: 'SHA-256' };
    expect(await crypto.subtle.verify(alg, keys.sign.publicKey, seal, signed)).toBe(true);
    expect(must(await store.readHistory(key('2.250')))).toHaveLength(1);
    must(await store.append([report(key('2.250'), { status: 'not-started' })], now, []));
    expect(must(await store.readHistory(key('2.250')))).toHaveLength(2);
    must(await store.seal());
    expect((await everything(disk)).segments.map((one) => [one.from, one.count])).toEqual([
      [1, last],
      [last + 1, 1],
    ]);
  });

  test('projections rebuilt from the log equal those kept along the way', async () => {
    const others = await Promise.all([createDeviceKeys(), createDeviceKeys()]);
    const someReport = fc.record({
      device: fc.nat(2),
      activity: fc.constantFrom('1.1', '1.2'),
      day: fc.constantFrom('2026-10-01', '2026-11-20'),
      supersedes: fc.option(fc.record({ device: fc.nat(2), seq: fc.integer({ min: 2, max: 6 }) })),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(someReport, { maxLength: 12 }), async (wanted) => {
        const root = await createDeviceKeys();
        const rootDisk = await openDisk(`suite/${root.device}`);
        await rootDisk.write(['documents'], (t) =>
          t.documents.put([{ name: 'programme', value: root.device }]),
        );
        const desk = createLogStore(rootDisk, root);
        const grants = others.map(
          (one): EventContent => ({
            kind: 'grant',
            body: { device: one.device, keys: one.public, role: 'focal-point', party: 'TV', label: 'TV' },
          }),
        );
        must(await desk.append([enrol(root, 'root', 'OCO'), ...grants], now, []));
        const devices = [root, ...others];
        const said = new Map<number, EventContent[]>();
        for (const one of wanted) {
          const sup = one.supersedes
            ? [makeEventId((devices[one.supersedes.device] as DeviceKeys).device, one.supersedes.seq)]
            : [];
          const behalf = { source: 'telephone', who: 'Focal point', day: one.day as Day } as const;
          const told = one.device === 0 ? { behalf } : {};
          const content = report(key(one.activity), { day: one.day as Day, sup, ...told });
          said.set(one.device, [...(said.get(one.device) ?? []), content]);
        }
        // What a report names as superseded was held where it was written, so this device's own come first.
        for (const [device, contents] of [...said].sort(([a], [b]) => a - b)) {
          if (device === 0) {
            must(await desk.append(contents, now, []));
            continue;
          }
          const chain = [enrol(devices[device] as DeviceKeys), ...contents].map((one) => ({
            ...one,
            t: now,
          }));
          const segments = must(await writeSealedChain(devices[device] as DeviceKeys, root.device, chain));
          must(await desk.addChains(segments));
          must(await desk.addChains(segments));
        }
        const kept = await everything(rootDisk);
        const { reports } = must(await desk.rebuild());
        expect(reports).toBe(wanted.length);
        const again = await everything(rootDisk);
        const inIdOrder = (state: typeof kept) =>
          state.standings.map((row) => ({
            ...row,
            reports: [...row.reports].sort((a, b) => (a.id < b.id ? -1 : 1)),
          }));
        expect(inIdOrder(again)).toEqual(inIdOrder(kept));
        expect({ ...again, standings: 0 }).toEqual({ ...kept, standings: 0 });
        desk.close();
      }),
      { numRuns: 25 },
    );
  });

  test('a report of a device that nobody granted is kept and not counted, until its grant comes', async () => {
    const root = await createDeviceKeys();
    const stranger = await createDeviceKeys();
    const rootDisk = await openDisk(`suite/${root.device}`);
    await rootDisk.write(['documents'], (t) => t.documents.put([{ name: 'programme', value: root.device }]));
    const desk = createLogStore(rootDisk, root);
    must(await desk.append([enrol(root, 'root', 'OCO')], now, []));
    const said = [enrol(stranger), report(key('1.2.1')), report(key('1.2.1', 'FJ'))];
    const chain = must(
      await writeSealedChain(
        stranger,
        root.device,
        said.map((one) => ({ ...one, t: now })),
      ),
    );
    must(await desk.addChains(chain));
    expect(must(await desk.readCurrent()).standings.size).toBe(0);
    expect((await everything(rootDisk)).flags.map((flag) => flag.why)).toEqual([
      'no-authority',
      'no-authority',
    ]);

    const rootToo = await createDeviceKeys();
    const grant = (by: DeviceKeys): EventContent => ({
      kind: 'grant',
      body: {
        device: stranger.device,
        keys: stranger.public,
        role: 'focal-point',
        party: 'TV',
        label: by.device,
      },
    });
    const falseRoot = [enrol(rootToo, 'root', 'OCO'), grant(rootToo)].map((one) => ({ ...one, t: now }));
    must(await desk.addChains(must(await writeSealedChain(rootToo, rootToo.device, falseRoot))));
    expect(must(await desk.readCurrent()).standings.size).toBe(0);

    must(await desk.append([grant(root)], now, []));
    must(await desk.rebuild());
    expect([...must(await desk.readCurrent()).standings.keys()]).toEqual([key('1.2.1')]);
    expect((await everything(rootDisk)).flags.map((flag) => flag.id)).toEqual([
      makeEventId(stranger.device, 3),
    ]);
    desk.close();
  });

  describe('what cannot be read', () => {
    test('an unreadable standing is counted, left alone, and made again from the log', async () => {
      must(await store.append([report(key('1.2.1')), report(key('1.2.2'))], now, []));
      const [plan, party, activity, period] = key('1.2.1').split('/') as [string, string, string, string];
      await disk.write(['standings'], (tables) =>
        tables.standings.put([{ plan, party, activity, period, reports: 'damaged' as unknown as [] }]),
      );
      const current = must(await store.readCurrent());
      expect(current.unreadable).toBe(1);
      expect([...current.standings.keys()]).toEqual([key('1.2.2')]);
      expect(must(await store.rebuild())).toEqual({ reports: 2, notRead: 0 });
      expect(must(await store.readCurrent()).unreadable).toBe(0);
    });

    test('a line of an unknown kind or an unreadable one is kept, flagged, and stops no other', async () => {
      must(await store.append([report(key('1.2.1'))], now, []));
      await disk.write(['tail', 'chains'], async (tables) => {
        await tables.tail.put([
          { seq: 3, line: '{"b":{},"k":"hologram","t":1}' },
          { seq: 4, line: 'not a line' },
        ]);
        const [chain] = await tables.chains.all();
        if (chain) await tables.chains.put([{ ...chain, seq: 4 }]);
      });
      must(await store.append([report(key('1.2.2'))], now, []));
      expect(must(await store.rebuild())).toEqual({ reports: 2, notRead: 2 });
      expect((await everything(disk)).flags).toEqual([
        { id: `${keys.device}:3` as EventId, why: 'needs-newer-version' },
        { id: `${keys.device}:4` as EventId, why: 'unreadable' },
      ]);
      expect((await everything(disk)).tail).toHaveLength(5);
    });
  });

  test('REP-4: files are kept by their hash, named by reports that count or not, and those that nobody names go in time', async () => {
    const bytes = new Uint8Array([37, 80, 68, 70]);
    const shaOf = (letter: string) => letter.repeat(43);
    const fileRow = (letter: string, at = now) => ({ sha: shaOf(letter), bytes, at });
    const naming = (letter: string) => {
      const file = { sha: shaOf(letter), name: `${letter}.pdf`, type: 'application/pdf', size: 4 };
      return { evidence: [{ file }] } as Partial<ReportBody>;
    };
    let heard = 0;
    const stop = store.watchFiles(() => {
      heard += 1;
    });
    await new Promise((done) => setTimeout(done, 100));
    must(await store.keepFiles([fileRow('a'), fileRow('b'), fileRow('c'), fileRow('d')]));
    await vi.waitFor(() => expect(heard).toBeGreaterThan(0));
    stop();
    expect(must(await store.readFile(shaOf('a')))).toEqual(fileRow('a'));
    expect(must(await store.readFile(shaOf('z')))).toBeNull();
    // One that counts, one about another party that does not, one in a draft, one that nobody names.
    const { ids } = must(
      await store.append(
        [
          report(key('1.2.1'), naming('a')),
          report(key('1.2.1', 'FJ'), naming('b')),
          report(key('1.2.2'), naming('e')),
        ],
        now,
        [],
      ),
    );
    must(await store.writeDraft({ id: 'draft', value: naming('c'), at: now, tab: 'a' }));
    const facts = must(await store.readFileFacts());
    expect(facts.named).toEqual(
      ['a', 'b', 'e'].map((letter, index) => ({
        sha: shaOf(letter),
        name: `${letter}.pdf`,
        type: 'application/pdf',
        size: 4,
        id: ids[index],
        device: keys.device,
        seq: index + 2,
        key: [key('1.2.1'), key('1.2.1', 'FJ'), key('1.2.2')][index],
      })),
    );
    expect([...facts.held].sort()).toEqual(['a', 'b', 'c', 'd'].map(shaOf));
    expect(must(await store.readForCopy()).files).toEqual(['a', 'b', 'c', 'd'].map(shaOf));
    expect(must(await store.dropLooseFiles(now))).toBe(0);
    expect(must(await store.dropLooseFiles((now + 1) as Instant))).toBe(1);
    expect([...must(await store.readFileFacts()).held].sort()).toEqual(['a', 'b', 'c'].map(shaOf));
    must(await store.rebuild());
    expect(must(await store.readFileFacts()).named).toEqual(facts.named);
  });

  test('a write that fails half-way leaves everything as it was', async () => {
    must(await store.append([report(key('1.2.1'))], now, []));
    const before = await everything(disk);
    const failing = disk.write(['tail', 'standings'], async (tables) => {
      await tables.tail.clear();
      await tables.standings.clear();
      throw new Error('power cut');
    });
    await expect(failing).rejects.toThrow('power cut');
    expect(await everything(disk)).toEqual(before);
  });
}
