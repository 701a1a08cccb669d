import { createMemoryDisk } from '../../src/storage/memory-disk.ts';
import { storeSuite } from './store-suite.ts';

storeSuite(async (name) => createMemoryDisk(name));
