/**
 * What services say to each other: event families, the public views they carry, and how both look on the wire.
 *
 * <p>Nothing in here can hold a secret; a credential is only ever named by its {@link CredentialRef}.
 */
@NullMarked
package ai.backfuture.contracts;

import org.jspecify.annotations.NullMarked;
