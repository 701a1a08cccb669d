// What nobody who keeps data on the device and draws with React can be quicker than: both loaded, one table opened, one
// button drawn.
import Dexie from 'dexie';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

const database = new Dexie('floor');
database.version(1).stores({ rows: 'id' });
const count = await database.table('rows').count();
const place = document.getElementById('app');
if (place === null) throw new Error('the page has no place for the floor');
createRoot(place).render(createElement('button', { id: 'ready', type: 'button' }, `Look around ${count}`));
