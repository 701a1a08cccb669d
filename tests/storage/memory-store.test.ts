import { createMemoryDisk } from '../../src/storage/memory-disk.ts';
import { adoptSuite } from './adopt-suite.ts';
import { storeSuite } from './store-suite.ts';

storeSuite(async (name) => createMemoryDisk(name));
adoptSuite(async (name) => createMemoryDisk(name));
