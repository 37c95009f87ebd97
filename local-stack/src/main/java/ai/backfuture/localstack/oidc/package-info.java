/** An OpenID Connect issuer for local runs. */
@NullMarked
package ai.backfuture.localstack.oidc;

import org.jspecify.annotations.NullMarked;
