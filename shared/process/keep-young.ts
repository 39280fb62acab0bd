import { setFlagsFromString } from 'node:v8';

/**
 * Imported first by whatever serves requests: objects of requests die young, also when V8 thinks otherwise (decision 30).
 * A flag on the command line would have to stand in every one of them.
 */
setFlagsFromString('--no-allocation-site-pretenuring');
