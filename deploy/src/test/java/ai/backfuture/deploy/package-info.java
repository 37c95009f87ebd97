/** What is deployed holds together: manifests, Compose file, topics, alerts, dashboards and runbooks. */
@NullMarked
package ai.backfuture.deploy;

import org.jspecify.annotations.NullMarked;
