/** Running one check: order in, result out, within its time and its exchange's limits. */
@NullMarked
package ai.backfuture.worker.application;

import org.jspecify.annotations.NullMarked;
