import { setFlagsFromString } from 'node:v8';

/**
 * Imported first by what serves requests: their objects die young, also when V8 thinks otherwise (decision 30). On the
 * command line the flag would have to stand in every script, image and service.
 */
setFlagsFromString('--no-allocation-site-pretenuring');
