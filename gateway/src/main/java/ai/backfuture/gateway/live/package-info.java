/** Live updates: from the topics to the dashboards, as server-sent events. */
@NullMarked
package ai.backfuture.gateway.live;

import org.jspecify.annotations.NullMarked;
