/** What stands around the gateway in its tests: an issuer and two services that are told by HTTP how to behave. */
@NullMarked
package ai.backfuture.gateway.parts;

import org.jspecify.annotations.NullMarked;
