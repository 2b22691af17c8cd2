import { driverSuite } from '../kernel/driver.testing.js';
import { compiledDriver } from './compile.js';

driverSuite('compiled driver, one lane', (model, options) => compiledDriver(model, { ...options, lanes: 1 }));
driverSuite('compiled driver, two pairs of lanes', (model, options) => compiledDriver(model, { ...options, lanes: 4, format: 'f64' }));
driverSuite('compiled driver, two lanes', (model, options) => compiledDriver(model, { ...options, lanes: 2 }));
