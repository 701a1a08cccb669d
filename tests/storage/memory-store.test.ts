import { createMemoryDisk } from '../../src/storage/memory-disk.ts';
import { adoptSuite } from './adopt-suite.ts';
import { storeSuite } from './store-suite.ts';
import { takeInSuite } from './take-in-suite.ts';

storeSuite(async (name) => createMemoryDisk(name));
adoptSuite(async (name) => createMemoryDisk(name));
takeInSuite(async (name) => createMemoryDisk(name));
