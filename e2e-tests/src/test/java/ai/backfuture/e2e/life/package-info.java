/**
 * Ninety days in the life of ten thousand connections, in seconds: the services' own rules in a world that is made up, and
 * a judge who knows only that world. Times are milliseconds since the epoch.
 */
@NullMarked
package ai.backfuture.e2e.life;

import org.jspecify.annotations.NullMarked;
