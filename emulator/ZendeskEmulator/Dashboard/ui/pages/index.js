// The pages in the order of the navigation. One whose calls the control plane does not have is not shown.
import { has } from '../api.js';
import { mount as requests } from './requests.js';
import { mount as start } from './start.js';
import { mount as people } from './people.js';
import { mount as jobs } from './jobs.js';
import { mount as limits } from './limits.js';
import { mount as coverage } from './coverage.js';
import { mount as tickets } from './tickets.js';
import { mount as faults } from './faults.js';
import { mount as snapshots } from './snapshots.js';
import { mount as settings } from './settings.js';

const page = (id, title, key, mount, needs) => ({ id, title, key, mount, isThere: () => !needs || has(needs) });

export const allPages = [
  page('requests', 'Requests', 'r', requests, 'GET /_emulator/requests'),
  page('people', 'People', 'p', people),
  page('tickets', 'Tickets', 't', tickets),
  page('jobs', 'Jobs', 'j', jobs),
  page('limits', 'Limits and clock', 'l', limits),
  page('faults', 'Faults', 'f', faults, 'GET /_emulator/faults'),
  page('snapshots', 'Snapshots', 'v', snapshots, 'GET /_emulator/snapshots'),
  page('coverage', 'Coverage', 'c', coverage),
  page('settings', 'Settings', 's', settings),
  page('start', 'First steps', 'h', start),
];
