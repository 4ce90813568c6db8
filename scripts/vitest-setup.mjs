// Before tests on source: the vocabulary module that the source imports must be there and fresh.
import { build } from './build.mjs';

export default () => build({ only: ['generate'], quiet: true });
