import { driverSuite } from '../kernel/driver.testing.js';
import { plainDriver } from './plain-driver.js';

driverSuite('plain driver', plainDriver);
driverSuite('plain driver with row pivoting', (model, options) => plainDriver(model, { ...options, pivoting: 'rows' }));
